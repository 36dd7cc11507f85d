"""The kind of place that the words of a text ask for: "the province of X"."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gazetteer.reasons import Reason
from gazetteer.resolve.weights import WEIGHTS

if TYPE_CHECKING:
    from gazetteer.place import Place

ASKED: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        # word of the text: beginnings of "class.code" that it asks for
        "country": ("A.PCL", "A.TERR"),
        "province": ("A.ADM1", "A.ADM2"),
        "governorate": ("A.ADM1",),
        "department": ("A.ADM1", "A.ADM2"),
        "state": ("A.ADM1",),
        "oblast": ("A.ADM1",),
        "region": ("A.ADM1", "A.ADM2", "L.", "T."),
        "county": ("A.ADM2", "A.ADM1"),
        "parish": ("A.ADM2",),
        "prefecture": ("A.ADM1",),
        "district": ("A.ADM2", "A.ADM3", "A.ADM4", "P."),
        "subdistrict": ("A.ADM3",),
        "city": ("P.",),
        "town": ("P.",),
        "village": ("P.",),
        "hamlet": ("P.",),
        "suburb": ("P.",),
        "capital": ("P.",),
        "township": ("P.", "A.ADM3"),
        "borough": ("P.", "A."),
        "neighborhood": ("P.PPLX", "P.PPLL", "A.ADM3", "A.ADM4"),
        "neighbourhood": ("P.PPLX", "P.PPLL", "A.ADM3", "A.ADM4"),
        "municipality": ("A.ADM2", "A.ADM3", "P."),
        "street": ("R.",),
        "farm": ("S.FRM", "S.EST"),
        "camp": ("P.", "L.CMP", "S.CMP"),
        "airbase": ("S.AIR", "L.MILB", "S.INSM"),
        "airport": ("S.AIR", "L.MILB"),
        "base": ("S.AIR", "L.MILB", "S.INSM"),
        "river": ("H.",),
        "lake": ("H.",),
        "sea": ("H.",),
        "mountain": ("T.",),
        "mountains": ("T.",),
        "island": ("T.", "A."),
        "desert": ("T.", "L."),
        "crossing": ("S.", "P."),
        "dam": ("S.", "P."),
    }
)
NOT_TOWNS = frozenset({"street", "farm"})
"""Kinds that no town or unit can be meant by."""
_QUARTERS = frozenset({"neighborhood", "neighbourhood"})


def asked_reason(place: Place, asked: str | None) -> Reason | None:
    """Return whether a place is of the kind that the words ask for: "the province of X"."""
    wanted = ASKED.get(asked or "")
    if not wanted:
        return None
    if f"{place.feature_class}.{place.feature_code}".startswith(wanted):
        return Reason(WEIGHTS["asked"], f"the text speaks of {_with_article(asked)}")
    quarter = asked in _QUARTERS and place.feature_class != "S"
    kind = "no_such" if asked in NOT_TOWNS else "no_quarter" if quarter else "not_asked"
    return Reason(
        WEIGHTS[kind],
        f"the text speaks of {_with_article(asked)}, not of {_with_article(place.kind)}",
    )


def _with_article(noun: str | None) -> str:
    return f"{'an' if noun and noun[0] in 'aeiou' else 'a'} {noun}"
