"""What a column can say, and by what names it goes, as a table."""

from __future__ import annotations

from dataclasses import dataclass


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
            "incident code",
            "event code",
            "case id",
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
            "#date+occurred",
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
    "sub_event_type": Field(
        (
            "sub_event_type",
            "subtype",
            "sub type",
            "sub category",
            "#event+type+sub",
        )
    ),
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
            "#group+name+first",
            "#group+name+second",
        ),
        many=True,
    ),
    "targets": Field(
        ("target", "target1", "victim", "targtype1_txt", "target type", "strike target")
    ),
    "country": Field(
        (
            "country",
            "country_txt",
            "country name",
            "nation",
            "iso2",
            "البلد",
            "الدولة",
            "#country+name",
        )
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
            "adm1_en",
            "admin1name",
            "admin1name_en",
            "admin1_en",
        )
    ),
    "admin2": Field(
        (
            "admin2",
            "adm_2",
            "adm2",
            "admin 2",
            "district",
            "county",
            "raion",
            "المنطقة",
            "adm2_en",
            "adm2_name",
            "admin2name",
            "admin2name_en",
            "admin2_en",
        )
    ),
    "admin3": Field(
        (
            "admin3",
            "adm_3",
            "adm3",
            "sub-district",
            "subdistrict",
            "الناحية",
            "adm3_en",
            "adm3_name",
            "admin3name",
            "admin3name_en",
            "admin3_en",
        )
    ),
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
            "community",
            "#loc+name",
            "#loc",
        )
    ),
    "latitude": Field(
        (
            "latitude",
            "lat",
            # The point of a feature is in degrees; columns called x and y may be in metres.
            "geometry_lat",
            "y",
            "geo lat",
            "خط العرض",
            "#geo+lat",
            "breite",
            "breitengrad",
            "latitud",
            "point_y",
        )
    ),
    "longitude": Field(
        (
            "longitude",
            "lon",
            "long",
            "lng",
            "geometry_lon",
            "x",
            "geo lon",
            "خط الطول",
            "#geo+lon",
            "länge",
            "längengrad",
            "longitud",
            "point_x",
        )
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
    "place_text": Field(("place_text",)),
    "place_id": Field(("geonames_id", "place_id")),
    "score": Field(("loc_score",)),
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
            "#affected+killed+min",
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
            "#affected+killed+max",
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
            "#affected+killed",
        )
    ),
    "wounded_low": Field(
        (
            "wounded_min",
            "injured_low",
            "injured min",
            "min injured",
            "civilians injured min",
            "#affected+injured+min",
        )
    ),
    "wounded_high": Field(
        (
            "wounded_max",
            "injured_high",
            "injured max",
            "max injured",
            "civilians injured max",
            "#affected+injured+max",
        )
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
            "#affected+injured",
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
            "#meta+source",
        ),
        many=True,
    ),
    "packed_sources": Field(("source_article",)),
    "origins": Field(("source_original",)),
    "published": Field(("source_date", "publication date", "published")),
    "title": Field(
        ("source_headline", "source_title", "title", "headline", "titles", "event title", "العنوان")
    ),
    "url": Field(
        (
            "source_url",
            "url",
            "link",
            "urls",
            "source link",
            "web",
            "الرابط",
            "#meta+url",
        )
    ),
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
            "what happened",
            "event summary",
            "incident summary",
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
"""Field → its columns, names with # being tags of HXL; a guess goes down the list and takes each column once."""
