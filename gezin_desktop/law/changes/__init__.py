"""The least that must change for a route to open: found by search, judged again, told in words."""
