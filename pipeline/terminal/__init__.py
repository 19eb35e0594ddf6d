"""What the person at the keyboard sees while a run is under way."""
