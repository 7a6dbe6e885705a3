"""What groups of reports are made with."""
