"""Persons, bodies and groups in a report."""
