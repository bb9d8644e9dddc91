"""What can be done: every action with its words, its usual key and the places where it exists."""
