"""How the hate model is trained."""
