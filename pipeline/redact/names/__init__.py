"""People's names: what words are, what stands around them, and which of them are names."""
