"""Tables of incidents in: ACLED, UCDP GED, GTD and any other table with a mapping of its columns."""

from mapper.tables.table import Account, Rejected, Table

__all__ = ["Account", "Rejected", "Table"]
