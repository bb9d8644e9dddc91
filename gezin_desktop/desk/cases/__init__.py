"""The list of cases: the page that is shown while no case is open."""
