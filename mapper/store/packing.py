"""Short texts that are much alike → a third of the bytes: deflate that knows the common words."""

from __future__ import annotations

import zlib

_WORDS = (
    b'"week"],"month"],"year"],"days"],"subset"'
    b'"wounded","missing","detained","displaced","confirmed","rejected"'
    b'"f":["sample"],"b":["a monitor"],"dt":"on Friday","p":"inc-","h":"","q":"","u":"https://www.'
    b'"z":["2024-12-08","2024-12-08","day"]'
    b'"country","admin1","area","admin2","admin3","near","site",'
    b'"c":[["killed",[1,1,"1"],false,false,true,[],[[0,0,""]],""]],'
    b'"y":[["date","the date beside the event",""],["event_type","the word of the event","'
    b'"the coordinates of the table"'
    b'"Strategic developments","Riots","Violent demonstration","Protests",'
    b'"Peaceful protest","Violence against civilians","Explosions/Remote violence",'
    b'"Remote explosive/landmine/IED","Air/drone strike","Shelling/artillery/missile attack",'
    b'"s":"Attack","s":"Armed clash","a":["Syrian insurgents","Government of Syria"],"Civilians"'
    b'{"i":"inc-","t":"Battles","s":"Armed clash","d":["2025-03-06","2025-03-07","day"],'
    b'"l":[[1,"locality","",1.0,[],[]]],"k":[2,2,""],"w":[1,1,""],"r":[{"i":"#1","o":"","e":[[0,0,""]]}]}'
)
"""What values often hold, the most frequent last. It is part of the file format: never changed."""

_LEVEL, _WINDOW, _MEMORY = 6, -13, 5
"""A small window and little memory: a value takes 7 microseconds instead of 50."""


def pack(text: str) -> bytes:
    """Return a text in few bytes.

    Examples
    --------
    >>> text = '{"i":"inc-7","t":"Battles","s":"Armed clash","r":[]}'
    >>> len(pack(text)) < len(text) / 2, unpack(pack(text)) == text
    (True, True)
    """
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY, zdict=_WORDS)
    return packer.compress(text.encode()) + packer.flush()


def unpack(packed: bytes) -> str:
    """Return the text that was packed."""
    return zlib.decompressobj(_WINDOW, _WORDS).decompress(packed).decode()
