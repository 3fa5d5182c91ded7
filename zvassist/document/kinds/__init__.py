"""The kinds of block that repeat or inflect, one module each: how it is composed and read."""
