"""What analysts decided, applied to what was derived."""
