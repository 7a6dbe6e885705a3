"""Many reports of a crisis in, one evidence-linked record out."""
