"""What the client may see, large and calm (F9)."""
