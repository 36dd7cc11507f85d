"""Which of a report's dates is the day of its incident: the one that stands by the event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.dates.mentions import find_dates
from mapper.model import DateSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence
    from datetime import date

    from mapper.dates.mentions import DateMention

    Reader = Callable[[str], Sequence[DateMention]]
    """What finds the dates of a sentence."""

_HAPPENED = re.compile(
    r"\b(?:kill(?:s|ed|ings?)?|shot|shoot(?:s|ings?|outs?)?|fatal\w*|gunfire|gunned|opened fire|open(?:ing|"
    r"s) fire|shots|attack(?:s|ed|ing)?|"
    r"ambush\w*|bomb(?:s|ed|ings?)?|explo\w*|blast\w*|clash\w*|fight\w*|raid\w*|strikes?|airstrikes?|shell\w*|"
    r"wound\w*|injur\w*|murder(?:s|ed)?|slay\w*|slain|massacre\w*|assassinat\w*|kidnap\w*|"
    r"abduct\w*|robbery|"
    r"detained|captured|operation|incident|happened|occurred|took place|died|dead|"
    r"death\w*|struck|hit|"
    r"execut\w*|overr[au]n|captur\w*|burn(?:ed|t)|loot\w*|lynch\w*|behead\w*|tortur\w*|evacuat\w*|storm(?:ed|ing)|hijack\w*|besieg\w*|freed|"
    r"stabb\w*|protest\w*|rall(?:y|ies|ied)|riot\w*|violence|seized|responded|called to|"
    r"found|homicide|was reported|were reported|reported (?:at|around|about|shortly|just))\b"
    r"|قتل|مقتل|هجوم|قصف|انفجار|اشتباك|غارة|كمين|أصيب|جرح",
    re.IGNORECASE,
)
"""Words of what happened: a date beside them is likely the day of it."""

_SPOKEN = re.compile(
    r"\b(?:said|says|told|spoke|announc\w*|confirm\w*|report(?:s|ed)|identif\w+|releas\w+|"
    r"statement|tweeted|"
    r"condemn\w*|conference|interview\w*|updat\w+|posted|published|investigating|"
    r"searching|according)\b",
    re.IGNORECASE,
)
"""Words of telling: a date beside them is the day it was told."""

_AFTER = re.compile(
    r"\b(?:arrest\w*|charg\w+|court|judge|jury|trial|sentenc\w+|arraign\w*|plead\w*|"
    r"pleaded|guilty|convict\w*|"
    r"appear(?:s|ed|ance|ing)? (?:in|before|for|via|by)|hearing|indict\w*|bond|bail|vigil\w*|funeral\w*|buried|memorial|autopsy|"
    r"surrender\w*|"
    r"turned (?:himself|herself) in|custody|booked|testif\w+|prosecutor\w*|lawsuit|"
    r"anniversary|meet\w*|"
    r"gathered|visitation|service|services|remain(?:s|ed)|still|"
    r"in (?:critical|serious|stable|fair|good) condition|hospitalized|upgraded|scheduled|jail\w*|filed|"
    r"rul(?:ed|es|ing))\b",
    re.IGNORECASE,
)
"""Words of what came after: courts, funerals, arrests."""

_BEFORE = re.compile(
    r"\b(?:responsible for|linked to|connect\w+ (?:to|with)|similar|previous\w*|earlier|"
    r"another|involved in|"
    r"born|since|days? after|weeks? after|accused of)\b",
    re.IGNORECASE,
)
"""Words of what came before, or of a second incident."""

_ACCUSED = re.compile(
    r"\b(?:charged? (?:\w+ )?with|charges? (?:of|for)|guilty (?:of|to)|counts? of|suspicion of|indicted for|sentenced for|accused of)\s+"
    r"(?:[\w-]+\s+){0,4}?(?:murder|manslaughter|homicide|killing|shooting|wounding|assault)\b[\s,]*(?:on\s+)?$",
    re.IGNORECASE,
)
"""A charge: the day behind it is that of the court."""
_NAMES_IT = re.compile(
    r"(?:['’]s)?\s+(?:(?!(?:and|in|at|to|by|with|for|after|said|when|over|the|an?|of|from|during|as|on|following|about|his|her)\b)[\w-]+\s+){0,2}?(?:shootings?|shootouts?|shoot-?outs?|ambush|"
    r"attacks?|killings?|murders?|slayings?|massacre|bombings?|blasts?|explosions?|raids?|clashes|violence|gunfire|"
    r"rampage|spree|stabbings?|homicides?|incidents?|strikes?|airstrikes?|shelling|operation)\b",
    re.IGNORECASE,
)
"""What a day names: "Friday's ambush", "the Jan. 6 shooting"."""
_NOT_TOLD = re.compile(
    r"(?:['’]s)?\s+(?:print )?(?:edition|newspaper|newscast|episode|show|game)\b", re.IGNORECASE
)
_POSTED_BY = re.compile(r"\(@\w+\)\s*$|\b(?i:update)\W{0,2}\d*\s*[(:]\s*$")
"""A day behind a writer's handle, or behind "UPDATE", is that of the post."""
_REACH = 70
"""How many characters from a date its event may stand."""

_TOLD_ON = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|released|statement|tweeted)\b(?: [\w.]+){0,2},? ?(?:on |in )?\Z",
    re.IGNORECASE,
)
_TELLS_THEN = re.compile(
    r"\s+(?:confirmed|announced|reported|said|condemned|denounced|identified|released)\b",
    re.IGNORECASE,
)
"""Behind the day on which somebody spoke: "the ministry yesterday confirmed the arrest"."""
_BLAMED = re.compile(
    r"\b(?:responsible for|linked to|involved in|accused of|suspected (?:of|in)|wanted for)\s+"
    r"(?:(?!after|when|was|were)[\w-]+\s+){0,5}$",
    re.IGNORECASE,
)
"""Before the day of a deed of which somebody is accused."""
_STAMP = re.compile(r"\)?\s*(?:[;:|–—]|-{1,2}\s)")
_CLOCK_BEFORE = re.compile(
    r"\b\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\b\.?|hours)[,\s]*(?:on\s+)?$", re.IGNORECASE
)
_CLOCK_AFTER = re.compile(
    r"\s*,?\s*(?:at|around|about|shortly (?:after|before)|just (?:after|before))\s+(?:about\s+)?\d{1,2}(?::\d\d)?\s*[ap]\.?m\b",
    re.IGNORECASE,
)
_OWN = 1.5
_SINCE = 0.2
_HOUR = 1.5
"""The hour is told of what happened, seldom of what was said."""

_VAGUE = frozenset({"week", "month"})
_LESS_FOR = {"day": 0.0, "days": 0.4, "week": 0.8, "month": 0.8, "year": 3.0}
"""A vague date is taken only where no better one stands by the event."""

_WEIGHTS = {"happened": 3.0, "spoken": -1.5, "after": -2.5, "before": -1.5}


def incident_date(
    sentences: Sequence[str],
    published: DateSpan | None,
    *,
    own: Container[str] = (),
    read: Reader | None = None,
    least: float = 0.0,
) -> DateMention | None:
    """Return the expression that tells when the incident of some sentences happened, or None.

    Each date is weighed by the words beside it: what happened speaks for it, telling, courts and
    funerals against it. Days told more than once add up; earlier sentences count more.

    Parameters
    ----------
    own
        Those of the sentences that tell of the incident itself: their dates count more.
    read
        Finds the dates of a sentence, for who has read them before; else `find_dates`.
    least
        What a date must weigh more than; a word of what happened beside it weighs 3.

    Examples
    --------
    >>> from datetime import date
    >>> from mapper.model import DateSpan
    >>> monday = DateSpan(date(2025, 3, 10), date(2025, 3, 10))
    >>> story = ["Police said on Monday that two men were shot dead on Saturday night."]
    >>> str(incident_date(story, monday).span.first)
    '2025-03-08'
    """
    totals: dict[DateSpan, float] = {}
    best: dict[DateSpan, tuple[float, DateMention]] = {}
    for weight, mention in _weighed(sentences, own, read or _reader(published), published):
        span = mention.span
        if span is None:
            continue
        totals[span] = totals.get(span, 0.0) + max(weight, weight * 0.5)
        if span not in best or weight > best[span][0]:
            best[span] = (weight, mention)
    # A week or a month is an answer only where no day is.
    for vague in (False, True):
        spans = [s for s in totals if totals[s] > least and (s.precision in _VAGUE) is vague]
        if spans:
            winner = max(spans, key=lambda span: (totals[span], -span.first.toordinal()))
            return best[_exact(winner, spans)][1]
    return None


def _exact(winner: DateSpan, spans: Sequence[DateSpan]) -> DateSpan:
    """Return the one day that the text gives inside of a night: "overnight", and "on Saturday"."""
    if winner.precision != "days" or (winner.last - winner.first).days != 1:
        return winner
    inside = [span for span in spans if span in (_day(winner.first), _day(winner.last))]
    return inside[0] if len(inside) == 1 else winner


def _day(when: date) -> DateSpan:
    return DateSpan(when, when)


def date_beside(
    sentence: str,
    start: int,
    end: int,
    published: DateSpan | None,
    *,
    read: Reader | None = None,
) -> DateMention | None:
    """Return the date nearest to the words of an event in its sentence, or None.

    Parameters
    ----------
    start, end
        Span of the words of the event in the sentence, in code points.
    read
        As for `incident_date`.

    Examples
    --------
    >>> from datetime import date
    >>> from mapper.model import DateSpan
    >>> friday = DateSpan(date(2025, 3, 7), date(2025, 3, 7))
    >>> str(date_beside("Police arrested two men on Thursday.", 7, 15, friday).span.first)
    '2025-03-06'
    """
    likely = [
        mention
        for mention in (read or _reader(published))(sentence)
        if mention.span is not None
        and _may_be_the_day(mention)
        and not _is_stamp(sentence, mention, published)
        and not _TOLD_ON.search(sentence, max(0, mention.start - _REACH), mention.start)
    ]
    return min(likely, key=lambda each: max(each.start - end, start - each.end), default=None)


def _reader(published: DateSpan | None) -> Reader:
    return lambda sentence: find_dates(sentence, published=published)


def _weighed(
    sentences: Sequence[str], own: Container[str], read: Reader, published: DateSpan | None
) -> Iterable[tuple[float, DateMention]]:
    for index, sentence in enumerate(sentences):
        for mention in read(sentence):
            if _may_be_the_day(mention) and not _is_stamp(sentence, mention, published):
                dearer = _OWN if sentence in own else 1.0
                yield dearer * _weight(sentence, mention) / (1 + index / 8), mention


def _is_stamp(sentence: str, mention: DateMention, published: DateSpan | None) -> bool:
    """Whether a date stands in front of a report as its stamp: "8 March, 2025; At least ...".

    Without a year it is the day of an entry in a list, "31 Jan: clashes near Sake", unless it is
    the day of the report itself.
    """
    if _POSTED_BY.search(sentence, 0, mention.start) or _NOT_TOLD.match(sentence, mention.end):
        return True
    of_report = mention.has_year or (mention.span is not None and mention.span == published)
    return mention.start <= 1 and of_report and _STAMP.match(sentence, mention.end) is not None


def _may_be_the_day(mention: DateMention) -> bool:
    return mention.precision in {"day", "days", "week", "month"} and mention.sense in {
        "on",
        "since",
    }


def _weight(sentence: str, mention: DateMention) -> float:
    nearest = {
        "happened": _distance(_HAPPENED, sentence, mention),
        "spoken": _distance(_SPOKEN, sentence, mention, across=False),
        "after": _distance(_AFTER, sentence, mention),
        "before": _distance(_BEFORE, sentence, mention),
    }
    if _ACCUSED.search(sentence, max(0, mention.start - _REACH), mention.start):
        return _WEIGHTS["after"]
    if _TELLS_THEN.match(sentence, mention.end) or _BLAMED.search(
        sentence, max(0, mention.start - _REACH), mention.start
    ):
        return _WEIGHTS["spoken"]
    kind = min(nearest, key=lambda name: nearest[name])
    weight = 0.5 if nearest[kind] > _REACH else _WEIGHTS[kind]
    if weight < 0 and nearest["happened"] <= _REACH // 2:
        weight += 1.5
    if _NAMES_IT.match(sentence, mention.end):
        weight = max(weight, _WEIGHTS["happened"])
    if _CLOCK_BEFORE.search(sentence, 0, mention.start) or _CLOCK_AFTER.match(
        sentence, mention.end
    ):
        weight += _HOUR
    weight -= _LESS_FOR[mention.precision]
    # "Since Sunday" is the day of a fight that goes on, where the sentence has no other.
    return max(weight, _SINCE) if mention.sense == "since" and kind == "before" else weight


def _distance(
    pattern: re.Pattern[str], sentence: str, mention: DateMention, *, across: bool = True
) -> int:
    """Return how far the nearest word of a kind stands from a date, in characters.

    Parameters
    ----------
    across
        Whether words behind a comma after the date count: in "shot dead on Friday, police said"
        nobody spoke on Friday.
    """
    start = max(0, mention.start - _REACH)
    before = [match.end() for match in pattern.finditer(sentence, start, mention.start)]
    after = pattern.search(sentence, mention.end, mention.end + _REACH)
    distances = [mention.start - before[-1]] if before else []
    if after and (across or "," not in sentence[mention.end : after.start()]):
        distances.append(after.start() - mention.end)
    return min(distances, default=_REACH * 2)
