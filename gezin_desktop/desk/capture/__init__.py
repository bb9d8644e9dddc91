"""No pictures of the screen by other programs, where the system can bar them."""
