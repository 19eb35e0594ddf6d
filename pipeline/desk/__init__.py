"""The desk: everything that a person has to do after a run, in pages on this machine."""
