"""What pages hold besides reporting, and how their bytes become text."""
