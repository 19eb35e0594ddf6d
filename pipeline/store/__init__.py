"""A run's own state on disk: its folder, what its stages kept, and when that still holds."""
