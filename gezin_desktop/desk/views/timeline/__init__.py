"""The smallest changes, and the days on which something changes (F7)."""
