"""From a message to its pieces: folded text, words with what they can be, values, names."""
