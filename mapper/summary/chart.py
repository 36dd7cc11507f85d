"""A summary as a picture, drawn by matplotlib without a window and without a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapper.errors import OutputError
from mapper.summary.keys import PERIODS
from mapper.summary.lines import TOTAL
from mapper.symbols import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mapper.summary.lines import Cell

MOST_BARS = 30
"""The most frequent groups that are drawn; how many more there are is said below."""

_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#F0B400", "#56B4E9", "#666666")
"""The palette of Okabe and Ito, which eight in a hundred readers need."""

_SETTINGS: Any = {
    "font.family": ["DejaVu Sans"],
    "text.parse_math": False,  # a label is no formula
    "svg.hashsalt": "mapper",  # with no date in the file: same input, same bytes
    "svg.fonttype": "none",  # the reader's browser joins Arabic letters, matplotlib does not
}
_LABELLED_PERIODS = 24
_INCH_A_BAR = 0.32


def write_chart(
    header: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    by: Sequence[str],
    path: Path,
    *,
    title: str,
    note: str,
) -> None:
    """Draw the numbers of incidents as bars, and write them as .png or .svg.

    Parameters
    ----------
    header, rows
        From `mapper.summary.lines`; of the second thing that is counted by, each is a colour, as
        are the two periods of a comparison.
    note
        What stands below the bars.

    Raises
    ------
    OutputError
        If matplotlib is not installed.
    """
    try:
        import matplotlib as mpl  # noqa: PLC0415 (a second; only who draws pays)
        from matplotlib.figure import Figure  # noqa: PLC0415
    except ImportError:
        raise OutputError(f"{path}: charts need matplotlib: pip install matplotlib") from None
    series, labels, left_out = _series(header, rows, by)
    over_time = by[0] in PERIODS
    size = (10, 4.8) if over_time else (8, 1.6 + _INCH_A_BAR * len(labels))
    with mpl.rc_context(_SETTINGS):
        figure = Figure(figsize=size, layout="constrained")
        axes = figure.add_subplot()
        (_upright if over_time else _lying)(axes, labels, series)
        axes.set_title(title, loc="left", fontsize=11)
        more = f"; {left_out} smaller groups are not drawn" if left_out else ""
        figure.supxlabel(note + more, fontsize=7, color="#444444", x=0.01, ha="left")
        if len(series) > 1:
            axes.legend(fontsize=8, frameon=False)
        metadata = {"Software": None} if path.suffix.lower() == ".png" else {"Date": None}
        figure.savefig(path, format=path.suffix.lower()[1:], dpi=150, metadata=metadata)


def _series(
    header: Sequence[str], rows: Sequence[Sequence[Cell]], by: Sequence[str]
) -> tuple[dict[str, list[int]], list[str], int]:
    """Return name of colour → numbers, the labels of the bars, and how many are left out."""
    counts = [name for name in header if name.startswith("incidents")]
    second = header.index(by[1]) if len(by) > 1 else None
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        if row[0] == TOTAL:
            continue
        for count in counts:
            name = str(row[second]) if second is not None else count.partition("_")[2]
            numbers = found.setdefault(name, {})
            label = str(row[0])
            numbers[label] = numbers.get(label, 0) + int(row[header.index(count)] or 0)
    labels = list(dict.fromkeys(str(row[0]) for row in rows if row[0] != TOTAL))
    kept = labels if by[0] in PERIODS else labels[:MOST_BARS]
    ranked = sorted(found, key=lambda name: (-sum(found[name].values()), name))
    series = {name: [found[name].get(label, 0) for label in kept] for name in _few(ranked, found)}
    return series, kept, len(labels) - len(kept)


def _few(ranked: list[str], found: dict[str, dict[str, int]]) -> list[str]:
    """Return as many names as there are colours; the others become one."""
    kept, others = ranked[: len(_COLOURS) - 1], ranked[len(_COLOURS) - 1 :]
    if len(others) < 2:  # noqa: PLR2004 (one other may keep its name)
        return ranked
    merged: dict[str, int] = {}
    for name in others:
        for label, number in found[name].items():
            merged[label] = merged.get(label, 0) + number
    found["others"] = merged
    return [*kept, "others"]


def _colour(name: str, number: int) -> str:
    return SYMBOLS[name].colour if name in SYMBOLS else _COLOURS[number % len(_COLOURS)]


def _upright(axes: Any, labels: list[str], series: Mapping[str, list[int]]) -> None:  # noqa: ANN401 (matplotlib)
    """Draw periods from left to right, colours on top of each other."""
    below = [0] * len(labels)
    places = list(range(len(labels)))
    for number, (name, numbers) in enumerate(series.items()):
        axes.bar(places, numbers, 0.85, below, color=_colour(name, number), label=name)
        below = [low + high for low, high in zip(below, numbers, strict=True)]
    step = -(-len(labels) // _LABELLED_PERIODS)
    axes.set_xticks(places[::step], labels[::step], rotation=45, ha="right", fontsize=8)
    axes.set_ylabel("incidents")
    axes.spines[["top", "right"]].set_visible(False)
    axes.yaxis.get_major_locator().set_params(integer=True)


def _lying(axes: Any, labels: list[str], series: Mapping[str, list[int]]) -> None:  # noqa: ANN401 (matplotlib)
    """Draw groups from top to bottom: two periods side by side, other colours end to end."""
    places = list(range(len(labels)))
    beside = {"before", "after"} == set(series)
    height = 0.4 if beside else 0.8
    begin = [0] * len(labels)
    for number, (name, numbers) in enumerate(series.items()):
        where = [place + (number - 0.5) * height * beside for place in places]
        bars = axes.barh(where, numbers, height, begin, color=_colour(name, number), label=name)
        if beside or len(series) == 1:
            axes.bar_label(bars, fontsize=8, padding=2)
        else:
            begin = [low + high for low, high in zip(begin, numbers, strict=True)]
    axes.set_yticks(places, [_readable(label) for label in labels], fontsize=8)
    axes.invert_yaxis()
    axes.set_xlabel("incidents", fontsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    axes.xaxis.get_major_locator().set_params(integer=True)


_LONGEST = 48


def _readable(label: str) -> str:
    """Return a label that is not too long.

    >>> len(_readable("x" * 99))
    48
    """
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"
