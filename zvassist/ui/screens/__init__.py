"""Screens: start, editor, and the overlays that lie over them."""
