"""The command `gazetteer`: find places, and add your own."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import click

from gazetteer.cli import edit, files, look, network
from gazetteer.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="incident-mapper", prog_name="gazetteer")
def commands() -> None:
    """Find places by name in any spelling, offline, and add your own.

    \b
    Example:
        gazetteer search Khmeimim
    """


for _verb in (*look.VERBS, *edit.VERBS, *files.VERBS, *network.VERBS):
    commands.add_command(_verb)


def run(argv: Sequence[str] | None = None) -> int:
    """Run one verb; return 0, or 1 after an error of ours (2: wrong usage)."""
    try:
        status = commands(argv, prog_name="gazetteer", standalone_mode=False)
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (GazetteerError, OSError) as error:
        return _failed(error)
    except RecursionError:
        return _failed(
            GazetteerError("a file is nested too deeply to be read; is it what it should be?")
        )
    return status if isinstance(status, int) else 0


def _failed(error: Exception) -> int:
    if isinstance(error, BrokenPipeError):
        # The reader of the pipe has gone; what Python still wants to flush goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    click.echo(f"gazetteer: {error}", err=True)
    return 1


def main() -> None:
    """Run the command and leave with its status; names of all scripts are printed in any locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run())
