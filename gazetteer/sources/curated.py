"""The curated tables, row by row, as entries that know what holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from gazetteer.features import FEATURES
from gazetteer.geodesy import BBox
from gazetteer.layers import Entry, Twin
from gazetteer.names import Name
from gazetteer.place import Place
from gazetteer.tables import names_in, number, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WEIGHTS = {
    "PCLI": 1.2,
    "CONT": 1.1,
    "PPLC": 0.7,
    "ADM1": 0.55,
    "RGN": 0.5,
    "SEA": 0.5,
    "OCN": 0.5,
    "PPLA": 0.5,
    "AIRB": 0.4,
    "ADM2": 0.3,
    "PPLA2": 0.5,
    "ADM3": 0.25,
    "PPLA3": 0.45,
    "AIRP": 0.25,
    "PPL": 0.4,
}
"""Importance by feature code, for want of a population."""

OTHER_WEIGHT, CURATED_WEIGHT = 0.15, 0.1


@dataclass
class Curated:
    """All that the curated tables know, while the built-in places are compiled.

    Attributes
    ----------
    entries
        By identifier.
    admin1_codes
        GeoNames code, as in ``"SY.02"`` → identifier.
    capitals
        Identifiers of capitals.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    admin1_codes: dict[str, str] = field(default_factory=dict)
    capitals: set[str] = field(default_factory=set)

    def add(
        self,
        place: Place,
        names: Iterable[Name],
        *,
        members: tuple[str, ...] = (),
        box: BBox | None = None,
        twins: tuple[Twin, ...] = (),
    ) -> None:
        """Take a place in; for the other arguments see `Entry`."""
        weight = WEIGHTS.get(place.feature_code, OTHER_WEIGHT) + CURATED_WEIGHT
        self.entries[place.id] = Entry(place, tuple(names), weight, members, box, twins=twins)

    def chain(self, place_id: str) -> tuple[str, ...]:
        """Return the identifiers from a country down to a unit; empty if it is not known."""
        if place_id not in self.entries:
            return ()
        return (*self.entries[place_id].place.parents, place_id)

    def unit(self, parents: Iterable[str], feature_code: str) -> str | None:
        """Return the name of the unit of a level among some parents."""
        for parent in parents:
            place = self.entries[parent].place
            if place.feature_code == feature_code:
                return place.name
        return None


def read() -> Curated:
    """Read all curated tables.

    Raises
    ------
    SourceFormatError
        If a table is missing or a row is not a place.
    """
    curated = Curated()
    for reader in (_countries, _admin1, _counties, _districts, _places, _regions):
        reader(curated)
    return curated


def iso3(iso2: str) -> str:
    """Return the three-letter code of a country.

    Examples
    --------
    >>> iso3("SY")
    'SYR'
    """
    return next(row["iso3"] for _, row in rows("countries.tsv") if row["iso2"] == iso2)


def _countries(curated: Curated) -> None:
    for line, row in rows("countries.tsv"):
        if not (row["lat"] and row["lon"]):
            continue  # no point, so nothing to pin or to measure from
        iso2 = row["iso2"]
        place = Place(
            f"iso:{iso2}", row["name"],
            number("countries.tsv", line, row, "lat"), number("countries.tsv", line, row, "lon"),
            "A", "PCLI", iso2, source="curated",
        )  # fmt: skip
        curated.add(place, (*names_in(row), Name(row["iso3"], "abbreviation")))
        curated.capitals.add(row["capital"])


def _admin1(curated: Curated) -> None:
    other = {row["id"]: names_in(row) for _, row in rows("admin1_names.tsv")}
    for table in ("admin1.tsv", "syria_governorates.tsv"):
        for line, row in rows(table):
            place = Place(
                row["id"], row["name"], number(table, line, row, "lat"),
                number(table, line, row, "lon"), "A", "ADM1", row["country"], row["name"],
                parents=curated.chain(f"iso:{row['country']}"), source="curated",
            )  # fmt: skip
            others = other.get(place.id, ())
            curated.add(place, (*names_in(row), *others), twins=tuple(_codes(row)))
            curated.admin1_codes[row["geonames_code"]] = row["id"]
            if row["pcode"]:
                curated.admin1_codes[row["pcode"]] = row["id"]


def _codes(row: dict[str, str]) -> Iterator[Twin]:
    """Yield the codes of a province by which other sources name it."""
    given = (("gn1", row["geonames_code"]), ("iso", row["iso_code"]), ("pcode", row["pcode"]))
    for system, code in given:
        if code and f"{system}:{code}" != row["id"]:
            yield Twin(f"{system}:{code}", "a code of it")


def _districts(curated: Curated) -> None:
    for table, code in (("syria_districts.tsv", "ADM2"), ("syria_subdistricts.tsv", "ADM3")):
        for line, row in rows(table):
            holder = curated.admin1_codes.get(row["parent"], f"pcode:{row['parent']}")
            parents = curated.chain(holder)
            name = row["name"]
            place = Place(
                f"pcode:{row['pcode']}", name, number(table, line, row, "lat"),
                number(table, line, row, "lon"), "A", code, "SY",
                curated.unit(parents, "ADM1"),
                curated.unit(parents, "ADM2") or name,
                name if code == "ADM3" else None,
                parents=parents, source="curated",
            )  # fmt: skip
            curated.add(place, names_in(row))


def _counties(curated: Curated) -> None:
    table = "admin2.tsv"
    for line, row in rows(table):
        parents = curated.chain(row["parent"]) or curated.chain(f"iso:{row['country']}")
        place = Place(
            row["id"], row["name"], number(table, line, row, "lat"),
            number(table, line, row, "lon"), "A", "ADM2", row["country"],
            curated.unit(parents, "ADM1"), row["name"], parents=parents, source="geonames",
        )  # fmt: skip
        curated.add(place, names_in(row))


def _places(curated: Curated) -> None:
    for table in ("syria_places.tsv", "world_places.tsv"):
        for line, row in rows(table):
            parents = _parents(curated, row)
            country = row.get("country") or _country(curated, parents)
            place = Place(
                row["id"], row["name"], number(table, line, row, "lat"),
                number(table, line, row, "lon"),
                feature_class(row["feature_code"]), row["feature_code"], country,
                curated.unit(parents, "ADM1"), curated.unit(parents, "ADM2"),
                curated.unit(parents, "ADM3"),
                parents=parents, source="curated",
            )  # fmt: skip
            curated.add(place, names_in(row))


def _parents(curated: Curated, row: dict[str, str]) -> tuple[str, ...]:
    """Return what holds a place, by the finest unit that its row names."""
    for column in ("subdistrict", "district", "governorate", "admin1", "country"):
        code = row.get(column, "")
        known = curated.admin1_codes.get(code, code)
        for place_id in (f"pcode:{known}", known, f"iso:{known}"):
            if code and (chain := curated.chain(place_id)):
                return chain
    return ()


def _country(curated: Curated, parents: tuple[str, ...]) -> str | None:
    return curated.entries[parents[0]].place.country if parents else None


def _regions(curated: Curated) -> None:
    for table in ("regions.tsv", "syria_regions.tsv"):
        for line, row in rows(table):
            members = tuple(part for part in row["members"].split("|") if part)
            code = row["feature_code"]
            parents = _held_by_all(curated, members) or _parents(curated, row)
            place = Place(
                row["id"], row["name"], number(table, line, row, "lat"),
                number(table, line, row, "lon"), feature_class(code), code,
                _country(curated, parents), curated.unit(parents, "ADM1"),
                curated.unit(parents, "ADM2"), parents=parents, source="curated",
            )  # fmt: skip
            box = _box(table, line, row.get("bbox", ""))
            curated.add(place, names_in(row), members=members, box=box)


def _held_by_all(curated: Curated, members: tuple[str, ...]) -> tuple[str, ...]:
    """Return what all members of a region lie in, the largest first."""
    chains = [curated.chain(member) for member in members]
    levels = zip(*chains, strict=False)
    same = takewhile(lambda level: len(set(level)) == 1, levels)
    return tuple(level[0] for level in same)


def _box(table: str, line: int, text: str) -> BBox | None:
    if not text:
        return None
    sides = dict(zip(BBox._fields, text.split(","), strict=True))
    return BBox(*(number(table, line, sides, side) for side in BBox._fields))


def feature_class(feature_code: str) -> str:
    """Return the GeoNames class of a code; populated place where the code has no row.

    Examples
    --------
    >>> feature_class("AIRB"), feature_class("SEA")
    ('S', 'H')
    """
    feature = FEATURES.get(feature_code)
    return feature.feature_class if feature else "P"
