"""What a column can say, and by what names it goes, as a table."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.tables.translations import TRANSLATIONS


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


_MANY = ("actors", "sources")

_NAMES = {
    "record": "record",
    "id": "event_id_cnty|eventid|event id|incident id|unique reference code|code|ref|id|"
    "incident code|event code|case id",
    "date_start": "date_start|start date|first date|from|date from|begin date",
    "date_end": "date_end|end date|last date|to|date to|until",
    "date": "event_date|date|incident date|date of incident|strike date|day|when|date of event|"
    "reported date|datetime|date time|time",
    "year": "year|iyear|event year",
    "month": "month|imonth",
    "day": "iday|day of month",
    "date_prec": "date_precision|date_prec|time_precision",
    "event_type": "event_type|incident type|type of event|attacktype1_txt|attack type|type|category|"
    "strike type|event|what|means of attack|incident",
    "sub_event_type": "sub_event_type|subtype|sub type|sub category",
    "actors": "actor1|actor 1|actors|actor|perpetrator|actor name|belligerent|belligerents|side_a|gname|"
    "strike by|suspected belligerent|suspected belligerents|actor2|actor 2|side_b|gname2",
    "targets": "target|target1|victim|targtype1_txt|target type|strike target",
    "country": "country|country_txt|country name|nation|iso2",
    "admin1": "admin1|adm_1|adm1|adm1_name|admin 1|provstate|governorate|province|state|oblast|"
    "region|adm1_en|admin1name|admin1name_en|admin1_en",
    "admin2": "admin2|adm_2|adm2|admin 2|district|county|raion|adm2_en|adm2_name|admin2name|"
    "admin2name_en|admin2_en|dist",
    "admin3": "admin3|adm_3|adm3|sub-district|subdistrict|adm3_en|adm3_name|admin3name|"
    "admin3name_en|admin3_en|subdist",
    "place": "location|where_coordinates|place|place name|city|town|village|locality|"
    "location name|settlement|where|neighbourhood|neighborhood|site|community|comm",
    "latitude": "latitude|lat|geometry_lat|y|geo lat|point_y",
    "longitude": "longitude|lon|long|lng|geometry_lon|x|geo lon|point_x",
    "coordinates": "coordinates|lat lon|latlon|lat, lon|geolocation|coordinate|latitude longitude",
    "geo_prec": "precision|geo_precision|where_prec|specificity|geolocation accuracy",
    "place_text": "place_text",
    "place_id": "geonames_id|place_id",
    "score": "loc_score",
    "uncertainty_m": "loc_uncertainty_m",
    "fatalities_low": "fatalities_low|fatalities_min|deaths_low|low|min killed|killed min|deaths min|"
    "civilians killed min|minimum civilian deaths|civilian deaths min|"
    "total civilians killed min",
    "fatalities_best": "fatalities_best|best|deaths_best|best_est",
    "fatalities_high": "fatalities_high|fatalities_max|deaths_high|high|max killed|killed max|deaths max|"
    "civilians killed max|maximum civilian deaths|civilian deaths max|"
    "total civilians killed max",
    "fatalities": "fatalities|killed|deaths|dead|nkill|casualties killed|fatality|death toll|"
    "number killed|total killed|civilians killed|civilian deaths|"
    "civilians reported killed|total deaths|total fatalities",
    "wounded_low": "wounded_min|injured_low|injured min|min injured|civilians injured min",
    "wounded_high": "wounded_max|injured_high|injured max|max injured|civilians injured max",
    "wounded": "total wounded|total injured|wounded|injured|nwound|injuries|number injured|"
    "civilians injured|civilians reported injured",
    "toll_text": "casualties|casualty|toll|losses|human losses|victims|casualties and losses",
    "sources": "source_office|source|sources|outlet|reporter|reported by|publisher|scite1|scite2|"
    "scite3",
    "packed_sources": "source_article",
    "origins": "source_original",
    "published": "source_date|publication date|published",
    "title": "source_headline|source_title|title|headline|titles|event title",
    "url": "source_url|url|link|urls|source link|web",
    "notes": "notes|summary|description|evidence|note|details|text|comment|comments|narrative|"
    "event description|incident description|airwars assessment|what happened|"
    "event summary|incident summary",
    "flags": "flags|tags",
    "status": "status",
    "part_of": "part_of|event_group_id",
    "violence": "type_of_violence",
    "deaths_a": "deaths_a",
    "deaths_b": "deaths_b",
    "deaths_civilians": "deaths_civilians",
    "deaths_unknown": "deaths_unknown",
}
"""Field → its columns in English and in the layouts of the field, the surest first.

The point of a feature is in degrees; columns called x and y may be in metres.
"""

FIELDS = {
    field: Field((*names.split("|"), *TRANSLATIONS.get(field, ())), field in _MANY)
    for field, names in _NAMES.items()
}
"""The same with other languages; a guess goes down the list and takes each column once."""
