"""What a file is: by its ending, by its first bytes, or, where it has no name, by its first characters."""

from __future__ import annotations

import json
import re

_AS_TEXT = "save its text as .txt"

DOCUMENTS: dict[str, str] = {
    ".pdf": f"{_AS_TEXT}, as pdftotext does",
    ".doc": _AS_TEXT,
    ".docx": _AS_TEXT,
    ".odt": _AS_TEXT,
    ".rtf": _AS_TEXT,
    ".epub": _AS_TEXT,
    ".eml": _AS_TEXT,
    ".msg": _AS_TEXT,
    ".mbox": "save the text of each message as .txt",
    ".mht": "save the page as .html",
    ".mhtml": "save the page as .html",
}
"""Endings of files that hold reports which nobody here can read → the way out."""

_TABLE = "mapper import reads it as a table of incidents"
_PACKED = "unpack it and name the folder"

OTHERS: dict[str, str] = {
    **dict.fromkeys((".tsv", ".xlsx", ".ods", ".geojson", ".parquet", ".arrow", ".fgb"), _TABLE),
    **dict.fromkeys((".zip", ".gz", ".bz2", ".xz", ".tar", ".tgz", ".7z", ".rar"), _PACKED),
    ".json": "write one object a line, with id and text, and call it .jsonl",
    ".xml": _AS_TEXT,
}
"""Endings of files that perhaps hold something else → the way out; in a folder they are passed by."""

_MAGIC = (
    # first bytes, what such a file is, the way out
    (b"%PDF-", "a PDF", DOCUMENTS[".pdf"]),
    (b"{\\rtf", "a text with RTF's marks", _AS_TEXT),
    (b"PK\x03\x04", "a ZIP archive or a document of an office program", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "a document of an office program", _AS_TEXT),
    (b"\x1f\x8b", "packed with gzip", "unpack it"),
    (
        b"SQLite format 3\x00",
        "a database",
        "a store is asked by mapper query and drawn by mapper map",
    ),
)

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)


def way_out(suffix: str) -> str | None:
    """Return what helps with a file whose ending no reader has, or None.

    Examples
    --------
    >>> way_out(".docx")
    'save its text as .txt'
    """
    return DOCUMENTS.get(suffix) or OTHERS.get(suffix)


def binary(raw: bytes) -> str | None:
    """Return what a file is that only looks like a text by its name, with the way out, or None.

    Examples
    --------
    >>> binary(b"%PDF-1.4 ...")
    'this is a PDF; save its text as .txt, as pdftotext does'
    """
    return next(
        (f"this is {what}; {way}" for first, what, way in _MAGIC if raw.startswith(first)), None
    )


def ending_of(text: str) -> str:
    """Return the ending that a text from standard input or a pipe would bear as a file.

    Examples
    --------
    >>> ending_of('{"id": "a", "text": "A blast."}'), ending_of("<!DOCTYPE html>"), ending_of("A blast.")
    ('.jsonl', '.html', '.txt')
    """
    if _PAGE.match(text):
        return ".html"
    return ".jsonl" if _is_object(text.lstrip().partition("\n")[0]) else ".txt"


def _is_object(line: str) -> bool:
    if not line.startswith("{"):
        return False
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "text" in record
