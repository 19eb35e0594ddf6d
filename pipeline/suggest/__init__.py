"""Suggest changes of a codebook from what it did with the comments."""
