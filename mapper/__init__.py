"""Reports → incidents → store → map."""
