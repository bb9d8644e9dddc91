"""gezin-desktop: intake, eligibility and advice letters on Dutch family reunification."""

__version__ = "0.1.0"
