"""Names that need no gazetteer: short forms of states, and roads, waters and hills by their last word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazetteer.recognise.abbreviations import DOTTED, PLAIN, POSTAL
from gazetteer.recognise.runs import Toponym, name_case, start_of_name, toponym
from gazetteer.recognise.vocabulary import DIGIT, NUMBERED, SHORT_FORM, SITE, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gazetteer.recognise.tokens import Tokens


_SHORT_FORMS = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(
        sorted(
            (re.escape(form).replace(r"\.", r"\.\s?", form.count(".") - 1) for form in DOTTED),
            key=len,
            reverse=True,
        )
    )
    + r")(?![\w])"
    + r"|(?<=, )(?:"
    + "|".join(POSTAL)
    + r")\b(?!\.)"
    + r"|(?<![\w.])(?:"
    + "|".join(PLAIN)
    + r")(?![\w.])"
)


def abbreviated(tokens: Tokens) -> Iterator[Toponym]:
    """Yield short forms: "U.S.", "Calif.", "TX" after a comma."""
    end = 0
    for index in tokens.marked(SHORT_FORM):
        start = tokens.starts[index]
        match = _SHORT_FORMS.match(tokens.text, start) if start >= end else None
        if match is None:
            continue
        end = match.end()
        if "." not in match.group() and (tokens.all_caps or _lost(tokens, match)):
            continue
        yield Toponym(match.group(), match.start(), match.end(), "abbreviation")


def _lost(tokens: Tokens, match: re.Match[str]) -> bool:
    """Whether a postal code stands after no name: "he did it, OR so they say"."""
    before = tokens.text[: match.start()].rstrip(", ").rsplit(None, 1)[-1:]
    return match.group() in POSTAL and not (before and before[0][:1].isupper())


def sites(tokens: Tokens) -> Iterator[Toponym]:
    """Yield what its last word makes a road, a water or a site: "Elm Street", "Flat Creek"."""
    written = name_case(tokens)
    for index in tokens.marked(SITE | NUMBERED):
        marks = tokens.marks[index]
        if marks & SITE and marks & written:
            first = start_of_name(tokens, index)
            if first < index and not _house_number(tokens, first):
                yield toponym(tokens, first, index)
        elif marks & TITLE and marks & NUMBERED and _before_number(tokens, index):
            yield toponym(tokens, index, index + 1)


def _before_number(tokens: Tokens, index: int) -> bool:
    follows = index + 1
    return (
        follows < len(tokens.words) and bool(tokens.marks[follows] & DIGIT) and tokens.joins(index)
    )


def _house_number(tokens: Tokens, first: int) -> bool:
    return tokens.words[first].text.isdigit() or bool(
        first and tokens.words[first - 1].text.isdigit() and tokens.joins(first - 1)
    )
