"""Who acts, under the name that fits the place and the time."""

from __future__ import annotations

from datetime import date

import pytest

from mapper.actors import find_actors
from mapper.data import rows
from mapper.model import DateSpan

NAMED = [
    # sentence, year, countries, names
    ("Government forces shelled the town.", 2016, {"SY"}, ["Syrian government forces (Assad)"]),
    (
        "Government forces shelled the town.",
        2025,
        {"SY"},
        ["Syrian government forces (transitional)"],
    ),
    ("Nusra fighters held the hill.", 2014, {"SY"}, ["Nusra Front", "fighters"]),
    ("Nusra fighters held the hill.", 2020, {"SY"}, ["fighters"]),
    ("Congolese troops clashed with M23.", 2023, {"CD"}, ["Congolese army", "M23"]),
    ("Congolese troops clashed with M23.", 2005, {"CD"}, ["Congolese army"]),
    ("The RSF fought the Sudanese army.", 2023, {"SD"}, ["Rapid Support Forces", "Sudanese army"]),
    (
        "THE SHINING PATH ATTACKED PERUVIAN TROOPS.",
        1990,
        {"PE"},
        ["Shining Path", "Peruvian forces"],
    ),
    ("TAMIL TIGERS RAIDED THE PORT.", 1995, {"LK"}, ["LTTE"]),
    (
        "Al-Qaeda in the Arabian Peninsula claimed it.",
        2015,
        {"YE"},
        ["Al-Qaeda in the Arabian Peninsula"],
    ),
    (
        "Islamic State West Africa Province raided it.",
        2021,
        {"NG"},
        ["Islamic State West Africa Province"],
    ),
    ("Masked gunmen fled.", 2015, {"MX"}, ["masked gunmen"]),
]


@pytest.mark.parametrize(("sentence", "year", "countries", "names"), NAMED)
def test_the_time_and_the_country_decide_who_is_meant(
    sentence: str, year: int, countries: set[str], names: list[str]
) -> None:
    on = DateSpan(date(year, 6, 1), date(year, 6, 1))
    assert [each.name for each in find_actors(sentence, on=on, countries=countries)] == names


def test_the_table_is_sound() -> None:
    for row in rows("actors.tsv"):
        first = date.fromisoformat(row["valid_from"])
        assert not row["valid_to"] or date.fromisoformat(row["valid_to"]) > first, row["name"]
        assert row["side"] in {"government", "rebel"}, row["name"]
        assert len(row["country"]) in {0, 2}, row["name"]
        assert row["source"], row["name"]
