"""What a letter says: from a case and its assessment to blocks, a part of the letter a module."""
