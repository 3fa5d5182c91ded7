"""The command line: parsing, output as text or JSON, exit codes."""
