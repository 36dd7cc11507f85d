"""Measure the pipeline on labelled corpora, all figures in one table.

    python benchmarks/accuracy.py CORPORA_DIR [--only seeds,lgl] [--limit N]

CORPORA_DIR holds one folder per corpus with `docs.jsonl` (or `.txt` files) and `gold.jsonl`; the scorer is the one
beside it, `CORPORA_DIR/../eval/score.py`, or the one that `--scorer` names.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LINES = {
    # corpus: (verb, the lines of the score that the project's goals speak of)
    "seeds": (
        "parse",
        "map-correct incidents",
        "pin precision",
        "role accuracy",
        "incidents on forbidden",
        "evidence spans",
        "toponyms P R F1",
        "incidents: gold",
    ),
    "lgl": ("parse", "toponyms P R F1", "resolution, plain km, all gold", "evidence spans"),
    "muc4": (
        "parse",
        "map-correct incidents",
        "pin precision",
        "fatalities > 0 exact",
        "incidents: gold",
    ),
    "gva": (
        "parse",
        "fatalities exact",
        "wounded exact",
        "date within 1 day",
        "place",
        "incidents: gold",
    ),
    "isaf": ("parse", "province", "fatalities exact", "date exact", "incidents: gold"),
    "case2021": ("parse", "event type accuracy", "sub-event accuracy"),
    "ucdp_syria_places": ("parse", "toponyms recall", "resolution, plain km, all gold"),
    "spellings": ("parse", "resolution, plain km, all gold"),
    "seeds (merged)": ("extract", "B-cubed", "merged tolls", "forbidden merges"),
    "gva (merged)": ("extract", "B-cubed", "pairwise", "forbidden merges"),
}


def inputs(corpus: Path, limit: int | None, scratch: Path) -> list[str]:
    """Return what to hand to the command: the texts of a corpus, or its first few."""
    documents = corpus / "docs.jsonl"
    if not documents.exists():
        return [str(path) for path in sorted(corpus.glob("*.txt"))]
    if limit is None:
        return [str(documents)]
    some = scratch / "docs.jsonl"
    rows = documents.read_text(encoding="utf-8").split("\n")[:limit]
    some.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return [str(some)]


def predictions(verb: str, corpus: Path, limit: int | None, scratch: Path) -> tuple[Path, float]:
    """Run the command as a whole process; return its output and the seconds it took."""
    out = scratch / f"{corpus.name}.{verb}.jsonl"
    program = "import sys; from mapper.cli import run; sys.exit(run())"
    command = [sys.executable, "-c", program, verb, "--format", "jsonl"]
    start = time.perf_counter()
    with out.open("wb") as file:
        subprocess.run([*command, *inputs(corpus, limit, scratch)], check=True, stdout=file)
    return out, time.perf_counter() - start


def scored(
    scorer: Path, corpus: Path, found: Path, limit: int | None, scratch: Path
) -> dict[str, list[float]]:
    """Return every line of the score; the gold is cut to the documents that were read."""
    folder = corpus
    if limit is not None and (corpus / "docs.jsonl").exists():
        folder = scratch / "gold" / corpus.name
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("docs.jsonl", "gold.jsonl"):
            rows = (corpus / name).read_text(encoding="utf-8").split("\n")[:limit]
            (folder / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
    command = [sys.executable, str(scorer), str(folder), str(found), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def cell(value: float | None) -> str:
    """Return a figure as the table shows it."""
    return f"{'-' if value is None else f'{value:.2f}' if isinstance(value, float) else value:>9}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--only", help="names of corpora, with commas")
    parser.add_argument("--limit", type=int, help="read only so many documents of each corpus")
    parser.add_argument("--all", action="store_true", help="print every line of the score")
    wanted = parser.parse_args()
    scorer = wanted.scorer or wanted.corpora.parent / "eval" / "score.py"
    for title, (verb, *lines) in LINES.items():
        corpus = wanted.corpora / title.split()[0]
        if not corpus.exists() or (wanted.only and title not in wanted.only.split(",")):
            continue
        with tempfile.TemporaryDirectory() as folder:
            found, seconds = predictions(verb, corpus, wanted.limit, Path(folder))
            score = scored(scorer, corpus, found, wanted.limit, Path(folder))
        print(f"\n{title}  ({verb}, {seconds:.1f} s)")
        for name, values in score.items():
            if wanted.all or name.startswith(tuple(lines)):
                print(f"  {name:62}" + "".join(map(cell, values)))


if __name__ == "__main__":
    main()
