"""What stays on this computer: the encrypted store of cases."""
