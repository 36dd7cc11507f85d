"""How a name sounds: letters that romanisations mix up, made one; and its consonants alone."""

from __future__ import annotations

import re

from gazetteer.names.folding import without_articles

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
_ENGLISH_FOR = {
    "dsch": "j",
    "tsch": "sh",
    "sch": "sh",
    "ch": "sh",
    "dj": "j",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "ck": "k",
    "ss": "s",
}
_ENGLISH = re.compile("|".join(_ENGLISH_FOR))
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
    >>> from gazetteer.names import fold
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


def plain_letters(key: str) -> str:
    """Return a folded Latin name with the letters that English has for each sound, articles aside.

    Examples
    --------
    >>> plain_letters("al dschabla"), plain_letters("soueida"), plain_letters("cheikh")
    ('jabla', 'sueida', 'sheikh')
    """
    return _ENGLISH.sub(
        lambda match: _ENGLISH_FOR[match[0]], _FINAL_H.sub("", without_articles(key))
    )


def skeleton(key: str) -> str:
    """Return the consonants of a folded name, in classes that romanisations mix up.

    Examples
    --------
    >>> from gazetteer.names import fold
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
    (re.compile("rh"), "gh"),  # French Rhazale
    (re.compile("dzh?"), "j"),  # Russian Dzherada
    (re.compile("^al(?=[^aeiou ]{2})(\\w+?)t?$"), r"\1"),  # letter by letter: alslbt
)
"""Letters that some languages read otherwise; each gives one more skeleton to look for."""


_CYRILLIC = str.maketrans(
    dict(zip("абвгдежзиклмнопрстуфхцыэ", "abwgdezziklmnoprstufhsye", strict=True))
    | {
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
        "ю": "yu",
        "я": "ya",
        "ъ": None,
        "ь": None,
        "і": "i",
        "ї": "i",
        "є": "e",
        "ґ": "g",
    }
)
_CYRILLIC_LETTER = re.compile("[а-яґєії]")
_CYRILLIC_J = re.compile("дж")


def skeletons(key: str) -> tuple[str, ...]:
    """Return the skeletons a folded name may have, in any of the languages that write it.

    Examples
    --------
    >>> skeletons("chan scheichun")
    ('snssn', 'hnshn')
    >>> "md" in skeletons("madaja"), skeletons("джебла")
    (True, ('jbl',))
    """
    found = dict.fromkeys(skeleton(spelling) for spelling in spellings(key))
    return tuple(bone for bone in found if bone)


def spellings(key: str) -> tuple[str, ...]:
    """Return a folded name as English would write it, were it of one language or another.

    Examples
    --------
    >>> spellings("madaja"), spellings("jableh"), spellings("homs")
    (('madaja', 'madaya'), ('jableh', 'yableh'), ('homs',))
    >>> spellings("эш шугур")
    ('эш шугур', 'esh shugur')
    """
    found = {key: None}
    if key.isascii():
        found.update((written.sub(read, key), None) for written, read in _READINGS)
    elif _CYRILLIC_LETTER.search(key):
        found[_CYRILLIC_J.sub("j", key).translate(_CYRILLIC)] = None
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
