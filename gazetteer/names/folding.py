"""The normal form of a name: what remains of it whatever the type-setting."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

NameKind = Literal["name", "alias", "demonym", "abbreviation", "former"]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a place.

    Attributes
    ----------
    text
        As it is written.
    kind
        The name that is shown, another name, a demonym, an abbreviation, or a name of old.
    language
        BCP 47 code, or None where not known.
    """

    text: str
    kind: NameKind = "alias"
    language: str | None = None


_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ةہھۀە", "ه"),
        **dict.fromkeys("ىیئېے", "ي"),
        **dict.fromkeys("کڪ", "ك"),
        "ؤ": "و",
        **dict.fromkeys("ءـ", ""),
        **dict.fromkeys("'’‘`´ʻʼʿʾʹʽˈ′ˌ‛\u200c\u200d\u200e\u200f\u061c\ufeff\u00ad", ""),
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ə": "a",
        "ħ": "h",
    }
)
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_INITIALS = re.compile(r"\b(\w)\.(?=\w\b|\s|$)")
_GAP = re.compile(r"[^\w]+|_+")


def fold(name: str) -> str:
    """Return the normal form of a name, the same for all ways to set it in type.

    Returns
    -------
    key
        Lower-case words with one space between them; empty if the name has no letter or digit.

    Examples
    --------
    >>> fold("Al-Lādhiqīyah"), fold("DAR‘Ā"), fold("U.S."), fold("St. Louis")
    ('al ladhiqiyah', 'dara', 'us', 'st louis')
    >>> fold("الّلاذقيّة") == fold("اللاذقيه")
    True
    """
    if name.isascii():
        key = name.lower()
        if key.isalpha():
            return key
        key = key.replace("'", "").replace("`", "")
    else:
        decomposed = unicodedata.normalize("NFKD", name.translate(_LETTERS).casefold())
        key = _MARKS.sub("", decomposed).translate(_LETTERS)
        key = key if key.isascii() else unicodedata.normalize("NFC", key)
    if "." in key:
        key = _INITIALS.sub(r"\1", key)
    return _GAP.sub(" ", key).strip()


ARTICLES = frozenset(
    {
        "al",
        "el",
        "ehl",
        "ul",
        "il",
        "as",
        "ash",
        "asch",
        "ach",
        "ar",
        "an",
        "at",
        "ath",
        "ad",
        "adh",
        "az",
        "es",
        "esh",
        "ech",
        "er",
        "en",
        "et",
        "eth",
        "ed",
        "edh",
        "ez",
    }
)
"""The Arabic article before Latin words, with the letter it takes from the next word."""

_ARABIC_ARTICLE = re.compile(r"\b(?:ال)(?=\w{3})")


def without_articles(key: str) -> str:
    """Return a folded name without Arabic articles; unchanged if nothing else would be left.

    Examples
    --------
    >>> without_articles(fold("Jisr ash-Shughūr")), without_articles(fold("القرداحة"))
    ('jisr shughur', 'قرداحه')
    >>> without_articles("al")
    'al'
    """
    if key.isascii():
        words = key.split(" ")
        if len(words) == 1:
            return key
        return " ".join(word for word in words if word not in ARTICLES) or key
    return _ARABIC_ARTICLE.sub("", key)


def keys(name: str, *, articles: bool = True) -> tuple[str, ...]:
    """Return the folded keys under which a name is filed.

    Parameters
    ----------
    name
        A name.
    articles
        Whether its al-, el-, ال are Arabic articles, which people leave out.

    Examples
    --------
    >>> keys("Al-Qardaha"), keys("El Paso", articles=False)
    (('al qardaha', 'qardaha'), ('el paso',))
    >>> keys("Ain Hypothetical (Hama)")
    ('ain hypothetical hama', 'ain hypothetical')
    """
    found: dict[str, None] = {}
    for text in (name, name.partition("(")[0]) if "(" in name else (name,):
        if key := fold(text):
            found[key] = None
            found[without_articles(key) if articles else key] = None
    return tuple(found)
