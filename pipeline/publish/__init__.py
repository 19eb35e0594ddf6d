"""Write what report authors import."""
