"""What a clause can say, a module per subject; a frame understands every word or none."""
