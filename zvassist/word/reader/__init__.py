"""Reads a Word file of unknown origin to lines of text; ``read.read_docx`` is the door."""
