"""How the shipped weights are made. Nothing that runs a consultation imports it."""
