"""The manual inside the program: chapters as text, a window to read and search them."""
