"""The calendar: days that follow from a case, how terms are counted, what desks note."""
