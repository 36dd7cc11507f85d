"""Places in SQLite: the compiled ones, and the user's own file."""

from gazetteer.database.compiled import DatabaseLayer, compile_to, memory_layer, open_layer

__all__ = ["DatabaseLayer", "compile_to", "memory_layer", "open_layer"]
