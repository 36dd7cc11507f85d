"""What looks like a place and has no point is told, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import Document
from mapper.unresolved import counted, unresolved

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

TOLD = [
    # text, name, a part of the reason
    ("Shells hit the village of Foozabad on Friday.", "Foozabad", "no gazetteer here has it"),
    ("Gunmen opened fire in Foozabad on Friday.", "Foozabad", "stands where a place would"),
    ("Rebels seized Homs and Foozabad on Friday.", "Foozabad", "stands where a place would"),
    ("Insurgents raided Palma, in Cabo Delgado, Mozambique.", "Palma", "not in Cabo Delgado"),
]
NOT_TOLD = [
    "Shells hit the town of Jableh on Friday.",
    "A man was shot on Elm Street in Chicago.",
    "Police opened fire on Monday in Homs.",
    "It rained.",
    "",
]


@pytest.mark.parametrize(("text", "name", "because"), TOLD)
def test_a_name_without_a_place_is_told(gaz: Gazetteer, text: str, name: str, because: str) -> None:
    found = unresolved(extract(Document("a", text), Resolver(gaz)), gaz)
    [told] = [each for each in found if each.text == name]
    assert because in told.because
    assert text[told.start : told.end] == name


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nothing_else_is(gaz: Gazetteer, text: str) -> None:
    assert unresolved(extract(Document("a", text), Resolver(gaz)), gaz) == ()


def test_where_something_happened_and_what_stands_often_comes_first(gaz: Gazetteer) -> None:
    text = (
        "A market opened in Barzabad. Shops opened in Barzabad. "
        "Shelling killed two people in the village of Foozabad."
    )
    found = unresolved(extract(Document("a", text), Resolver(gaz)), gaz)
    assert [(times, each.text) for times, each in counted(found)] == [
        (1, "Foozabad"),
        (2, "Barzabad"),
    ]
