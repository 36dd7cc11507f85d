"""Who in a sentence is someone else than the dead of that sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.counts.mention import CountMention

_RELATIVE = re.compile(
    r"\b(?:his|her|their|['’]s) (?:[\w-]+ ){0,3}?(?:father|mother|brother|sister|son|daughter|wife|"
    r"husband|girlfriend|boyfriend|cousin|uncle|aunt|nephew|niece|friend|partner|stepfather|stepmother|"
    r"grandmother|grandfather|grandson|granddaughter|roommate|dad|mom|baby|child|ex-\w+)\b",
    re.IGNORECASE,
)
"""A relative of someone is someone else."""
_ALSO = re.compile(r"\balso\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|him|her)\s*$|^(?:he|she)\b", re.IGNORECASE)
_SAME = re.compile(
    r"\s*(?:he|she|him|the (?:victim|man|woman|boy|girl|teen\w*|child|toddler|suspect))\b",
    re.IGNORECASE,
)


def apart(mentions: list[CountMention]) -> list[CountMention]:
    """Mark as additional who was hurt beside the dead: "killed one man, and a woman was shot".

    A person who is also hurt is another one; so is a relative of the dead, and whoever is told of
    by words of his own in a sentence that tells of a death by other words.
    """
    dead = [m for m in mentions if m.kind == "killed" and m.count.max == 1 and not m.perpetrator]
    return [
        replace(mention, additional=True)
        if _is_another(mention, dead)
        else replace(mention, additional=False)
        if _is_the_other(mention, mentions)
        else mention
        for mention in mentions
    ]


def _is_the_other(mention: CountMention, mentions: list[CountMention]) -> bool:
    """Whether a person is another one than the wounded: "wounding four men and killing another"."""
    one = mention.additional and mention.kind == "killed" and mention.count.max == 1
    before = [m for m in mentions if m.end <= mention.start]
    return one and bool(before) and before[-1].kind == "wounded"


def _is_another(mention: CountMention, dead: list[CountMention]) -> bool:
    if mention.additional or mention.kind not in {"killed", "wounded"} or not mention.count.max:
        return False
    if _ALSO.search(mention.text) and not _SAME.match(mention.text):
        return True
    if mention.kind == "killed" or mention.count.max > 1:
        return False
    others = [
        m
        for m in dead
        if (m.end <= mention.start or mention.end <= m.start) and not _PRONOUN.search(m.text)
    ]
    if not others:
        return False
    relative = _RELATIVE.search(mention.text) is not None
    return relative or (not mention.definite and any(not m.definite and not m.weak for m in others))
