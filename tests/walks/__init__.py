"""Whole conversations by keyboard alone, from the list of cases to the letter.

The conversations are data (``talks/*.toml``): which question, and what is typed.
"""
