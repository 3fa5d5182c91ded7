"""The terminal interface (Textual): app, screens, widgets, styles. German throughout."""
