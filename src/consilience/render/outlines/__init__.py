"""Outlines of the world's countries: data only."""
