"""What the counsellor sees: the window, its forms and the live outcome."""
