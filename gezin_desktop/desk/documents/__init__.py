"""Tab 9: the papers of the open case, per relative."""
