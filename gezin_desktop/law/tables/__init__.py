"""The dated tables of amounts, terms, countries and sources: read, checked, packed and shown."""
