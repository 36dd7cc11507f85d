"""Bytes → text: UTF-8, UTF-16 by its mark, or what the user or the page itself names; never a guess."""

from __future__ import annotations

import codecs
import itertools
import re
import unicodedata

from mapper.documents.kinds import binary
from mapper.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("cp1252", "cp1256", "cp1251", "cp1254", "iso8859-6")
"""Encodings that reports still come in, for Latin, Arabic, Cyrillic and Turkish; of equals the first."""

_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_HEAD = 2048
"""Bytes at the start of a page that may say which encoding it is in; browsers look at 1024."""

_MOST = 0.6
"""Share of the upper bytes of UTF-16 that are 0 in text which is mostly of Latin letters."""


def decode(raw: bytes, name: str, encoding: str | None = None) -> str:
    """Return the text of a file.

    Raises
    ------
    DocumentError
        If it is not text in UTF-8 or in `encoding`; names what it may be.

    Examples
    --------
    >>> decode("جبلة".encode("utf-16"), "note.txt")
    'جبلة'
    """
    if problem := binary(raw):
        raise DocumentError(f"{name}: {problem}")
    chosen = next((codec for mark, codec in _MARKS if raw.startswith(mark)), encoding or "utf-8")
    if chosen == "utf-8" and not _is_utf8(raw):
        chosen = _declared(raw) or chosen
    try:
        text = raw.decode(chosen)
    except LookupError:
        raise DocumentError(
            f"{encoding!r} is no encoding that Python knows; try --encoding cp1256"
        ) from None
    except UnicodeDecodeError as error:
        raise DocumentError(
            f"{name}: byte {error.start} is not {chosen.upper()}; {_advice(raw)}"
        ) from None
    if "\x00" in text:
        raise DocumentError(f"{name}: character {text.index(chr(0))} is NUL; {_at_nul(raw)}")
    return text


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _declared(raw: bytes) -> str | None:
    """Return the encoding that a page of the web says it is in, if Python knows it."""
    found = _CHARSET.search(raw[:_HEAD]) if raw.lstrip().startswith(b"<") else None
    try:
        return codecs.lookup(found[1].decode("ascii")).name if found else None
    except LookupError:
        return None


def _advice(raw: bytes) -> str:
    if b"\x00" in raw[:1000]:
        return _wide(raw[:1000]) or "this is no text file"
    fitting = likely(raw)
    return f"try --encoding {fitting}" if fitting else "name its encoding with --encoding"


def _at_nul(raw: bytes) -> str:
    """Return what to do where text holds the character NUL."""
    return _advice(raw) if b"\x00" in raw[:1000] else "the file is damaged; take the character out"


def _wide(raw: bytes) -> str | None:
    """Name the encoding of text in which every other byte is NUL: UTF-16 without its mark."""
    halves = {"utf-16-le": raw[1::2], "utf-16-be": raw[::2]}
    fitting = (codec for codec, half in halves.items() if half.count(0) > _MOST * len(half))
    return next((f"try --encoding {codec}" for codec in fitting if raw.count(0) < len(raw)), None)


def likely(raw: bytes) -> str | None:
    """Return the encoding in which most bytes above ASCII are letters of one script, or None."""
    scores = {codec: _score(raw[:20_000], codec) for codec in _CANDIDATES}
    best = max(scores, key=lambda codec: scores[codec])
    return best if scores[best] > 0 else None


def _score(raw: bytes, codec: str) -> float:
    """Return the share of the commonest script among letters that are not ASCII, less odd signs."""
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    foreign = [char for char in text if ord(char) > 127 and not char.isspace()]  # noqa: PLR2004 (ASCII)
    if not foreign:
        return 0.0
    scripts = [unicodedata.name(char, "?").split()[0] for char in foreign if char.isalpha()]
    common = max((scripts.count(script) for script in set(scripts)), default=0)
    latin_run = scripts.count("LATIN") / len(foreign) if scripts else 0.0
    return common / len(foreign) - (0.3 if latin_run > 0.9 and _crowded(text) else 0.0)  # noqa: PLR2004


def _crowded(text: str) -> bool:
    """Whether accented letters stand side by side as they do not in languages of Latin script."""
    pairs = itertools.pairwise(text)
    return sum(ord(a) > 127 and ord(b) > 127 for a, b in pairs) > len(text) / 8  # noqa: PLR2004
