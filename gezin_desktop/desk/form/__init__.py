"""The intake: questions declared once, shown on tabs, bound to the open case."""
