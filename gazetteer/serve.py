"""An HTTP server on this machine for OpenRefine; the answers are made in `reconcile`."""

from __future__ import annotations

import json
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from gazetteer.errors import UnknownPlaceError
from gazetteer.reconcile import Reconciler

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gazetteer.gazetteer import Gazetteer

HOST = "127.0.0.1"
MOST_BYTES = 20_000_000
_OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")


def server(places: Gazetteer, port: int) -> HTTPServer:
    """Return a server that is bound and waits to be run; it is reached from this machine only.

    Parameters
    ----------
    places
        What is asked.
    port
        0 for any that is free.

    Raises
    ------
    OSError
        If the port is taken.
    """
    bound = HTTPServer((HOST, port), _Handler)
    bound.reconciler = Reconciler(places, address(bound))  # type: ignore[attr-defined]
    return bound


def address(bound: HTTPServer) -> str:
    """Return where a server is reached."""
    return f"http://{HOST}:{bound.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server_version = "incident-mapper"
    timeout = 30

    def do_GET(self) -> None:
        """Answer a question in the address."""
        self._answer(_first(urlsplit(self.path).query))

    def do_POST(self) -> None:
        """Answer a question in a form."""
        try:
            length = int(self.headers["Content-Length"] or 0)
        except ValueError:
            length = -1
        if not 0 <= length <= MOST_BYTES:
            self._send(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {"error": "the form is too large"})
            return
        form = self.rfile.read(length).decode("utf-8", errors="replace")
        self._answer({**_first(urlsplit(self.path).query), **_first(form)})

    def do_OPTIONS(self) -> None:
        """Tell a browser that it may ask."""
        self._send(HTTPStatus.OK, {})

    def _answer(self, said: Mapping[str, str]) -> None:
        if (self.headers["Host"] or "").rpartition(":")[0] not in _OWN_NAMES:
            # A page of the web that has its name point here must not read the user's places.
            self._send(HTTPStatus.FORBIDDEN, {"error": "ask for 127.0.0.1 or localhost"})
            return
        try:
            self._send(HTTPStatus.OK, _routed(self._reconciler, urlsplit(self.path).path, said))
        except UnknownPlaceError as error:
            self._send(HTTPStatus.NOT_FOUND, {"error": str(error)})
        except (ValueError, TypeError, AttributeError) as error:
            self._send(HTTPStatus.BAD_REQUEST, {"error": f"not a question of the API: {error}"})

    @property
    def _reconciler(self) -> Reconciler:
        found: Reconciler = self.server.reconciler  # type: ignore[attr-defined]
        return found

    def _send(self, status: HTTPStatus, answer: object) -> None:
        is_page = isinstance(answer, str)
        text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        body = text.encode()
        self.send_response(status)
        kind = "text/html" if is_page else "application/json"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        origin = self.headers["Origin"] or ""
        if urlsplit(origin).hostname in ("127.0.0.1", "localhost", "::1"):
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Allow-Headers", "Content-Type")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: what is asked is the user's own affair."""


def _first(query: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(query, keep_blank_values=True).items()}


def _routed(asked: Reconciler, path: str, said: Mapping[str, str]) -> object:
    if path in ("", "/"):
        return _at_root(asked, said)
    start = said.get("prefix", "")
    routes: dict[str, Callable[[], object]] = {
        "/suggest/entity": lambda: asked.suggest_entities(start),
        "/suggest/type": lambda: asked.suggest_types(start),
        "/suggest/property": lambda: asked.suggest_properties(start),
        "/properties": lambda: asked.properties(said.get("type")),
        "/preview": lambda: asked.preview(said.get("id", "")),
    }
    if path not in routes:
        raise UnknownPlaceError(f"nothing is at {path}; the service itself is at /")
    return routes[path]()


def _at_root(asked: Reconciler, said: Mapping[str, str]) -> object:
    if "queries" in said:
        return asked.answers(_json(said["queries"]))
    if "extend" in said:
        return asked.extended(_json(said["extend"]))
    return asked.manifest()


def _json(text: str) -> Any:  # noqa: ANN401 - whatever was sent; who reads it checks it
    return json.loads(text)
