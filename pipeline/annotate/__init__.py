"""The annotation loop: comments out to annotators, their labels back."""
