"""Models in a local folder, through their own libraries, which are not among our dependencies."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.backends.protocol import Annotation
from mapper.errors import BackendError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mapper.model import Document

LABELS = ("location", "person", "organization")
"""What GLiNER is asked for; it takes labels in words."""
LEAST = 0.5
"""GLiNER's own threshold of a span."""


def _library(name: str, path: str) -> Any:  # noqa: ANN401 - a library without types
    """Import an optional library, once the folder of the model is known to be there."""
    if not Path(path).exists():
        raise BackendError(
            f"--backend {name}:{path}: no such folder; nothing is downloaded for you"
        )
    try:
        return import_module(name)
    except ImportError as error:
        raise BackendError(
            f"--backend {name}:{path}: {name} is not installed; pip install {name}"
        ) from error


class Spacy:
    """A spaCy pipeline with an entity recogniser."""

    def __init__(self, path: str) -> None:
        self.name = f"spaCy {Path(path).name}"
        self._read = _library("spacy", path).load(Path(path))

    def annotate(self, document: Document) -> Iterator[Annotation]:
        """Yield the entities of a document."""
        for found in self._read(document.text).ents:
            yield Annotation(found.text, found.start_char, found.end_char, found.label_)


class Gliner:
    """A GLiNER model, as PyTorch or ONNX."""

    def __init__(self, path: str, *, onnx: bool = False) -> None:
        self.name = f"GLiNER {Path(path).name}"
        library = _library("gliner", path)
        self._model = library.GLiNER.from_pretrained(
            path, local_files_only=True, load_onnx_model=onnx
        )

    def annotate(self, document: Document) -> Iterator[Annotation]:
        """Yield the entities of a document."""
        for found in self._model.predict_entities(document.text, LABELS, threshold=LEAST):
            yield Annotation(found["text"], found["start"], found["end"], found["label"])
