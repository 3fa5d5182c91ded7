"""An open draft: store (disk), timeline (undo, history), session (apply, findings, listeners)."""
