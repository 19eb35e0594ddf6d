"""Labels: what people said of comments, from wherever they said it, settled."""
