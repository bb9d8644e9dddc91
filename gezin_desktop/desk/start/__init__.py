"""Before any case: the first start, and the lock."""
