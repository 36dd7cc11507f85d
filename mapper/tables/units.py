"""Names of countries, provinces and districts in a table → the gazetteer's units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_WITHIN = re.compile(r"\(([^)]+)\)")
_OF_CODEBOOKS = {
    "west bank and gaza strip": "PS",
    "people's republic of the congo": "CG",
    "congo, dem. rep.": "CD",
    "congo, rep.": "CG",
    "korea, rep.": "KR",
    "korea, dem. people's rep.": "KP",
    "macedonia, fyr": "MK",
}
"""Names of countries in GTD and in the tables of the World Bank that nobody else has."""

_CENTRE = re.compile(
    r"\A(?:mintaqat\s+|منطقة\s+)?(?:مركز|markaz|center of|centre of)\s+", re.IGNORECASE
)
"""How tables name the district of a province's capital."""

_COUNTRY = ("PCLI", "PCLD", "PCLS", "TERR", "PCL", "PCLF", "PCLH")
_ISO2 = re.compile(r"[A-Z]{2}\Z")
_CODE_OF = {"admin1": "ADM1", "admin2": "ADM2", "admin3": "ADM3"}


class Units:
    """Finds units by name; each name is looked for once.

    Parameters
    ----------
    gazetteer
        Where to look.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._countries: dict[str, Place | None] = {}
        self._units: dict[tuple[str, str, str | None], Place | None] = {}

    def country(self, name: str) -> Place | None:
        """Return the country of a name or a two-letter code, or None.

        Examples
        --------
        >>> import gazetteer
        >>> units = Units(gazetteer.load())
        >>> units.country("Yemen (North Yemen)").id, units.country("SY").id, units.country("Nowhere")
        ('iso:YE', 'iso:SY', None)
        """
        if name not in self._countries:
            self._countries[name] = self._country(name) if name else None
        return self._countries[name]

    def _country(self, name: str) -> Place | None:
        if _ISO2.match(name) and f"iso:{name}" in self._gazetteer:
            return self._gazetteer[f"iso:{name}"]
        if code := _OF_CODEBOOKS.get(name.lower()):
            return self._gazetteer[f"iso:{code}"]
        turned = " ".join(part.strip() for part in reversed(name.split(",")))
        plain = _IN_BRACKETS.sub("", name)
        # "Gambia, The" and "Yemen, Republic of" are turned round.
        for words in (name, plain, turned, *_WITHIN.findall(name)):
            for match in self._gazetteer.lookup(words):
                if match.place.feature_code in _COUNTRY and match.kind != "demonym":
                    return match.place
        return None

    def unit(self, name: str, level: str, within: Place | None) -> Place | None:
        """Return a province or a district by its name, or None where it is unknown or not clear.

        Parameters
        ----------
        level
            "admin1", "admin2" or "admin3".
        within
            What holds it, where that is known.
        """
        key = (name, level, within.id if within else None)
        if key not in self._units:
            self._units[key] = self._unit(name, level, within) if name else None
        return self._units[key]

    def _unit(self, name: str, level: str, within: Place | None) -> Place | None:
        # The district of a province's capital goes by the province's name, or as its centre.
        is_holders = within is not None and self._known(name, "admin1", None) == within
        capital = (f"Markaz {within.name}",) if within and is_holders else ()
        readings = (name, _CENTRE.sub("", name), *capital)
        return next(
            (found for words in readings if (found := self._known(words, level, within))), None
        )

    def _known(self, name: str, level: str, within: Place | None) -> Place | None:
        try:
            matches = self._gazetteer.regions(name)
        except ValueError:
            return None
        found = [
            match.place
            for match in matches
            if match.place.feature_code == _CODE_OF[level]
            and match.match != "fuzzy"
            and (within is None or within.id in match.place.parents)
        ]
        return found[0] if len({place.id for place in found}) == 1 or (found and within) else None
