"""What a column can say, by what names it goes, and the layouts of the field, as tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gazetteer.features import Precision
    from mapper.model import DatePrecision


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a column can say of an incident.

    Attributes
    ----------
    names
        By which its column goes in tables of many kinds, the surest first; case, blanks and
        punctuation do not count.
    many
        Whether several columns may feed it.
    """

    names: tuple[str, ...]
    many: bool = False


FIELDS: dict[str, Field] = {
    "record": Field(("record",)),
    "id": Field(
        (
            "event_id_cnty",
            "eventid",
            "event id",
            "incident id",
            "unique reference code",
            "code",
            "ref",
            "id",
        )
    ),
    "date_start": Field(
        ("date_start", "start date", "first date", "from", "date from", "begin date")
    ),
    "date_end": Field(("date_end", "end date", "last date", "to", "date to", "until")),
    "date": Field(
        (
            "event_date",
            "date",
            "incident date",
            "date of incident",
            "strike date",
            "day",
            "when",
            "datum",
            "date of event",
            "reported date",
            "التاريخ",
            "تاريخ",
            "дата",
            "fecha",
        )
    ),
    "year": Field(("year", "iyear", "event year", "السنة", "año")),
    "month": Field(("month", "imonth", "الشهر")),
    "day": Field(("iday", "day of month")),
    "date_prec": Field(("date_precision", "date_prec", "time_precision")),
    "event_type": Field(
        (
            "event_type",
            "incident type",
            "type of event",
            "attacktype1_txt",
            "attack type",
            "type",
            "category",
            "strike type",
            "event",
            "what",
            "النوع",
        )
    ),
    "sub_event_type": Field(("sub_event_type", "subtype", "sub type", "sub category")),
    "actors": Field(
        (
            "actor1",
            "actor 1",
            "actors",
            "actor",
            "perpetrator",
            "belligerent",
            "belligerents",
            "side_a",
            "gname",
            "strike by",
            "suspected belligerent",
            "suspected belligerents",
            "actor2",
            "actor 2",
            "side_b",
            "gname2",
            "الجهة",
        ),
        many=True,
    ),
    "targets": Field(
        ("target", "target1", "victim", "targtype1_txt", "target type", "strike target")
    ),
    "country": Field(
        ("country", "country_txt", "country name", "nation", "iso2", "البلد", "الدولة")
    ),
    "admin1": Field(
        (
            "admin1",
            "adm_1",
            "adm1",
            "adm1_name",
            "admin 1",
            "provstate",
            "governorate",
            "province",
            "state",
            "oblast",
            "region",
            "المحافظة",
        )
    ),
    "admin2": Field(
        ("admin2", "adm_2", "adm2", "admin 2", "district", "county", "raion", "المنطقة")
    ),
    "admin3": Field(("admin3", "adm_3", "adm3", "sub-district", "subdistrict", "الناحية")),
    "place": Field(
        (
            "location",
            "where_coordinates",
            "place",
            "place name",
            "city",
            "town",
            "village",
            "locality",
            "location name",
            "settlement",
            "where",
            "neighbourhood",
            "neighborhood",
            "site",
            "المكان",
            "الموقع",
            "البلدة",
            "المدينة",
            "القرية",
            "место",
            "lugar",
        )
    ),
    "latitude": Field(("latitude", "lat", "y", "geo lat", "geometry_lat", "خط العرض")),
    "longitude": Field(
        ("longitude", "lon", "long", "lng", "x", "geo lon", "geometry_lon", "خط الطول")
    ),
    "coordinates": Field(
        (
            "coordinates",
            "lat lon",
            "latlon",
            "lat, lon",
            "geolocation",
            "coordinate",
            "latitude longitude",
        )
    ),
    "geo_prec": Field(
        ("precision", "geo_precision", "where_prec", "specificity", "geolocation accuracy")
    ),
    "uncertainty_m": Field(("loc_uncertainty_m",)),
    "fatalities_low": Field(
        (
            "fatalities_low",
            "fatalities_min",
            "deaths_low",
            "low",
            "min killed",
            "killed min",
            "deaths min",
            "civilians killed min",
            "minimum civilian deaths",
            "civilian deaths min",
            "total civilians killed min",
        )
    ),
    "fatalities_best": Field(("fatalities_best", "best", "deaths_best", "best_est")),
    "fatalities_high": Field(
        (
            "fatalities_high",
            "fatalities_max",
            "deaths_high",
            "high",
            "max killed",
            "killed max",
            "deaths max",
            "civilians killed max",
            "maximum civilian deaths",
            "civilian deaths max",
            "total civilians killed max",
        )
    ),
    "fatalities": Field(
        (
            "fatalities",
            "killed",
            "deaths",
            "dead",
            "nkill",
            "casualties killed",
            "fatality",
            "death toll",
            "number killed",
            "total killed",
            "civilians killed",
            "civilian deaths",
            "civilians reported killed",
            "القتلى",
            "عدد القتلى",
            "قتلى",
            "убито",
            "muertos",
        )
    ),
    "wounded_low": Field(
        ("wounded_min", "injured_low", "injured min", "min injured", "civilians injured min")
    ),
    "wounded_high": Field(
        ("wounded_max", "injured_high", "injured max", "max injured", "civilians injured max")
    ),
    "wounded": Field(
        (
            "wounded",
            "injured",
            "nwound",
            "injuries",
            "number injured",
            "civilians injured",
            "civilians reported injured",
            "الجرحى",
            "عدد الجرحى",
        )
    ),
    "sources": Field(
        (
            "source_office",
            "source",
            "sources",
            "outlet",
            "reporter",
            "reported by",
            "publisher",
            "scite1",
            "scite2",
            "scite3",
            "المصدر",
        ),
        many=True,
    ),
    "packed_sources": Field(("source_article",)),
    "published": Field(("source_date", "publication date", "published")),
    "title": Field(
        ("source_headline", "source_title", "title", "headline", "titles", "event title", "العنوان")
    ),
    "url": Field(("source_url", "url", "link", "urls", "source link", "web", "الرابط")),
    "notes": Field(
        (
            "notes",
            "summary",
            "description",
            "evidence",
            "note",
            "details",
            "text",
            "comment",
            "comments",
            "narrative",
            "event description",
            "incident description",
            "airwars assessment",
            "الوصف",
            "ملاحظات",
        )
    ),
    "flags": Field(("flags", "tags")),
    "status": Field(("status",)),
    "part_of": Field(("part_of", "event_group_id")),
    "violence": Field(("type_of_violence",)),
    "deaths_a": Field(("deaths_a",)),
    "deaths_b": Field(("deaths_b",)),
    "deaths_civilians": Field(("deaths_civilians",)),
    "deaths_unknown": Field(("deaths_unknown",)),
}
"""Field → its columns; a guess goes down the list and takes each column once."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A layout of the field.

    Attributes
    ----------
    signs
        Columns that no other layout has together.
    prefix
        Put before its identifiers, which are the same in every file of this layout.
    scheme
        Whose codes of precision it has: a key of `SCHEMES`.
    columns
        Field → names of its columns in all versions of the layout, the newest first.
    """

    signs: tuple[str, ...]
    prefix: str
    scheme: str
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_ACLED = {
    "id": ("event_id_cnty", "data_id", "event_id_no_cnty"),
    "date": ("event_date",),
    "year": ("year",),
    "date_prec": ("time_precision", "time_prec"),
    "event_type": ("event_type",),
    "sub_event_type": ("sub_event_type",),
    "actors": (
        "actor1",
        "assoc_actor_1",
        "ally_actor_1",
        "actor2",
        "assoc_actor_2",
        "ally_actor_2",
    ),
    "country": ("country",),
    "admin1": ("admin1",),
    "admin2": ("admin2",),
    "admin3": ("admin3",),
    "place": ("location",),
    "latitude": ("latitude",),
    "longitude": ("longitude",),
    "geo_prec": ("geo_precision", "geo_precis", "geoprecision"),
    "sources": ("source",),
    "notes": ("notes",),
    "fatalities": ("fatalities",),
    "flags": ("tags",),
}

PRESETS: dict[str, Preset] = {
    "frame": Preset(
        signs=("id", "event_type", "record"),
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
        prefix="",
        scheme="ours",
        columns={
            **_ACLED,
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
        signs=("event_date", "event_type", "actor1", "notes", "fatalities"),
        prefix="acled:",
        scheme="acled",
        columns=_ACLED,
    ),
    "ucdp": Preset(
        signs=("where_prec", "date_start", "side_a", "best"),
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
            "latitude": ("latitude",),
            "longitude": ("longitude",),
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
            "notes": ("source_original", "source_ori"),
        },
    ),
    "gtd": Preset(
        signs=("eventid", "iyear", "attacktype1_txt", "gname", "nkill"),
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
            "latitude": ("latitude",),
            "longitude": ("longitude",),
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
