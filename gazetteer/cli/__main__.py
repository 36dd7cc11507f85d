"""Let `python -m gazetteer.cli` be the command."""

from gazetteer.cli import main

main()
