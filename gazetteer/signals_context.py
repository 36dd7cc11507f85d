"""What the words around a toponym say: what holds it, what kind it is, how near it is meant."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.recognise import Toponym


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around one toponym say of it.

    Attributes
    ----------
    holder
        Index of the toponym that is said to hold it: "X, Y"; or None.
    comma
        Whether it is said by a comma alone, the strongest form.
    asked
        Kind of place, a key of `gazetteer.signals.ASKED`, or None.
    group
        Indices of the toponyms that it is listed with, itself among them.
    near
        Whether the words mean its surroundings: "near X", "the countryside of X".
    bearing, distance_km
        "12 km north of X": degrees from north, kilometres; None where not said.
    """

    holder: int | None = None
    comma: bool = False
    asked: str | None = None
    group: tuple[int, ...] = ()
    near: bool = False
    bearing: float | None = None
    distance_km: float | None = None


_SINGULAR = {
    "provinces": "province",
    "governorates": "governorate",
    "counties": "county",
    "states": "state",
    "cities": "city",
    "towns": "town",
    "villages": "village",
    "districts": "district",
    "regions": "region",
    "neighborhoods": "neighborhood",
    "neighbourhoods": "neighbourhood",
    "departments": "department",
    "islands": "island",
    "suburbs": "suburb",
    "rivers": "river",
    "streets": "street",
    "avenues": "street",
    "farms": "farm",
    "municipalities": "municipality",
    "avenue": "street",
    "ave": "street",
    "boulevard": "street",
    "ranch": "farm",
    "hacienda": "farm",
    "estate": "farm",
    "barrio": "neighbourhood",
    "favela": "neighbourhood",
    "slum": "neighbourhood",
    "quarter": "neighbourhood",
    "colonia": "neighbourhood",
    "corregimiento": "village",
    "sub-district": "subdistrict",
    "subdistrict": "subdistrict",
    "gov": "governorate",
    "محافظة": "governorate",
    "محافظتي": "governorate",
    "محافظات": "governorate",
    "مدينتي": "city",
    "بلدتي": "town",
    "قريتي": "village",
    "قرى": "village",
    "مدينة": "city",
    "بلدة": "town",
    "قرية": "village",
    "حي": "neighbourhood",
    "منطقة": "district",
    "مطار": "airbase",
    "قاعدة": "airbase",
    "مخيم": "camp",
}
_ALSO = [
    "province",
    "governorate",
    "county",
    "state",
    "city",
    "town",
    "village",
    "district",
    "region",
    "neighborhood",
    "neighbourhood",
    "department",
    "suburb",
    "borough",
    "township",
    "parish",
    "prefecture",
    "oblast",
    "hamlet",
    "camp",
    "street",
    "farm",
    "municipality",
    "airbase",
    "airport",
    "river",
    "lake",
    "mountain",
    "mountains",
    "island",
    "desert",
    "crossing",
    "dam",
    "capital",
    "sea",
    "country",
]
KIND_WORDS = {**{word: word for word in _ALSO}, **_SINGULAR}
PLURALS = frozenset(
    {
        *(word for word, kind in _SINGULAR.items() if word != kind and word.endswith("s")),
        "محافظتي",
        "محافظات",
        "مدينتي",
        "بلدتي",
        "قريتي",
        "قرى",
    }
)
_KIND = r"(?:" + "|".join(sorted(map(re.escape, KIND_WORDS), key=len, reverse=True)) + r")"

_KIND_BEFORE = re.compile(rf"(?<!\w)(?P<kind>{_KIND})(?: of| in)?(?: the)? ?\Z", re.IGNORECASE)
_KIND_AFTER = re.compile(
    rf"\A(?:['’]s)?\s*[ -](?:air ?)?(?P<kind>{_KIND}|base|air base)\b", re.IGNORECASE
)
_LIST_GAP = re.compile(r"\A(?:,? and |, | & | or |, as well as | as well as |/|،? ?و)\Z")
_ADJECTIVES = (
    r"(?:(?:north|south|east|west|central|rural|coastal|upper|lower|far|nearby|"
    r"neighbou?ring|greater|"
    r"northern|southern|eastern|western|north-?(?:ea|we)st(?:ern)?|south-?(?:ea|"
    r"we)st(?:ern)?)[- ])*"
)
_PLACE_NOUN = (
    r"(?:(?:city|town|village|favela|slum|quarter|neighbou?rhood|district|suburb|area|county|countryside|"
    r"outskirts|region|"
    r"province|governorate|state|air ?base|base|camp|municipality|sub-?district)\b ?)*"
)
_COMMA_HOLDER = re.compile(rf"\A(?: {_KIND})?(?:, ?| \()\Z", re.IGNORECASE)
_SERIES_GAP = re.compile(rf"\A(?: {_KIND})?(?:,? and |, | & )\Z", re.IGNORECASE)
_SERIES = 2
"""Gaps at least between the names of a list."""
_IN_HOLDER = re.compile(
    rf"\A,? ?{_PLACE_NOUN},? ?(?:located )?(?:,|\(|in|of|within|في|ب)? ?(?:the )?"
    rf"{_ADJECTIVES}{_PLACE_NOUN}(?:of )?(?:the )?{_ADJECTIVES}\Z",
    re.IGNORECASE,
)
_LISTED_IN = re.compile(
    r"\A(?:, (?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?){0,5},? and (?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?"
    rf" (?:in|of) (?:the )?{_ADJECTIVES}\Z",
    re.IGNORECASE,
)
"""Between the first name of a list, of which the others are unknown, and what holds them all."""
_POSSESSIVE_HOLDER = re.compile(rf"\A['’]s {_ADJECTIVES}(?:{_KIND} (?:of )?)?\Z", re.IGNORECASE)
_SIDE_ARABIC = r"(?:(?:شمال|جنوب)ي? )?(?:شمال|جنوب|شرق|غرب)ي?"
_NEAR_BEFORE = re.compile(
    r"\b(?:near|nearby|outside|close to|around|(?:the )?(?:outskirts|vicinity|surroundings|"
    r"countryside|"
    r"suburbs|rural areas|edge|hinterland) of|"
    r"(?:villages?|hills|mountains|woods|fields|orchards|farms|farmland|valleys?) "
    r"(?:above|below|beyond|around|outside|near|in the hills above)|"
    r"(?<!in the )(?<!in )(?<!the far )(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of|rural|"
    r"on the road to|road between)(?: the)?"
    r"(?: (?:city|town|village|capital)(?: of)?)? ?\Z|"
    rf"(?<!\w)[وفب]?(?:قرب|ريف|بالقرب من|محيط|أطراف|ضواحي|مشارف|{_SIDE_ARABIC})"
    r"(?: (?:مدينة|بلدة|قرية))? ?\Z",
    re.IGNORECASE,
)
_NEAR_AFTER = re.compile(
    r"\A(?:['’]s)? (?:(?:north|south|east|west)\w* )?(?:countryside|outskirts|suburbs|"
    r"surroundings|hinterland|area)\b|\A(?: road| highway)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\bbetween (?:the \w+ of )?\Z|(?<!\w)[وب]?(?:بين|الواصل بين) (?:مدينتي |بلدتي |قريتي )?\Z",
    re.IGNORECASE,
)
_ROAD_GAP = re.compile(r"\A(?:[-–—]|(?: |-)to(?: |-))\Z")
_ROAD_AFTER = re.compile(
    r"\A[ -](?:(?:international|desert|main|coastal|old|new) )?(?:road|highway|motorway|route|railway|line)\b",
    re.IGNORECASE,
)

_CROSSING = re.compile(
    r"\A,?(?: and| &| und| et| y|,) (?:[A-Z0-9][\w.]*[- ]){1,2}(?:streets|avenues|roads|boulevards|sts|aves)\b",
    re.IGNORECASE,
)
"""After the first name of a crossing: "Elm and Pine streets"."""

_BEARINGS = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}
_BEARINGS |= {
    short: _BEARINGS[long]
    for short, long in (
        *(("n", "north"), ("e", "east"), ("s", "south"), ("w", "west")),
        *(("ne", "northeast"), ("se", "southeast"), ("sw", "southwest"), ("nw", "northwest")),
    )
}
"""Field notes write "4 km NW of"."""
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=1,
    )
} | {
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "a hundred": 100,
}
_KM_OF = {"k": 1.0, "m": 1.609344}
_DISTANCE = re.compile(
    rf"(?<![\d.,])(?P<number>\d+(?:[.,]\d+)?|{'|'.join(_NUMBER_WORDS)})[ -]?"
    r"(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\b(?: \([^)]*\))? "
    r"(?:to the )?(?:away )?(?P<bearing>north[- ]?east|north[- ]?west|south[- ]?east|"
    r"south[- ]?west|north|south|east|west|ne|nw|se|sw|[nsew])?"
    r"(?:ern|ward)? ?(?:of|from)(?: the)?(?: (?:city|town|village|capital)(?: of)?)? ?\Z",
    re.IGNORECASE,
)
_WINDOW = 60


def contexts(text: str, toponyms: Sequence[Toponym]) -> list[Context]:
    """Read what the words around each toponym of a text say of it.

    Examples
    --------
    >>> from gazetteer.recognise import Toponym
    >>> text = "in the provinces of Hama and Idlib"
    >>> found = contexts(text, [Toponym("Hama", 20, 24), Toponym("Idlib", 29, 34)])
    >>> [context.asked for context in found]
    ['province', 'province']
    """
    gaps = _gaps(text, toponyms)
    groups = _groups(gaps, len(toponyms))
    lists = _lists(gaps)
    single = [
        _unheld(_own(text, toponyms, index, gaps))
        if index in lists
        else _own(text, toponyms, index, gaps)
        for index in range(len(toponyms))
    ]
    return [
        replace(context, group=group, asked=context.asked or _asked_of_list(text, toponyms, group))
        for context, group in zip(single, groups, strict=True)
    ]


def _gaps(text: str, toponyms: Sequence[Toponym]) -> list[str]:
    """Return what stands between each toponym and the next, white space made single spaces."""
    pairs = itertools.pairwise(toponyms)
    return [
        _plain(text[a.end : b.start]) if b.start - a.end < _WINDOW else "\0" for a, b in pairs
    ] + ["\0"]


def _groups(gaps: list[str], count: int) -> list[tuple[int, ...]]:
    """Return for each toponym those that it is listed with."""
    groups: list[tuple[int, ...]] = []
    first = 0
    for index in range(count):
        if not _LIST_GAP.match(gaps[index]):
            groups += [tuple(range(first, index + 1))] * (index + 1 - first)
            first = index + 1
    return groups


def _lists(gaps: list[str]) -> frozenset[int]:
    """Return the toponyms that stand in a list of three and more: "Idlib city, Latakia, Homs and Daraa".

    There a comma joins equals, it does not say what holds what.
    """
    found: set[int] = set()
    first = 0
    for index, gap in enumerate(gaps):
        if _SERIES_GAP.match(gap):
            continue
        joined = gaps[first:index]
        if len(joined) >= _SERIES and any(" and " in each or " & " in each for each in joined):
            found.update(range(first, index + 1))
        first = index + 1
    return frozenset(found)


def _unheld(context: Context) -> Context:
    return replace(context, holder=None, comma=False) if context.comma else context


def _asked_of_list(text: str, toponyms: Sequence[Toponym], group: tuple[int, ...]) -> str | None:
    """Return the kind that a plural asks for, before or after a whole list."""
    if len(group) == 1:
        return None
    first, last = toponyms[group[0]], toponyms[group[-1]]
    for match in (
        _KIND_BEFORE.search(_before(text, first.start)),
        _KIND_AFTER.match(text[last.end : last.end + _WINDOW]),
    ):
        if match and match["kind"].lower() in PLURALS:
            return KIND_WORDS[match["kind"].lower()]
    return None


def _own(text: str, toponyms: Sequence[Toponym], index: int, gaps: list[str]) -> Context:
    toponym = toponyms[index]
    before = _before(text, toponym.start)
    after = text[toponym.end : toponym.end + _WINDOW]
    holder, comma = _holder(toponyms, index, gaps)
    distance = _DISTANCE.search(before)
    between = bool(_BETWEEN.search(before)) or (
        index > 0
        and gaps[index - 1] in (" and ", " و")
        and bool(_BETWEEN.search(_before(text, toponyms[index - 1].start)))
    )
    return Context(
        holder=holder,
        comma=comma,
        asked=_asked(toponym, before, after),
        near=between
        or _on_road(text, toponyms, index)
        or bool(_NEAR_BEFORE.search(before) or _NEAR_AFTER.match(after) or distance),
        bearing=_bearing(distance),
        distance_km=_kilometres(distance),
    )


def _on_road(text: str, toponyms: Sequence[Toponym], index: int) -> bool:
    """Whether two names joined by a dash or "to" name the road between them: "the X-Y highway"."""
    for first in (index - 1, index):
        if 0 <= first < len(toponyms) - 1:
            left, right = toponyms[first], toponyms[first + 1]
            joined = _ROAD_GAP.match(text[left.end : right.start])
            if joined and _ROAD_AFTER.match(text[right.end : right.end + _WINDOW]):
                return True
    return False


def _before(text: str, start: int) -> str:
    return _plain(text[max(0, start - _WINDOW) : start])


def _plain(text: str) -> str:
    """Return text with every kind of white space as one space."""
    return re.sub(r"\s+", " ", text)


def _holder(toponyms: Sequence[Toponym], index: int, gaps: list[str]) -> tuple[int | None, bool]:
    """Return which toponym is said to hold one, and whether by a comma alone."""
    gap = gaps[index]
    if gap != " " and _COMMA_HOLDER.match(gap):
        return index + 1, True
    if gap.strip() and (_IN_HOLDER.match(gap) or _LISTED_IN.match(gap)):
        return index + 1, False
    if gap == " " and toponyms[index + 1].form == "abbreviation":
        return index + 1, True
    if index and _POSSESSIVE_HOLDER.match(gaps[index - 1]):
        return index - 1, False
    return None, False


def _asked(toponym: Toponym, before: str, after: str) -> str | None:
    """Return the kind of place that the words just beside a toponym ask for."""
    words = toponym.text.lower().split()
    if len(words) > 1 and words[-1] in KIND_WORDS:
        return KIND_WORDS[words[-1]]
    if _CROSSING.match(_plain(after)):
        return "street"
    match = _KIND_AFTER.match(after)
    if match and match["kind"].lower() not in PLURALS:
        kind = match["kind"].lower()
        return KIND_WORDS.get(kind, "airbase")
    match = _KIND_BEFORE.search(before)
    if (
        match
        and match["kind"].lower() not in PLURALS
        and match.group().rstrip().lower().endswith(("of", match["kind"].lower()))
    ):
        return KIND_WORDS[match["kind"].lower()]
    return None


def _bearing(match: re.Match[str] | None) -> float | None:
    if match is None or not match["bearing"]:
        return None
    return _BEARINGS[re.sub(r"[- ]", "", match["bearing"].lower())]


def _kilometres(match: re.Match[str] | None) -> float | None:
    if match is None:
        return None
    number = match["number"].lower().replace(",", ".")
    value = _NUMBER_WORDS.get(number)
    return (float(number) if value is None else value) * _KM_OF[match["unit"][0].lower()]
