"""Incidents made up for the benchmarks of the store: the same for a seed, clustered as real ones are."""

from __future__ import annotations

import math
import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from gazetteer.place import Place
from mapper.model import Count, DateSpan, Evidence, Incident, Location, Report

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTLEMENTS = 20_000
DAYS = 15 * 365
FIRST_DAY = date(2011, 3, 15)
LEVANT = (32.0, 29.5, 42.5, 37.5)
SHARE_OF_LEVANT = 0.7
TYPES = (
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Violence against civilians", "Attack"),
    ("Protests", "Peaceful protest"),
)


def settlements(chance: random.Random) -> list[Location]:
    """Return the places where things happen."""
    return [_settlement(chance, number) for number in range(SETTLEMENTS)]


def _settlement(chance: random.Random, number: int) -> Location:
    if chance.random() < SHARE_OF_LEVANT:
        west, south, east, north = LEVANT
        lat, lon = chance.uniform(south, north), chance.uniform(west, east)
    else:
        lat = math.degrees(math.asin(chance.uniform(-0.9, 0.9)))
        lon = chance.uniform(-180, 180)
    place = Place(
        f"made:{number}",
        f"Village {number}",
        round(lat, 5),
        round(lon, 5),
        feature_code="PPL",
        country="SY",
        source="made",
    )
    return Location(place, "locality", place.name)


def made(number: int, seed: int = 1) -> Iterator[Incident]:
    """Yield incidents as a table of events gives them: a report each, no long text."""
    chance = random.Random(seed)  # noqa: S311 (no secrets)
    places = settlements(chance)
    # Few places have most of what happens.
    for index in range(number):
        where = places[int(SETTLEMENTS * chance.random() ** 1.5)]
        first = FIRST_DAY + timedelta(days=int(DAYS * chance.random()))
        days = 0 if chance.random() < 0.9 else chance.choice((1, 3, 6, 30, 60))  # noqa: PLR2004
        killed = int(chance.expovariate(0.5))
        event_type, sub_event_type = chance.choice(TYPES)
        told = {
            "event_type": event_type,
            "sub_event_type": sub_event_type,
            "date": DateSpan(first, first + timedelta(days=days), "days" if days else "day"),
            "locations": (where,),
            "fatalities": Count(killed, killed),
            "actors": ("Government of Syria", "Syrian insurgents"),
        }
        name = f"ucdp:{index}"
        report = Report(f"{name}#1", "made.csv", evidence=(Evidence(0, 0, ""),), **told)  # type: ignore[arg-type]
        yield Incident(name, reports=(report,), **told)  # type: ignore[arg-type]
