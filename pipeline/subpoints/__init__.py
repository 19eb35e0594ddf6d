"""Sub-points: the few things that people mean by a theme, in their own words."""
