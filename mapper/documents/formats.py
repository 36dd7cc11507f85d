"""One reader per format: the text of a file → documents."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

from mapper.documents.pages import day_of, page
from mapper.errors import DocumentError, MapperError
from mapper.model import DatePrecision, DateSpan, Document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<body>.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_PAIR = re.compile(r"^(?P<key>[A-Za-z_-]+)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE)
_ISO_DAY = re.compile(r"\A\d{4}-\d\d-\d\d")
_ISO_MONTH = re.compile(r"\A(\d{4})-(\d\d)\Z")

_SHOWN = 8
"""So many columns are named in a message."""

csv.field_size_limit(10_000_000)


def plain(text: str, name: str) -> Iterator[Document]:
    """Read .txt and .md: the whole text is the document, front matter its metadata."""
    front = FRONT_MATTER.match(text)
    meta = (
        {
            found["key"].lower(): found["value"].strip("\"'")
            for found in _PAIR.finditer(front["body"])
        }
        if front
        else {}
    )
    yield _document(name, text, meta, name)


def jsonl(text: str, name: str) -> Iterator[Document | DocumentError]:
    r"""Read one JSON object a line; lines end at "\n" only. One that cannot be read is its error."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _tried(partial(_of_line, line, f"{name}:{number}", f"{name}, line {number}"))


def _of_line(line: str, identifier: str, where: str) -> Document:
    record = _object(line, where)
    return _document(str(record.get("id") or identifier), _text(record, where), record, where)


def table(text: str, name: str) -> Iterator[Document | DocumentError]:
    """Read .csv: a row per report, with a column `text`. One that cannot be read is its error."""
    lines = io.StringIO(text.removeprefix("\ufeff"), newline="")
    reader = csv.DictReader(lines, delimiter=_delimiter(text))
    columns = {(column or "").strip().lower(): column for column in reader.fieldnames or ()}
    if "text" not in columns:
        raise DocumentError(
            f"{name}: no column 'text' among {_listed(reader.fieldnames or ())}; "
            "a table of incidents is read by: mapper import"
        )
    try:
        for row in reader:
            record = {key: row[column] for key, column in columns.items() if row[column]}
            if record.get("text", "").strip():
                where = f"{name}, line {reader.line_num}"
                identifier = record.get("id") or f"{name}:{reader.line_num}"
                yield _tried(partial(_document, identifier, record["text"], record, where))
    except csv.Error as error:
        raise DocumentError(
            f"{name}, line {reader.line_num}: {error}; is a quotation mark missing above it?"
        ) from None


def _delimiter(text: str) -> str:
    """Return the sign between columns: a comma, or what some countries' Excel writes for it."""
    head = text.lstrip("\ufeff").partition("\n")[0].lower().replace('"', "")
    titles = {sign: [title.strip() for title in head.split(sign)] for sign in ",;\t"}
    return next((sign for sign, found in titles.items() if "text" in found), ",")


def _listed(columns: Sequence[str]) -> str:
    """Name columns; of many the first, for a message is one line."""
    more = f" and {len(columns) - _SHOWN} more" if len(columns) > _SHOWN else ""
    return f"{', '.join(columns[:_SHOWN])}{more}" if columns else "no columns"


def _tried(make: Callable[[], Document]) -> Document | DocumentError:
    """Return a document or why it is none, so that the lines after it are read."""
    try:
        return make()
    except DocumentError as error:
        return error


READERS: dict[str, Callable[[str, str], Iterable[Document | DocumentError]]] = {
    ".txt": plain,
    ".md": plain,
    ".markdown": plain,
    ".html": page,
    ".htm": page,
    ".jsonl": jsonl,
    ".ndjson": jsonl,
    ".csv": table,
}
"""The reader of each file ending."""


def parse_day(value: object, where: str) -> DateSpan:
    """Return the day or month that words name; a time of day is left out.

    ISO 8601, and what can mean one day only: "8 March 2025", but not "03/08/2025".

    Raises
    ------
    DocumentError
        If they name none.

    Examples
    --------
    >>> str(parse_day("2025-03-07T18:30:00+03:00", "note").last)
    '2025-03-07'
    >>> str(parse_day("Sat, 08 Mar 2025 10:00:00 GMT", "note").last)
    '2025-03-08'
    """
    from mapper.dates import calendar  # noqa: PLC0415 (only a text with a date pays)

    words = str(value).strip()
    try:
        if month := _ISO_MONTH.match(words):
            span: DateSpan | None = calendar.month(int(month[1]), int(month[2]))
        elif _ISO_DAY.match(words):
            day = date.fromisoformat(words[:10])
            span = DateSpan(day, day)
        else:
            span = day_of(words)
    except ValueError:
        span = None
    if span is None:
        raise DocumentError(f"{where}: {words!r} is no date; write it as 2025-03-07")
    return span


_HALVES = re.compile(r"[\ud800-\udfff]")


def whole(words: str) -> str:
    r"""Return words in which halves of characters are U+FFFD, so that they can be written; as long as before.

    They come from emoji that were cut in two, and from names of files in an old encoding.

    Examples
    --------
    >>> whole("Homs \ud83d") == "Homs \ufffd"
    True
    """
    return _HALVES.sub("\ufffd", words)


def _document(identifier: str, text: str, meta: dict[str, Any], where: str) -> Document:
    published = meta.get("published") or meta.get("date")
    return Document(
        id=whole(identifier),
        text=whole(text),
        title=_word(meta.get("title")),
        published=_published(published, where),
        source=_word(meta.get("source")),
        url=_word(meta.get("url")),
        language=_word(meta.get("language")),
        flags=tuple(re.findall(r"\w+", str(meta.get("flags") or ""))),
    )


def _published(value: object, where: str) -> DateSpan | None:
    if not value:
        return None
    if isinstance(value, dict):
        first, last = (value.get(key) for key in ("first", "last"))
        if not first and not last:
            return None
        ends = parse_day(first or last, where).first, parse_day(last or first, where).last
        return _span(*ends, value.get("precision") or "day", where)
    return parse_day(value, where)


def _span(first: date, last: date, precision: str, where: str) -> DateSpan:
    known = get_args(DatePrecision)
    if precision not in known:
        raise DocumentError(f"{where}: precision {precision!r} is none of {', '.join(known)}")
    try:
        return DateSpan(first, last, precision)  # type: ignore[arg-type] # just looked at
    except MapperError as error:
        raise DocumentError(f"{where}: {error}") from error


def _word(value: object) -> str | None:
    return whole(str(value)).strip() or None if value is not None else None


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{where}: no JSON: {error}") from None
    if not isinstance(record, dict):
        raise DocumentError(f"{where}: {line[:40]!r} is no JSON object with id and text")
    return record


def _text(record: dict[str, Any], where: str) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        raise DocumentError(f"{where}: no text; a report needs a key 'text' with a string")
    return text
