"""Which column of a table says what: known layouts, guesses by name, and the user's own word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mapper.errors import TableError
from mapper.tables.fields import FIELDS
from mapper.tables.hints import hinted
from mapper.tables.presets import PRESETS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


AUTO = "auto"
"""Says that the layout is to be seen in the names of the columns."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that feed each field of an incident.

    Attributes
    ----------
    of
        Field → names of columns as the table has them; more than one only for lists.
    layout
        Name of the layout: a key of `PRESETS`, or "guessed".
    ignored
        Columns that no field takes.
    """

    of: Mapping[str, tuple[str, ...]]
    layout: str
    ignored: tuple[str, ...] = field(default=())

    @property
    def prefix(self) -> str | None:
        """What stands before identifiers of this layout, or None where they are only a file's."""
        return PRESETS[self.layout].prefix if self.layout in PRESETS else None

    @property
    def label(self) -> str:
        """Who makes such tables, or "" where anyone may."""
        return PRESETS[self.layout].label if self.layout in PRESETS else ""

    @property
    def scheme(self) -> str:
        """Whose codes of precision the table has."""
        return PRESETS[self.layout].scheme if self.layout in PRESETS else ""

    def described(self) -> str:
        """Return the mapping in words, as `--columns` takes it."""
        pairs = ",".join(f"{name}={column}" for name, of in self.of.items() for column in of)
        return f"{self.layout}: {pairs}"


def folded(name: str) -> str:
    """Return the name of a column in its plainest form.

    Examples
    --------
    >>> folded("Event Date"), folded("event_date"), folded("actor1")
    ('eventdate', 'eventdate', 'actor1')
    """
    return re.sub(r"[\W_]+", "", name.lower())


KNOWN_NAMES = frozenset(
    folded(name)
    for names in (
        *(each.names for each in FIELDS.values()),
        *(of for preset in PRESETS.values() for of in preset.columns.values()),
    )
    for name in names
)
"""All names of columns that say what they hold, folded."""


def choose(header: Sequence[str], wanted: str | None = None) -> Columns:
    """Return which column says what.

    Parameters
    ----------
    header
        Names of the columns.
    wanted
        A layout ("acled", "ucdp", "gtd", "ours"), pairs ("date=When,place=Where"), both
        ("acled,place=Town"), or None: guess. A field without a column ("id=") is left out.

    Raises
    ------
    TableError
        If a layout, a field or a column is unknown, or nothing tells of date or place.

    Examples
    --------
    >>> choose(["When", "Town", "Killed"]).described()
    'guessed: date=When,place=Town,fatalities=Killed'
    >>> choose(["a", "b"], "date=a,place=b").of
    {'date': ('a',), 'place': ('b',)}
    """
    layout, pairs = _asked(wanted, header)
    layout = layout or _recognised(header)
    taken = {column for of in pairs.values() for column in of}
    free = [column for column in header if column not in taken]
    found = _present(free, PRESETS[layout].columns) if layout else _guessed(free)
    return _checked(header, {**found, **pairs}, layout or "guessed")


_NEXT = re.compile(
    rf",\s*(?=[a-z0-9_]+\s*=|(?:{'|'.join(PRESETS)}|{AUTO})\s*(?:,|\Z))", re.IGNORECASE
)
"""A comma before the next field or layout; others belong to the name of a column."""


def _asked(
    wanted: str | None, header: Sequence[str]
) -> tuple[str | None, dict[str, tuple[str, ...]]]:
    """Return the layout and the pairs that the user names."""
    layout: str | None = None
    pairs: dict[str, tuple[str, ...]] = {}
    for part in _NEXT.split(wanted or ""):
        name, sign, column = (each.strip() for each in part.partition("="))
        if sign:
            columns = (_column(column, header),) if column else ()
            pairs[_field(name)] = (*pairs.get(name, ()), *columns)
        elif name.lower() in PRESETS:
            layout = name.lower()
        elif name and name.lower() != AUTO:
            raise TableError(
                f"--columns {name!r}: no such layout; there are {AUTO}, {', '.join(PRESETS)},"
                " or pairs such as date=When,place=Where"
            )
    return layout, pairs


def _field(name: str) -> str:
    if name in FIELDS:
        return name
    raise TableError(f"--columns {name}=…: no such field; there are {', '.join(FIELDS)}")


def _column(name: str, header: Sequence[str]) -> str:
    by_fold = {folded(column): column for column in reversed(header)}
    if name in header:
        return name
    if folded(name) in by_fold:
        return by_fold[folded(name)]
    raise TableError(f"--columns: the table has no column {name!r}; it has {', '.join(header)}")


def _recognised(header: Sequence[str]) -> str | None:
    """Return the layout whose signs are all there, or None."""
    names = {folded(column) for column in header}

    def there(sign: str) -> bool:
        return any(folded(each) in names for each in sign.split("|"))

    return next((key for key, preset in PRESETS.items() if all(map(there, preset.signs))), None)


def _present(
    header: Sequence[str], known: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    by_fold = {folded(column): column for column in reversed(header)}
    found = {
        name: tuple(dict.fromkeys(by_fold[folded(each)] for each in of if folded(each) in by_fold))
        for name, of in known.items()
    }
    return {name: of if FIELDS[name].many else of[:1] for name, of in found.items() if of}


def _is_half_a_pair(column: str, header: Sequence[str]) -> bool:
    """Say whether a column is called x, or y, and there is no other."""
    other = {"x": "y", "y": "x"}.get(folded(column))
    return other is not None and other not in map(folded, header)


_POINT = {"latitude", "coordinates"}
"""Fields of which a table needs one."""


def _guessed(header: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the columns whose names say what they hold; each is taken once."""
    free = [column for column in header if not _is_half_a_pair(column, header)]
    found: dict[str, tuple[str, ...]] = {}
    if {"year", "month", "day"} <= {folded(column) for column in header}:
        found["day"] = _present(free, {"day": ("day",)})["day"]
        free.remove(found["day"][0])
    for name, each in FIELDS.items():
        columns = _present(free, {name: each.names}).get(name, ())
        if columns:
            found[name] = columns
            free = [column for column in free if column not in columns]
    for column in free:
        hint = hinted(column, {*found, *(_POINT if found.keys() & _POINT else ())})
        if hint:
            found[hint] = (column,)
    return found


_COUNTS = {"month", "year", "events"}
"""Names in tables that count events by month, as ACLED gives them to everyone."""


def _checked(header: Sequence[str], of: dict[str, tuple[str, ...]], layout: str) -> Columns:
    if {folded(column) for column in header} >= _COUNTS and "date" not in of:
        raise TableError(
            "this table counts events by month (column Events): it holds no single incidents;"
            " download the events themselves"
        )
    if not any(of.get(name) for name in ("date", "date_start", "year", "record")):
        reports = "; if it holds reports, mapper extract reads them" if "text" in header else ""
        raise TableError(
            f"no column says when; say which does: --columns date=NAME (columns: {', '.join(header)})"
            f"{reports}"
        )
    used = {column for columns in of.values() for column in columns}
    order = [name for name in FIELDS if of.get(name)]
    ignored = tuple(column for column in header if column and column not in used)
    return Columns({name: of[name] for name in order}, layout, ignored)
