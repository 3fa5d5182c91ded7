"""The commands, a module per group; each function takes the options, returns an exit code."""
