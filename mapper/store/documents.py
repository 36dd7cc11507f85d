"""The reports as they were given, in a store."""

# ruff: noqa: S608 (names of tables and columns are constants of ours; values are parameters)

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mapper.store import rows
from mapper.store.packing import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mapper.model import Document
    from mapper.store.database import Database

_COLUMNS = (
    "id, title, source, url, published_first, published_last, published_precision, language,"
    " flags, text"
)


def write_documents(database: Database, documents: Iterable[Document], batch: int) -> int:
    """Add or replace documents; return how many that changed."""
    return sum(_write(database, document, batch) for document in documents)


def read_documents(database: Database) -> list[Document]:
    """Return all documents, in the order they came."""
    found = database.execute(f"SELECT {_COLUMNS} FROM documents ORDER BY fid")
    return [rows.document_from_row(row) for row in found]


def restore(database: Database, identifier: str, value: bytes) -> None:
    """Put a document back as it was."""
    _replace(database, identifier, tuple(json.loads(unpack(value))))


def _replace(database: Database, identifier: str, row: rows.Row) -> None:
    assignments = ", ".join(f"{name} = ?" for name in _COLUMNS.split(", "))
    database.execute(f"UPDATE documents SET {assignments} WHERE id = ?", (*row, identifier))


def _write(database: Database, document: Document, batch: int) -> bool:
    row = rows.document_row(document)
    before = database.execute(
        f"SELECT {_COLUMNS} FROM documents WHERE id = ?", (document.id,)
    ).fetchone()
    if before is None:
        database.execute(
            f"INSERT INTO documents ({_COLUMNS}, batch) VALUES ({', '.join('?' * 11)})",
            (*row, batch),
        )
        return True
    if before == row:
        return False
    database.execute(
        "INSERT INTO mapper_changes VALUES (?, 'document', ?, ?) ON CONFLICT DO NOTHING",
        (batch, document.id, pack(json.dumps(before, ensure_ascii=False))),
    )
    _replace(database, document.id, row)
    return True
