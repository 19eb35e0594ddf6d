"""The tables that travel, each with its schema: comments, assignments, theme tables."""
