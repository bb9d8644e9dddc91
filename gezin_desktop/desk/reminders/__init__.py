"""What needs somebody soon, told quietly when the cases are opened."""
