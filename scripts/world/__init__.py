"""The steps of `scripts/world_tables.py`, one module for each table."""
