"""Write what first-level units are called in other languages: gazetteer/data/admin1_names.tsv.

The names are GeoNames', out of the npm package iso3166-2-db 2.3.11 (MIT), unpacked; nobody needs it to run the
project. Run it as ``python scripts/admin1_names.py node_modules/iso3166-2-db`` after a new edition of admin1.tsv.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from pathlib import Path

from world import tables

DATA = Path(__file__).parents[1] / "gazetteer" / "data"
COMMON = set((DATA / "common_words.txt").read_text(encoding="utf-8").split())
SIDES = {"nord", "sud", "est", "ouest", "norte", "sur", "sul", "oeste", "este"}
LANGUAGES = ("ar", "he", "ru", "fr", "de", "es", "it", "pt")
"""Languages of the media that are read; Latin and Cyrillic letters, Arabic, Hebrew."""

AMISS = {"iso:IQ-AN": {"الرمادي"}}
"""Names that are another place's: Ramadi is the seat of Anbar, not its name."""

OWN = {
    "iso:IQ-AN": "الأنبار",
    "iso:IQ-KI": "كركوك",
    "iso:YE-HD": "حضرموت",
    "iso:SD-DN": "شمال دارفور",
}
"""Names that GeoNames lacks, as Arabic media write them."""

_MARKS = re.compile(r"[\u200e\u200f\u202a-\u202e]")
_ARABIC_KIND = re.compile(
    r"^(?:محافظة|ولاية|إقليم|منطقة|مقاطعة|إمارة|شعبية|قضاء|جمهورية|كانتون|مدينة) "
)
_DIACRITICS = re.compile(r"[\u064b-\u0652\u0640]")


def main(package: Path) -> None:
    """Write the table and say how many rows it has."""
    units = json.loads((package / "data" / "iso3166-2.json").read_text(encoding="utf-8"))
    names = json.loads((package / "data" / "names_geonames.json").read_text(encoding="utf-8"))
    by_code = {
        f"{iso}.{region['admin']}": names.get(str(region["reference"]["geonames"]), {})
        for iso, country in units.items()
        for region in country["regions"]
        if region.get("admin") and region["reference"].get("geonames")
    }
    rows = [
        {"id": row["id"], "names": said, "source": "geonames"}
        for row in tables.read(DATA / "admin1.tsv")
        if (said := _new(by_code.get(row["geonames_code"], {}), row))
    ]
    tables.write(DATA / "admin1_names.tsv", ("id", "names", "source"), rows)
    print(f"admin1_names.tsv: {len(rows)} rows")


def _new(said: dict[str, str], row: dict[str, str]) -> str:
    """Return the names of a unit that its row does not have yet."""
    known = {tables.plain(name) for name in (row["name"], *row["names"].split("|"))}
    told = [name for language in LANGUAGES for name in _spoken(said.get(language))]
    bad = known | AMISS.get(row["id"], set())
    found = dict.fromkeys([*told, OWN.get(row["id"], "")])
    return tables.joined(
        name
        for name in found
        if tables.plain(name) not in bad and name not in bad and not _bare(name)
    )


def _bare(name: str) -> bool:
    """Whether a name is a word that says nothing alone: "Centrale", "Nord"."""
    return tables.plain(name) in COMMON | SIDES


def _spoken(name: str | None) -> tuple[str, ...]:
    """Return a name as text has it, and in Arabic without the word for its kind."""
    tidy = unicodedata.normalize("NFC", _DIACRITICS.sub("", _MARKS.sub("", name or ""))).strip()
    if not tidy or tidy.isdigit():
        return ()
    return tuple(dict.fromkeys((tidy, _ARABIC_KIND.sub("", tidy))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
