"""The letter inside the window: real pages, always current."""
