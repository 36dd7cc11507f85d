"""Words that mean the surroundings of a place: "near X", "the countryside of X", "the X-Y highway"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.resolve.windows import WINDOW, words_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gazetteer.recognise import Toponym

_SIDE_ARABIC = r"(?:(?:شمال|جنوب)ي? )?(?:شمال|جنوب|شرق|غرب)ي?"
_NEAR_BEFORE = re.compile(
    r"\b(?:near|nearby|outside|close to|around|(?:the )?(?:outskirts|vicinity|surroundings|"
    r"countryside|"
    r"suburbs|rural areas|edge|hinterland) of|"
    r"(?:villages?|hills|mountains|woods|fields|orchards|farms|farmland|valleys?) "
    r"(?:above|below|beyond|around|outside|near|in the hills above)|"
    r"(?<!in the )(?<!in )(?<!the far )(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of|rural|"
    r"on the road to|road between)(?: the)?"
    r"(?: (?:[\w-]+ ){0,3}(?:city|town|village|capital)(?: of)?)? ?\Z|"
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
_WIDE_ROAD_GAP = re.compile(r"\A ?[-–—] ?\Z")
_ROAD_BEFORE = re.compile(
    r"(?<!\w)[وبل]?(?:ال)?(?:طريق|أوتستراد|اوتستراد|أوتوستراد|اوتوستراد|محور)(?: (?:الدولي|عام|العام))? \Z|"
    r"\b(?:road|highway|route|motorway)(?: of)?:? \Z",
    re.IGNORECASE,
)
_ROAD_AFTER = re.compile(
    r"\A[ -](?:(?:international|desert|main|coastal|old|new) )?(?:road|rd|highway|hwy|motorway|route|railway|line)\b",
    re.IGNORECASE,
)


def is_near(
    text: str,
    toponyms: Sequence[Toponym],
    index: int,
    gaps: Sequence[str],
    *,
    before: str,
    after: str,
) -> bool:
    """Whether the words mean the surroundings of a toponym, not the place itself."""
    between = bool(_BETWEEN.search(before)) or (
        index > 0
        and gaps[index - 1] in (" and ", " و")
        and bool(_BETWEEN.search(words_before(text, toponyms[index - 1].start)))
    )
    beside = _NEAR_BEFORE.search(before) or _NEAR_AFTER.match(after)
    return between or _on_road(text, toponyms, index) or bool(beside)


def _on_road(text: str, toponyms: Sequence[Toponym], index: int) -> bool:
    """Whether two names joined by a dash or "to" name the road between them: "the X-Y highway"."""
    for first in (index - 1, index):
        if 0 <= first < len(toponyms) - 1:
            left, right = toponyms[first], toponyms[first + 1]
            gap = text[left.end : right.start]
            if _WIDE_ROAD_GAP.match(gap) and _ROAD_BEFORE.search(words_before(text, left.start)):
                return True
            joined = _ROAD_GAP.match(gap) or _WIDE_ROAD_GAP.match(gap)
            if joined and _ROAD_AFTER.match(text[right.end : right.end + WINDOW]):
                return True
    return False
