"""The same twelve conditions in the notation of this program and of other rules engines."""
