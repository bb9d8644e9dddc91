"""What a counsellor knows: the case file, its facts and their validation."""
