"""Learn what each sign of a pair of reports is worth for merging, and write it as a readable file.

    python scripts/train_merging.py CORPORA_DIR [--out mapper/data/merging.json]

CORPORA_DIR holds a folder `gva` with `docs.jsonl` and `gold.jsonl` (news of shootings, several articles for each
incident). A logistic regression is fitted on all pairs of reports that merging would compare. The figures that are
printed and go into the card are five-fold, grouped by incident: a pair is scored by a model that has seen neither of
its incidents. Needs scikit-learn: `pip install '.[train]'`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.merge.chronology import flag_conflicts
from mapper.merge.clustering import Pair, cluster
from mapper.merge.likeness import barred, reasons, signs
from mapper.merge.pipeline import candidates, subjects_of
from mapper.merge.subjects import Rarity
from mapper.merge.weights import Weights, merge_weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.merge.subjects import Subject
    from mapper.model import Reading

FOLDS = 5
OUT = Path("mapper/data/merging.json")
LEFT_OUT = ("other_area", "other_days")
"""The signs that the others are measured against."""


@dataclass(frozen=True)
class Pairs:
    """The pairs of reports that are worth comparing, with their signs and whether they are one."""

    subjects: list[Subject]
    indices: list[tuple[int, int]]
    signs: list[dict[str, float]]
    same: list[bool]
    folds: list[frozenset[int]]


def read(corpus: Path) -> list[Reading]:
    """Return what the mapper finds in each document."""
    import gazetteer  # noqa: PLC0415 (a test of this script reads nothing)
    import mapper  # noqa: PLC0415
    from gazetteer.resolve import Resolver  # noqa: PLC0415
    from mapper.extraction import extract  # noqa: PLC0415

    resolver = Resolver(gazetteer.load())
    return [extract(document, resolver) for document in mapper.read([corpus / "docs.jsonl"])]


def identities(corpus: Path) -> dict[str, set[str]]:
    """Return for each document the incidents that it tells of."""
    lines = (corpus / "gold.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    return {
        row["id"]: {name for each in row["incidents"] for name in each["clusters"]} for row in rows
    }


def fold_of(incident: str) -> int:
    """Return the fold of an incident: the same on every machine."""
    return int(hashlib.sha256(incident.encode()).hexdigest(), 16) % FOLDS


def pairs_of(readings: Sequence[Reading], gold: dict[str, set[str]]) -> Pairs:
    """Return all pairs that merging would compare."""
    subjects = [each for reading in flag_conflicts(readings) for each in subjects_of(reading)]
    rarity = Rarity(subjects)
    found = Pairs(subjects, [], [], [], [])
    for i, j in candidates(subjects, rarity):
        one, other = subjects[i], subjects[j]
        if barred(one.report, other.report):
            continue
        mine, theirs = gold[one.report.document], gold[other.report.document]
        found.indices.append((i, j))
        found.signs.append({sign.name: sign.value for sign in signs(one, other, rarity)})
        found.same.append(bool(mine & theirs))
        found.folds.append(frozenset(fold_of(name) for name in (min(mine), min(theirs))))
    return found


def fit(pairs: Pairs, *, without: frozenset[int] = frozenset()) -> Weights:
    """Return the log-odds of each sign, learned from the pairs outside of some folds."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 (only to train)
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    chosen = [k for k, folds in enumerate(pairs.folds) if not folds & without]
    rows = [
        {name: value for name, value in pairs.signs[k].items() if name not in LEFT_OUT}
        for k in chosen
    ]
    vectorizer = DictVectorizer(sparse=False)
    table = vectorizer.fit_transform(rows)
    model = LogisticRegression(C=1.0, max_iter=1000, solver="newton-cholesky")
    model.fit(table, [pairs.same[k] for k in chosen])
    names = vectorizer.get_feature_names_out()
    learned = {
        name: round(float(weight), 2) for name, weight in zip(names, model.coef_[0], strict=True)
    }
    return Weights(round(float(model.intercept_[0]), 2), learned, merge_weights().by_hand)


def held_out(pairs: Pairs) -> dict[frozenset[int], Weights]:
    """Return for each set of folds the weights that were learned without them."""
    return {folds: fit(pairs, without=folds) for folds in set(pairs.folds)}


def figures(pairs: Pairs, gold: dict[str, set[str]]) -> dict[str, float]:
    """Merge with weights that have not seen the incidents, and compare with the labels."""
    rarity, weights = Rarity(pairs.subjects), held_out(pairs)
    scored = []
    for (i, j), folds in zip(pairs.indices, pairs.folds, strict=True):
        one, other = pairs.subjects[i], pairs.subjects[j]
        found = reasons(one, other, rarity, weights[folds])
        if found is not None:
            scored.append(Pair(one.report, other.report, tuple(found)))
    scored.sort(key=lambda pair: (-pair.score, pair.one.id, pair.other.id))
    clusters, _ = cluster([subject.report for subject in pairs.subjects], scored)
    return compared([{report.document for report in reports} for reports, _ in clusters], gold)


def compared(clusters: Sequence[set[str]], gold: dict[str, set[str]]) -> dict[str, float]:
    """Return B-cubed and pairwise precision and recall of documents, in percent."""
    found: dict[str, set[str]] = {name: set() for name in gold}
    for documents in clusters:
        for name in documents:
            found[name] |= documents
    members: dict[str, set[str]] = {}
    for name, incidents in gold.items():
        for incident in incidents:
            members.setdefault(incident, set()).add(name)
    true = {name: set().union(*(members[each] for each in gold[name])) for name in gold}
    told = [name for name in gold if found[name]]
    precision = sum(len(found[n] & true[n]) / len(found[n]) for n in told) / len(told)
    recall = sum(len(found[n] & true[n]) / len(true[n]) for n in gold) / len(gold)
    both = sum(len(found[n] & true[n]) - 1 for n in told)
    share = {
        "b3_precision": precision,
        "b3_recall": recall,
        "b3_f1": 2 * precision * recall / (precision + recall),
        "pairwise_precision": both / max(1, sum(len(found[n]) - 1 for n in told)),
        "pairwise_recall": both / max(1, sum(len(true[n]) - 1 for n in gold)),
    }
    return {name: round(100 * value, 1) for name, value in share.items()}


def table(pairs: Pairs, gold: dict[str, set[str]], score: dict[str, float]) -> dict[str, Any]:
    """Return what is written: the weights and a card that says what they rest on."""
    weights = fit(pairs)
    return {
        "card": {
            "what": "log-odds that two reports are of one incident; the signs of a pair are added",
            "learned_on": "English news of shootings in the United States, several articles an incident",
            "documents": len(gold),
            "incidents": len(set().union(*gold.values())),
            "pairs": len(pairs.same),
            "pairs_that_are_one": sum(pairs.same),
            "how": "logistic regression (scikit-learn, C = 1) by scripts/train_merging.py",
            "five_fold_by_incident_percent": score,
            "by_hand": "signs that the corpus does not show, or that it shows with the wrong sign",
            "limits": "other countries, languages and kinds of violence are not in it",
        },
        "any_pair": weights.any_pair,
        "learned": dict(sorted(weights.learned.items())),
        "by_hand": dict(weights.by_hand),
    }


def write(out: Path, found: dict[str, Any]) -> None:
    """Write the file whole or not at all."""
    part = out.with_suffix(".part")
    part.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(out)


def main() -> None:
    """Read, learn, measure and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    wanted = parser.parse_args()
    corpus = wanted.corpora / "gva"
    gold = identities(corpus)
    pairs = pairs_of(read(corpus), gold)
    score = figures(pairs, gold)
    write(wanted.out, table(pairs, gold, score))
    print(f"{wanted.out}: {len(pairs.same)} pairs; five-fold by incident: {score}")


if __name__ == "__main__":
    main()
