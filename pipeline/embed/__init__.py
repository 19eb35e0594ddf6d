"""Give every comment a vector."""
