"""`gazetteer check`: one row a mistake, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gazetteer.check import check
from gazetteer.sources.read import read

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.check import Problem
    from gazetteer.gazetteer import Gazetteer

HEADER = "name,lat,lon,governorate,country,pcode,adm3_code\n"

MISTAKES = [
    # row, severity, what is said
    ("Foo,36.02,35.40,Latakia,SY,,", "error", "with latitude and longitude swapped"),
    ("Foo,36.20,37.15,Latakia,SY,,", "error", "is outside Latakia, in Aleppo"),
    ("Foo,33.89,35.50,,SY,,", "error", "is outside SY"),
    ("Foo,95.0,36.02,Latakia,SY,,", "error", "are the two swapped?"),
    ("Foo,35.40,,Latakia,SY,,", "error", "the longitude is empty"),
    ("Foo,thirty,36.02,Latakia,SY,,", "error", "latitude 'thirty' is not a number"),
    (",35.40,36.02,Latakia,SY,,", "error", "the name is empty"),
    ("12345,35.40,36.02,Latakia,SY,,", "error", "has no letter"),
    ("n/a,35.40,36.02,Latakia,SY,,", "error", "is not a name"),
    ("غير معروف,35.40,36.02,Latakia,SY,,", "error", "is not a name"),
    ("https://example.org/foo,35.40,36.02,Latakia,SY,,", "error", "an address of the web"),
    ("Reuters,35.40,36.02,Latakia,SY,,", "warning", "mostly another word"),
    ("village,35.40,36.02,Latakia,SY,,", "warning", "not what it is called"),
    ("Jableh,35.365,35.931,Latakia,SY,,", "warning", "already known as geonames:169304"),
    ("Foo,35.40,36.02,Atlantis,SY,,", "warning", "no province is called 'Atlantis'"),
    ("Foo,35.40,36.02,Latakia,SY,six,", "warning", "is not a p-code"),
    ("Foo,35.40,36.02,Latakia,SY,LB060200,", "error", "is one of LB, but the row says SY"),
    ("Foo,35.40,36.02,Latakia,SY,SY020000,", "warning", "is one of Aleppo, but the point is in Latakia"),
    ("San Antonio,15.3,120.9,,PH,,", "warning", "is ambiguous"),
]  # fmt: skip

GOOD = [
    "Ain Hypothetical,35.40,36.02,Latakia,SY,,",
    "Ain Hypothetical,35.40,36.02,Lattakia Governorate,,C4321,",
    "عين الافتراض,35.40,36.02,اللاذقية,SY,SY060200,",
    "Beit Example,35.40,36.02,,,,",
]


def problems(gaz: Gazetteer, folder: Path, *rows: str) -> list[Problem]:
    path = folder / "villages.csv"
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    reading = read(path, form="csv")
    return [*reading.problems, *check(reading.records, gaz)]


@pytest.mark.parametrize(("row", "severity", "told"), MISTAKES)
def test_a_mistake_is_told_with_its_line(
    gaz: Gazetteer, tmp_path: Path, row: str, severity: str, told: str
) -> None:
    found = problems(gaz, tmp_path, GOOD[0], row)
    said = [(problem.line, problem.severity) for problem in found if told in problem.what]
    assert said == [(3, severity)], found


@pytest.mark.parametrize("row", GOOD)
def test_a_good_row_is_passed_in_silence(gaz: Gazetteer, tmp_path: Path, row: str) -> None:
    assert problems(gaz, tmp_path, row) == []


def test_a_row_that_is_there_twice(gaz: Gazetteer, tmp_path: Path) -> None:
    again = "Ain Hypothetical,35.4001,36.0201,Latakia,SY,,"
    (same,) = problems(gaz, tmp_path, GOOD[0], GOOD[0])
    assert (same.line, same.severity) == (3, "error")
    (near,) = problems(gaz, tmp_path, GOOD[0], again)
    assert (near.line, near.severity) == (3, "warning")


def test_what_lies_just_over_a_simplified_border_is_no_mistake(
    gaz: Gazetteer, tmp_path: Path
) -> None:
    (told,) = problems(gaz, tmp_path, "Foo,35.93,36.02,Latakia,SY,,")
    assert (told.severity, "a little outside" in told.what) == ("warning", True)
