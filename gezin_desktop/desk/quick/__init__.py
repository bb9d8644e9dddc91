"""The quick check: the most decisive questions on one page, for somebody in the queue."""
