"""Frozen data types; standard library only."""
