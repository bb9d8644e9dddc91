"""Which papers each relative must bring, and what must be done to foreign ones."""
