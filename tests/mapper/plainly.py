"""Incidents made up for questions, and a plain reading of questions: every incident, one by one.

Nothing here uses an index, SQL or the code that a store decides with, but for the comparison of
regions with places (`lies_in`), which has tests of its own.
"""

from __future__ import annotations

import math
import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from gazetteer.features import PRECISIONS
from gazetteer.geodesy import BBox
from gazetteer.place import Place
from mapper.model import Count, DateSpan, Evidence, Incident, Location, Report
from mapper.query import Both, Either, Not, Query, Question
from mapper.query.shapes import Circle, Polygon
from mapper.query.units import lies_in, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gazetteer.gazetteer import Gazetteer

EARTH_KM = 6371.0088

CORNERS = (
    # around which points lie: latitude, longitude, parents
    (35.36, 35.93, ("iso:SY", "iso:SY-LA", "pcode:SY0602")),
    (35.52, 35.79, ("iso:SY", "iso:SY-LA")),
    (34.89, 35.89, ()),
    (33.51, 36.29, ("iso:SY",)),
    (34.44, 35.85, ("iso:LB",)),
    (-17.8, 179.9, ("iso:FJ",)),
    (-16.8, -179.9, ("iso:FJ",)),
    (89.2, 10.0, ()),
)
UNITS = ("iso:SY", "iso:SY-LA", "pcode:SY0602", "iso:SY-TA", "iso:LB")
TYPES = ("Battles", "Explosions/Remote violence", "Protests", "Riots")
ACTORS = (
    "Gunmen",
    "gunmen of the hills",
    "Силы обороны",
    "İlçe Gücü",
    "فصيل محلي",
    "50%_unit",
    "Straße",
)
SENTENCES = (
    "Shots near the mill.",
    "انفجار قرب الجسر",
    "ВЗРЫВ у моста",
    "A march, 100% calm_",
    "Grün",
)
START = date(2024, 11, 20)


def incidents(gaz: Gazetteer, number: int = 600, seed: int = 11) -> list[Incident]:
    """Return incidents of all kinds: undated, long, of several places, known to a unit only."""
    chance = random.Random(seed)  # noqa: S311 (no secrets)
    return [_incident(gaz, chance, f"inc-{index:04}") for index in range(number)]


def _incident(gaz: Gazetteer, chance: random.Random, name: str) -> Incident:
    several = chance.choices((0, 1, 2, 3), (1, 12, 2, 1))[0]
    told: dict[str, Any] = {
        "event_type": chance.choice(TYPES),
        "sub_event_type": chance.choice(("Armed clash", "Attack")),
        "date": _span(chance),
        "locations": tuple(_location(gaz, chance) for _ in range(several)),
        "fatalities": chance.choice(
            (None, Count(0, 0), Count(4, None), Count(None, 9), Count(3, 30), Count(12, 12))
        ),
        "actors": tuple(chance.sample(ACTORS, chance.randrange(3))),
        "reporters": tuple(
            chance.sample(("a monitor", "ANHAR Radio", "إذاعة"), chance.randrange(3))
        ),
    }
    reports = tuple(
        Report(
            id=f"{name}#{each}",
            document=f"{each}.md",
            evidence=(Evidence(0, 9, chance.choice(SENTENCES)),),
            title=chance.choice((None, *SENTENCES)),
            **told,
        )
        for each in range(chance.randrange(1, 3))
    )
    status = chance.choices(("auto", "confirmed", "rejected"), (6, 1, 1))[0]
    return Incident(id=name, reports=reports, status=status, **told)


def _span(chance: random.Random) -> DateSpan | None:
    days = chance.choices((None, 0, 1, 6, 30, 31, 32, 400), (1, 8, 4, 2, 1, 1, 1, 1))[0]
    if days is None:
        return None
    first = START + timedelta(days=chance.randrange(240))
    return DateSpan(first, first + timedelta(days=days), "day" if days == 0 else "days")


def _location(gaz: Gazetteer, chance: random.Random) -> Location:
    if chance.random() < 0.3:
        unit = gaz[chance.choice(UNITS)]
        return Location(unit, unit.precision, unit.name)
    lat, lon, parents = chance.choice(CORNERS)
    lat = round(lat + chance.uniform(-0.5, 0.5), chance.choice((1, 2, 5)))
    lon = round(lon + chance.uniform(-0.5, 0.5), chance.choice((1, 2, 5)))
    lon = lon - 360 if lon > 180 else lon + 360 if lon < -180 else lon
    place = Place(
        f"point:{lat},{lon}",
        "a spot",
        min(lat, 90.0),
        lon,
        feature_code="PPL",
        country=parents[0][4:] if parents else None,
        parents=parents[: chance.randrange(len(parents) + 1)],
        source="table",
    )
    precision = chance.choices(PRECISIONS, (4, 8, 3, 1, 1, 1, 1, 1))[0]
    return Location(place, precision, "a spot")


def questions(gaz: Gazetteer) -> dict[str, Question]:
    """Return questions of every kind, by what they ask."""
    import shapely  # noqa: PLC0415 (only here)

    def unit(identifier: str) -> Any:  # noqa: ANN401
        return unit_of(gaz, gaz[identifier])

    march = DateSpan(date(2025, 3, 6), date(2025, 3, 20), "days")
    one_day = DateSpan(date(2025, 1, 1), date(2025, 1, 1))
    coast = BBox(35.5, 34.6, 36.2, 35.9)
    ring = Polygon(shapely.Point(35.8, 35.4).buffer(0.4, quad_segs=15))
    holed = Polygon(
        shapely.box(35.0, 34.0, 37.0, 36.0).difference(shapely.box(35.7, 35.2, 36.1, 35.6))
    )
    bow = Polygon(shapely.Polygon([(35.5, 35.0), (36.3, 35.8), (36.3, 35.0)]))
    fiji, crossing = Circle(-17.8, 179.95, 60.0), BBox(179.5, -18.5, -179.5, -16.0)
    plain: dict[str, Question] = {
        "everything": Query(),
        "the coast by box": Query(boxes=(coast,)),
        "a box of one point's width": Query(boxes=(BBox(35.9, 35.0, 35.9, 36.0),)),
        "a box over the antimeridian": Query(boxes=(crossing,)),
        "two boxes": Query(boxes=(coast, BBox(35.9, 33.0, 37.0, 35.0))),
        "a polygon": Query(polygons=(ring,)),
        "a polygon with a hole": Query(polygons=(holed,)),
        "polygons or": Query(polygons=(ring, bow)),
        "a circle": Query(circles=(Circle(35.36, 35.93, 25.0),)),
        "a small circle": Query(circles=(Circle(35.4, 35.9, 4.0),)),
        "a circle over the antimeridian": Query(circles=(fiji,)),
        "a circle over the pole": Query(circles=(Circle(89.9, -170.0, 120.0),)),
        "circle and box and polygon": Query(
            circles=(Circle(35.36, 35.93, 40.0),), boxes=(coast,), polygons=(ring,)
        ),
        "two weeks": Query(dates=(march,)),
        "two weeks, wholly": Query(dates=(march,), dates_within=True),
        "one day": Query(dates=(one_day,)),
        "two spans": Query(dates=(march, one_day)),
        "to the end of time": Query(dates=(DateSpan(date(2025, 6, 1), date.max, "days"),)),
        "from the beginning": Query(dates=(DateSpan(date.min, date(2024, 12, 1), "days"),)),
        "a polygon in two weeks": Query(polygons=(ring,), dates=(march,)),
        "a polygon in two weeks, wholly": Query(
            polygons=(ring,), dates=(march,), dates_within=True
        ),
        "types": Query(types=("Battles", "Riots")),
        "a sub-type": Query(sub_event_types=("Attack",)),
        "at least ten dead": Query(min_fatalities=10),
        "no more than nine dead": Query(max_fatalities=9),
        "four to nine dead": Query(min_fatalities=4, max_fatalities=9),
        "places known to the point": Query(precision="near"),
        "places known to the district": Query(precision="admin2"),
        "confirmed": Query(statuses=("confirmed",)),
        "an actor": Query(actors=("GUNMEN",)),
        "an actor with signs of patterns": Query(actors=("50%_",)),
        "an actor in Cyrillic": Query(actors=("сИЛЫ",)),
        "an actor in Turkish": Query(actors=("gücü",)),
        "an actor whose letters fold": Query(actors=("STRASSE", "straße")),
        "an actor in Arabic": Query(actors=("محلي",)),
        "a reporter": Query(reporters=("anhar", "إذاعة")),
        "text": Query(text=("MILL",)),
        "text in Arabic": Query(text=("الجسر",)),
        "text in Cyrillic or German": Query(text=("взрыв", "GRÜN")),
        "all at once": Query(
            boxes=(coast,),
            dates=(march,),
            types=("Battles", "Protests"),
            precision="near",
            text=("a",),
        ),
    }
    for identifier in UNITS:
        for possible in (False, True):
            asked = f"{identifier}{' perhaps' if possible else ''}"
            plain[asked] = Query(regions=(unit(identifier),), include_possible=possible)
    districts = Query(regions=(unit("pcode:SY0602"), unit("iso:LB")), dates=(march,))
    return plain | {
        "districts in two weeks": districts,
        "a box but no battles": plain["the coast by box"] & ~plain["types"],
        "either": plain["a circle"] | plain["one day"],
        "in a country but in none of its provinces": plain["iso:SY"] & ~plain["iso:SY-LA"],
        "in a province or perhaps in a district": plain["iso:SY-LA"]
        | plain["pcode:SY0602 perhaps"],
        "neither": ~(plain["iso:SY"] | plain["a box over the antimeridian"]),
        "nested": (plain["a polygon"] | plain["two weeks"]) & ~(plain["an actor"] & plain["types"]),
    }


# ------------------------------------------------------------------ read plainly


def answers(question: Question, incident: Incident) -> bool:
    """Say whether an incident answers a question."""
    match question:
        case Both(left, right):
            return answers(left, incident) and answers(right, incident)
        case Either(left, right):
            return answers(left, incident) or answers(right, incident)
        case Not(inner):
            return not answers(inner, incident)
        case Query():
            return all(check(question, incident) for check in CHECKS)
        case _:
            raise AssertionError(question)


def _in_shapes(query: Query, incident: Incident) -> bool:
    asked = [shapes for shapes in (query.boxes, query.circles, query.polygons) if shapes]
    points = [each.place for each in incident.locations if each.precision != "country"]
    return not asked or any(
        all(any(_holds(shape, place) for shape in shapes) for shapes in asked) for place in points
    )


def _holds(shape: Any, place: Place) -> bool:  # noqa: ANN401
    if isinstance(shape, Circle):
        return distance_km(shape, place) <= shape.km
    if isinstance(shape, Polygon):
        from shapely import Point  # noqa: PLC0415

        return bool(shape.geometry.intersects(Point(place.lon, place.lat)))
    west, south, east, north = shape
    between = west <= place.lon <= east if west <= east else place.lon >= west or place.lon <= east
    return south <= place.lat <= north and between


def distance_km(one: Any, other: Any) -> float:  # noqa: ANN401
    """Return the distance of two points, by the angle between their vectors."""
    first, second = (
        (
            math.cos(math.radians(each.lat)) * math.cos(math.radians(each.lon)),
            math.cos(math.radians(each.lat)) * math.sin(math.radians(each.lon)),
            math.sin(math.radians(each.lat)),
        )
        for each in (one, other)
    )
    chord = math.dist(first, second)
    return 2 * EARTH_KM * math.asin(min(1.0, chord / 2))


def _in_regions(query: Query, incident: Incident) -> bool:
    if not query.regions:
        return True
    verdicts = [
        lies_in(unit, each.place, each.precision)
        for unit in query.regions
        for each in incident.locations
    ]
    return True in verdicts or (query.include_possible and None in verdicts)


def _on_dates(query: Query, incident: Incident) -> bool:
    if not query.dates:
        return True
    span = incident.date
    if span is None:
        return False
    if query.dates_within:
        return any(each.first <= span.first and span.last <= each.last for each in query.dates)
    return any(each.first <= span.last and span.first <= each.last for each in query.dates)


def _killed(query: Query, incident: Incident) -> bool:
    least, most = (
        (incident.fatalities.min, incident.fatalities.max) if incident.fatalities else (None, None)
    )
    if query.min_fatalities is not None and (least is None or least < query.min_fatalities):
        return False
    upper = least if most is None else most
    return query.max_fatalities is None or (upper is not None and upper <= query.max_fatalities)


def _known(query: Query, incident: Incident) -> bool:
    known = [PRECISIONS.index(each.precision) for each in incident.locations]
    return query.precision is None or (
        bool(known) and min(known) <= PRECISIONS.index(query.precision)
    )


def _one_of(query: Query, incident: Incident) -> bool:
    return all(
        not wanted or value in wanted
        for wanted, value in (
            (query.types, incident.event_type),
            (query.sub_event_types, incident.sub_event_type),
            (query.statuses, incident.status),
        )
    )


def _said(query: Query, incident: Incident) -> bool:
    written = [words.text for report in incident.reports for words in report.evidence]
    written += [report.title for report in incident.reports if report.title]
    return all(
        not words or any(word.casefold() in text.casefold() for word in words for text in texts)
        for words, texts in (
            (query.actors, incident.actors),
            (query.reporters, incident.reporters),
            (query.text, written),
        )
    )


CHECKS = (_in_shapes, _in_regions, _on_dates, _killed, _known, _one_of, _said)


def in_order(found: Iterable[Incident]) -> list[Incident]:
    """Return incidents by date, undated ones last, then by identifier."""
    return sorted(
        found,
        key=lambda each: (
            (False, each.date.first, each.date.last, each.id)
            if each.date
            else (True, date.min, date.min, each.id)
        ),
    )


def plainly(question: Question, all_of_them: Sequence[Incident]) -> list[str]:
    """Return the identifiers of those that answer, in the order of answers."""
    return [each.id for each in in_order(each for each in all_of_them if answers(question, each))]
