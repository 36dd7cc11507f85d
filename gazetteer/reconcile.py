"""The Reconciliation Service API 0.2, as OpenRefine speaks it: questions in, answers out, no HTTP.

Written from https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from gazetteer.features import FEATURES
from gazetteer.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.matches import Match
    from gazetteer.place import Place

VERSIONS = ["0.2"]
LIMIT, MOST = 5, 50
LEAD = 0.5
"""A match is taken without asking only where it has the name and no rival comes so near."""

CLASSES = {
    "A": "administrative unit", "P": "populated place", "S": "site", "L": "region or area", "H": "water",
    "T": "mountain, island, plain", "R": "road", "V": "forest",
}  # fmt: skip
"""Types that hold many kinds: GeoNames' feature classes."""

PROPERTIES = {
    "lat": "latitude", "lon": "longitude", "country": "country (ISO code)", "admin1": "governorate or province",
    "admin2": "district", "admin3": "sub-district", "kind": "kind of place", "precision": "precision",
    "population": "population", "names": "all names",
}  # fmt: skip
"""What a column can be extended by; country and admin1 also narrow a search."""

_NARROWING = ("country", "admin1", "admin2")
_PREVIEW = {"width": 360, "height": 160}


class Reconciler:
    """Answers to the questions of the API, as values that JSON can hold.

    Parameters
    ----------
    places
        What is asked for names.
    root
        Address that the service is reached at.
    """

    def __init__(self, places: Gazetteer, root: str) -> None:
        self._places = places
        self._root = root

    def manifest(self) -> dict[str, Any]:
        """Return what the service says of itself."""
        suggest = {
            kind: {"service_url": self._root, "service_path": f"/suggest/{kind}"}
            for kind in ("entity", "type", "property")
        }
        return {
            "versions": VERSIONS,
            "name": "incident-mapper gazetteer (offline)",
            "identifierSpace": f"{self._root}/place/",
            "schemaSpace": "https://www.geonames.org/export/codes.html",
            "defaultTypes": [_type(letter) for letter in ("P", "A")],
            "view": {"url": f"{self._root}/preview?id={{{{id}}}}"},
            "preview": {"url": f"{self._root}/preview?id={{{{id}}}}", **_PREVIEW},
            "suggest": suggest,
            "extend": {
                "propose_properties": {"service_url": self._root, "service_path": "/properties"},
                "property_settings": [],
            },
        }

    def answers(self, queries: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
        """Return the candidates of each query of a batch.

        Raises
        ------
        ValueError
            If a query is not of the API's form.
        """
        return {key: {"result": self._candidates(query)} for key, query in queries.items()}

    def _candidates(self, query: Mapping[str, Any]) -> list[dict[str, Any]]:
        name = query.get("query")
        if not isinstance(name, str):
            raise ValueError("a query has no text")  # noqa: TRY004 - the caller tells wrong input by one error
        if not fold(name):
            return []
        wanted = dict(_wanted(query.get("properties") or ()))
        limit = min(int(query.get("limit") or LIMIT), MOST)
        country = self._country(wanted.get("country"))
        found = self._places.search(name, country=country, limit=MOST)
        found = [match for match in found if _fits(match.place, query.get("type"))]
        found = [match for match in found if self._lies_in(match.place, wanted)]
        sure = _is_sure(found)
        return [
            _candidate(match, sure=sure and nth == 0) for nth, match in enumerate(found[:limit])
        ]

    def _country(self, said: str | None) -> str | None:
        if not said:
            return None
        if f"iso:{said.upper()}" in self._places:
            return said.upper()
        named = (match.place for match in self._places.lookup(said))
        return next((place.country for place in named if place.feature_code == "PCLI"), None)

    def _lies_in(self, place: Place, wanted: Mapping[str, str]) -> bool:
        return all(
            self._is_named(place, level, wanted[level])
            for level in ("admin1", "admin2")
            if level in wanted
        )

    def _is_named(self, place: Place, level: str, said: str) -> bool:
        """Say whether a unit above a place has a name, in any of its spellings."""
        units = [unit for unit in (*place.parents, place.id) if unit in self._places]
        named = {match.place.id for match in self._places.lookup(said)}
        known = {getattr(place, level)} - {None}
        return bool(named & set(units)) or fold(said) in {fold(name) for name in known if name}

    def suggest_entities(self, prefix: str) -> dict[str, Any]:
        """Return places whose names are, or begin like, what was typed."""
        if not fold(prefix):
            return {"result": []}
        found = self._places.suggest(prefix, limit=LIMIT * 2)
        return {
            "result": [
                {
                    "id": match.place.id,
                    "name": match.place.name,
                    "description": described(match.place),
                    "notable": [_type(match.place.feature_code)],
                }
                for match in found
            ]
        }

    def suggest_types(self, prefix: str) -> dict[str, Any]:
        """Return kinds of places by the beginning of a word of theirs."""
        kinds = [*CLASSES, *FEATURES]
        return {"result": _starting(prefix, [_type(kind) for kind in kinds])}

    def suggest_properties(self, prefix: str) -> dict[str, Any]:
        """Return properties by the beginning of a word of theirs."""
        return {"result": _starting(prefix, [_property(key) for key in PROPERTIES])}

    def properties(self, kind: str | None) -> dict[str, Any]:
        """Return what a column of places can be extended by."""
        listed = {"properties": [_property(key) for key in PROPERTIES]}
        return {"type": kind, **listed} if kind else listed

    def extended(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Return properties of places that were chosen.

        Raises
        ------
        ValueError
            If the request is not of the API's form.
        """
        try:
            ids = [str(place_id) for place_id in request["ids"]]
            keys = [str(each["id"]) for each in request["properties"]]
        except (KeyError, TypeError) as error:
            raise ValueError(f"an extension needs ids and properties: {error!r}") from error
        known = [key for key in keys if key in PROPERTIES]
        rows = {place_id: {key: self._cells(place_id, key) for key in known} for place_id in ids}
        return {"meta": [_property(key) for key in known], "rows": rows}

    def _cells(self, place_id: str, key: str) -> list[dict[str, Any]]:
        if place_id not in self._places:
            return []
        place = self._places[place_id]
        if key == "names":
            return [{"str": name.text} for name in self._places.names_of(place.id)]
        value = getattr(place, key)
        if value is None:
            return []
        kind = "float" if isinstance(value, float) else "int" if isinstance(value, int) else "str"
        return [{kind: value}]

    def preview(self, place_id: str) -> str:
        """Return a small page on a place.

        Raises
        ------
        UnknownPlaceError
            If no place has this identifier.
        """
        place = self._places[place_id]
        names = " · ".join(name.text for name in self._places.names_of(place.id)[:12])
        told = [place.name, described(place), f"{place.lat:.4f}, {place.lon:.4f}", names, place.id]
        title, *rest = (html.escape(text) for text in told)
        body = "".join(f'<p dir="auto">{text}</p>' for text in rest)
        style = "body{font:14px sans-serif;margin:8px}p{margin:4px 0}"
        return (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
            f"<style>{style}</style><strong>{title}</strong>{body}</html>"
        )


def described(place: Place) -> str:
    """Return what a place is and where, in a line.

    Examples
    --------
    >>> from gazetteer.place import Place
    >>> described(Place("my:1", "Foo", 35.4, 36.0, country="SY", admin1="Latakia"))
    'populated place in Latakia, SY'
    """
    units = dict.fromkeys(unit for unit in (place.admin2, place.admin1, place.country) if unit)
    within = [unit for unit in units if unit != place.name]
    return f"{place.kind} in {', '.join(within)}" if within else place.kind


def _candidate(match: Match, *, sure: bool) -> dict[str, Any]:
    place = match.place
    features = [{"id": "same_name", "value": match.match in ("exact", "folded")}]
    told = described(place)
    if match.matched_name != place.name:
        told += f", found as {match.matched_name}"
    return {
        "id": place.id,
        "name": place.name,
        "description": told,
        "type": [_type(place.feature_code), _type(place.feature_class)],
        "score": match.score,
        "match": sure,
        "features": features,
    }


def _is_sure(found: Sequence[Match]) -> bool:
    if not found or found[0].match not in ("exact", "folded"):
        return False
    return len(found) == 1 or found[0].score - found[1].score >= LEAD


def _wanted(properties: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield what the columns beside the name say; the first of several values."""
    for each in properties:
        value = each.get("v")
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("id") or value.get("name") if isinstance(value, dict) else value
        if each.get("pid") in _NARROWING and value:
            yield str(each["pid"]), str(value)


def _fits(place: Place, wanted: str | Sequence[str] | None) -> bool:
    kinds = [wanted] if isinstance(wanted, str) else wanted or ()
    return not kinds or place.feature_code in kinds or place.feature_class in kinds


def _type(kind: str) -> dict[str, str]:
    feature = FEATURES.get(kind)
    return {"id": kind, "name": feature.label if feature else CLASSES.get(kind, kind)}


def _property(key: str) -> dict[str, str]:
    return {"id": key, "name": PROPERTIES[key]}


def _starting(prefix: str, listed: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    start = prefix.strip().lower()
    return [
        each
        for each in listed
        if any(word.startswith(start) for word in (each["id"].lower(), *each["name"].split(" ")))
    ]
