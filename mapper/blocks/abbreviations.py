"""Abbreviations, and the words that begin a sentence after one."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_LAST = _words(
    "adm al approx art brig ca capt cf cmdr col cpl det dr e.g fig fr ft gen gov hon i.e "
    "incl ing insp lic lt lt.gen maj maj.gen messrs mr mrs ms mssrs mt no nos ofc officer pfc "
    "pres prof pvt rep rev sen sgt sr sra st sta sto supt vs"
)
"""Abbreviations that always stand before something."""

MONTHS = _words("apr aug dec feb jan jul jun mar nov oct sep sept")
"""Shortened months: a sentence ends after one only where no number follows."""

SELDOM_LAST = _words(
    "a.m ala ariz ark ave b.a blvd calif co colo conn corp d.c del dept e.u etc fla fri "
    "ga hwy ill inc ind jr kan km ky la ltd m.d mass md mich minn miss mo mon mont n.c "
    "n.d n.h n.j n.m n.y neb nev okla ore p.m pa ph.d r.i rd s.c s.d sat sun tenn tex thu "
    "thur thurs tue tues u.a.e u.k u.n u.s va vt w.va wash wed wis wyo"
)
"""Abbreviations that a sentence may end with: then the next word tells."""

STARTERS = _words(
    "a according after an and another as at authorities before both but detectives five "
    "four he her his however i if in investigators it its meanwhile no officers officials "
    "on one our police residents several she some that the their there these they this "
    "those three two victims we what when while who witnesses you"
)
"""Words that begin a sentence and hardly ever follow an abbreviation in the middle of one."""
