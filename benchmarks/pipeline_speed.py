"""Measure how many documents a second one core reads, all stages, on labelled corpora.

    python benchmarks/pipeline_speed.py CORPORA_DIR [--only gva,isaf] [--limit N] [--without-peer]

Seconds are those of the process, not of the clock on the wall, so that a busy machine does not
count. Every stage is run: blocks, publication date, toponyms, roles, events, dates, tolls, actors,
grouping, merging, and the records that `mapper parse` prints. The peer is dateparser, which comes
with trafilatura: it looks for dates alone, in the same texts.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from dateparser.search import search_dates

import gazetteer
from gazetteer.resolve import Resolver
from mapper.documents import read
from mapper.extraction import extract
from mapper.merge import merge
from mapper.records import reading_record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mapper.model import Document

GOAL, STRETCH = 60, 150
"""Documents a second that the project wants to reach."""
PEER_DOCUMENTS = 20
"""The peer is slow: so many are enough to know how slow."""


def a_second(work: Callable[[Sequence[Document]], None], documents: Sequence[Document]) -> float:
    """Return how many documents some work gets through in a second of the processor."""
    start = time.process_time()
    work(documents)
    return len(documents) / (time.process_time() - start)


def read_all(documents: Sequence[Document]) -> None:
    """Run every stage, from the text to the lines of `mapper parse` and the merged incidents."""
    resolver = Resolver(gazetteer.load())
    readings = [extract(document, resolver) for document in documents]
    for reading in readings:
        json.dumps(reading_record(reading), ensure_ascii=False)
    merge(readings)


def dates_alone(documents: Sequence[Document]) -> None:
    """Let the peer look for the dates of some texts."""
    for document in documents:
        search_dates(document.text, languages=["en"])


def main() -> None:
    """Print documents a second, beside the goal and the peer."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--only", default="gva,isaf", help="names of corpora, with commas")
    parser.add_argument("--limit", type=int, help="read only so many documents of each corpus")
    parser.add_argument("--without-peer", action="store_true")
    wanted = parser.parse_args()

    print(
        f"{'':10}{'documents':>10}{'kB each':>9}{'a second':>10}   goal {GOAL}, stretch {STRETCH}"
    )
    for name in wanted.only.split(","):
        documents = list(read([wanted.corpora / name / "docs.jsonl"]).documents)[: wanted.limit]
        size = sum(len(document.text) for document in documents) / len(documents) / 1000
        read_all(documents[:1])  # what is compiled at first use does not count
        rate = a_second(read_all, documents)
        print(f"{name:10}{len(documents):10}{size:9.1f}{rate:10.1f}")
        if not wanted.without_peer:
            some = documents[:PEER_DOCUMENTS]
            peer = a_second(dates_alone, some)
            print(f"{'':10}{len(some):10}{'':9}{peer:10.1f}   dateparser, dates alone")


if __name__ == "__main__":
    main()
