"""What each sentence of one document says of days, figures, events and reporters, each read only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.counts import find_counts
from mapper.dates import find_dates
from mapper.events import find_events
from mapper.reporters import find_reporters

if TYPE_CHECKING:
    from mapper.counts import CountMention
    from mapper.dates import DateMention
    from mapper.events import EventCue
    from mapper.model import DateSpan
    from mapper.reporters import ReporterMention


class Notes:
    """The readings of the sentences of one document, made when they are first asked for.

    A sentence is asked about by every report that it may be about, and reading it is the dearest
    step of all. One object belongs to one document, for days hang on its publication.

    Parameters
    ----------
    published
        When the document was published, or None where not known.
    reporters
        Whom the document names in full, and may call by a short name; see `mapper.reporters`.

    Examples
    --------
    >>> notes = Notes(None)
    >>> [mention.kind for mention in notes.counts("Two people were killed and four wounded.")]
    ['killed', 'wounded']
    """

    def __init__(self, published: DateSpan | None, reporters: frozenset[str] = frozenset()) -> None:
        self.published = published
        self._named = reporters
        self._counts: dict[str, list[CountMention]] = {}
        self._dates: dict[str, list[DateMention]] = {}
        self._events: dict[str, list[EventCue]] = {}
        self._reporters: dict[str, list[ReporterMention]] = {}

    def counts(self, sentence: str) -> list[CountMention]:
        """Return the figures of a sentence, in order."""
        if sentence not in self._counts:
            self._counts[sentence] = find_counts(sentence)
        return self._counts[sentence]

    def dates(self, sentence: str) -> list[DateMention]:
        """Return the expressions of time of a sentence, in order."""
        if sentence not in self._dates:
            self._dates[sentence] = find_dates(sentence, published=self.published)
        return self._dates[sentence]

    def events(self, sentence: str) -> list[EventCue]:
        """Return the events that a sentence tells of, in order."""
        if sentence not in self._events:
            self._events[sentence] = find_events(sentence)
        return self._events[sentence]

    def long_ago(self, sentence: str) -> bool:
        """Whether all days that a sentence names lie far before publication: "In 2017, …"."""
        dated = [each for each in self.dates(sentence) if each.span is not None]
        return bool(dated) and all(each.historical for each in dated)

    def reporters(self, sentence: str) -> list[ReporterMention]:
        """Return the reporters that a sentence names, in order."""
        if sentence not in self._reporters:
            self._reporters[sentence] = find_reporters(sentence, self._named)
        return self._reporters[sentence]
