"""A comparison as plain text: [-gone-] and {+new+}, in lines or side by side."""
