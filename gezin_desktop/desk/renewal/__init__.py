"""A fresh process in the place of one that a lock has emptied."""
