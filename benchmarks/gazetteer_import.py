"""How long a dump of the size of GeoNames' allCountries takes to import, and what a search costs after it.

    python benchmarks/gazetteer_import.py [--places 13000000] [--folder FOLDER]

The dump is made: syllables, 0 to 3 other names a place, 20 countries; no name is real. Limits: 10 minutes, 2 GB, and a cold
`gazetteer search` of 0.15 s. CPU time stands beside the clock, which other work on the machine slows.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = 7
CONSONANTS = [
    "b",
    "d",
    "dh",
    "f",
    "g",
    "gh",
    "h",
    "j",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "p",
    "q",
    "r",
    "s",
    "sh",
    "t",
    "th",
    "w",
    "y",
    "z",
]
VOWELS = ["a", "e", "i", "o", "u", "aa", "ee", "ou"]
BEFORE = (
    "",
    "",
    "",
    "Al ",
    "Kafr ",
    "Tall ",
    "San ",
    "Nahr ",
    "Jabal ",
    "Wadi ",
    "Khirbat ",
    "Lake ",
    "Mount ",
)
COUNTRIES = [
    "SY",
    "TR",
    "US",
    "CN",
    "IN",
    "MX",
    "IR",
    "PK",
    "RU",
    "NO",
    "ID",
    "BR",
    "DE",
    "FR",
    "TH",
    "NP",
    "MA",
    "AU",
    "CA",
    "GB",
]
KINDS = (*["P\tPPL"] * 5, "H\tSTM", "H\tSTM", "T\tMT", "S\tFRM", "S\tSCH", "L\tAREA", "A\tADM3")
OTHERS = (0, 0, 0, 1, 1, 2, 3)
FIRST = 20_000_000
LIMITS = {"seconds": 600, "MB": 2000, "search": 0.15}


def make(path: Path, places: int) -> None:
    """Write a dump of so many places."""
    chance = random.Random(SEED)  # noqa: S311 - made names, no secret
    words = [
        "".join(
            chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(chance.randint(2, 4))
        ).capitalize()
        for _ in range(400_000)
    ]

    def name() -> str:
        return chance.choice(BEFORE) + chance.choice(words)

    with path.open("w", encoding="utf-8") as file:
        for nth in range(places):
            shown = name() if chance.random() < 0.65 else f"{name()} {chance.choice(words)}"  # noqa: PLR2004
            others = ",".join(name() for _ in range(chance.choice(OTHERS)))
            lat, lon = chance.uniform(-60, 75), chance.uniform(-180, 180)
            file.write(
                f"{FIRST + nth}\t{shown}\t{shown}\t{others}\t{lat:.5f}\t{lon:.5f}\t{chance.choice(KINDS)}\t"
                f"{chance.choice(COUNTRIES)}\t\t{chance.randint(1, 30):02d}\t\t\t\t"
                f"{chance.choice((0, 0, 0, 500, 12000))}\t\t120\tAsia/Damascus\t2024-01-01\n"
            )


def gazetteer(*argv: str, own: Path) -> tuple[float, float]:
    """Run the command; return seconds by the clock and of the processor."""
    command = [sys.executable, "-m", "gazetteer.cli", *argv]
    environment = os.environ | {"INCIDENT_MAPPER_GAZETTEER": str(own)}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, used


def searched(name: str, own: Path) -> str:
    """Return what a cold search costs: median of several, by the clock and of the processor."""
    runs = [gazetteer("search", name, own=own) for _ in range(7)]
    clock, used = (statistics.median(column) for column in zip(*runs, strict=True))
    return f"{clock:.3f} s ({used:.3f} s of CPU)"


def main() -> None:
    """Make the dump, import it, search, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--places", type=int, default=13_000_000)
    parser.add_argument("--folder", type=Path, help="where some 9 GB are free")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        dump, own = Path(folder) / "allCountries.txt", Path(folder) / "own" / "mine.sqlite"
        make(dump, asked.places)
        gazetteer("search", "Jableh", own=own)  # builds the cache, which is not what is measured
        clock, used = gazetteer("import", str(dump), own=own)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        size = sum(file.stat().st_size for file in own.parent.iterdir()) / 1e9
        print(
            f"{asked.places:,} places, {dump.stat().st_size / 1e9:.2f} GB; {size:.2f} GB compiled"
        )
        print(f"import         {clock:.0f} s ({used:.0f} s of CPU); limit {LIMITS['seconds']} s")
        print(f"memory         {memory:.0f} MB at most; limit {LIMITS['MB']} MB")
        for kind, name in (("exact", "Jableh"), ("spelt anew", "Dschablah"), ("fuzzy", "Jabkleh")):
            print(f"search, {kind:10} {searched(name, own)}; limit {LIMITS['search']} s")


if __name__ == "__main__":
    main()
