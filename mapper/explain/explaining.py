"""Every field of an incident in plain words: what it rests on, which rule, which reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.confidence import is_read
from mapper.explain import sections
from mapper.explain.page import WIDTH, Page
from mapper.explain.words import headline
from mapper.flags import FLAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.model import Incident

_STATUS = {
    "auto": "read by rules; no person has looked at it",
    "confirmed": "a person has confirmed it",
    "corrected": "a person has corrected it",
    "rejected": "a person has rejected it",
}


def explain(
    incident: Incident,
    *,
    whole: Incident | None = None,
    parts: Sequence[Incident] = (),
    width: int = WIDTH,
) -> str:
    """Return all that is known of an incident, and why, as plain text.

    Parameters
    ----------
    incident
        To be explained.
    whole
        The larger incident that it is part of, where it is at hand.
    parts
        Smaller incidents that are part of it.
    width
        Of the lines.

    Examples
    --------
    >>> from mapper.model import Incident
    >>> print(explain(Incident("inc-1", "Battles", "Armed clash", ())).splitlines()[0])
    Armed clash, place not known, date not known
    """
    page = Page(width)
    page.line(headline(incident))
    page.line(f"{incident.id} · {incident.status}: {_how_known(incident)}")
    for flag in incident.flags:
        page.line(f"flag {flag}: {FLAGS.get(flag, 'not in the table of flags')}")
    sections.what(page, incident)
    sections.when(page, incident)
    sections.where(page, incident)
    sections.toll(page, incident)
    sections.who(page, incident)
    sections.sure(page, incident)
    sections.relatives(page, incident, whole, parts)
    sections.reports(page, incident)
    return page.text()


def _how_known(incident: Incident) -> str:
    reports = incident.reports
    as_told = incident.status == "auto" and reports and not any(map(is_read, reports))
    return (
        "as a table has it; no person has looked at it here"
        if as_told
        else _STATUS[incident.status]
    )
