"""A sentence → what it tells of one event: type, places, and the words."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from mapper.blocks import Sentence, sentence_at
from mapper.dates import incident_date
from mapper.events import find_events, leading_event
from mapper.events.sides import ARMED_ROMANCE, FIGHTERS, SOLDIERS
from mapper.events.types import BATTLES, CIVILIANS
from mapper.extraction.deeds import arrests_apart
from mapper.extraction.elsewhere import names_another_town, unknown_settlements
from mapper.extraction.innermost import innermost
from mapper.extraction.locating import TOLD_IN, located
from mapper.extraction.shares import shares

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mapper.counts import CountMention
    from mapper.dates import DateMention
    from mapper.events import EventCue
    from mapper.extraction.notes import Notes
    from mapper.model import DateSpan, EventType, Location, Mention

_APART = re.compile(
    r"\b(?:(?:in|during) (?:a|yet)? ?(?:separate|another|second|third|different|similar|unrelated)|"
    r"(?:another|an? (?:second|third|fourth|further|separate|similar|earlier|previous)|yet another|"
    r"two (?:other|more)|three (?:other|more)) "
    r"(?:[\w-]+ ){0,2}(?:attacks?|bombs?|bombings?|explosions?|blasts?|shootings?|murders?|killings?|kidnappings?|"
    r"incidents?|clash(?:es)?|ambush(?:es)?|raids?|strikes?|devices?|grenades?|massacres?|assassinations?))\b"
    r"|\A(?:la semaine dernière|le mois dernier|la semana pasada|el mes pasado|par ailleurs|por separado|en otro (?:hecho|ataque))\b"
    r"|\b(?:(?:un autre|une autre|une deuxième|une seconde|otro|otra|un segundo|una segunda) (?:attaque|attentat|explosion|frappe|"
    r"embuscade|ataque|atentado|explosión|emboscada|tiroteo|enfrentamiento))\b",
    re.IGNORECASE,
)
"""Words that say that this is not what was told before."""
_APART_REACH = 60
"""So many characters before the words of the event they may stand."""

_ARMED = re.compile(
    rf"\b(?:{FIGHTERS}|{SOLDIERS}|{ARMED_ROMANCE}|(?:heavy|fierce) (?:clashes|fighting)|ambushed|front ?lines?)\b|مسلح|قوات|جيش",
    re.IGNORECASE,
)
_POLICE_ONLY = re.compile(
    r"\b(?:police\w*|gunm[ae]n|patrols?|forces|positions?|checkpoints?)\b", re.IGNORECASE
)
_OF_WAR = re.compile(
    r"\b(?:clash(?:es|ed)|(?:in)?fighting|battles|offensive|hostilities|combates|combats)\b|اشتباك|معارك",
    re.IGNORECASE,
)
"""Words that speak of armed sides by themselves; a shoot-out may be one of gangs, or of the police."""
_SEVERAL = re.compile(
    r"\b(?:clashes|battles|attacks|bombings|shootings|killings|murders|massacres|executions|raids|strikes|airstrikes|"
    r"blasts|explosions|violence|fighting|unrest|bloodshed|hostilities|infighting|carnage)\b|اشتباكات|هجمات|أعمال عنف"
)
"""Words, in small letters, that speak of more than one happening, or of an unmeasured mass of them."""
_CLAUSE = re.compile(
    r";\s+|,?\s+(?:while|whereas)\s+|,\s+and\s+(?=in\s+[A-Z])"
    # a part of those just counted, who met their end elsewhere or at another time
    r"|,?\s+(?:including|among them|of whom|of them)\s+(?=\d|(?:at least|about|some|more than)\s)"
    r"|[،,]?\s+(?:من\s+)?(?:بينهم|منهم)\s+(?=\d)"
)
MANY = 10
"""A toll of this size may be the sum of several happenings."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What one sentence tells of one event.

    Attributes
    ----------
    index
        Number of the sentence in the document.
    weak
        True where the words name neither weapon nor sides.
    locations
        Where the sentence itself says that it happened.
    counts
        The figures that it gives.
    end
        Where, in the sentence, the last words of its event and places end.
    day
        When, as far as the sentence itself says so.
    elsewhere
        Whether it names a settlement that no gazetteer has, and none that one has.
    another
        Whether it is in or near a name that is not known: another town, if the text has several.
    entry
        The head of the entry that it stands in, in a timeline or a live page, else None.
    share
        Whether only its own figures are of it, not all of its sentence: a sentence gives each of several places
        a toll, or tells of an arrest and of the deed.
    since
        Where in the sentence the words begin that may tell its day: behind those of an arrest for it.
    """

    index: int
    sentence: Sentence
    event_type: EventType
    sub_event_type: str
    cue: EventCue
    weak: bool
    locations: tuple[Location, ...] = ()
    counts: tuple[CountMention, ...] = ()
    end: int = 0
    day: DateSpan | None = None
    elsewhere: bool = False
    another: bool = False
    entry: DateMention | None = None
    share: bool = False
    since: int = 0

    @property
    def separate(self) -> bool:
        """Whether its words set it apart from what was told before: "another bomb exploded"."""
        text, cue = self.sentence.text, self.cue
        return bool(
            _APART.match(text) or _APART.search(text, max(0, cue.start - _APART_REACH), cue.end)
        )

    @property
    def placed(self) -> bool:
        """Whether it names a place below the country."""
        return any(location.precision != "country" for location in self.locations)

    @property
    def toll(self) -> int | None:
        """The largest whole number of killed that it gives, or None."""
        whole = [
            count.count.min
            for count in self.counts
            if count.kind == "killed"
            and not (count.subset or count.historical or count.background or count.weak)
            and count.count.min
        ]
        return max(whole, default=None)

    @property
    def sums_up(self) -> bool:
        """Whether it may speak of several happenings together."""
        return (self.toll or 0) >= MANY or self.tells_of_several

    @property
    def tells_of_several(self) -> bool:
        """Whether its words say so: "a series of attacks"."""
        return _SEVERAL.search(self.sentence.text.lower()) is not None


def tellings(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    notes: Notes,
    heads: Mapping[int, DateMention],
) -> list[Telling]:
    """Return what the sentences of a document tell of events that happened, in order.

    Parameters
    ----------
    heads
        The heads of the entries of a list; see `mapper.extraction.entries`.
    """
    places = located(sentences, mentions)
    armed = cache(lambda: has_armed_sides(sentences))  # seldom asked
    unknown = unknown_settlements(sentences, mentions)
    named = _named(sentences, mentions)
    return [
        replace(
            telling,
            elsewhere=index in unknown,
            another=names_another_town(sentence.text, named.get(index, ())),
            entry=heads.get(index),
            day=_day_of_entry(heads.get(index), telling.day),
        )
        for index, sentence in enumerate(sentences)
        if sentence.kind in TOLD_IN and not _heads_list(sentence, heads, index)
        for clause, within in _clauses(sentence, places.get(index, ()))
        for telling in _of_clause(index, clause, within, notes, armed=armed)
    ]


def _heads_list(sentence: Sentence, heads: Mapping[int, DateMention], index: int) -> bool:
    """Whether it is the title of a list, which sums up what the entries tell one by one."""
    return bool(heads) and sentence.kind == "headline" and index < min(heads)


def _day_of_entry(head: DateMention | None, own: DateSpan | None) -> DateSpan | None:
    """Return the day of an entry; an hour is of the page's day unless the words say another."""
    if head is None:
        return own
    return head.span or own


def _named(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> dict[int, list[str]]:
    """Return the toponyms of each sentence, known or not."""
    at = sentence_at(sentences)
    found: dict[int, list[str]] = {}
    for mention in mentions:
        toponym = mention.resolution.toponym
        found.setdefault(at(toponym.start), []).append(toponym.text)
    return found


def _clauses(
    sentence: Sentence, places: Sequence[tuple[int, Location]]
) -> Iterator[tuple[Sentence, Sequence[tuple[int, Location]]]]:
    """Cut a sentence where its parts tell of different places, each with an event of its own."""
    cuts = [match.end() for match in _CLAUSE.finditer(sentence.text)] if len(places) > 1 else []
    bounds = [0, *cuts, len(sentence.text)]
    parts = [
        (
            Sentence(
                sentence.start + left,
                sentence.start + right,
                sentence.text[left:right],
                sentence.kind,
            ),
            [(at, where) for at, where in places if left <= at - sentence.start < right],
        )
        for left, right in itertools.pairwise(bounds)
    ]
    if cuts and all(where and leading_event(find_events(part.text)) for part, where in parts):
        yield from parts
    else:
        yield sentence, places


def has_armed_sides(sentences: Sequence[Sentence]) -> bool:
    """Whether a document speaks of armed groups: a shoot-out without them is no battle."""
    return any(
        not _POLICE_ONLY.fullmatch(match.group())
        for sentence in sentences
        if sentence.kind in TOLD_IN
        for match in _ARMED.finditer(sentence.text)
    )


def _of_clause(
    index: int,
    sentence: Sentence,
    places: Sequence[tuple[int, Location]],
    notes: Notes,
    *,
    armed: Callable[[], bool],
) -> Iterator[Telling]:
    cues = notes.events(sentence.text)
    lead = leading_event(cues)
    if lead is None:
        return
    event_type, sub_event_type = lead.event_type, lead.sub_event_type
    if event_type == BATTLES and not (_OF_WAR.search(lead.text) or armed()):
        event_type, sub_event_type = CIVILIANS, "Attack"
    counts = tuple(notes.counts(sentence.text))
    whole = Telling(
        index,
        sentence,
        event_type,
        sub_event_type,
        lead,
        lead.weak,
        innermost(sentence, places),
        counts,
        max([lead.end, *(at - sentence.start + len(where.text) for at, where in places)]),
        _day(sentence.text, notes),
    )
    parts = shares(sentence, places, counts)
    for where, share in parts:
        yield replace(whole, locations=(where,), counts=(share,), share=True)
    if not parts:
        yield from arrests_apart(whole, cues, places, lambda text: _day(text, notes))


def _day(sentence: str, notes: Notes) -> DateSpan | None:
    """Return when it happened, as far as the sentence itself says so."""
    dated = incident_date([sentence], notes.published, read=notes.dates)
    return dated.span if dated else None
