"""The main window: its pages, menus and keys, and what it does with the store."""
