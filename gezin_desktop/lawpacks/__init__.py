"""Law packs on this computer: taken up at the start, looked into, installed, gone back from.

Joins the law (which can read a pack) and the store (which keeps it) for the window and the command
line; knows no window.
"""
