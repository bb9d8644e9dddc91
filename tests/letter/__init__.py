"""Tests of the letter room."""
