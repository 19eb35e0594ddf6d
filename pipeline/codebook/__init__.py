"""The codebook of themes: read, check, change, carry labels along."""
