"""The command `mapper`."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from gazetteer.errors import GazetteerError
from mapper.errors import MapperError

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130

VERBS = {
    "map": "reading",
    "extract": "reading",
    "parse": "reading",
    "import": "tables",
    "query": "querying",
    "summary": "summarising",
    "export": "exporting",
    "explain": "querying",
    "store": "stores",
}
"""The module of each verb; it is imported only when the verb is called."""


class _Verbs(click.Group):
    """A group whose verbs are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order of use."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a verb."""
        del ctx
        if cmd_name not in VERBS:
            return None
        module = import_module(f"mapper.cli.{VERBS[cmd_name]}")
        verbs: dict[str, click.Command] = {verb.name: verb for verb in module.VERBS}
        return verbs[cmd_name]


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="incident-mapper", prog_name="mapper")
def commands() -> None:
    """Turn reports into dated incidents on one offline map.

    \b
    Example:
        mapper map reports/ -o output/map.html
    """


def run(argv: Sequence[str] | None = None) -> int:
    """Run one verb; return 0, or 1 after an error of ours (2: wrong usage)."""
    try:
        status = commands(argv, prog_name="mapper", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        # The reader of the pipe has gone; what Python still wants to flush goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (MapperError, GazetteerError, OSError) as error:
        click.echo(f"mapper: {error}", err=True)
        return 1
    except RecursionError:
        click.echo(
            "mapper: a file is nested too deeply to be read; is it what it should be?", err=True
        )
        return 1
    return status if isinstance(status, int) else 0


def main() -> None:
    """Run the command and leave with its status; names of all scripts are printed in any locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run())
