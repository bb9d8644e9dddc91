"""What the law says: conditions, routes and dated tables, from a case to an assessment."""
