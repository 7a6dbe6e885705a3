"""Dates as reports word them."""
