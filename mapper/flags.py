"""What can be noted of a report or an incident, as a table of keys and their meaning."""

from __future__ import annotations

FLAGS: dict[str, str] = {
    "sample": "an invented report, to try the tool on",
    "undated": "no date that could become full days",
    "dated_by_report": "the text gives no day; it is dated by the day on which it was published",
    "chronology_conflict": (
        "tells of a world that other reports say has ended, and has no date of its own; merged with nothing"
    ),
    "doubtful": "the words hedge: reportedly, allegedly, unconfirmed",
    "aggregate": "one figure for several places: none of them alone has it",
    "country_only": "known only to the country: listed, not pinned",
    "no_place": "no place that the gazetteer knows",
    "inherited_place": "the sentence names no place; it is carried on from the sentences before",
    "coordinates_conflict": "the table puts it far from the place or outside the country that it names",
    "restricted": "its source may be read, but not published",
    "obfuscated": "its point was moved before it was published, by no more than is stated",
    "graphic": "the words are graphic",
}
"""Keys of `flags`, with what they mean to a reader of the map."""
