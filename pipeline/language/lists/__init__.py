"""Words, names and places, as lists. Where they come from: SOURCES.md."""
