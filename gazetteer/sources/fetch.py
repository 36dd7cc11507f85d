"""Downloads from the sources' own addresses: the one module that uses the network."""

from __future__ import annotations

import json
import re
import urllib.request
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from gazetteer.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

TIMEOUT_SECONDS = 60.0
_BLOCK = 1 << 18
_AGENT = "incident-mapper (gazetteer fetch)"


@dataclass(frozen=True)
class Source:
    """Where a source has its files.

    Attributes
    ----------
    title
        What it is called.
    licence
        On what terms.
    base
        Address that its files stand under.
    files
        Paths under it; ``{iso2}`` and ``{iso3}`` stand for the country, in the case that is written.
    names
        Path of a file that only holds names, to go with the first.
    listing
        Path of a list of files, in the manner of CKAN, in the stead of `files`.
    world
        Paths for the whole world; none if there is no such file.
    """

    title: str
    licence: str
    base: str
    files: tuple[str, ...] = ()
    names: str = ""
    listing: str = ""
    world: tuple[str, ...] = ()


SOURCES: Mapping[str, Source] = {
    "geonames": Source(
        "GeoNames",
        "CC BY 4.0, https://www.geonames.org",
        "https://download.geonames.org/export/dump",
        ("{ISO2}.zip",),
        names="alternatenames/{ISO2}.zip",
        world=("allCountries.zip",),
    ),
    "cod": Source(
        "OCHA Common Operational Datasets",
        "mostly CC BY 3.0 IGO, see the dataset's page on https://data.humdata.org",
        "https://data.humdata.org",
        listing="api/3/action/package_show?id=cod-ab-{iso3}",
    ),
    "wof": Source(
        "Who's On First",
        "CC0 and CC BY, https://whosonfirst.org/docs/licenses",
        "https://data.geocode.earth/wof/dist/sqlite",
        ("whosonfirst-data-admin-{iso2}-latest.db.bz2",),
    ),
}
"""Key → source."""

COD_FORMATS = (("geojson",), ("shp", "shapefile"), ("gpkg", "geopackage"), ("xlsx",))
"""What a list calls a format, the best first; all files of one format are taken."""

_COMMUNITIES = re.compile("pplp|ppl_|populated|places|locations|communit|adm4", re.IGNORECASE)
"""What the files of communities are called; they may come in another format than the boundaries."""

LISTING = "dataset.json"

READABLE = (".geojson", ".json", ".shp", ".gpkg", ".xlsx", ".csv", ".txt")


@dataclass(frozen=True)
class Wanted:
    """A file to have.

    Attributes
    ----------
    url
        Where it is.
    path
        Where it is put.
    """

    url: str
    path: Path


def wanted(source: Source, iso2: str, iso3: str, folder: Path, base: str | None) -> list[Wanted]:
    """Return the files of a country that a source has; of some sources a list is downloaded first.

    Parameters
    ----------
    source
        One of `SOURCES`.
    iso2, iso3
        ISO 3166-1 codes; ``ALL`` for the world.
    folder
        Where downloads are put.
    base
        Address in the stead of the source's own: of a mirror.

    Raises
    ------
    GazetteerError
        If the list cannot be had, or the source has no file of the country.
    """
    root = (base or source.base).rstrip("/")
    if source.listing:
        return _listed(f"{root}/{_filled(source.listing, iso2, iso3)}", folder)
    templates = source.world if iso2 == "ALL" else source.files
    if not templates:
        raise GazetteerError(f"{source.title} has no file of the whole world; name a country")
    urls = [f"{root}/{_filled(template, iso2, iso3)}" for template in templates]
    return [Wanted(url, folder / _name(url)) for url in urls]


def names_file(source: Source, iso2: str, folder: Path, base: str | None) -> Wanted | None:
    """Return the file of names that goes with a source's file of a country, if there is one."""
    if not source.names or iso2 == "ALL":
        return None
    url = f"{(base or source.base).rstrip('/')}/{_filled(source.names, iso2, '')}"
    return Wanted(url, folder / f"names-{_name(url)}")


def _filled(template: str, iso2: str, iso3: str) -> str:
    return template.format(ISO2=iso2, iso2=iso2.lower(), iso3=iso3.lower())


def _name(url: str) -> str:
    return unquote(urlsplit(url).path).rpartition("/")[2]


def _listed(url: str, folder: Path) -> list[Wanted]:
    """Return the files that a dataset of CKAN has in the best format."""
    path = folder / LISTING
    download(Wanted(url, path))
    try:
        resources = json.loads(path.read_text(encoding="utf-8"))["result"]["resources"]
        given = [(str(each["format"]).lower(), str(each["url"])) for each in resources]
    except (ValueError, KeyError, TypeError) as error:
        path.unlink()
        raise GazetteerError(f"{url} is no list of files: {error!r}") from error
    by_format = [
        sorted(link for said, link in given if any(word in said for word in words))
        for words in COD_FORMATS
    ]
    best: list[str] = next(filter(None, by_format), [])
    if not best:
        told = ", ".join(words[0] for words in COD_FORMATS)
        raise GazetteerError(f"{url} lists no file of {told}")
    communities = (
        link for links in by_format for link in links if _COMMUNITIES.search(_name(link))
    )
    more = [] if any(_COMMUNITIES.search(_name(link)) for link in best) else [*communities][:1]
    return [Wanted(link, folder / _name(link)) for link in (*best, *more)]


def download(file: Wanted, *, on_progress: Callable[[int, int | None], None] | None = None) -> bool:
    """Download a file, whole or not at all; return False where it is there already.

    Raises
    ------
    GazetteerError
        If it cannot be had: the message says what to download by hand, and where to put it.
    """
    if file.path.exists():
        return False
    part = file.path.with_name(f"{file.path.name}.part")
    file.path.parent.mkdir(parents=True, exist_ok=True)
    try:
        _save(file.url, part, on_progress)
        part.replace(file.path)
    except (OSError, ValueError) as error:
        raise GazetteerError(
            f"cannot download {file.url} ({_reason(error)}); download it by hand, put it at "
            f"{file.path}, and run the same command again"
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return True


def _save(url: str, part: Path, on_progress: Callable[[int, int | None], None] | None) -> None:
    if urlsplit(url).scheme not in ("http", "https"):
        raise ValueError("no address of the web")
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT})  # noqa: S310 - checked above
    answer = urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS)  # noqa: S310 - checked above
    with answer, part.open("wb") as out:
        size = int(answer.headers["Content-Length"] or 0) or None
        done = 0
        while block := answer.read(_BLOCK):
            done += out.write(block)
            if on_progress:
                on_progress(done, size)
    if size is not None and done != size:
        raise OSError(f"the line broke after {done} of {size} bytes")


def _reason(error: Exception) -> str:
    return str(getattr(error, "reason", error))


def unpacked(path: Path) -> Sequence[Path]:
    """Return the files to import: of an archive of layers those inside it, unpacked beside it.

    Raises
    ------
    GazetteerError
        If the archive is broken.
    """
    if path.suffix.lower() != ".zip":
        return [path]
    folder = path.with_suffix("")
    try:
        with zipfile.ZipFile(path) as archive:
            texts = [name for name in archive.namelist() if name.endswith(".txt")]
            if texts and all(name.endswith(".txt") for name in archive.namelist()):
                return [path]  # GeoNames' own way to pack; its reader opens it
            archive.extractall(folder)  # it keeps to the folder, whatever the names inside say
    except zipfile.BadZipFile as error:
        path.unlink()
        raise GazetteerError(f"{path.name} came broken ({error}); try again") from error
    return sorted(
        inner
        for inner in folder.rglob("*")
        if inner.suffix.lower() in READABLE and not inner.name.startswith(("._", "."))
    )
