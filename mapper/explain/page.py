"""Lines of plain text, wrapped and indented."""

from __future__ import annotations

import textwrap

WIDTH = 88
_INDENT = "  "


class Page:
    """Lines, wrapped and indented."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._lines: list[str] = []

    def section(self, title: str) -> None:
        """Begin a section."""
        self._lines += ["", title.upper()]

    def line(self, words: str, depth: int = 0, mark: str = "") -> None:
        """Add a paragraph; its further lines stand below its first word."""
        first = _INDENT * depth + mark
        self._lines += textwrap.wrap(
            " ".join(words.split()),
            max(self._width, 40),
            initial_indent=first,
            subsequent_indent=" " * len(first),
            break_long_words=False,
            break_on_hyphens=False,
        )

    def text(self) -> str:
        """Return all lines."""
        return "\n".join(self._lines)
