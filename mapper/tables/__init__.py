"""Tables of incidents in: ACLED, UCDP GED, GTD and any other table with a mapping of its columns."""
