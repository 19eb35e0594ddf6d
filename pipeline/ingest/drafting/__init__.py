"""`themes init`: an export understood as a whole, then column by column, and a draft of it."""
