"""The keys of the actions: the usual ones, and those that a counsellor has chosen instead."""
