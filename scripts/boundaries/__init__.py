"""How the boundaries in `gazetteer/data` are made from Natural Earth."""
