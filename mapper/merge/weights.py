"""The log-odds that merging weighs with, from a file that a person can read and change."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign is worth.

    Attributes
    ----------
    any_pair
        Log-odds that two reports that are worth comparing are one, before anything is known of them.
    learned
        Log-odds of each sign, from `scripts/train_merging.py`.
    by_hand
        Log-odds of signs that the training corpus does not show, set by reasoning.
    """

    any_pair: float
    learned: Mapping[str, float]
    by_hand: Mapping[str, float]

    def __getitem__(self, sign: str) -> float:
        """Return what a sign is worth; what has no weight is worth nothing."""
        return self.by_hand.get(sign, self.learned.get(sign, 0.0))


@cache
def merge_weights() -> Weights:
    """Return the weights that are shipped.

    Examples
    --------
    >>> merge_weights()["same_place"] > merge_weights()["other_area"]
    True
    """
    text = files("mapper.data").joinpath("merging.json").read_text(encoding="utf-8")
    table = json.loads(text)
    return Weights(table["any_pair"], table["learned"], table["by_hand"])
