"""Drafts and sentences → which sentences are about which draft, those without an event too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.extraction.locating import TOLD_IN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.blocks import Sentence
    from mapper.extraction.drafts import Draft

REACH = 2
"""So many sentences after one that tells of an event may still be about it, and the one before, which leads up to it."""


def passages(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[tuple[Sentence, ...]]:
    """Return for each draft the sentences that are about it, in the order of the text.

    If the document tells of one happening only, all of its sentences are about that.
    """
    if len(drafts) == 1:
        own = drafts[0].tellings
        if all(telling.sentence in sentences for telling in own):
            return [tuple(each for each in sentences if each.kind in TOLD_IN)]
    return [_passage(draft, drafts, sentences) for draft in drafts]


def _passage(
    draft: Draft, drafts: Sequence[Draft], sentences: Sequence[Sentence]
) -> tuple[Sentence, ...]:
    told = {telling.index for each in drafts for telling in each.tellings}
    found: list[Sentence] = []
    for telling in draft.tellings:
        before = telling.index - 1
        if _leads_up(before, sentences, told):
            found.append(sentences[before])
        found.append(telling.sentence)
        for index in range(telling.index + 1, min(telling.index + 1 + REACH, len(sentences))):
            if index in told or sentences[index].kind not in TOLD_IN:
                break
            found.append(sentences[index])
    return tuple(dict.fromkeys(found))


def _leads_up(index: int, sentences: Sequence[Sentence], told: set[int]) -> bool:
    """Whether a sentence leads up to the one after it; a figure goes with what was told before."""
    if index < 0 or index in told or sentences[index].kind != "body":
        return False
    return index - 1 not in told or not any(char.isdigit() for char in sentences[index].text)
