"""The annotation loop: human labels in and out."""
