"""The packages keep their direction, and heavy libraries stay at the edges."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

ORDER = {
    "gazetteer": [
        "errors",
        "reasons",
        "features",
        "geodesy",
        "numerals",
        "names",
        "place",
        "records",
        "regions",
        "tables",
        "layers",
        "kinds",
        "similar",
        "matches",
        "finding",
        "regional",
        "locating",
        "areas",
        "gazetteer",
        "not_places",
        "votes",
        "recognise",
        "resolve",
        "check",
        "database",
        "sources",
        "reconcile",
        "geocoder",
        "serve",
        "cli",
    ],
    "mapper": [
        "errors",
        "model",
        "flags",
        "triggers",
        "symbols",
        "output",
        "data",
        "blocks",
        "dates",
        "documents",
        "backends",
        "counts",
        "events",
        "actors",
        "reporters",
        "roles",
        "unresolved",
        "extraction",
        "confidence",
        "merge",
        "records",
        "explain",
        "query",
        "store",
        "tables",
        "frames",
        "summary",
        "map",
        "cli",
    ],
}
"""Folders, and modules that stand in none."""

ALLOWED = {
    # library: the modules that may import it
    "folium": {"mapper.map"},
    "branca": {"mapper.map"},
    "click": {"gazetteer.cli", "mapper.cli"},
    "psycopg": {"mapper.store"},
    "sqlite3": {"gazetteer.database", "gazetteer.sources", "mapper.store"},
    "geopandas": {
        "gazetteer.sources",
        "gazetteer.geocoder",
        "mapper.frames",
        "mapper.tables",
        "mapper.store",
        "mapper.summary",
    },
}


def modules() -> list[tuple[str, Path]]:
    found = []
    for package in ORDER:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found.append((".".join(part for part in parts if part != "__init__"), path))
    return found


def imports(path: Path) -> set[str]:
    """Return what a module imports when it runs; names for the type checker cost nothing."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def rank(module: str) -> int:
    """Return where the folder or the module of a package's first level stands in the order."""
    package, head = module.split(".")[:2]
    assert head in ORDER[package], f"{module} has no place in the order"
    return ORDER[package].index(head)


OURS = {name for name, _ in modules() if "." in name}


@pytest.mark.parametrize(("module", "path"), modules(), ids=str)
def test_a_module_imports_only_what_stands_before_it(module: str, path: Path) -> None:
    if module in OURS:  # a package itself offers what its modules make
        package = module.split(".", maxsplit=1)[0]
        used = {name for name in imports(path) & OURS if name.startswith(f"{package}.")}
        assert not {name for name in used if rank(name) > rank(module)}


@pytest.mark.parametrize(("module", "path"), modules(), ids=str)
def test_gazetteer_knows_nothing_of_the_mapper(module: str, path: Path) -> None:
    if module.startswith("gazetteer"):
        assert not {name for name in imports(path) if name.split(".")[0] == "mapper"}


@pytest.mark.parametrize(("module", "path"), modules(), ids=str)
def test_libraries_stay_where_they_belong(module: str, path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)}
    for library, homes in ALLOWED.items():
        if library in used:
            assert any(
                module == home or module.startswith((f"{home}.", f"{home}_")) for home in homes
            ), f"{module} imports {library}"


def test_network_libraries_are_not_imported() -> None:
    homes = {
        "gazetteer.fetch",
        "gazetteer.sources.fetch",
        "gazetteer.serve",
        "mapper.backends.server",
    }
    for module, path in modules():
        used = {name.split(".")[0] for name in imports(path)} | imports(path)
        if module not in homes:
            assert not used & {
                "requests",
                "urllib3",
                "urllib.request",
                "socket",
                "http.client",
                "aiohttp",
            }, module


HEAVY = ("geopandas", "pandas", "folium", "shapely", "numpy", "rapidfuzz", "trafilatura", "jinja2")


@pytest.mark.parametrize("package", ["gazetteer.cli", "mapper.cli"])
def test_starting_a_command_imports_nothing_heavy(package: str) -> None:
    code = f"import sys, {package}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
