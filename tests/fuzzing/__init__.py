"""Inputs nobody meant, and what must hold of whatever is made of them."""
