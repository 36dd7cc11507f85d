"""Words of time become spans of full days; no year is invented."""

from __future__ import annotations

from datetime import date

import pytest

from mapper.blocks import sentences
from mapper.dates import find_dates, incident_date, publication_date
from mapper.model import DateSpan, Document

SATURDAY = DateSpan(date(2025, 3, 8), date(2025, 3, 8))

EXAMPLES = [
    # words in a report of Saturday, 8 March 2025, first day, last day
    ("on Friday", "2025-03-07", "2025-03-07"),
    ("on Saturday", "2025-03-08", "2025-03-08"),
    ("last Saturday", "2025-03-01", "2025-03-01"),
    ("next Friday", "2025-03-14", "2025-03-14"),
    ("Thursday night", "2025-03-06", "2025-03-06"),
    ("overnight Thursday", "2025-03-06", "2025-03-07"),
    ("between Thursday night and Friday morning", "2025-03-06", "2025-03-07"),
    ("Thursday and Friday", "2025-03-06", "2025-03-07"),
    ("since Thursday", "2025-03-06", "2025-03-08"),
    ("yesterday", "2025-03-07", "2025-03-07"),
    ("this morning", "2025-03-08", "2025-03-08"),
    ("three days ago", "2025-03-05", "2025-03-05"),
    ("in recent days", "2025-03-05", "2025-03-08"),
    ("last week", "2025-02-24", "2025-03-02"),
    ("this week", "2025-03-03", "2025-03-08"),
    ("last month", "2025-02-01", "2025-02-28"),
    ("12 September", "2024-09-12", "2024-09-12"),
    ("Sept. 12", "2024-09-12", "2024-09-12"),
    ("March 7, 2025", "2025-03-07", "2025-03-07"),
    ("Friday, March 7, 2025", "2025-03-07", "2025-03-07"),
    ("2025-03-06", "2025-03-06", "2025-03-06"),
    ("7/3/2025", "2025-03-07", "2025-03-07"),
    ("March 6-8", "2025-03-06", "2025-03-08"),
    ("from 6 to 9 March", "2025-03-06", "2025-03-09"),
    ("in December 2024", "2024-12-01", "2024-12-31"),
    ("last December", "2024-12-01", "2024-12-31"),
    ("late 2024", "2024-09-01", "2024-12-31"),
    ("in 2017", "2017-01-01", "2017-12-31"),
    ("3 NOV 89", "1989-11-03", "1989-11-03"),
    ("يوم الجمعة", "2025-03-07", "2025-03-07"),
    ("أمس", "2025-03-07", "2025-03-07"),
    ("March 7: a summary", "2025-03-07", "2025-03-07"),
    ("on Friday 28 February", "2025-02-28", "2025-02-28"),
    ("on Monday (March 3)", "2025-03-03", "2025-03-03"),
    ("8 آذار/مارس 2025", "2025-03-08", "2025-03-08"),
    ("في السادس من آذار", "2025-03-06", "2025-03-06"),
    ("في الثاني عشر من شباط 2025", "2025-02-12", "2025-02-12"),
    ("في تشرين الثاني الماضي", "2024-11-01", "2024-11-30"),
    ("ليل الخميس الجمعة", "2025-03-06", "2025-03-07"),
    ("فجر اليوم الجمعة", "2025-03-07", "2025-03-07"),
    ("on Christmas Eve", "2024-12-24", "2024-12-24"),
    ("on Thanksgiving Day", "2024-11-28", "2024-11-28"),
    ("on Good Friday 2016", "2016-03-25", "2016-03-25"),
    ("٦ كانون الثاني ٢٠٢٥", "2025-01-06", "2025-01-06"),
    ("يوم الثلاثاء 14 كانون الثاني 2025", "2025-01-14", "2025-01-14"),
    ("الجمعة الموافق 7 آذار 2025", "2025-03-07", "2025-03-07"),
    ("7 de marzo de 2025", "2025-03-07", "2025-03-07"),
    ("7 mars 2025", "2025-03-07", "2025-03-07"),
    ("7. März 2025", "2025-03-07", "2025-03-07"),
]


@pytest.mark.parametrize(("words", "first", "last"), EXAMPLES)
def test_what_words_of_time_mean(words: str, first: str, last: str) -> None:
    (found,) = find_dates(f"It happened, they say, {words}.", published=SATURDAY)
    assert found.span is not None
    assert (str(found.span.first), str(found.span.last)) == (first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "The 9-year-old girl walked three hours.",
        "He may march on the town, and the man sat. Then he rose.",
        "The player came by car.",
        "About 2000 homes burnt.",
    ],
)
def test_no_date_here(sentence: str) -> None:
    assert find_dates(sentence, published=SATURDAY) == []


@pytest.mark.parametrize(
    "words", ["September 12", "on Friday", "yesterday", "3/4/2025", "30 February 2025"]
)
def test_no_year_is_invented(words: str) -> None:
    (found,) = find_dates(f"It began {words}.")
    assert found.span is None
    assert found.text.endswith(words.removeprefix("on "))


def test_spans_are_exact() -> None:
    sentence = "Raids began on Friday and went on until the 9th of March 2025, he said."
    for found in find_dates(sentence, published=SATURDAY):
        assert sentence[found.start : found.end] == found.text


def test_what_is_planned_lies_ahead() -> None:
    (found,) = find_dates("The council will meet on Monday.", published=SATURDAY)
    assert found.sense == "future"
    assert found.span == DateSpan(date(2025, 3, 10), date(2025, 3, 10))


def test_history_is_told_from_news() -> None:
    old, new = find_dates("He fled in 2017 and came back on Friday.", published=SATURDAY)
    assert (old.historical, new.historical) == (True, False)


PUBLISHED = [
    # text, day, what tells it
    ("8 March, 2025; Two men were hurt in recent days.", "2025-03-08", "head"),
    (
        "KABUL, Afghanistan (Jan. 25, 2013) - A patrol found a cache yesterday.",
        "2013-01-25",
        "dateline",
    ),
    ("   LIMA, 3 NOV 89 (SAMPLE) -- [TEXT] A BOMB WENT OFF.", "1989-11-03", "dateline"),
    (
        "2011-07-S-012\nFor Immediate Release\n\nKABUL, Afghanistan (July 4) — A patrol left.",
        "2011-07-04",
        "dateline",
    ),
    ("---\npublished: 2025-03-07\n---\n\nA patrol left on Thursday.", "2025-03-07", "front matter"),
    ("Updated: Oct. 31, 2016 5:46 PM\n\nA patrol left on Monday.", "2016-10-31", "stamp"),
    (
        "A view of the road on March 7, 2025. (A. Sample/Getty Images)\n\nTwo men left.",
        "2025-03-07",
        "caption",
    ),
    ("BEIRUT (Wire) - 3 March 2025 - Air raids hit two villages on Sunday.", "2025-03-03", "head"),
    ("Strike on a village\n\n(11 April 2023) – Jets bombed a village.", "2023-04-11", "head"),
    ("Field note\n\nنشر في 8 آذار 2025\n\nغادرت الدورية يوم الجمعة.", "2025-03-08", "stamp"),
    (
        "A patrol left on Thursday, and it came back on Friday.\n\nvia March 9th 2025",
        "2025-03-09",
        "foot",
    ),
]


@pytest.mark.parametrize(("text", "day", "because"), PUBLISHED)
def test_publication_date(text: str, day: str, because: str) -> None:
    span, why = publication_date(Document(id="x", text=text), sentences(text))
    assert span is not None
    assert why is not None
    assert (str(span.first), str(span.last)) == (day, day)
    assert because in why.because


UNPUBLISHED = [
    "The violence began on September 12, residents said.",
    "Rebels took the town on 3 May 2015, and he has lived there ever since.",
    # The foot is older than what is told: a file date, not the day of publication.
    "Shells fell on March 8, 2025, in two villages of the hills.\n\nvia March 6th 2025",
]


@pytest.mark.parametrize("text", UNPUBLISHED)
def test_unknown_publication_stays_unknown(text: str) -> None:
    assert publication_date(Document(id="x", text=text), sentences(text)) == (None, None)


def test_metadata_come_first() -> None:
    text = "9 March 2025\n\nTwo men left."
    document = Document(id="x", text=text, published=SATURDAY)
    assert publication_date(document, sentences(text))[0] == SATURDAY


STORIES = [
    # sentences of one incident, its day
    (["Police said Saturday that a man was shot dead Thursday night."], "2025-03-06"),
    (
        ["A man was charged on Friday over the shooting.", "It happened on Tuesday at a bar."],
        "2025-03-04",
    ),
    (["Two men were killed on Wednesday.", "A vigil was held on Friday."], "2025-03-05"),
    # the day that names it, and the hour that is told of it
    (["Two more were arrested on Friday over the Feb. 13 ambush at a mill."], "2025-02-13"),
    (["Monday's attack on a depot is the talk of the town on Thursday."], "2025-03-03"),
    (
        ["Guards ran to the gate at 6:15 p.m. Sunday.", "They spoke on Thursday of the attack."],
        "2025-03-02",
    ),
    # a charge is of the court's day
    (
        ["A man was charged with murder Thursday over a fatal shooting at a mill on Tuesday."],
        "2025-03-04",
    ),
    # a vague time is of another event where a day is told
    (["A blast hurt three on Thursday.", "A blast shook the town two weeks ago."], "2025-03-06"),
    # stamps of posts and of papers are no days of events
    (["Two were shot on Thursday.", "Shots heard! (@reader) March 7, 2025"], "2025-03-06"),
    # a fight that goes on
    (["Fighting has raged around the mill since Wednesday, the mayor said."], "2025-03-05"),
    # the end of a curfew is not its day
    (["Curfews began after clashes on Thursday and run until 10 a.m. on Saturday."], "2025-03-06"),
    # the report's own day in front of its title is its stamp
    (["March 8: Raids in the south", "Two men were killed in a raid last night."], "2025-03-07"),
    # who tells on a day, and what somebody is accused of
    (["The ministry yesterday confirmed the death of two men on March 2."], "2025-03-02"),
    (
        ["Police caught a man responsible for an attack March 1 in a raid on Thursday."],
        "2025-03-06",
    ),
    # of a night the day that is told
    (["Smuggler caught overnight", "Police caught a smuggler in a raid on Friday."], "2025-03-07"),
    # days that have a name
    (["A fire killed two on New Year's Day."], "2025-01-01"),
]


@pytest.mark.parametrize(("story", "day"), STORIES)
def test_the_day_stands_by_the_event(story: list[str], day: str) -> None:
    found = incident_date(story, SATURDAY)
    assert found is not None
    assert found.span is not None
    assert str(found.span.first) == day
