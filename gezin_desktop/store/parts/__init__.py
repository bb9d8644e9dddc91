"""What an open store can do: parts that share one folder, one key, one connection, one lock."""
