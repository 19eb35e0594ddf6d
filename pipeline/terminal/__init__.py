"""What the person at the keyboard sees: progress, the closing summary, a health check."""
