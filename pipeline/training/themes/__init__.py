"""How the theme reader, and what its evidence is worth, are learnt from consultations."""
