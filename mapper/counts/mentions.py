"""A sentence → its claims of how many were killed, wounded, missing, detained, displaced."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mapper.counts.adding import agree, are_forces, total
from mapper.counts.apart import apart
from mapper.counts.context import BACKGROUND, CUMULATIVE, HISTORICAL, HYPOTHETICAL, INCLUDING
from mapper.counts.cues import CUES, MORE, QUANTITY, SUBSET, Cue
from mapper.counts.mention import CountMention
from mapper.counts.persons import attackers, named, no_casualties, unnamed
from mapper.counts.quantities import quantities
from mapper.counts.rivals import opposed
from mapper.counts.romance import SPOKEN, romance_claims
from mapper.counts.together import SELF
from mapper.model import ClaimKind, Count
from mapper.triggers import Triggers

if TYPE_CHECKING:
    from mapper.counts.quantity import Quantity

_SPEAKS_OF_HARM = re.compile(
    r"kill|dead|death|homicid|manslaughter|suicid|passed|own life|sent|sending|left|die[sd]\b|"
    r"fatal|murder|slain|slay|slew|shot|shoot|assassinat|execut|"
    r"remains|massacr|martyr|perish|lives|life"
    r"|succumb|wound|injur|hurt|casualt|toll|bod(?:y|ies)|corpse|missing|disappear|"
    r"unaccounted|detain|\bE?[KW]IA\b|\binj\b|\bno cas\b"
    r"|arrest|captur|apprehend|custody|displac|fled|flee|lost|hospital|condition|stabb|struck|hit\b"
    r"|graz|gunned|neutrali|beheaded|lynch|slaughter|surviv|recover|treated|deceased|victims",
)
_ARABIC = re.compile(r"[\u0621-\u064a]{3}")
_HEADS: dict[str, ClaimKind] = {"dead": "killed", "wounded": "wounded", "displaced": "displaced"}


def find_counts(sentence: str) -> list[CountMention]:
    """Return the claims of a sentence, in order.

    Ages, dates, sums of money and things are none. People joined by "and" are one claim.
    "Killed or wounded" is a clean figure of neither.

    Examples
    --------
    >>> for mention in find_counts("At least 12 people were killed and two others wounded."):
    ...     print(mention.kind, mention.count.min, mention.count.max, mention.text)
    killed 12 None At least 12 people were killed
    wounded 2 2 two others wounded
    """
    rows = _HARM.rows(sentence)
    if not (rows or _ARABIC.search(sentence)):
        return []
    romance = romance_claims(sentence) if _IN_ROMANCE in rows else []
    found = quantities(sentence)
    parts = _parts(sentence, found)
    masked = _masked(sentence, found, parts)
    mentions = [
        *romance,
        *_from_cues(sentence, masked, found),
        *_from_heads(sentence, found, parts),
        *_from_subsets(sentence, parts),
        *no_casualties(sentence),
    ]
    mentions += [m for m in named(sentence) if not _touches(m, mentions)]
    if any(m.kind in _BODILY for m in mentions):
        mentions = _with_attacker(sentence, mentions)
    else:
        mentions += unnamed(sentence)
    return opposed(sentence, apart(_in_order(mentions)))


_HARM, _IN_ROMANCE = Triggers([_SPEAKS_OF_HARM, SPOKEN]), 1
_BODILY = frozenset({"killed", "wounded"})
_BY_HIM = re.compile(
    r"\W*(?:\w+ly )?(?:kill|shoot|shot|murder|gunn|slay|slew|stabb)|his |her |(?:death|murder)s? of h",
    re.IGNORECASE,
)
"""A figure behind its verb, or of his own kin, counts the victims alone."""


def _with_attacker(sentence: str, mentions: list[CountMention]) -> list[CountMention]:
    """Add the attacker who died, on top of those whom the sentence says that he killed."""
    killed = any(m.kind == "killed" for m in mentions)
    for deed in attackers(sentence, killed=killed):
        same = [m for m in mentions if m.definite and m.count.max == 1 and _touches(m, [deed])]
        others = [m for m in mentions if m not in same]
        if not _touches(deed, others):
            victims = [m for m in others if m.kind == "killed" and _BY_HIM.match(m.text)]
            return [*others, replace(deed, additional=bool(victims))]
    return mentions


def _touches(mention: CountMention, others: list[CountMention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in others)


def _masked(sentence: str, found: list[Quantity], parts: list[Quantity]) -> str:
    """Return the sentence, same length, with its quantities replaced by signs."""
    pieces, last = [], 0
    for quantity in found:
        length = quantity.end - quantity.start
        hidden = quantity in parts or _stands_apart(sentence, quantity)
        sign = SUBSET * length if hidden else QUANTITY + MORE * (length - 1)
        pieces += [sentence[last : quantity.start], sign]
        last = quantity.end
    return "".join([*pieces, sentence[last:]])


_KILLED_BEFORE = re.compile(r"\b(?:killed|dead|slain)\s+$", re.IGNORECASE)


def _stands_apart(sentence: str, quantity: Quantity) -> bool:
    """Whether the wounded stand behind the killed without a comma: "2 killed 11 wounded"."""
    return (
        quantity.victims == "wounded"
        and _KILLED_BEFORE.search(sentence, 0, quantity.start) is not None
    )


def _parts(sentence: str, found: list[Quantity]) -> list[Quantity]:
    """Return those who are part of a figure before: "including nine women and two boys"."""
    parts: list[Quantity] = []
    for quantity in found:
        goes_on = parts and _NEXT_PART.fullmatch(sentence, parts[-1].end, quantity.start)
        before = [each for each in found if each.end <= quantity.start]
        of_them = before and _OF_THEM.match(sentence, before[-1].end, quantity.end)
        if INCLUDING.search(sentence, 0, quantity.start) or goes_on or of_them:
            parts.append(quantity)
    return parts


_OF_THEM = re.compile(r", (?:at least |all |most )?[\w-]+ of (?:them|whom)\b", re.IGNORECASE)
"""Behind a figure, whom of it the next one counts: "eight civilians, six of them children"."""
_NEXT_PART = re.compile(r"(?:,| and| و| as well as) ?")


_CUE_TRIGGERS = Triggers(cue.pattern for cue in CUES)


def _from_cues(sentence: str, masked: str, found: list[Quantity]) -> list[CountMention]:
    mentions: list[CountMention] = []
    taken: set[tuple[int, str]] = set()
    for cue in (CUES[row] for row in _CUE_TRIGGERS.rows(masked)):
        for match in cue.pattern.finditer(masked):
            if match["n"] is None:
                continue
            parts = [q for q in found if match.start("n") <= q.start < match.end("n")]
            family = "body" if cue.kind in {"killed", "wounded"} else cue.kind
            # "Killed two soldiers and three others were hurt": the first are taken already.
            while parts and ((parts[0].start, family) in taken or _are_dead(parts[0], cue)):
                parts = parts[1:]
            parts = _of_this_toll(parts, cue)
            if not parts or any((q.start, family) in taken for q in parts):
                continue
            if mention := _mention(sentence, match, parts, cue):
                taken.update((q.start, family) for q in parts)
                mentions.append(mention)
    return mentions


_OTHER_SUBJECT = re.compile(
    r"\b(?:told|tells?|said that|says? (?:that|whether)|know|knew|whether|believes? that|"
    r"including the one|the one who|one of whom|one of them)\b",
    re.IGNORECASE,
)
"""Between a quantity and a verb these show that someone else was hurt."""


_GOES_ON = re.compile(
    r"\s*(?:[.,;:)”\"]|$|\b(?:in|by|at|on|when|while|after|during|near|as|from)\b)"
)


def _is_broken(sentence: str, match: re.Match[str], parts: list[Quantity]) -> bool:
    """Whether a comma parts people from a verb that is another's: "hurt two men, killed an aunt"."""
    if match.start("n") > match.start() or parts[-1].name:
        return False
    gap = sentence[parts[-1].end : match.end()]
    if not gap.startswith(", ") or "," in gap[1:]:
        return False
    auxiliary = gap.startswith((", has ", ", have ", ", was ", ", were "))
    return auxiliary or not _GOES_ON.match(sentence, match.end())


def _is_one_in_flight(cue: Cue, parts: list[Quantity]) -> bool:
    return cue.kind == "displaced" and all(part.high == 1 for part in parts)


def _are_dead(part: Quantity, cue: Cue) -> bool:
    return cue.kind == "wounded" and part.victims == "dead"


def _of_this_toll(parts: list[Quantity], cue: Cue) -> list[Quantity]:
    """Leave out the second toll of "33 dead and 85 wounded"."""
    if cue.kind != "killed":
        return parts
    return list(itertools.takewhile(lambda part: part.victims != "wounded", parts))


def _mention(
    sentence: str, match: re.Match[str], parts: list[Quantity], cue: Cue
) -> CountMention | None:
    if any(_are_dead(part, cue) for part in parts):
        return None
    if _OTHER_SUBJECT.search(sentence, parts[-1].end, match.end()) or _is_one_in_flight(cue, parts):
        return None
    if not agree(match, parts) or (cue.subset and not are_forces(parts)):
        return None
    if HYPOTHETICAL.search(sentence, 0, parts[0].start) or _is_broken(sentence, match, parts):
        return None
    start, end = match.start(), match.end()
    if match.start("n") == start:
        start = parts[0].start
    words = sentence[start:end]
    clause = sentence[max(0, start - 60) : end + 60]
    kinds = {"people" if part.victims == SELF else part.victims for part in parts}
    kinds -= _HEADS.keys()
    own = any(part.victims == SELF for part in parts)
    return CountMention(
        start=start,
        end=end,
        text=words,
        kind=cue.kind,
        count=total(sentence, parts, words),
        victims=kinds.pop() if len(kinds) == 1 else "people" if kinds else "",
        subset=cue.subset,
        cumulative=cue.cumulative or CUMULATIVE.search(clause) is not None,
        historical=HISTORICAL.search(clause) is not None,
        background=BACKGROUND.search(sentence, 0, start) is not None,
        definite=all(part.definite for part in parts),
        additional=not own and any(part.additional for part in parts),
        weak=cue.weak,
        hit=cue.hit,
        name=parts[0].name if len(parts) == 1 else "",
    )


def _from_heads(sentence: str, found: list[Quantity], parts: list[Quantity]) -> list[CountMention]:
    """Read nouns that are claims by themselves: "12 fatalities", "5,000 displacements"."""
    return [
        CountMention(
            quantity.start,
            quantity.end,
            words,
            _HEADS[quantity.victims],
            Count(quantity.low, quantity.high, words),
            cumulative=CUMULATIVE.search(sentence) is not None,
            historical=HISTORICAL.search(sentence) is not None,
            subset=quantity in parts,
            definite=quantity.definite,
            weak=quantity.low == 1 and not words[:1].isdigit(),
        )
        for quantity in found
        if quantity.victims in _HEADS
        and not quantity.definite
        and not _is_vague_harm(quantity)
        and not _OR.match(sentence, quantity.end)
        for words in [sentence[quantity.start : quantity.end]]
    ]


_LEAST_VAGUE = 10


def _is_vague_harm(quantity: Quantity) -> bool:
    """Tell "numerous injuries", which gives no figure, from "dozens of injuries"."""
    low = quantity.low or 0
    return quantity.victims == "wounded" and quantity.high is None and low < _LEAST_VAGUE


_OR = re.compile(r"\s+or\b", re.IGNORECASE)


def _from_subsets(sentence: str, parts: list[Quantity]) -> list[CountMention]:
    """Read "including three children" as a part of the claim before it."""
    mentions: list[CountMention] = []
    for quantity in parts:
        if quantity.victims in _HEADS:
            continue
        before = [m for m in find_counts(sentence[: quantity.start]) if not m.subset]
        if before:
            words = sentence[quantity.start : quantity.end]
            mentions.append(
                replace(
                    before[-1],
                    start=quantity.start,
                    end=quantity.end,
                    text=words,
                    count=Count(quantity.low, quantity.high, words),
                    victims=quantity.victims,
                    subset=True,
                    name=quantity.name,
                )
            )
    return mentions


def _in_order(mentions: list[CountMention]) -> list[CountMention]:
    """Sort, and drop a claim that another one of the same kind covers."""
    mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.kind))
    kept: list[CountMention] = []
    for mention in mentions:
        covered = any(
            other.kind == mention.kind
            and other.start <= mention.start
            and mention.end <= other.end
            and not (mention.subset and not other.subset)
            for other in kept
        )
        if not covered:
            kept.append(mention)
    return kept
