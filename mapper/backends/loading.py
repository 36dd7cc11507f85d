"""An address in words → a backend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mapper.backends.models import Gliner, Spacy
from mapper.backends.server import Server
from mapper.errors import BackendError

if TYPE_CHECKING:
    from mapper.backends.protocol import Backend


def load(address: str) -> Backend:
    """Return the backend at an address.

    Parameters
    ----------
    address
        ``spacy:PATH``, ``gliner:PATH`` or ``gliner-onnx:PATH`` for a model in a local folder;
        ``http://HOST:PORT/v1#MODEL`` for a server that speaks OpenAI's chat completions.

    Raises
    ------
    BackendError
        If the address is of no kind that is known, or the model cannot be opened.

    Examples
    --------
    >>> load("http://127.0.0.1:8080/v1#small").name
    'small at 127.0.0.1:8080'
    """
    kind, _, rest = address.partition(":")
    if kind in ("http", "https"):
        return Server(address)
    if kind == "spacy" and rest:
        return Spacy(rest)
    if kind in ("gliner", "gliner-onnx") and rest:
        return Gliner(rest, onnx=kind.endswith("onnx"))
    raise BackendError(
        f"--backend {address!r}: not known; use spacy:PATH, gliner:PATH, gliner-onnx:PATH or "
        "http://HOST:PORT/v1#MODEL"
    )
