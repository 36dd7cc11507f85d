"""Where a row says that it happened → a location with its precision, and what is odd about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gazetteer.features import PRECISIONS
from gazetteer.reasons import Reason
from mapper.errors import TableError
from mapper.model import Location
from mapper.tables.contradictions import Contradictions
from mapper.tables.naming import named
from mapper.tables.points import (
    POINTS,
    Provinces,
    Where,
    row_place,
    stated,
    told_elsewhere,
)
from mapper.tables.units import Units

if TYPE_CHECKING:
    from gazetteer.features import Precision
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place
    from mapper.tables.naming import Named

_HELD: dict[Precision, int] = {"country": 1, "area": 1, "admin1": 2, "admin2": 3, "admin3": 4}
"""How many units, from the country on, hold a point that stands for something of this precision."""

CONFLICT = "coordinates_conflict"
"""Flag of rows whose coordinates lie far from the place or the country that they name."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a row is put.

    Attributes
    ----------
    locations
        One, or none where nothing is known of the place; rows that say the same share them.
    odd
        What contradicts, in words for the user; "" where nothing does.
    """

    locations: tuple[Location, ...]
    flags: tuple[str, ...] = ()
    odd: str = ""


class Placer:
    """Puts rows on the earth.

    Parameters
    ----------
    gazetteer
        Where names are looked for.
    focus
        ISO code of the country of rows that name none.

    Raises
    ------
    TableError
        If no country has this code.
    """

    def __init__(self, gazetteer: Gazetteer, focus: str | None = None) -> None:
        if focus and f"iso:{focus}" not in gazetteer:
            raise TableError(f"--focus {focus}: no country has this code; two letters are wanted")
        self._focus = focus or ""
        self._gazetteer = gazetteer
        self._units = Units(gazetteer)
        self._chains: dict[tuple[str, ...], tuple[Place, ...]] = {}
        self._contradiction = Contradictions(gazetteer)
        self._provinces = Provinces(gazetteer)

    def __call__(self, where: Where) -> Placed:
        """Return where a row is put.

        Raises
        ------
        InvalidCoordinatesError
            If its point is not on earth.
        """
        chain = self._chain(where)
        if not chain or (len(chain) == 1 and not (where.admin1 or where.admin2 or where.admin3)):
            chain = self._around(where, chain)
        if where.lat is not None and where.lon is not None and where.pointed:
            return self._by_point(where, chain, where.lat, where.lon)
        return self._by_name(where, chain)

    def _chain(self, where: Where) -> tuple[Place, ...]:
        """Return the units that the columns name and that are known, the largest first."""
        country = where.country or ("" if where.pointed else self._focus)
        names = (country, where.admin1, where.admin2, where.admin3)
        if names not in self._chains:
            self._chains[names] = self._named(*names)
        return self._chains[names]

    def _named(self, country: str, *names: str) -> tuple[Place, ...]:
        found = [place] if (place := self._units.country(country)) else []
        for level, name in zip(("admin1", "admin2", "admin3"), names, strict=True):
            unit = self._units.unit(name, level, found[-1] if found else None)
            if unit and (found or level == "admin1"):
                found.append(unit)
        # The country that no column names is that of the province.
        code = f"iso:{found[0].country}" if found and not country else ""
        return (self._gazetteer[code], *found) if code in self._gazetteer else tuple(found)

    def _around(self, where: Where, chain: tuple[Place, ...]) -> tuple[Place, ...]:
        """Return what holds the point of a row that names neither province nor, maybe, country."""
        if where.lat is None or where.lon is None or not where.pointed:
            return chain
        if not _on_earth(where.lat, where.lon) or (where.country and not chain):
            return chain
        precision = where.precision or stated(where)
        if precision in POINTS:
            located = self._provinces(chain[0], where.lat, where.lon) if chain else ()
            return located or self._gazetteer.locate(where.lat, where.lon)
        # What is known to the country alone lies in no province, wherever its point is put.
        found = chain or self._gazetteer.locate(where.lat, where.lon)
        return found[: _HELD.get(precision, 1)]

    # ---------------------------------------------------------------- rows with a point

    def _by_point(self, where: Where, chain: tuple[Place, ...], lat: float, lon: float) -> Placed:
        precision = where.precision or stated(where)
        name = where.name if precision in POINTS else ""
        is_asked = name and _on_earth(lat, lon)
        known = self._contradiction.known(name, lat, lon) if is_asked else None
        place = row_place(where, chain, precision, lat, lon, known)
        odd = self._contradiction("" if known else name, chain, place)
        reasons: tuple[Reason, ...] = (Reason(1.0, "the coordinates of the table"),)
        if odd:
            reasons = (*reasons, Reason(-0.5, odd))
        flags = ((CONFLICT,) if odd else ()) + (("country_only",) if precision == "country" else ())
        location = Location(
            place, precision, where.name or place.name, 0.5 if odd else 1.0, reasons=reasons
        )
        return Placed((location,), flags, odd or told_elsewhere(where.name, chain, known))

    # ---------------------------------------------------------------- rows without

    def _by_name(self, where: Where, chain: tuple[Place, ...]) -> Placed:
        country = chain[0] if chain and chain[0].precision == "country" else None
        units = [unit for unit in chain if unit is not country]
        found = self._found(where.name, country, units)
        if found and found.place:
            other = next((unit for unit in units if not _agrees(found.place, unit)), None)
            if other is None:
                return _of_named(where, found, chain)
            found = replace(found, place=None, because=_elsewhere(where.name, found.place, other))
        return _coarser(where, found, chain)

    def _found(self, name: str, country: Place | None, units: list[Place]) -> Named | None:
        """Return what a name means in the smallest unit that has it."""
        found: Named | None = None
        for unit in (*reversed(units), None) if name else ():
            found = named(self._gazetteer, name, country, unit)
            if found.place or found.others:
                break
        return found


def _agrees(place: Place, unit: Place) -> bool:
    """Say whether a place lies in a unit that the row names, as far as that is known.

    Namesakes are many, so one in another district is another place; sub-districts are drawn anew
    too often to tell.
    """
    if unit.id in (place.id, *place.parents) or unit.precision == "admin3":
        return True
    return unit.precision == "admin2" and not place.admin2


def _elsewhere(name: str, place: Place, unit: Place) -> str:
    known = place.admin2 if unit.precision == "admin2" else place.admin1
    return f"{name!r} is known in {known or place.country}, not in {unit.name}"


def _on_earth(lat: float, lon: float) -> bool:
    return abs(lat) <= 90 and abs(lon) <= 180  # noqa: PLR2004 (degrees)


def _of_named(where: Where, found: Named, chain: tuple[Place, ...]) -> Placed:
    place = found.place
    assert place is not None  # noqa: S101 (the caller asked)
    context = f", in {chain[-1].name} as other columns say" if chain else ""
    precision = _coarsest(where.precision, "near" if found.near else place.precision)
    reasons = (Reason(1.0, f"no coordinates in the table; {found.because}{context}"),)
    others = tuple((other, 0.0) for other in found.others)
    flags = ("country_only",) if precision == "country" else ()
    location = Location(place, precision, where.name, 0.9, others, reasons)
    return Placed((location,), flags)


def _coarsest(coded: Precision | None, found: Precision) -> Precision:
    """Return the less exact of what the table says and what the place is."""
    return max(coded or found, found, key=PRECISIONS.index)


def _coarser(where: Where, found: Named | None, chain: tuple[Place, ...]) -> Placed:
    """Return the smallest unit that the row names: as much as is known."""
    because = found.because if found else "the row names no place"
    if not chain:
        return Placed((), ("no_place",), because if where.name else "")
    unit = chain[-1]
    reasons = (Reason(0.5, f"no coordinates in the table, and {because}: put to {unit.name}"),)
    others = tuple((other, 0.0) for other in found.others) if found else ()
    flags = ("country_only",) if unit.precision == "country" else ()
    location = Location(
        unit, unit.precision, where.name or unit.name, 0.5 if where.name else 0.9, others, reasons
    )
    return Placed((location,), flags, f"{because}: put to {unit.name}" if where.name else "")
