"""gezin-desktop: intake, eligibility and advice letters on family reunification in the Netherlands."""

__version__ = "0.1.0"
