"""Views on top of the outcome: routes compared, the timeline, what if, what the client sees."""
