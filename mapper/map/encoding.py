"""Values → text that may stand inside an HTML page and never becomes code."""

from __future__ import annotations

import base64
import gc
import gzip
import hashlib
import json
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

LEVEL = 6
"""How hard gzip tries; above, files hardly get smaller and take twice as long."""

HASTY = 4
"""How hard it tries with very much: a twelfth more bytes in a third of the time."""

AHEAD = 16
"""Values that may wait for zlib; more would only fill the memory."""

_UNSAFE_IN_SCRIPT = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def as_script_json(value: object) -> str:
    r"""Return a value as JSON that may stand inside a script element.

    Examples
    --------
    >>> as_script_json({"title": "</script>"})
    '{"title":"\\u003c/script\\u003e"}'
    """
    return _compact(value).decode().translate(_UNSAFE_IN_SCRIPT)


def packed(value: object) -> str:
    """Return a value as base64 of gzip'd JSON, the same on every run.

    Examples
    --------
    >>> gzip.decompress(base64.b64decode(packed([1, 2])))
    b'[1,2]'
    """
    return packed_bytes(_compact(value))


def packed_bytes(content: bytes, level: int = LEVEL) -> str:
    """Return bytes as base64 of gzip, the same on every run.

    Examples
    --------
    >>> gzip.decompress(base64.b64decode(packed_bytes(b"[1,2]")))
    b'[1,2]'
    """
    return base64.b64encode(gzip.compress(content, level, mtime=0)).decode()


def packed_all(values: Iterable[object], level: int = LEVEL) -> Iterator[str]:
    """Yield each value packed, in their order; zlib works in threads while the next one is made.

    Examples
    --------
    >>> list(packed_all([[1, 2]])) == [packed([1, 2])]
    True
    """
    with ThreadPoolExecutor() as threads:
        waiting: deque[Future[str]] = deque()
        for value in values:
            waiting.append(threads.submit(packed_bytes, _compact(value), level))
            if len(waiting) > AHEAD:
                yield waiting.popleft().result()
        for each in waiting:
            yield each.result()


@contextmanager
def collector_paused() -> Iterator[None]:
    """Let Python's cycle collector rest.

    Rows become many short lists and none of them refers back to itself; the collector would only
    look through all incidents again and again, which takes three times as long as the work.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def script_hash(code: str) -> str:
    """Return what a content security policy calls a script or style: its hash.

    Examples
    --------
    >>> script_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def _compact(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode(
        "utf-8", "replace"
    )  # lone surrogates, as broken input may hold, have no bytes
