"""What a consultation.toml may say, told from the models that check it."""
