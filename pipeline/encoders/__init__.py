"""Texts to float32 unit vectors, behind one small contract."""
