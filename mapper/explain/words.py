"""Values in words: an incident in one line, days, bounds, quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.place import Place
    from mapper.model import Count, DateSpan, Incident


def headline(incident: Incident) -> str:
    """Return an incident in one line: what, where, when."""
    places = " and ".join(dict.fromkeys(each.place.name for each in incident.locations))
    told = places.startswith("between ") or places[:1].isdigit()
    where = (places if told else f"in {places}") if places else "place not known"
    when = f"{days(incident.date)}" if incident.date else "date not known"
    between = " " if places else ", "
    return f"{incident.sub_event_type}{between}{where}, {when}"


def days(span: DateSpan) -> str:
    """Return a span of days in words.

    Examples
    --------
    >>> from datetime import date
    >>> from mapper.model import DateSpan
    >>> days(DateSpan(date(2025, 3, 6), date(2025, 3, 8), "days"))
    '6 March 2025 to 8 March 2025'
    """
    first, last = (f"{day.day} {day:%B} {day.year}" for day in (span.first, span.last))
    return first if first == last else f"{first} to {last}"


def count(bounds: Count | None) -> str:
    """Return bounds in words.

    Examples
    --------
    >>> from mapper.model import Count
    >>> [count(bounds) for bounds in (Count(13, None), Count(13, 70), Count(None, 50), Count(4, 4))]
    ['at least 13', '13 to 70', 'up to 50', '4']
    """
    if bounds is None or (bounds.min is None and bounds.max is None):
        return "not told"
    if bounds.max is None:
        return f"at least {bounds.min}"
    if bounds.min is None:
        return f"up to {bounds.max}"
    return str(bounds.min) if bounds.min == bounds.max else f"{bounds.min} to {bounds.max}"


def place_words(place: Place) -> str:
    """Return a place with its kind, where it lies, and its identifier."""
    around = [part for part in (place.admin2, place.admin1, place.country) if part]
    where = ", ".join(part for part in dict.fromkeys(around) if part != place.name)
    return f"{place.name} ({place.kind}{f' in {where}' if where else ''}; {place.id})"


def quoted(words: str) -> str:
    """Return words of a text between marks that they do not hold themselves."""
    plain = " ".join(words.split())
    return f"«{plain}»" if "“" in plain or "”" in plain else f"“{plain}”"
