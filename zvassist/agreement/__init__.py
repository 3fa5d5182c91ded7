"""The data: the draft, the changes to it and the one door; German amounts, days and numbers."""
