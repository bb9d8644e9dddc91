"""The open routes of one relative beside each other (F2)."""
