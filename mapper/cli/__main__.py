"""``python -m mapper.cli`` is the command `mapper`."""

from mapper.cli import main

main()
