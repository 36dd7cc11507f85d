"""Where places come from: one reader per format, the built-in tables, and the cache."""
