"""The Word layer: layout template, writer, lint, files. Loaded only when Word is meant."""
