"""Group comments that say alike things; frozen once made."""
