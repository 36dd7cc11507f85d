"""The help of every verb shows an example, and the example works."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

import gazetteer.cli
import mapper
import mapper.cli

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PROGRAMS = {"gazetteer": gazetteer.cli, "mapper": mapper.cli}
ASKS_OTHERS = {
    "gazetteer fetch": "the one verb that uses the network",
    "gazetteer serve": "runs until it is stopped",
}
_IDENTIFIER = re.compile(r"inc-[0-9a-f]{12}")
VILLAGES = "name,lat,lon\nAin Hypothetical,35.40,36.02\n"


def verbs(program: str, group: click.Group, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield each verb's words and its help as it is printed."""
    context = click.Context(group)
    for name in group.list_commands(context):
        verb = group.get_command(context, name)
        assert verb is not None
        words = f"{before}{name}"
        if isinstance(verb, click.Group):
            yield from verbs(program, verb, f"{words} ")
        else:
            yield f"{program} {words}", verb.get_help(click.Context(verb, info_name=words))


HELP = dict(row for program, module in PROGRAMS.items() for row in verbs(program, module.commands))


def identifier() -> str:
    """Return one that is in the store: those of the help are of another reading of the samples."""
    return str(mapper.open("output/incidents.gpkg").search().index[0])


def examples(text: str) -> list[str]:
    """Return the lines of a help text that are commands."""
    return [
        line.strip() for line in text.splitlines() if line.startswith(("      gaz", "      map"))
    ]


@pytest.mark.parametrize("verb", HELP)
def test_the_help_shows_an_example(verb: str) -> None:
    assert any(line.startswith(verb) for line in examples(HELP[verb])), HELP[verb]


@pytest.mark.parametrize("verb", [verb for verb in HELP if verb not in ASKS_OTHERS])
def test_the_example_works(verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INCIDENT_MAPPER_GAZETTEER", str(tmp_path / "mine.sqlite"))
    (tmp_path / "output").mkdir()
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    (tmp_path / "villages.csv").write_text(VILLAGES, encoding="utf-8")
    for line in examples(HELP[verb]):
        program, *arguments = shlex.split(line.partition(" > ")[0])
        arguments = [identifier() if _IDENTIFIER.fullmatch(word) else word for word in arguments]
        assert PROGRAMS[program].run(arguments) == 0, line
