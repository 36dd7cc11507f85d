"""What is left untried could not have matched: on the samples, and on what their own words can do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mapper.blocks import sentences
from mapper.counts.context import NAMED
from mapper.counts.cues import CUES as COUNT_CUES
from mapper.dates.rules import RULES
from mapper.events.cues import CUES as EVENT_CUES
from mapper.triggers import Triggers, needed

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.txt"))
TABLES = {
    "events": [cue.pattern for cue in EVENT_CUES],
    "counts": [cue.pattern for cue in COUNT_CUES],
    "names": [cue.pattern for cue in NAMED],
    "dates": [rule.pattern for rule in RULES],
}
PATTERNS = [
    # pattern, what every match holds
    (r"(?:gun)?fire", {"fire"}),
    (r"\b(?:car|truck) bombs?\b", {" bomb"}),
    (r"(?i:SHELL(?:ing|ed))", {"shell"}),
    (r"(?:raid)+ on", {" on", "raid"}),
    (r"(?<!air )base(?! camp)", {"base"}),
    (r"قصف|غارة", {"قصف", "غارة"}),
    (r"(?:bomb)?", None),
    (r"[ab]\d+", None),
    (r"at|in", {"at", "in"}),
    (r"a|in", None),
]


@pytest.mark.parametrize(("pattern", "words"), PATTERNS)
def test_words_that_a_pattern_needs(pattern: str, words: set[str] | None) -> None:
    found = needed(re.compile(pattern))
    assert (found is None) if words is None else (found is not None and found <= words)


@pytest.mark.parametrize("table", TABLES)
def test_no_match_is_lost(table: str) -> None:
    patterns, triggers = TABLES[table], Triggers(TABLES[table])
    told = [each.text for path in SAMPLES for each in sentences(path.read_text(encoding="utf-8"))]
    assert told
    for text in [*told, *map(str.upper, told)]:
        matching = {row for row, pattern in enumerate(patterns) if pattern.search(text)}
        assert matching <= set(triggers.rows(text)), text
