"""Tab 0: the days that follow from the open case."""
