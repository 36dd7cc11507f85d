"""Incidents as they may be shown to everyone: points moved, words left out, sources chosen."""

from __future__ import annotations

import hmac
import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from gazetteer.geodesy import destination
from gazetteer.reasons import Reason
from mapper.actors import may_be_a_person
from mapper.model import Count, Evidence, Incident, Location, Report
from mapper.reporters import GENERIC, NAMED
from mapper.tables.presets import PRESETS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gazetteer.place import Place
    from mapper.model import Claim

RESTRICTED, MOVED = "restricted", "obfuscated"
"""Flags: of what may not be published, and of what was moved."""

LEAST_PART = 0.2
"""No point is moved by less than this part of the greatest distance."""

ALL = "all"
"""In the stead of names: every source may be named."""

WITHHELD = "a source"
"""Stands for a source that is not named."""

SOMEBODY = "somebody"
"""Stands for an actor that is not named."""

_DATA_SETS = frozenset(preset.label for preset in PRESETS.values()) - {""}
_KNOWN = frozenset(name for name, _ in (*NAMED, *GENERIC))
_VIA = " via "
_OF_FILE = re.compile(r"[^:#]+\.[A-Za-z0-9]{1,8}(?=[:#])")
"""The name of a file, as rows of a table without a layout and reports have it before their number."""
_Told = TypeVar("_Told", Incident, Report)
_PUBLIC_IDS = ("geonames:", "icao:", "im:", "wof:")
"""How identifiers of gazetteers that everyone has begin."""

_POINTS = ("site", "locality", "near")


class Publisher:
    """Makes incidents fit to be published.

    Parameters
    ----------
    seed
        A secret: with the same words every place is moved to the same point again, so that its
        incidents do not give it away by their middle; without them nobody can move it back.
    moved_km
        How far a point is moved at most, in kilometres; a fifth of it at least.
    public
        Sources and actors that may be named, besides outlets and those known by name; "all" names
        every one.

    Attributes
    ----------
    withheld
        Names of sources and of actors that were not named.
    """

    def __init__(self, seed: str, *, moved_km: float = 5.0, public: Iterable[str] = ()) -> None:
        self._seed = seed.encode()
        self._moved_km = moved_km
        self._public = _KNOWN | set(public)
        self._names_all = ALL in self._public
        self.withheld: set[str] = set()

    def __call__(self, incident: Incident) -> Incident | None:
        """Return an incident as it may be shown, or None where it may not.

        All that is said in free words is left out, as it may name persons: sentences, titles, and
        the reasons of fields. What rests on a restricted source, or a person has rejected, is left
        out whole, because a figure or a place could give its source away.
        """
        restricted = RESTRICTED in incident.flags or any(
            RESTRICTED in report.flags for report in incident.reports
        )
        if restricted or incident.status == "rejected":
            return None
        outlets = {report.source for report in incident.reports if report.source}
        reports = tuple(self._report(each, outlets) for each in incident.reports)
        documents = {report.document for report in incident.reports}
        return replace(
            self._shared(incident, outlets),
            id=self._identifier(incident.id, documents),
            part_of=incident.part_of and self._identifier(incident.part_of, documents),
            reports=reports,
        )

    def _report(self, report: Report, outlets: set[str]) -> Report:
        shared = self._shared(report, outlets)
        # The address of what an unnamed source wrote names it: a profile, a page of its own.
        hidden = not report.source and any(WITHHELD in name for name in shared.reporters)
        return replace(
            shared,
            id=self._identifier(report.id, {report.document}),
            document=self._document(report.document),
            evidence=(Evidence(0, 0, ""),),
            title=None,
            url=None if hidden else report.url,
        )

    def _identifier(self, identifier: str, documents: set[str]) -> str:
        """Return an identifier without the name of the file that it begins with, if it does."""
        whole = max(
            (name for name in documents if identifier.startswith(name)), key=len, default=""
        )
        named = _OF_FILE.match(identifier)
        name = whole or (named[0] if named else "")
        return f"{self._document(name)}{identifier.removeprefix(name)}"

    def _document(self, name: str) -> str:
        """Return another name for a document, as files are called by whom one spoke to."""
        digest = hmac.digest(self._seed, name.encode(), "sha256")
        return f"document-{digest[:4].hex()}" if name else ""

    def _shared(self, told: _Told, outlets: set[str]) -> _Told:
        locations = tuple(self._location(location) for location in told.locations)
        moved: bool = any(each.precision in _POINTS for each in told.locations)
        return replace(
            told,
            locations=locations,
            date_text=None,
            fatalities=_silent(told.fatalities),
            wounded=_silent(told.wounded),
            claims=tuple(self._claim(claim, outlets) for claim in told.claims),
            reporters=self._named(told.reporters, outlets),
            actors=self._actors(told.actors, outlets),
            flags=tuple(dict.fromkeys((*told.flags, *((MOVED,) if moved else ())))),
            reasons=(),
        )

    def _location(self, location: Location) -> Location:
        """Return a place as it may be shown; areas are shown as they are."""
        if location.precision not in _POINTS:
            return replace(location, text="", alternatives=(), reasons=())
        because = f"moved by up to {self._moved_km:g} km before it was published"
        return Location(
            self._moved(location.place, hidden=_is_private(location), because=because),
            "near",
            "",
            location.score,
            reasons=(Reason(0.0, because),),
        )

    def _moved(self, place: Place, *, hidden: bool, because: str) -> Place:
        """Return a place at another point; what is private is called by the unit it lies in."""
        digest = hmac.digest(self._seed, f"{place.lat:.5f},{place.lon:.5f}".encode(), "sha256")
        turn, far = (int.from_bytes(part, "big") / 2**64 for part in (digest[:8], digest[8:16]))
        # The root spreads points evenly over the ring, not thicker towards its middle.
        away = self._moved_km * (LEAST_PART**2 + far * (1 - LEAST_PART**2)) ** 0.5
        lat, lon = destination(place.lat, place.lon, bearing=360 * turn, distance_km=away)
        units = (place.admin3, place.admin2, place.admin1, place.country, "withheld")
        return replace(
            place,
            id=f"public:{digest[16:22].hex()}",
            name=next(name for name in units if name) if hidden else place.name,
            lat=round(lat, 4),
            lon=round(lon, 4),
            population=None,
            source=because,
        )

    def _claim(self, claim: Claim, outlets: set[str]) -> Claim:
        count = Count(claim.count.min, claim.count.max)
        return replace(
            claim,
            count=count,
            said_by=self._named(claim.said_by, outlets),
            evidence=None,
            document=self._document(claim.document),
        )

    def _named(self, sources: tuple[str, ...], outlets: set[str]) -> tuple[str, ...]:
        """Return sources with the names that may be named."""
        return tuple(dict.fromkeys(self._chain(source, outlets) for source in sources))

    def _actors(self, actors: tuple[str, ...], outlets: set[str]) -> tuple[str, ...]:
        """Return actors without those that may be private persons; data sets name groups alone."""
        if self._names_all or outlets & _DATA_SETS:
            return actors
        withheld = {each for each in actors if each not in self._public and may_be_a_person(each)}
        self.withheld.update(withheld)
        return tuple(dict.fromkeys(SOMEBODY if each in withheld else each for each in actors))

    def _chain(self, source: str, outlets: set[str]) -> str:
        if self._names_all:
            return source
        names = source.split(_VIA)
        withheld = [name for name in names if name not in self._public | outlets]
        self.withheld.update(withheld)
        return _VIA.join(dict.fromkeys(WITHHELD if name in withheld else name for name in names))


def _is_private(location: Location) -> bool:
    """Say whether a place is a site that no public gazetteer has, as a house."""
    return location.precision == "site" and not location.place.id.startswith(_PUBLIC_IDS)


def _silent(count: Count | None) -> Count | None:
    return count and Count(count.min, count.max)
