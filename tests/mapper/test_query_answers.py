"""The store's answers are those of a plain look at every incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mapper.query import Both, Either, Not, Query, Question
from mapper.query.units import POINTS
from mapper.store import Store
from tests.mapper.plainly import answers, incidents, plainly, questions

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Incident


@pytest.fixture(scope="module")
def told(gaz: Gazetteer) -> list[Incident]:
    return incidents(gaz)


@pytest.fixture(scope="module")
def store(told: list[Incident], tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = Store.create(tmp_path_factory.mktemp("store") / "incidents.gpkg")
    made.write(told[:400])
    made.write(told[400:])  # the second batch goes through the triggers, not the bulk load
    return made


def test_answers_are_those_of_a_plain_look(
    store: Store, told: list[Incident], gaz: Gazetteer
) -> None:
    asked = questions(gaz)
    found = {words: [each.id for each in store.find(asked[words])] for words in asked}
    assert found == {words: plainly(question, told) for words, question in asked.items()}
    empty = {words for words, identifiers in found.items() if not identifiers}
    assert empty == set(), "a question that nothing answers proves nothing"


@pytest.mark.parametrize("few", [0, 10, 10**9])
def test_answers_do_not_depend_on_the_way_there(
    store: Store, told: list[Incident], gaz: Gazetteer, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mapper.store.geopackage.FEW", few)
    monkeypatch.setattr("mapper.store.finding.FEW", few)
    for words, question in questions(gaz).items():
        assert store.count(question) == len(plainly(question, told)), words


def without_shapes(question: Question) -> Question:
    match question:
        case Query():
            kept = {name: getattr(question, name) for name in Query.__slots__}
            return Query(**(kept | {"boxes": (), "circles": (), "polygons": ()}))
        case Both(left, right):
            return Both(without_shapes(left), without_shapes(right))
        case Either(left, right):
            return Either(without_shapes(left), without_shapes(right))
        case Not():
            return question
        case _:
            raise AssertionError(question)


def test_imprecise_ones_that_a_shape_leaves_out_are_counted(
    store: Store, told: list[Incident], gaz: Gazetteer
) -> None:
    for words, question in questions(gaz).items():
        wider = without_shapes(question)
        left_out = [
            each
            for each in told
            if each.locations
            and all(location.precision not in POINTS for location in each.locations)
            and answers(wider, each)
            and not answers(question, each)
        ]
        assert store.left_out(question) == len(left_out), words


def test_a_frame_holds_what_is_found_in_the_same_order(store: Store, gaz: Gazetteer) -> None:
    for question in questions(gaz).values():
        assert list(store.frame(question).index) == [each.id for each in store.find(question)]
