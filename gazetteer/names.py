"""A name → its search keys: what counts as the same name, decided in one place.

Three keys, each blurrier than the one before:

* `fold`: case, diacritics, apostrophes, hyphens, Arabic letter forms are gone.
* `without_articles`: al-, ash-, el-, ال are gone, too.
* `skeleton`: only consonants, in classes that romanisations mix up (q/k/g, kh/h, sh/s, …);
  Arabic letters fall into the same classes, so that ``جبلة`` and ``Jableh`` meet.
"""

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


_DIGRAPHS = {
    "dsch": "j",
    "tsch": "s",
    "sch": "s",
    "sh": "s",
    "ch": "s",
    "kh": "h",
    "gh": "k",
    "dh": "d",
    "th": "t",
    "dj": "j",
    "ph": "f",
    "ck": "k",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "x": "ks",
}
_DIGRAPH = re.compile("|".join(_DIGRAPHS))
_FINAL_H = re.compile(r"(?<=[aeiouy])h\b")
_DOUBLED = re.compile(r"(\w)\1+")
_LATIN_SOUNDS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "abkdafkhijklmnubkrstufusis")
_ARABIC_SOUNDS = str.maketrans(
    dict(
        zip(
            "ابتثجحخدذرزسشصضطظغفقكلمنهويپچژگڤ",
            "abttjhhddrssssdtdkfkklmnhuibsjkf",
            strict=True,
        )
    )
    | {"ع": None}
)
_ARABIC_FINAL_H = re.compile(r"ه\b")
_ARABIC_LETTER = re.compile("[\u0621-\u06ff]")
_NO_VOWELS = str.maketrans("", "", "aiu ")


def sounds(key: str) -> str:
    """Return a folded name with letters that romanisations mix up made one, vowels a, i, u.

    Returns
    -------
    sounds
        Words of a to z; empty for scripts other than Latin and Arabic.

    Examples
    --------
    >>> sounds("khmeimim"), sounds("hmeymim"), sounds(fold("جبلة"))
    ('hmaimim', 'hmaimim', 'jbla')
    """
    bare = without_articles(key)
    if bare.isascii():
        plain = _DIGRAPH.sub(lambda match: _DIGRAPHS[match[0]], _FINAL_H.sub("", bare))
        return _DOUBLED.sub(r"\1", plain.translate(_LATIN_SOUNDS))
    if not _ARABIC_LETTER.search(bare):
        return ""
    said = _ARABIC_FINAL_H.sub("ا", bare).translate(_ARABIC_SOUNDS)
    return said if said.isascii() else ""


def skeleton(key: str) -> str:
    """Return the consonants of a folded name, in classes that romanisations mix up.

    Examples
    --------
    >>> {skeleton(fold(name)) for name in ("Jableh", "Jebla", "Djabla", "Dschabla", "جبلة")}
    {'jbl'}
    >>> skeleton("qardaha") == skeleton("al kardaha") == skeleton(fold("القرداحة"))
    True
    """
    return bones(sounds(key))


def bones(said: str) -> str:
    """Return the skeleton of a name whose `sounds` are at hand.

    Examples
    --------
    >>> bones("jabla"), bones("aua")
    ('jbl', 'aua')
    """
    return said.translate(_NO_VOWELS) or said.replace(" ", "")


_READINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("(?<!s)ch"), "kh"),  # German Chan Scheichun
    (re.compile("(?<!d)j"), "y"),  # German Madaja, Turkish
    (re.compile("g(?!h)"), "j"),  # Egyptian Gabal
    (re.compile("(?<!s)c(?!h)"), "j"),  # Turkish and Kurdish Cebele
    (re.compile("v"), "w"),  # Turkish Suveyda
)
"""Letters that some languages read otherwise; each gives one more skeleton to look for."""


def skeletons(key: str) -> tuple[str, ...]:
    """Return the skeletons a folded name may have, in any of the languages that write it.

    Examples
    --------
    >>> skeletons("chan scheichun")
    ('snssn', 'hnshn')
    >>> "md" in skeletons("madaja")
    True
    """
    spellings = {key: None}
    if key.isascii():
        spellings.update((written.sub(read, key), None) for written, read in _READINGS)
    return tuple(dict.fromkeys(skeleton(spelling) for spelling in spellings))


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
    """
    key = fold(name)
    if not key:
        return ()
    bare = without_articles(key) if articles else key
    return (key,) if bare == key else (key, bare)


GENERIC = (
    "town|village|city|suburb|neighbou?rhood|district|sub[- ]?district|governorate|province|area"
    "|locality|sector|farm|camp|countryside|hamlet|municipality|county|state"
    "|مدينة|قرية|بلدة|ناحية|منطقة|محافظة|حي|مخيم|مزرعة|ريف"
)
"""Words that tell what kind of place a name is of; many leave them out."""

_GENERIC_END = re.compile(rf"(?:\s+(?:{GENERIC}))+$", re.IGNORECASE)
_GENERIC_START = re.compile(
    rf"^(?:the\s+)?(?:{GENERIC})\s+(?:of\s+)?(?=\S)|^the\s+(?=\S)", re.IGNORECASE
)
_ALTERNATIVES = re.compile(r"\s*/\s*|\s*[()]\s*")


def readings(name: str) -> tuple[str, ...]:
    """Return a name, then what is left without brackets, slashes and words like "village".

    Examples
    --------
    >>> readings("village of Beit Example"), readings("Kobane/Ayn al Arab town")
    (('village of Beit Example', 'Beit Example'), ('Kobane/Ayn al Arab town', 'Kobane', 'Ayn al Arab'))
    """
    found = {name: None}
    for part in _ALTERNATIVES.split(name):
        bare = _GENERIC_END.sub("", _GENERIC_START.sub("", " ".join(part.split())))
        found.update({text: None for text in (bare,) if fold(text)})
    return tuple(found)


_CONSONANTS = "bdfhjklmnrst"


def near_skeletons(bone: str) -> list[str]:
    """Return the skeletons that differ from one by a letter more, less or other.

    Examples
    --------
    >>> found = near_skeletons("jbl")
    >>> "jb" in found, "jbln" in found, "jbr" in found, "jbl" in found
    (True, True, True, False)
    """
    cuts = [(bone[:at], bone[at:]) for at in range(len(bone) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + letter + right for left, right in cuts for letter in _CONSONANTS}
    found |= {left + letter + right[1:] for left, right in cuts if right for letter in _CONSONANTS}
    return sorted(found - {bone, ""})
