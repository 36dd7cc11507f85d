"""What the documents say can be done, can be done."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

import gazetteer.cli
import mapper.cli
from gazetteer.resolve import Resolver
from mapper.extraction import extract
from mapper.model import Document

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    ROOT / name
    for name in (
        "README.md",
        "CONTRIBUTING.md",
        "benchmarks/README.md",
        "docs/backends.md",
        "docs/models.md",
        "gazetteer/data/SOURCES.md",
        "samples/README.md",
    )
]
PROGRAMS = {"gazetteer": gazetteer.cli.commands, "mapper": mapper.cli.commands}
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`((?:mapper|gazetteer) [^`…]+)`")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def commands(document: Path) -> list[str]:
    text = document.read_text(encoding="utf-8")
    lines = [line for _, block in _BLOCK.findall(text) for line in block.splitlines()]
    shown = [line.partition(" #")[0].strip() for line in lines if line.startswith(tuple(PROGRAMS))]
    return [line for line in (*shown, *_INLINE.findall(text)) if " " in line]


COMMANDS = [line for document in DOCUMENTS for line in commands(document)]


@pytest.mark.parametrize("line", COMMANDS)
def test_verbs_and_options_exist(line: str) -> None:
    program, verb, *words = shlex.split(line)
    group = PROGRAMS[program]
    found = group.get_command(click.Context(group), verb)
    assert found is not None, f"there is no verb {verb}"
    known = {name for option in found.params for name in (*option.opts, *option.secondary_opts)}
    assert {word for word in words if word.startswith("--")} <= known


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    links = _LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_backend_of_the_documents_runs(gaz: Gazetteer) -> None:
    text = (ROOT / "docs/backends.md").read_text(encoding="utf-8")
    (code,) = [block for language, block in _BLOCK.findall(text) if language == "python"]
    names: dict[str, type] = {}
    exec(code, names)  # noqa: S102 (our own document)
    document = Document(id="a", text="Shelling killed two people in Damascus on 7 March 2025.")
    mention, *_ = extract(document, Resolver(gaz), names["Capitals"]()).mentions
    assert any("capitals" in reason.because for reason in mention.reasons)


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").symlink_to(ROOT / "samples" / "coast-march-2025")
    assert mapper.cli.run(["extract", "reports", "-o", "incidents.gpkg"]) == 0
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (code,) = [block for language, block in _BLOCK.findall(text) if language == "python"]
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 (our own document)
    assert (tmp_path / "map.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert len(names["here"]) >= 1  # type: ignore[arg-type]
