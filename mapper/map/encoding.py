"""Values → text that may stand inside an HTML page and never becomes code."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json

_UNSAFE_IN_SCRIPT = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def as_script_json(value: object) -> str:
    r"""Return a value as JSON that may stand inside a script element.

    Examples
    --------
    >>> as_script_json({"title": "</script>"})
    '{"title":"\\u003c/script\\u003e"}'
    """
    return _compact(value).translate(_UNSAFE_IN_SCRIPT)


def packed(value: object) -> str:
    """Return a value as base64 of gzip'd JSON, the same on every run.

    Examples
    --------
    >>> gzip.decompress(base64.b64decode(packed([1, 2])))
    b'[1,2]'
    """
    return base64.b64encode(gzip.compress(_compact(value).encode(), 6, mtime=0)).decode()


def script_hash(code: str) -> str:
    """Return what a content security policy calls a script or style: its hash.

    Examples
    --------
    >>> script_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def _compact(value: object) -> str:
    # Lone surrogates, as broken input may hold, would make the page unwritable.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace").decode()
