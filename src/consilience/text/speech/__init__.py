"""Quotation marks and the words of reporting."""
