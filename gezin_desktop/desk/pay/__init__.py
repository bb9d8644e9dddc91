"""The income calculator: what is paid, per which period, as an amount per month."""
