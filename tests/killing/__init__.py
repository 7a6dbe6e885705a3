"""Processes that are killed while they add to a record, and what must hold of it afterwards."""
