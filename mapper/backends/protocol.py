"""What a backend is: anything with a name that annotates a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from gazetteer.votes import Vote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mapper.model import Document

PLACES = frozenset({"LOC", "GPE", "FAC", "LOCATION", "PLACE", "CITY", "COUNTRY", "FACILITY"})
"""Labels of places in the schemes of spaCy, GLiNER and CoNLL; every other label is none."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A span that a backend labels.

    Attributes
    ----------
    text
        What stands there; an annotation whose text does not stand at its span is dropped.
    label
        In the backend's own scheme, as ``"GPE"`` or ``"PERSON"``.
    """

    text: str
    start: int
    end: int
    label: str


class Backend(Protocol):
    """A reader of documents that votes."""

    @property
    def name(self) -> str:
        """How it is called in the evidence."""
        ...

    def annotate(self, document: Document) -> Iterable[Annotation]:
        """Return the spans of a document that it has something to say of."""
        ...


def votes(backend: Backend, document: Document) -> tuple[Vote, ...]:
    """Return what a backend says of a document, as votes; spans that do not exist are dropped.

    Examples
    --------
    >>> from mapper.model import Document
    >>> class Fixed:
    ...     name = "fixed"
    ...     def annotate(self, document):
    ...         return [Annotation("Homs", 3, 7, "GPE"), Annotation("Hama", 3, 7, "GPE")]
    >>> [(vote.start, vote.end, vote.place) for vote in votes(Fixed(), Document("a", "In Homs."))]
    [(3, 7, True)]
    """
    return tuple(
        Vote(each.start, each.end, each.label.upper() in PLACES, backend.name)
        for each in backend.annotate(document)
        if each.text and document.text[each.start : each.end] == each.text
    )
