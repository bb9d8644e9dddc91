"""Spelling of free text, where the platform has Hunspell and a dictionary; off without a word."""
