"""Count themes by question and answer."""
