"""Signed law packs: tables and sentences of the law that arrive in one file, without a network."""
