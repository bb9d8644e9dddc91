"""Law packs in the window: the part of the settings, the question before installing, the deeds."""
