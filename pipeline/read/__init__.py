"""Read what comments mean: the log-odds of each code's entry, for any codebook."""
