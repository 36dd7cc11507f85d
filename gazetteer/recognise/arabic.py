"""Place names in Arabic text, where no capital tells a name from a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.names import fold, without_articles
from gazetteer.recognise import words

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 3
"""Letters of a name, at least, behind a letter that may be a word of its own."""

_PREFIXES = ("", "ب", "و", "ل", "ف", "وب", "ول")
"""One-letter words that are written together with the next: in, and, to, then."""


def _with_prefixes(text: str) -> frozenset[str]:
    return frozenset(f"{prefix}{word}" for word in text.split() for prefix in _PREFIXES)


KINDS = _with_prefixes(
    """
    مدينة مدينتي مدن بلدة بلدتي بلدات قرية قريتي قرى حي حيي أحياء ناحية نواحي منطقة مناطق محافظة محافظتي
    محافظات مخيم مخيمي مخيمات قضاء ولاية ولايتي ولايات مديرية إقليم جزيرة ضاحية قصبة بلدية مزرعة خربة"""
)
"""Kinds of place, which stand before the name."""

LOCATIVE = _with_prefixes(
    """
    في إلى من قرب على نحو باتجاه داخل خارج وسط شرق غرب شمال جنوب شرقي غربي شمالي جنوبي محيط ريف ريفي
    أطراف ضواحي قرب مشارف تخوم وسطى أرياف"""
)
STRICTLY_LOCATIVE = _with_prefixes(
    "في قرب داخل وسط شرق غرب شمال جنوب شرقي غربي شمالي جنوبي محيط ريف ريفي أطراف ضواحي مشارف"
)
OUTLETS = _with_prefixes("قناة صحيفة وكالة شبكة موقع إذاعة تلفزيون مجلة راديو جريدة")
"""Before a name these make it that of a paper or a channel: قناة الجزيرة."""

CALLED = _with_prefixes("مدينة بلدة قرية حي ناحية مخيم قضاء ضاحية مزرعة")
"""Behind these a word is a name, whether anybody knows it or not."""

HEADS = frozenset(
    [
        *("تل", "عين", "كفر", "بيت", "دير", "خربة", "رأس", "راس", "أم", "ام", "أبو", "ابو", "جب"),
        *("نبع", "برج", "مشتى", "حوش", "وادي", "ود", "بني", "خان", "مرج", "معرة", "قلعة", "جسر"),
        *("باب", "شيخ", "الشيخ", "سيدي", "حمام", "عرب", "جبل", "ضهر", "ظهر", "بئر", "بير", "قصر"),
        *("مزرعة", "كرم", "سوق", "مسكنة", "قبر", "سد"),
    ]
)
"""First words of names of two: كفر زيتا."""


ORDINARY = frozenset(without_articles(fold(word)) for word in words.read("arabic_words.txt"))
"""Ordinary words, folded and without the article; places only behind a kind of place."""

BARE = frozenset(fold(word) for word in words.read("arabic_bare_words.txt"))
"""Words, folded, that are ordinary only where they stand without the article."""


def clitics(word: str) -> Iterator[int]:
    """Yield how many letters of a word may be "and", "in", "to" or "as".

    Examples
    --------
    >>> list(clitics("وجبلة")), list(clitics("وبجبلة")), list(clitics("جبلة"))
    ([1], [1, 2], [])
    """
    if len(word) > SHORTEST and word[0] in "وفبلك":
        yield 1
        if len(word) > SHORTEST + 1 and word[0] in "وف" and word[1] in "بلك":
            yield 2


def ordinary(word: str) -> bool:
    """Whether a word, with or without what is written together with it, is no name.

    Examples
    --------
    >>> ordinary("وزارة"), ordinary("بإسقاط"), ordinary("جبلة")
    (True, True, False)
    >>> ordinary("طبقة"), ordinary("الطبقة")
    (True, False)
    """
    keys = [fold(word[skip:]) for skip in (0, *clitics(word))]
    return any(without_articles(key) in ORDINARY or key in BARE for key in keys)
