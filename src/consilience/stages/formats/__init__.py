"""Readers, one file a format: bytes or text in, documents and rejections out."""
