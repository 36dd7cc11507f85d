"""A name → its search keys: what counts as the same name, decided in one place.

Three keys, each blurrier than the one before:

* `fold`: case, diacritics, apostrophes, hyphens, Arabic letter forms are gone.
* `without_articles`: al-, ash-, el-, ال are gone, too.
* `skeleton`: only consonants, in classes that romanisations mix up (q/k/g, kh/h, sh/s, …);
  Arabic letters fall into the same classes, so that ``جبلة`` and ``Jableh`` meet.
"""

from gazetteer.names.folding import ARTICLES, Name, NameKind, fold, keys, without_articles
from gazetteer.names.readings import GENERIC, below, countryside, readings
from gazetteer.names.sounds import (
    bones,
    near_skeletons,
    plain_letters,
    skeleton,
    skeletons,
    sounds,
    spellings,
)

__all__ = [
    "ARTICLES",
    "GENERIC",
    "Name",
    "NameKind",
    "below",
    "bones",
    "countryside",
    "fold",
    "keys",
    "near_skeletons",
    "plain_letters",
    "readings",
    "skeleton",
    "skeletons",
    "sounds",
    "spellings",
    "without_articles",
]
