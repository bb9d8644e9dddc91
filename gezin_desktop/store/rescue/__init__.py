"""What can be saved from a damaged store, and the new store made of it."""
