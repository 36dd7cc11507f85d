"""A row with a point → the place that it is, in the units that the row and the gazetteer know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.place import Place

if TYPE_CHECKING:
    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.regions import Region

POINTS = ("site", "locality", "near")
"""Precisions that a point can stand for."""

_KIND: dict[Precision, tuple[str, str]] = {
    "site": ("S", ""),
    "locality": ("P", "PPL"),
    "near": ("P", "PPL"),
    "admin3": ("A", "ADM3"),
    "admin2": ("A", "ADM2"),
    "area": ("L", "AREA"),
    "admin1": ("A", "ADM1"),
    "country": ("A", "PCLI"),
}


@dataclass(frozen=True, slots=True)
class Where:
    """What the columns of a row say of the place; "" and None where they say nothing."""

    name: str = ""
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    admin3: str = ""
    lat: float | None = None
    lon: float | None = None
    precision: Precision | None = None

    @property
    def pointed(self) -> bool:
        """Whether the row has a point; 0, 0 is how programs write that it has none."""
        return self.lat is not None and self.lon is not None and not self.lat == self.lon == 0


class Provinces:
    """Finds the province of points in a country; the outline of each is read once.

    Parameters
    ----------
    gazetteer
        Where points are looked up.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._met: dict[str, list[tuple[Place, Region]]] = {}

    def __call__(self, country: Place, lat: float, lon: float) -> tuple[Place, ...]:
        """Return the country with the province that holds a point, or alone where none does."""
        met = self._met.setdefault(country.id, [])
        for province, region in met:
            west, south, east, north = region.bbox
            inside = west <= lon <= east and south <= lat <= north
            if inside and region.contains(lat, lon, tolerance_km=0.0):
                return country, province
        found = self._gazetteer.locate(lat, lon)[:2]
        if len(found) == 1 or found[:1] != (country,):
            return (country,)
        if region_met := self._gazetteer.region(found[1].id):
            met.append((found[1], region_met))
        return found


def stated(where: Where) -> Precision:
    """Return how exactly a point is known that comes without a code of precision."""
    if where.name:
        return "locality"
    levels: tuple[tuple[str, Precision], ...] = (
        (where.admin3, "admin3"),
        (where.admin2, "admin2"),
        (where.admin1, "admin1"),
    )
    named = next((level for name, level in levels if name), None)
    if (
        named is None
        and where.country
        and where.lat == round(where.lat or 0.5)
        and where.lon == round(where.lon or 0.5)
    ):
        # The middle of a country, as data sets write that no more is known.
        return "country"
    return named or "locality"


def row_place(
    where: Where,
    chain: tuple[Place, ...],
    precision: Precision,
    lat: float,
    lon: float,
    known: Place | None,
) -> Place:
    """Return the place of a row's own point.

    Parameters
    ----------
    chain
        The units that the row names, the largest first: what it is counted under.
    known
        The gazetteer's place of its name at its point: its units are told, too.
    """
    named_by_row = (where.name, where.admin3, where.admin2, where.admin1, where.country)
    feature_class, feature_code = _KIND[precision]
    parents = tuple(unit.id for unit in chain)
    return Place(
        f"point:{lat:.6g},{lon:.6g}",
        next((name for name in named_by_row if name), f"{lat:.4f}, {lon:.4f}"),
        lat,
        lon,
        feature_class,
        feature_code,
        country=next((unit.country for unit in (*chain, known) if unit), None),
        admin1=_name_at(chain, "admin1") or where.admin1 or (known and known.admin1) or None,
        admin2=_name_at(chain, "admin2") or where.admin2 or (known and known.admin2) or None,
        admin3=_name_at(chain, "admin3") or where.admin3 or (known and known.admin3) or None,
        parents=tuple(dict.fromkeys((*parents, *known.parents))) if known else parents,
        source="table",
    )


def told_elsewhere(name: str, chain: tuple[Place, ...], known: Place | None) -> str:
    """Return in words that the row puts a place into another district than it is known in, or ""."""
    unit = next((unit for unit in chain if unit.precision == "admin2"), None)
    if unit is None or known is None or not known.admin2 or unit.id in known.parents:
        return ""
    return f"{name!r} is in {known.admin2} district, not in {unit.name}: it is found in both"


def _name_at(chain: tuple[Place, ...], level: str) -> str | None:
    return next((unit.name for unit in chain if unit.precision == level), None)
