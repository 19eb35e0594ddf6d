"""Code comments against the codebook, and know when not to."""
