"""The clauses of a sentence: where they end, and whether they tell of other times or of an event."""

from __future__ import annotations

import re

from mapper.roles.cue import FLAGS

CLAUSE = re.compile(
    r"[;—]|[“”]| – | -- |, (?:while(?! (?:\w+ing|he|she|they|it|his|her|their)\b)|but|although|though|whereas|who|"
    r"which(?! (?:was |were |had been |has been )?(?:carried out|perpetrated|committed|took place|occurred|happened))|whose|after|"
    r"before|as|and [a-z]+ (?:said|says))\b|"
    r"\b(?:while(?! (?:\w+ing|he|she|they|it|his|her|their)\b)|although|whereas)\b",
    FLAGS,
)
"""Where one clause ends and another begins."""

HISTORY = re.compile(
    r"\b(?:in|since|until|back in|during|of) (?:the )?(?:(?:early|late|mid-?) ?)?(?:19\d\d|"
    r"20[01]\d)s?\b|"
    r"\b(?:years? ago|decades?|once (?:celebrated|a|known)|historical(?:ly)?|anniversary|"
    r"had been(?! (?:\w+ )?(?:killed|shot|wounded|injured|attacked|bombed|hit|struck|shelled|arrested|detained|abducted|"
    r"kidnapped|found|seized|captured|executed|burned|looted|ambushed|targeted)\b)|had once|"
    r"civil war|in the past century|previous(?:ly)?|former stronghold|used to (?:be|have|live|rule|hold|belong))\b",
    FLAGS,
)
"""Clauses about other times than the report's own."""

EVENT = re.compile(
    r"\b(?:kill\w*|dead|die[ds]?|shells?|target(?:ed|ing|s)?|advanc(?:e[ds]?|ing)|"
    r"assault\w*|regain\w*|human losses|stray bullets?|burial|mass graves?|beheaded|"
    r"hang(?:ed|ing)|lynch\w*|deaths?|slain|shot|shoot\w*|shelled|shelling|bomb\w*|"
    r"explo\w+|blasts?|attack\w*|ambush\w*|"
    r"clash\w*|fight(?:ing|s)?|fought|battl\w+|gunfire|gun ?fight|gun battle|raid\w*|"
    r"air ?str\w+|airstrike\w*|str(?:uck|ikes?)|missiles?|rockets?|mortars?|"
    r"seiz\w+|captur\w+|stormed|took control|take control|taken control|overr[au]n|"
    r"recaptur\w+|besieg\w+|"
    r"protest\w*|rall(?:y|ied|ies)|demonstrat\w+|march(?:ed|es)|riot\w*|strikes|unrest|"
    r"violence|massacr\w+|execut\w+|"
    r"kidnap\w*|abduct\w*|detain\w*|arrest\w*|assassinat\w+|murder\w*|wound\w+|injur\w+|"
    r"curfews?|looted|torched|burn(?:ed|ing)|set (?:fire|ablaze)|"
    r"casualt\w+|uprising|fire(?:d|s)? (?:on|at)|hit|drone|grenade\w*|ied|land ?mine\w*|"
    r"stabb\w+|victims?|"
    r"offensive|crackdown|truce|ceasefire|small[- ]arms fire|"
    r"(?:search|clear|arrest|raid|mopping-up|cordon)(?:ing|ed)? operations?|"
    r"(?:security|military|combined|joint|overnight|night\w*|counter\w+|interdiction) operations?|"
    r"(?:conduct\w*|launch\w*|carried out|concluded|during|in)(?: an?| the| several| separate| two| three)?"
    r"(?: [\w-]+)? operations?|vehicle interdiction|"
    r"search(?:ed|ing) (?:an?|the|several|two|three|many)? ?(?:compounds?|buildings?|houses?|homes|for (?:an?|the))|"
    r"(?:weapons?|arms|narcotics|drugs?) cache|(?:received|came under|returned|indirect) fire|"
    r"(?:was|were) engaged|armed insurgents|insurgents? (?:tried|attempted|fired)|"
    r"turned (?:himself|themselves) in)\b|سقوط قتلى|حصار|نزوح|استنفار|أحبط",
    FLAGS,
)
"""A first, broad idea of an event; `mapper.events` knows better."""
