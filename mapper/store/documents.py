"""The reports as they were given, in a store."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mapper.store import rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

    from mapper.model import Document

_COLUMNS = (
    "id, title, source, url, published_first, published_last, published_precision, language,"
    " flags, text"
)


def write_documents(connection: Connection, documents: Iterable[Document], batch: int) -> int:
    """Add or replace documents; return how many that changed."""
    return sum(_write(connection, document, batch) for document in documents)


def read_documents(connection: Connection) -> list[Document]:
    """Return all documents, in the order they came."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM documents ORDER BY fid")
    return [rows.document_from_row(row) for row in found]


def restore(connection: Connection, identifier: str, value: str) -> None:
    """Put a document back as it was."""
    assignments = ", ".join(f"{name} = ?" for name in _COLUMNS.split(", "))
    connection.execute(
        f"UPDATE documents SET {assignments} WHERE id = ?", (*json.loads(value), identifier)
    )


def _write(connection: Connection, document: Document, batch: int) -> bool:
    row = rows.document_row(document)
    before = connection.execute(
        f"SELECT {_COLUMNS} FROM documents WHERE id = ?", (document.id,)
    ).fetchone()
    if before is None:
        connection.execute(
            f"INSERT INTO documents ({_COLUMNS}, batch) VALUES ({', '.join('?' * 11)})",
            (*row, batch),
        )
        return True
    if before == row:
        return False
    connection.execute(
        "INSERT OR IGNORE INTO mapper_changes VALUES (?, 'document', ?, ?)",
        (batch, document.id, json.dumps(before, ensure_ascii=False)),
    )
    restore(connection, document.id, json.dumps(row, ensure_ascii=False))
    return True
