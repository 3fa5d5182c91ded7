"""Comparison of two document trees: which paragraphs and which words differ, and where from."""
