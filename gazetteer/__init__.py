"""Names in text → places, offline. Knows nothing of incidents, maps or reports."""
