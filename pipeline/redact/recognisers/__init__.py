"""One file per recogniser: what a pattern in registry.yaml cannot say."""
