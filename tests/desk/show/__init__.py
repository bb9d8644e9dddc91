"""The real window in every state that a person can see, for pictures and for the test of words."""
