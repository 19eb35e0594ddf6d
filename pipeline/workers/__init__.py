"""Who computes: this machine, or a cluster. Batches that do not depend on each other."""
