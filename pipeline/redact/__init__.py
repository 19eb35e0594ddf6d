"""Replace personal data in comments; the only reader of raw text beside ingest."""
