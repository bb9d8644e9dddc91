"""One window that finds everything: actions, questions, tabs, people, cases, settings."""
