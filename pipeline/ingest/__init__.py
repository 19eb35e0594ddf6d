"""Read a survey export into one comments table: one row per respondent and question."""
