"""The Word layer: layout template, writer, redline, guarded reader; loaded only when needed."""
