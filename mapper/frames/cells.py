"""What an incident says, in the terms that the columns of the field's formats share."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from mapper.frames.columns import ledger, main_location
from mapper.model import Count
from mapper.records import geo_precision
from mapper.tables.presets import PRESETS, UNCERTAINTY_M

if TYPE_CHECKING:
    from datetime import date

    from mapper.frames.countries import Countries, Country
    from mapper.model import Evidence, Incident, Location, Report

WHERE_PREC = {
    "site": 1,
    "locality": 1,
    "near": 2,
    "admin3": 3,
    "admin2": 3,
    "admin1": 4,
    "area": 5,
    "country": 6,
}
"""UCDP's where_prec of each of our words; water has 7, see `Cells.where_prec`."""

ACLED_PREFIX = PRESETS["acled"].prefix

DATE_PREC = {"day": 1, "days": 2, "week": 3, "month": 4, "year": 5}
"""UCDP's date_prec of each of our words."""

TIME_PRECISION = {"day": 1, "days": 2, "week": 2, "month": 3, "year": 3}
"""ACLED's time_precision of each of our words."""

_WATER = ("SEA", "OCN", "GULF", "STRT", "BAY")
_PCODE = "pcode:"
_ADMIN1_DIGITS = 4
_ADMIN2_DIGITS = 6


@dataclass(frozen=True)
class Cells:
    """An incident as the columns of other formats ask for it; None is an empty cell.

    Attributes
    ----------
    version
        Of this program, whose distribution carries the built-in gazetteer.
    """

    incident: Incident
    countries: Countries = field(repr=False)
    version: str | None = None

    @cached_property
    def location(self) -> Location | None:
        """The place that gives the row its point."""
        return main_location(self.incident)

    @cached_property
    def country(self) -> Country | None:
        """The country of the place."""
        return self.countries.get(self.location.place.country) if self.location else None

    @property
    def lead(self) -> Report | None:
        """The first report."""
        return self.incident.reports[0] if self.incident.reports else None

    @property
    def quote(self) -> Evidence | None:
        """The first words that it rests on."""
        return self.lead.evidence[0] if self.lead and self.lead.evidence else None

    @property
    def identifier(self) -> str:
        """ACLED's own identifier, or ours behind the country's three letters."""
        if self.incident.id.startswith(ACLED_PREFIX):
            return self.incident.id.removeprefix(ACLED_PREFIX)
        return f"{self.country.iso3}-{self.incident.id}" if self.country else self.incident.id

    @property
    def first(self) -> date | None:
        """The first day."""
        return self.incident.date.first if self.incident.date else None

    @property
    def last(self) -> date | None:
        """The last day."""
        return self.incident.date.last if self.incident.date else None

    @property
    def lat(self) -> float | None:
        """Latitude, in decimal degrees; None where only the country is known."""
        return self.location.place.lat if self.location and self._pinned else None

    @property
    def lon(self) -> float | None:
        """Longitude, in decimal degrees; None where only the country is known."""
        return self.location.place.lon if self.location and self._pinned else None

    @property
    def _pinned(self) -> bool:
        return self.location is not None and self.location.precision != "country"

    @property
    def geo_precision(self) -> int | None:
        """ACLED's code of how exactly the place is known."""
        return geo_precision(self.incident.locations)

    @property
    def where_prec(self) -> int | None:
        """UCDP's code of how exactly the place is known."""
        if self.location is None:
            return None
        water = self.location.place.feature_code in _WATER
        return 7 if water else WHERE_PREC[self.location.precision]

    @property
    def uncertainty_m(self) -> int | None:
        """How far from the point it may have happened, in metres."""
        return UNCERTAINTY_M.get(self.location.precision) if self.location else None

    @property
    def time_precision(self) -> int | None:
        """ACLED's code of how exactly the date is known."""
        return TIME_PRECISION[self.incident.date.precision] if self.incident.date else None

    @property
    def date_prec(self) -> int | None:
        """UCDP's code of how exactly the date is known."""
        return DATE_PREC[self.incident.date.precision] if self.incident.date else None

    @property
    def killed(self) -> Count:
        """Bounds of the killed; both None where nothing is stated, which is not 0."""
        return self.incident.fatalities or Count(None, None)

    @property
    def wounded(self) -> Count:
        """Bounds of the wounded; both None where nothing is stated."""
        return self.incident.wounded or Count(None, None)

    @property
    def best(self) -> int | None:
        """The figure to take if it must be one: what is claimed as one, else the lower bound."""
        claimed = ledger(self.incident.claims, "killed")
        if claimed and claimed.min == claimed.max is not None:
            return claimed.min
        return self.killed.min

    def actor(self, number: int) -> str | None:
        """Return the actor with a number, from 0, or None."""
        return self.incident.actors[number] if number < len(self.incident.actors) else None

    def pcode(self, digits: int) -> str | None:
        """Return the OCHA code of a division that the place is in, or is, or None."""
        if self.location is None:
            return None
        place = self.location.place
        codes = [
            each[len(_PCODE) :] for each in (place.id, *place.parents) if each.startswith(_PCODE)
        ]
        return next((code[:digits] for code in codes if len(code) >= digits), None)

    @property
    def admin1_pcode(self) -> str | None:
        """The OCHA code of the governorate; those of districts begin with it."""
        return self.pcode(_ADMIN1_DIGITS)

    @property
    def admin2_pcode(self) -> str | None:
        """The OCHA code of the district."""
        return self.pcode(_ADMIN2_DIGITS)

    @property
    def sources(self) -> str | None:
        """Who says so: the reporters, and the outlets where no reporter is named."""
        named = self.incident.reporters or tuple(
            report.source for report in self.incident.reports if report.source
        )
        return "; ".join(dict.fromkeys(named)) or None

    @property
    def number_of_sources(self) -> int:
        """How many reports it rests on, or how many name themselves in a table's one row."""
        return max(len(self.incident.reports), len(self.incident.reporters))

    @property
    def notes(self) -> str | None:
        """The words that it rests on, each once."""
        words = (each.text for report in self.incident.reports for each in report.evidence)
        return "\n".join(dict.fromkeys(words)) or None
