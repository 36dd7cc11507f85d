"""The two ways to install the project agree."""

from __future__ import annotations

import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent


def pyproject() -> dict[str, object]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]


def conda_requirements() -> set[str]:
    listed = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    pip = next(entry["pip"] for entry in listed if isinstance(entry, dict))
    return {entry for entry in [*listed, *pip] if isinstance(entry, str)} - {"pip", "-e ."}


def test_conda_and_pip_install_the_same_requirements() -> None:
    project = pyproject()
    wanted = {*project["dependencies"], f"python{project['requires-python']}"}
    assert conda_requirements() == wanted


def test_lock_file_names_no_address() -> None:
    assert "http" not in (ROOT / "package-lock.json").read_text()


def test_the_oldest_click_that_is_allowed_is_enough() -> None:
    """Its types take no parameters; many environments hold it back at 8.1."""
    assert "click>=8.1" in pyproject()["dependencies"]  # type: ignore[operator]
    sources = [
        path for package in ("gazetteer", "mapper") for path in (ROOT / package).rglob("*.py")
    ]
    assert [path for path in sources if "ParamType[" in path.read_text(encoding="utf-8")] == []
