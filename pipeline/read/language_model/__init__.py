"""A second reader, for teams that have one: a language model at an OpenAI-compatible address."""
