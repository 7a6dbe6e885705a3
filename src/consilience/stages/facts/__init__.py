"""Claims that answer one question, side by side."""
