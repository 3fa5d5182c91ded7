"""One text: compose() makes the document tree that every output reads; recognise() reads it."""
