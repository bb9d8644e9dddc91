"""The store's verbs on the command line."""
