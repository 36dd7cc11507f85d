"""The actors that a sentence names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from mapper.data import rows
from mapper.triggers import Triggers

if TYPE_CHECKING:
    from collections.abc import Collection

    from mapper.model import DateSpan


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor in a sentence.

    Attributes
    ----------
    name
        What it is called in the table, or the words themselves for a group without a name.
    start, end
        Offsets into the sentence, in code points.
    """

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Actor:
    name: str
    pattern: re.Pattern[str]
    country: str
    first: date
    last: date

    def fits(self, on: DateSpan | None, countries: Collection[str]) -> bool:
        """Whether the group was there at the time and in a country that is spoken of."""
        there = not self.country or not countries or self.country in countries
        if on is None:
            return there and self.last == date.max
        return there and self.first <= on.last and on.first <= self.last


GENERIC = re.compile(
    r"\b(?:(?:unidentified |unknown |masked |armed |suspected |local |pro-government |anti-government |tribal |Sunni |Shiite |"
    r"Druze |Kurdish |Alawite |rebel |opposition |Islamist |Maoist |right-wing |left-wing |separatist |the )*"
    r"(?:gunmen|gunman|militants|militiamen|militias|insurgents|rebels|guerrillas|jihadists|fighters|protesters|"
    r"demonstrators|rioters|civilians|security forces|government forces|police|soldiers|army|air force|paramilitaries|"
    r"death squads?|armed men|attackers|vigilantes|settlers|peacekeepers|villagers|residents|students))\b"
    r"(?! (?:said|says?|told|add(?:ed|s)|report(?:ed|s)|recall(?:ed|s)|recount(?:ed|s)|describ(?:ed|es))\b)",
    re.IGNORECASE,
)
"""What reports call groups that have no name, but for who only tells of it."""

_ARABIC_GENERIC: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<!\w)[وفبل]?(?:ال)?(?:{words})(?!\w)"))
    for name, words in (
        ("unidentified gunmen", "مسلح(?:ون|ين) مجهول(?:ون|ين)|مجهول(?:ون|ين)"),
        ("gunmen", "مسلح(?:ون|ين)"),
        ("protesters", "متظاهر(?:ون|ين)|محتج(?:ون|ين)"),
        ("civilians", "مدني(?:ون|ين)|مدنيا|مدنياً"),
        ("security forces", "قوات الأمن"),
        ("police", "شرطة"),
        ("factions", "فصائل(?: معارضة| مسلحة)?"),
        ("residents", "أهالي|سكان"),
    )
)
"""The same in Arabic, with what it is called in English."""


def find_actors(
    sentence: str, *, on: DateSpan | None = None, countries: Collection[str] = ()
) -> list[ActorMention]:
    """Return the actors that a sentence names, in order; sides change, so the time decides.

    Parameters
    ----------
    on
        When it happened; without it only groups that are still there are named.
    countries
        ISO codes of the countries that the report is about.

    Examples
    --------
    >>> from datetime import date
    >>> from mapper.model import DateSpan
    >>> text = "Government forces shelled gunmen."
    >>> def then(year): return DateSpan(date(year, 3, 1), date(year, 3, 1))
    >>> [actor.name for actor in find_actors(text, on=then(2016), countries={"SY"})]
    ['Syrian government forces (Assad)', 'gunmen']
    >>> [actor.name for actor in find_actors(text, on=then(2025), countries={"SY"})]
    ['Syrian government forces (transitional)', 'gunmen']
    """
    found: list[ActorMention] = []
    actors, triggers = _table()
    for row in triggers.rows(sentence):
        if actors[row].fits(on, countries):
            _take(found, actors[row].pattern, sentence, actors[row].name)
    _take(found, GENERIC, sentence, None)
    if not sentence.isascii():
        for name, pattern in _ARABIC_GENERIC:
            _take(found, pattern, sentence, name)
    return sorted(found, key=lambda mention: mention.start)


_CALLED_GROUP = re.compile(
    r"(?<!\w)(?:forces?|army|armies|military|militias?|groups?|brigades?|battalions?|divisions?|corps|units?|command"
    r"|fronts?|part(?:y|ies)|police|guards?|movement|council|government|regime|coalition|state|clans?|tribes?|tribal"
    r"|protesters?|rioters?|civilians?|gunmen|fighters|rebels|insurgents?|factions?|union|network|committee|cells?"
    r"|soldiers|troops|security|service|agency|liwaa?|ja[iy]sh|jabhat|harakat|ahrar|saraya|kata.?ib|hayat|ansar"
    r"|jund|firqat|quwat|al-?qa.?ida|al-?qaeda|قوات|جيش|لواء|جبهة|حركة|كتائب|سرايا|هيئة|فصائل|مسلحون|ميليشيا)(?!\w)",
    re.IGNORECASE,
)
"""What groups call themselves, and are called."""

_PERSON = re.compile(
    r"(?:(?:[Aa][lnrs]|[Ee]l|[Ii]bn|[Bb]in|[Bb]int|[Aa]bu|[Uu]mm?|de|van|von|der)[ -])*[A-ZÀ-Þ][\w'’.-]*"
    r"(?:[ ](?:(?:[Aa][lnrs]|[Ee]l|[Ii]bn|[Bb]in|[Bb]int|[Aa]bu|[Uu]mm?|de|van|von|der)[ -])*[A-ZÀ-Þ][\w'’.-]*){1,3}\Z"
    r"|[\u0621-\u064a]+(?: [\u0621-\u064a]+){1,3}\Z"
)
"""Two to four words that each may be a name."""


def may_be_a_person(words: str) -> bool:
    """Say whether an actor may be a single person: it looks so, and no group is known by the name.

    Examples
    --------
    >>> may_be_a_person("Samir al-Aswad"), may_be_a_person("Jaysh al-Islam"), may_be_a_person("gunmen")
    (True, False, False)
    >>> may_be_a_person("Boko Haram"), may_be_a_person("Protesters (Syria)")
    (False, False)
    """
    if not _PERSON.match(words) or _CALLED_GROUP.search(words):
        return False
    actors, triggers = _table()
    return not any(actors[row].pattern.search(words) for row in triggers.rows(words))


def _take(
    found: list[ActorMention], pattern: re.Pattern[str], sentence: str, name: str | None
) -> None:
    for match in pattern.finditer(sentence):
        start, end = match.span()
        if all(end <= other.start or other.end <= start for other in found):
            words = re.sub(r"\A(?:the|local) ", "", match.group(), flags=re.IGNORECASE)
            found.append(ActorMention(name or " ".join(words.split()).lower(), start, end))


@cache
def _table() -> tuple[tuple[_Actor, ...], Triggers]:
    actors = tuple(
        _Actor(
            row["name"],
            re.compile(
                rf"(?:(?<!\w)|(?<=[وفبلك]))(?:{_in_capitals_too(row['pattern'])})(?!\w)",
                re.IGNORECASE if "forces" in row["name"] else 0,
            ),
            row["country"],
            date.fromisoformat(row["valid_from"]),
            date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max,
        )
        for row in rows("actors.tsv")
    )
    return actors, Triggers(actor.pattern for actor in actors)


def _in_capitals_too(words: str) -> str:
    """Return a pattern that also takes its words in capitals, as old bulletins write them."""
    has_commands = "\\" in words or "(?" in words
    return words if has_commands else f"{words}|{words.upper()}"
