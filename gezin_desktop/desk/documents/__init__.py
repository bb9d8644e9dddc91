"""The papers and the time limits of the open case."""
