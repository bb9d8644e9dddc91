"""Signed law packs: their form, what is refused, and how one is installed."""
