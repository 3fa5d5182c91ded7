"""The walk as plain lines on stdin and stdout, for screen readers, Braille, ssh and pipes."""
