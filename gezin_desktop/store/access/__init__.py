"""Who gets in: the key file with its slots, passphrases, the recovery code and the keyring."""
