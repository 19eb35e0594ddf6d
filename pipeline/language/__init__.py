"""What is known of a language: words, names, places, letters, sentences."""
