"""A text as it was scraped falls into blocks and sentences with exact spans."""

from __future__ import annotations

import pytest

from mapper.blocks import blocks, sentences
from mapper.blocks.splitting import LONGEST

PAGE = """\
Shells fall on Anadan

ANADAN, Syria (March 7, 2025) — Two people were hurt when shells fell on a market on Friday.

ANADAN, SYRIA - MARCH 7: Smoke above the market. (A. Sample/Getty Images)

READ MORE: What we know of the truce

Who fired
Residents blamed a unit on the hill.They had seen flashes there before, they said, and two lorries.

Follow Jane Roe on Twitter
- Advertisement -

Leave a Reply

Your email address will not be published. Required fields are marked *
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


def test_a_page_falls_into_its_parts() -> None:
    found = [(kind, words[:20]) for kind, words in kinds(PAGE)]
    assert found == [
        ("headline", "Shells fall on Anada"),
        ("dateline", "ANADAN, Syria (March"),
        ("body", "Two people were hurt"),
        ("caption", "ANADAN, SYRIA - MARC"),
        ("links", "READ MORE: What we k"),
        ("headline", "Who fired"),
        ("body", "Residents blamed a u"),
        ("furniture", "Follow Jane Roe on T"),
        ("furniture", "- Advertisement -"),
        ("furniture", "Leave a Reply"),
        ("furniture", "Your email address w"),
    ]


LINES = [
    ("LEAVE A REPLY", "furniture"),
    ("We use cookies to improve this site", "furniture"),
    ("Subscribe to our newsletter", "furniture"),
    ("Copyright 2024 Sample Media. All rights reserved.", "furniture"),
    ("اترك تعليقاً", "furniture"),
    ("Suscríbete a nuestro boletín", "furniture"),
    ("Lire aussi : ce que l'on sait", "links"),
    ("اقرأ أيضاً: ما نعرفه عن الهدنة", "links"),
    ("Photo by A. Sample", "caption"),
    ("Sources: A, B and C", "furniture"),
    ("KABUL, Afghanistan (Jan. 25, 2013)", "dateline"),
    ("   LIMA, 3 NOV 89 (SAMPLE) -- [TEXT]", "dateline"),
    ("March 7, 2025", "dateline"),
    ("Two people died in the fire.", "body"),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_a_line_has_a_kind(line: str, kind: str) -> None:
    text = f"A title\n\n{'Some prose stands here. ' * 12}\n\n{line}"
    assert kinds(text)[-1][0] == kind


SENTENCES = [
    # text, its sentences
    ("The regime.Syrian forces left.", ["The regime.", "Syrian forces left."]),
    ("It cost 3.5 million. Why?", ["It cost 3.5 million.", "Why?"]),
    ("The U.S. Army left. Dr. Amin stayed.", ["The U.S. Army left.", "Dr. Amin stayed."]),
    ("On Jan. 25 Gen. Roe met St. John.", ["On Jan. 25 Gen. Roe met St. John."]),
    ("He fled at 10 p.m. Police found him.", ["He fled at 10 p.m.", "Police found him."]),
    ("He came at 10 p.m. Friday.", ["He came at 10 p.m. Friday."]),
    ("“Run!” he cried. “Now.” They ran.", ["“Run!” he cried.", "“Now.”", "They ran."]),
    ("We waited… Nobody came.", ["We waited…", "Nobody came."]),
    ("GEN. ROE DIED. TWO MEN FLED.", ["GEN. ROE DIED.", "TWO MEN FLED."]),
    ("قصف السوق. من أطلق النار؟ لا أحد يعرف.", ["قصف السوق.", "من أطلق النار؟", "لا أحد يعرف."]),
    ("One line\u2028Another line that is told", ["One line", "Another line that is told"]),
    ("• First thing\n• Second thing", ["First thing", "Second thing"]),
    ("Near\xa0Hama\xa0they met. They left.", ["Near\xa0Hama\xa0they met.", "They left."]),
    ("See www.Example.org for it.", ["See www.Example.org for it."]),
]
KNOWN_FAILURES = [
    # A title that is not in the table of abbreviations.
    ("Brigadier-Genl. Roe came.", ["Brigadier-Genl. Roe came."]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    SENTENCES + [pytest.param(*row, marks=pytest.mark.xfail) for row in KNOWN_FAILURES],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


@pytest.mark.parametrize("word", ["Homs, ", "Dead ", "A", "حلب ، "])
def test_what_is_too_long_for_a_sentence_is_read_in_parts(word: str) -> None:
    text = "They left. " + word * (9_000 // len(word)) + "end."
    first, *parts = sentences(text)
    assert first.text == "They left."
    assert max(len(part.text) for part in parts) <= LONGEST
    assert all(text[part.start : part.end] == part.text == part.text.strip() for part in parts)
    assert "".join("".join(part.text for part in parts).split()) == "".join(text[11:].split())


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "   LIMA, 3 NOV 89 (SAMPLE) -- [TEXT] A BOMB WENT OFF IN FRONT OF A SCHOOL IN THE\n"
        "CENTRE OF THE TOWN AND BROKE ITS WINDOWS.  NOBODY WAS HURT, SAID A TEACHER WHO\n"
        "LIVES NEXT DOOR.\n\n   THE POLICE CAME AT NOON.\n"
    )
    assert [sentence.text.split()[0] for sentence in sentences(text)] == [
        "LIMA,",
        "A",
        "NOBODY",
        "THE",
    ]


@pytest.mark.parametrize("line_break", ["\n", "\u2028"])
def test_a_long_title_does_not_hide_the_margin(line_break: str) -> None:
    text = line_break.join(
        (
            "Patrols search three valleys of the north; a mechanic teaches forty apprentices how to mend pumps",
            "",
            "A patrol of the border guard searched a farm in the hills and found",
            "two rifles under a cart.  Nobody was at home when the patrol came to",
            "the door.",
            "",
            "The farmer came later.",
        )
    )
    assert [sentence.text.split()[-1] for sentence in sentences(text)] == [
        "pumps",
        "cart.",
        "door.",
        "later.",
    ]


@pytest.mark.parametrize("text", [PAGE, *(text for text, _ in SENTENCES), "", "\n \u2028\n"])
def test_spans_are_exact_and_in_order(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= end
        assert sentence.text.strip() == sentence.text != ""
        end = sentence.end


def test_front_matter_is_furniture() -> None:
    text = "---\ntitle: A title\npublished: 2025-03-07\n---\n\nTwo men were seen.\n"
    assert {kind for kind, _ in kinds(text)[:-1]} == {"furniture"}
    assert kinds(text)[-1] == ("body", "Two men were seen.")
