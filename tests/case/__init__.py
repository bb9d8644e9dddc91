"""Tests of the case file: reading, refusing, typing, contradictions, the schema."""
