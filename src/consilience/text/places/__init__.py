"""Words by which places are known."""
