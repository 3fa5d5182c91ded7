"""Line mode: the walk as plain lines, for screen readers, Braille, ssh and pipes."""
