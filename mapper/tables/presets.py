"""The layouts of the field, as tables: ACLED, UCDP GED, GTD, and our own exports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gazetteer.features import Precision
    from mapper.model import DatePrecision


@dataclass(frozen=True, slots=True)
class Preset:
    """A layout of the field.

    Attributes
    ----------
    signs
        Columns that no other layout has together; either of two with "|" between them.
    label
        Who makes such tables; "" where anyone may.
    prefix
        Put before its identifiers, which are the same in every file of this layout.
    scheme
        Whose codes of precision it has: a key of `SCHEMES`.
    columns
        Field → names of its columns in all versions of the layout, the newest first.
    """

    signs: tuple[str, ...]
    label: str
    prefix: str
    scheme: str
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_ACLED_IDS = "event_id_cnty|data_id|event_id_no_cnty"

_ACLED = {
    "id": ("event_id_cnty", "data_id", "event_id_no_cnty"),
    "date": ("event_date",),
    "year": ("year",),
    "date_prec": ("time_precision", "time_prec"),
    "event_type": ("event_type",),
    "sub_event_type": ("sub_event_type",),
    "actors": (
        "actor1",
        "actor2",
        "assoc_actor_1",
        "ally_actor_1",
        "assoc_actor_2",
        "ally_actor_2",
    ),
    "country": ("country",),
    "admin1": ("admin1",),
    "admin2": ("admin2",),
    "admin3": ("admin3",),
    "place": ("location",),
    "latitude": ("latitude", "geometry_lat"),
    "longitude": ("longitude", "geometry_lon"),
    "geo_prec": ("geo_precision", "geo_precis", "geoprecision"),
    "sources": ("source",),
    "notes": ("notes",),
    "fatalities": ("fatalities",),
    "flags": ("tags",),
}

PRESETS: dict[str, Preset] = {
    "frame": Preset(
        signs=("id", "event_type", "record"),
        label="",
        prefix="",
        scheme="ours",
        columns={"record": ("record",), "id": ("id",)},
    ),
    "ours": Preset(
        signs=(
            "event_id_cnty",
            "date_prec",
            "loc_uncertainty_m",
            "fatalities_low",
            "evidence_quote",
        ),
        label="",
        prefix="",
        scheme="ours",
        columns={
            **_ACLED,
            "actors": ("actor1", "actor2", "assoc_actor_1"),
            "place_text": ("place_text",),
            "place_id": ("geonames_id",),
            "score": ("loc_score",),
            "date_start": ("date_start",),
            "date_end": ("date_end",),
            "date_prec": ("date_prec",),
            "geo_prec": ("where_prec",),
            "uncertainty_m": ("loc_uncertainty_m",),
            "fatalities_low": ("fatalities_low",),
            "fatalities_high": ("fatalities_high",),
            "fatalities_best": ("fatalities_best",),
            "wounded_low": ("injured_low",),
            "wounded_high": ("injured_high",),
            "title": ("source_title",),
            "url": ("source_url",),
            "published": ("source_date",),
            "status": ("status",),
            "part_of": ("event_group_id",),
        },
    ),
    "acled": Preset(
        # Its data export gives the columns that one ticks: with its identifiers, these two will do.
        signs=(
            "event_date",
            "event_type",
            f"actor1|{_ACLED_IDS}",
            f"notes|{_ACLED_IDS}",
            f"fatalities|{_ACLED_IDS}",
        ),
        label="ACLED",
        prefix="acled:",
        scheme="acled",
        columns=_ACLED,
    ),
    "ucdp": Preset(
        signs=("where_prec", "date_start", "side_a", "best|best_est"),
        label="UCDP GED",
        prefix="ucdp:",
        scheme="ucdp",
        columns={
            "id": ("id",),
            "date_start": ("date_start",),
            "date_end": ("date_end",),
            "year": ("year",),
            "date_prec": ("date_prec",),
            "violence": ("type_of_violence", "type_of_vi"),
            "actors": ("side_a", "side_b"),
            "country": ("country",),
            "admin1": ("adm_1", "adm1"),
            "admin2": ("adm_2", "adm2"),
            "place": ("where_coordinates", "where_coord", "where_coor"),
            "latitude": ("latitude", "geometry_lat"),
            "longitude": ("longitude", "geometry_lon"),
            "geo_prec": ("where_prec",),
            "fatalities_low": ("low", "low_est"),
            "fatalities_best": ("best", "best_est"),
            "fatalities_high": ("high", "high_est"),
            "deaths_a": ("deaths_a",),
            "deaths_b": ("deaths_b",),
            "deaths_civilians": ("deaths_civilians", "deaths_civ", "deaths_ci"),
            "deaths_unknown": ("deaths_unknown", "deaths_unk", "deaths_un"),
            "sources": ("source_office", "source_off"),
            "packed_sources": ("source_article", "source_art"),
            "published": ("source_date", "source_dat"),
            "title": ("source_headline", "source_hea"),
            "origins": ("source_original", "source_ori"),
            # Before version 5 the articles were not told apart into outlet, day and headline.
            "notes": ("source_headline", "source_hea", "source_article", "source_art"),
        },
    ),
    "gtd": Preset(
        signs=("eventid", "iyear", "attacktype1_txt", "gname", "nkill"),
        label="GTD",
        prefix="gtd:",
        scheme="gtd",
        columns={
            "id": ("eventid",),
            "year": ("iyear",),
            "month": ("imonth",),
            "day": ("iday",),
            "event_type": ("attacktype1_txt",),
            "targets": ("targtype1_txt",),
            "actors": ("gname", "gname2", "gname3"),
            "country": ("country_txt",),
            "admin1": ("provstate",),
            "place": ("city",),
            "latitude": ("latitude", "geometry_lat"),
            "longitude": ("longitude", "geometry_lon"),
            "geo_prec": ("specificity",),
            "fatalities": ("nkill",),
            "wounded": ("nwound",),
            "sources": ("scite1", "scite2", "scite3"),
            "notes": ("summary",),
        },
    ),
}
"""In this order a table is compared with them; a file of 10-letter names (Shapefile) is known too."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """The codes of precision of a codebook."""

    places: Mapping[str, Precision]
    dates: Mapping[str, DatePrecision]


SCHEMES: dict[str, Scheme] = {
    "acled": Scheme(
        {"1": "locality", "2": "near", "3": "admin1"}, {"1": "day", "2": "week", "3": "month"}
    ),
    "ucdp": Scheme(
        {
            "1": "locality",
            "2": "near",
            "3": "admin2",
            "4": "admin1",
            "5": "area",
            "6": "country",
            "7": "area",
        },
        {"1": "day", "2": "days", "3": "week", "4": "month", "5": "year"},
    ),
    "gtd": Scheme(
        {"1": "locality", "2": "admin2", "3": "admin2", "4": "admin1", "5": "country"}, {}
    ),
    "": Scheme({}, {}),
}
SCHEMES["ours"] = SCHEMES["ucdp"]
"""Whose code → our word (codebooks of ACLED, UCDP GED and GTD; our exports have UCDP's codes)."""

UNCERTAINTY_M: dict[Precision, int] = {
    "site": 1_000,
    "locality": 5_000,
    "near": 25_000,
    "admin3": 15_000,
    "admin2": 30_000,
    "admin1": 75_000,
    "area": 50_000,
}
"""How far from its point, in metres, something known to this precision may have happened; our
own tables carry it, and it tells precisions apart that share a code."""
