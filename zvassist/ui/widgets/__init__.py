"""Widgets: each tells by messages what was done to it; screens decide what follows."""
