"""Which of a report's dates is the day of its incident: the one that stands by the event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mapper.dates.mentions import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mapper.dates.mentions import DateMention
    from mapper.model import DateSpan

    Reader = Callable[[str], Sequence[DateMention]]
    """What finds the dates of a sentence."""

_HAPPENED = re.compile(
    r"\b(?:kill\w*|shot|shoot\w*|fatal\w*|gunfire|gunned|gunm[ae]n|opened fire|open(?:ing|"
    r"s) fire|shots|attack\w*|"
    r"ambush\w*|bomb\w*|explo\w*|blast\w*|clash\w*|fight\w*|raid\w*|strikes?|airstrikes?|shell\w*|"
    r"wound\w*|injur\w*|murder\w*|slay\w*|slain|massacre\w*|assassinat\w*|kidnap\w*|"
    r"abduct\w*|robbery|"
    r"detained|captured|operation|incident|happened|occurred|took place|died|dead|"
    r"death\w*|struck|hit|"
    r"execut\w*|overr[au]n|captur\w*|burn(?:ed|t)|loot\w*|lynch\w*|behead\w*|tortur\w*|evacuat\w*|"
    r"stabb\w*|protest\w*|rall(?:y|ies|ied)|riot\w*|violence|seized|responded|called to|"
    r"found|homicide)\b"
    r"|قتل|مقتل|هجوم|قصف|انفجار|اشتباك|غارة|كمين|أصيب|جرح",
    re.IGNORECASE,
)
"""Words of what happened: a date beside them is likely the day of it."""

_SPOKEN = re.compile(
    r"\b(?:said|says|told|announc\w*|confirm\w*|report(?:s|ed)|identif\w+|releas\w+|"
    r"statement|tweeted|"
    r"condemn\w*|conference|interview\w*|updat\w+|posted|published|investigating|"
    r"searching|according)\b",
    re.IGNORECASE,
)
"""Words of telling: a date beside them is the day it was told."""

_AFTER = re.compile(
    r"\b(?:arrest\w*|charg\w+|court|judge|jury|trial|sentenc\w+|arraign\w*|plead\w*|"
    r"pleaded|guilty|convict\w*|"
    r"appear\w*|hearing|indict\w*|bond|bail|vigil\w*|funeral\w*|buried|memorial|autopsy|"
    r"surrender\w*|"
    r"turned (?:himself|herself) in|custody|booked|testif\w+|prosecutor\w*|lawsuit|"
    r"anniversary|meet\w*|"
    r"gathered|visitation|service|services|remains|still|upgraded|scheduled|jail\w*|filed|"
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

_REACH = 70
"""How many characters from a date its event may stand."""

_TOLD_ON = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|released|statement|tweeted)\b(?: [\w.]+){0,2},? ?(?:on |in )?\Z",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\)?\s*(?:[;:|–—]|-{1,2}\s)")
_CLOCK_BEFORE = re.compile(
    r"\b\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\b\.?|hours)[,\s]*(?:on\s+)?$", re.IGNORECASE
)
_CLOCK_AFTER = re.compile(
    r"\s*,?\s*(?:at|around|about|shortly (?:after|before)|just (?:after|before))\s+(?:about\s+)?\d{1,2}(?::\d\d)?\s*[ap]\.?m\b",
    re.IGNORECASE,
)
_HOUR = 1.5
"""The hour is told of what happened, seldom of what was said."""

_LESS_FOR = {"day": 0.0, "days": 0.5, "week": 0.8, "month": 0.8, "year": 3.0}
"""A vague date is taken only where no better one stands by the event."""

_WEIGHTS = {"happened": 3.0, "spoken": -1.5, "after": -2.5, "before": -1.5}


def incident_date(
    sentences: Sequence[str], published: DateSpan | None, *, read: Reader | None = None
) -> DateMention | None:
    """Return the expression that tells when the incident of some sentences happened, or None.

    Each date is weighed by the words beside it: what happened speaks for it, telling, courts and
    funerals against it. Days told more than once add up; earlier sentences count more.

    Parameters
    ----------
    read
        Finds the dates of a sentence, for who has read them before; else `find_dates`.

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
    for weight, mention in _weighed(sentences, read or _reader(published)):
        span = mention.span
        if span is None:
            continue
        totals[span] = totals.get(span, 0.0) + max(weight, weight * 0.5)
        if span not in best or weight > best[span][0]:
            best[span] = (weight, mention)
    # A month is an answer only where no day is.
    for months in (False, True):
        spans = [s for s in totals if totals[s] > 0 and (s.precision == "month") is months]
        if spans:
            winner = max(spans, key=lambda span: (totals[span], -span.first.toordinal()))
            return best[winner][1]
    return None


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
        and not _is_stamp(sentence, mention)
        and not _TOLD_ON.search(sentence, max(0, mention.start - _REACH), mention.start)
    ]
    return min(likely, key=lambda each: max(each.start - end, start - each.end), default=None)


def _reader(published: DateSpan | None) -> Reader:
    return lambda sentence: find_dates(sentence, published=published)


def _weighed(sentences: Sequence[str], read: Reader) -> Iterable[tuple[float, DateMention]]:
    for index, sentence in enumerate(sentences):
        for mention in read(sentence):
            if _may_be_the_day(mention) and not _is_stamp(sentence, mention):
                yield _weight(sentence, mention) / (1 + index / 8), mention


def _is_stamp(sentence: str, mention: DateMention) -> bool:
    """Whether a date stands in front of a report as its stamp: "8 March, 2025; At least ...".

    Without a year it is the day of an entry in a list: "31 Jan: clashes near Sake".
    """
    return (
        mention.start <= 1 and mention.has_year and _STAMP.match(sentence, mention.end) is not None
    )


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
    kind = min(nearest, key=lambda name: nearest[name])
    weight = 0.5 if nearest[kind] > _REACH else _WEIGHTS[kind]
    if weight < 0 and nearest["happened"] <= _REACH // 2:
        weight += 1.5
    if _CLOCK_BEFORE.search(sentence, 0, mention.start) or _CLOCK_AFTER.match(
        sentence, mention.end
    ):
        weight += _HOUR
    weight -= _LESS_FOR[mention.precision]
    return weight


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
