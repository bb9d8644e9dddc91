"""A scratch copy of the case: what if something were different (F5)."""
