"""Count how often each kind of field is right on labelled corpora, and draw how well the shares hold.

    python scripts/train_confidence.py CORPORA_DIR [--parsed DIR] [--scorer DIR]

CORPORA_DIR holds the folders `muc4`, `gva` and `isaf` with `docs.jsonl` and `gold.jsonl`; the rules of comparison are
those of the scorer beside it (`CORPORA_DIR/../eval`). With `--parsed`, `DIR/CORPUS.parse.jsonl` is read in place of
running `mapper parse` again. Writes `mapper/data/confidence.json` and `docs/reliability.svg`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

from mapper.confidence import FIELDS, kind_of
from mapper.records import report_from_record

CORPORA = ("muc4", "gva", "isaf")
OUT, CURVE = Path("mapper/data/confidence.json"), Path("docs/reliability.svg")
TESTS = {
    # our field: the test of the scorer
    "place": "place",
    "date": "date within 1 day",
    "event_type": "type",
    "fatalities": "fatalities exact",
    "wounded": "wounded exact",
}
FOLDS = 5
DRAWN = 40
"""A point of the curve that rests on fewer cases is left out: chance would draw it."""
LEAST = 15
"""A kind that is met less often gets no share."""
COLOURS = {
    "place": "#1b6ca8",
    "date": "#c0392b",
    "event_type": "#1e8449",
    "fatalities": "#7d3c98",
    "wounded": "#b9770e",
}

Case = tuple[str, str, bool, int]
"""Field, kind, whether it is right, fold of its document."""


def parsed(corpus: Path, folder: Path | None) -> list[dict[str, Any]]:
    """Return what `mapper parse` finds in a corpus."""
    if folder is not None:
        text = (folder / f"{corpus.name}.parse.jsonl").read_text(encoding="utf-8")
    else:
        program = "import sys; from mapper.cli import run; sys.exit(run())"
        command = [sys.executable, "-c", program, "parse", "--format", "jsonl"]
        done = subprocess.run(
            [*command, str(corpus / "docs.jsonl")], check=True, capture_output=True, text=True
        )
        text = done.stdout
    return [json.loads(line) for line in text.split("\n") if line]


def cases(corpus: Path, found: list[dict[str, Any]], scorer: Path) -> list[Case]:
    """Return every field of every report that is paired with a labelled incident."""
    sys.path.insert(0, str(scorer))
    lib, score = importlib.import_module("lib"), importlib.import_module("score")
    by_name = {row["document"]["id"]: row["incidents"] for row in found}
    rows: list[Case] = []
    for gold in lib.read_jsonl(corpus / "gold.jsonl"):
        told = by_name.get(gold["id"], [])
        single = "one_incident" in gold["labelled"]
        pairs = lib.assign(
            gold["incidents"],
            told,
            lambda a, b, single=single: (
                score.likeness(a, b) if single or score.likeness(a, b) >= 3 else None  # noqa: PLR2004 (the scorer's)
            ),
        )
        fold = zlib.crc32(gold["id"].encode()) % FOLDS
        for i, j in pairs:
            rows += judged(score.fields(gold["incidents"][i], gold), told[j], fold)
    return rows


def judged(tests: dict[str, Any], record: dict[str, Any], fold: int) -> list[Case]:
    """Return the fields of a report that the labels can judge."""
    report = report_from_record(record)
    return [
        (field, kind, bool(tests[TESTS[field]](record)), fold)
        for field in FIELDS
        if TESTS[field] in tests and (kind := kind_of(report, field)) is not None
    ]


def counted(rows: list[Case]) -> dict[str, dict[str, tuple[float, int]]]:
    """Return the share of right ones for each field and kind, drawn a little to the middle."""
    right: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for field, kind, ok, _ in rows:
        right[field, kind].append(ok)
    table: dict[str, dict[str, tuple[float, int]]] = {field: {} for field in FIELDS}
    for (field, kind), oks in sorted(right.items()):
        if len(oks) >= LEAST:
            table[field][kind] = (round((sum(oks) + 1) / (len(oks) + 2), 3), len(oks))
    return table


def foretold(rows: list[Case]) -> list[tuple[str, float, bool]]:
    """Return field, share and outcome of each case, the share counted without its fold."""
    told: list[tuple[str, float, bool]] = []
    for fold in range(FOLDS):
        table = counted([row for row in rows if row[3] != fold])
        told += [
            (field, table[field][kind][0], ok)
            for field, kind, ok, own in rows
            if own == fold and kind in table[field]
        ]
    return told


def curve(told: list[tuple[str, float, bool]]) -> dict[str, list[tuple[float, float, int]]]:
    """Return for each field the mean share and the share of right ones, in steps of a twentieth."""
    bins: dict[tuple[str, int], list[tuple[float, bool]]] = defaultdict(list)
    for field, share, ok in told:
        bins[field, int(share * 20)].append((share, ok))
    points: dict[str, list[tuple[float, float, int]]] = {field: [] for field in FIELDS}
    for (field, _), some in sorted(bins.items()):
        mean = sum(share for share, _ in some) / len(some)
        points[field].append((mean, sum(ok for _, ok in some) / len(some), len(some)))
    return points


def gap(told: list[tuple[str, float, bool]]) -> dict[str, float]:
    """Return the expected calibration error of each field, in points of a hundred."""
    found = {}
    for field, points in curve(told).items():
        total = sum(number for _, _, number in points) or 1
        off = sum(number * abs(share - right) for share, right, number in points) / total
        found[field] = round(100 * off, 1)
    return found


def drawn(points: dict[str, list[tuple[float, float, int]]]) -> str:
    """Return the reliability curve as SVG: told on the x axis, found on the y axis."""
    lines = [*frame()]
    for row, (field, every) in enumerate(points.items()):
        some = [point for point in every if point[2] >= DRAWN]
        colour = COLOURS[field]
        path = " ".join(at(share, right) for share, right, _ in some)
        lines.append(f'<polyline points="{path}" stroke="{colour}" stroke-width="2" fill="none"/>')
        lines += [dot(share, right, number, colour) for share, right, number in some]
        name = field.replace("_", " ")
        lines.append(f'<text x="480" y="{60 + 24 * row}" fill="{colour}">{name}</text>')
    return "\n".join([*lines, "</svg>", ""])


def at(share: float, right: float) -> str:
    """Return where a share and what came of it stand in the picture."""
    return f"{60 + 400 * share:.1f},{430 - 400 * right:.1f}"


def dot(share: float, right: float, number: int, colour: str) -> str:
    """Return a dot, the larger the more cases it stands for."""
    x, y = at(share, right).split(",")
    radius = min(9.0, 2 + number**0.5 / 8)
    return f'<circle cx="{x}" cy="{y}" r="{radius:.1f}" fill="{colour}" fill-opacity=".6"/>'


def frame() -> list[str]:
    """Return the axes and the line on which all would be exactly as told."""
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 490" font-family="sans-serif" '
        'font-size="13">'
    )
    return [
        head,
        "<title>Share told and share found right, five-fold by document</title>",
        '<rect width="620" height="490" fill="#fff"/>',
        f'<polyline points="{at(0, 0)} {at(1, 1)}" stroke="#999" stroke-dasharray="5 4"/>',
        '<path d="M60 30V430H460" stroke="#333" fill="none"/>',
        '<text x="260" y="475" text-anchor="middle">confidence that is shown</text>',
        '<text x="20" y="230" text-anchor="middle" transform="rotate(-90 20 230)">share right</text>',
        *(
            f'<text x="{60 + 40 * tick}" y="450" text-anchor="middle">{tick / 10:.1f}</text>'
            f'<text x="52" y="{434 - 40 * tick}" text-anchor="end">{tick / 10:.1f}</text>'
            for tick in range(0, 11, 2)
        ),
    ]


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def main() -> None:
    """Read, count, check and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--parsed", type=Path)
    parser.add_argument("--scorer", type=Path)
    wanted = parser.parse_args()
    scorer = wanted.scorer or wanted.corpora.parent / "eval"
    rows = [
        row
        for name in CORPORA
        for row in cases(
            wanted.corpora / name, parsed(wanted.corpora / name, wanted.parsed), scorer
        )
    ]
    told = foretold(rows)
    card = {
        "what": "share of fields of a kind that were right, among reports that are paired with a labelled incident",
        "learned_on": "news of Latin America 1988 to 1991, news of shootings in the United States, releases of ISAF",
        "fields": len(rows),
        "how": "counted, (right + 1) / (number + 2), by scripts/train_confidence.py",
        "calibration_error_five_fold_by_document_percent": gap(told),
        "limits": "a report of something that never happened is in none of these shares",
    }
    table = {"card": card, "shares": counted(rows)}
    write(OUT, json.dumps(table, indent=1, ensure_ascii=False) + "\n")
    write(CURVE, drawn(curve(told)))
    print(f"{OUT}, {CURVE}: {len(rows)} fields; calibration error in percent: {gap(told)}")


if __name__ == "__main__":
    main()
