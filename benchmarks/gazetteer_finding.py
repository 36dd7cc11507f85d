"""How often the first answer is the place that a list of names means, and how often it is another.

    python benchmarks/gazetteer_finding.py CORPORA_DIR [REFERENCE_DIR]

CORPORA_DIR holds `spellings/spellings.csv` and `ucdp_syria_places/places.csv`. REFERENCE_DIR, where it is given, holds
`whosonfirst_sy/places.csv` and `ocha_cod_sy_2021/places.csv`; they are imported with the command into a file of their own.
Recall is right answers of all names, precision right answers of all answers: no answer is better than a wrong one.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import gazetteer
from gazetteer.geodesy import distance_km

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gazetteer.gazetteer import Gazetteer
    from gazetteer.place import Place

SAME_SPELLING_KM, SAME_PLACE_KM = 25.0, 10.0
AMONG = 5
IMPORTED = ("whosonfirst_sy/places.csv", "ocha_cod_sy_2021/places.csv")


@dataclass
class Asked:
    """One name with the points that it stands for, and how many events each has."""

    name: str
    unit: str
    points: list[tuple[float, float, int]] = field(default_factory=list)

    def events(self, place: Place | None, *, within_km: float) -> int:
        """Return the number of events at a place; all of them where none is given."""
        return sum(
            number
            for lat, lon, number in self.points
            if place is None or distance_km(lat, lon, place.lat, place.lon) <= within_km
        )


def spellings(corpora: Path) -> list[Asked]:
    """Return the spellings with their points."""
    with (corpora / "spellings" / "spellings.csv").open(encoding="utf-8", newline="") as file:
        return [
            Asked(row["variant"], row["admin1"], [(float(row["lat"]), float(row["lon"]), 1)])
            for row in csv.DictReader(file)
        ]


def event_places(corpora: Path) -> list[Asked]:
    """Return the distinct strings with all their points."""
    found: dict[str, Asked] = {}
    path = corpora / "ucdp_syria_places" / "places.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = row["where_coordinates"]
            asked = found.setdefault(name, Asked(name, row["adm_1"]))
            asked.points.append((float(row["lat"]), float(row["lon"]), int(row["n_events"])))
    return list(found.values())


def imported(reference: Path, folder: Path) -> Path:
    """Import the tables of a folder with the command; return the file of the user's places."""
    user_file = folder / "imported.sqlite"
    for table in IMPORTED:
        command = [sys.executable, "-m", "gazetteer.cli", "import", str(reference / table)]
        options = ["--keep-good", "--user-file", str(user_file)]
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=True)
        print(f"  {table}: {done.stderr.splitlines()[-2]}")
    return user_file


def score_spellings(asked: Sequence[Asked], search: Callable[[Asked], list[Place]]) -> str:
    """Return the shares of spellings that are found first, and among the first five."""
    first = among = wrong = 0
    for item in asked:
        right = [item.events(p, within_km=SAME_SPELLING_KM) > 0 for p in search(item)[:AMONG]]
        first += right[:1] == [True]
        wrong += right[:1] == [False]
        among += any(right)
    number = len(asked)
    return f"R@1 {first / number:.3f}  R@5 {among / number:.3f}  P@1 {_share(first, first + wrong)}"


def score_places(asked: Sequence[Asked], search: Callable[[Asked], list[Place]]) -> str:
    """Return recall and precision of the first answer, by distinct names and by events."""
    right = answered = right_events = answered_events = 0
    for item in asked:
        for place in search(item)[:1]:
            events = item.events(place, within_km=SAME_PLACE_KM)
            answered += 1
            answered_events += item.events(None, within_km=0)
            right += events > 0
            right_events += events
    every = sum(item.events(None, within_km=0) for item in asked)
    return (
        f"R {right / len(asked):.3f}  P {_share(right, answered)}   "
        f"by events R {right_events / every:.3f}  P {_share(right_events, answered_events)}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def searches(places: Gazetteer) -> dict[str, Callable[[Asked], list[Place]]]:
    """Return what may be known beside the name → a search."""

    def plain(item: Asked) -> list[Place]:
        return [match.place for match in places.search(item.name, limit=AMONG)]

    def country(item: Asked) -> list[Place]:
        return [m.place for m in places.search(item.name, country="SY", limit=AMONG)]

    def province(item: Asked) -> list[Place]:
        name = f"{item.name}, {item.unit}" if item.unit else item.name
        return [match.place for match in places.search(name, country="SY", limit=AMONG)]

    return {"name alone": plain, "country known": country, "governorate known": province}


def report(corpora: Path, user_file: Path) -> None:
    """Print the figures of one gazetteer."""
    places = gazetteer.load(user_file=user_file)
    variants, strings = spellings(corpora), event_places(corpora)
    for known, search in searches(places).items():
        if known != "governorate known":
            print(f"  spellings ({len(variants)}), {known:18} {score_spellings(variants, search)}")
        print(f"  places ({len(strings)}), {known:18}    {score_places(strings, search)}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("reference", type=Path, nargs="?")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print("built in (limits: spellings R@1 .92, R@5 .98; places R .20, by events .60)")
        report(wanted.corpora, Path(folder) / "none.sqlite")
        if wanted.reference:
            print("with Who's On First and OCHA imported (limits: places R .78, by events .90)")
            report(wanted.corpora, imported(wanted.reference, Path(folder)))


if __name__ == "__main__":
    main()
