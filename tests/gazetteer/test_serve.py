"""`gazetteer serve`, asked by a real HTTP client; answers are held to the specification's shapes.

The schemas are ours, written from the Reconciliation Service API 0.2.
"""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gazetteer.gazetteer import Gazetteer

TEXT = {"type": "string", "minLength": 1}
NAMED = {"type": "object", "required": ["id", "name"], "properties": {"id": TEXT, "name": TEXT}}
URL = {"type": "string", "pattern": "^https?://"}
SUGGESTER = {
    "type": "object", "required": ["service_url", "service_path"],
    "properties": {"service_url": URL, "service_path": {"type": "string", "pattern": "^/"}},
}  # fmt: skip
MANIFEST = {
    "type": "object", "required": ["versions", "name", "identifierSpace", "schemaSpace", "view"],
    "properties": {
        "versions": {"type": "array", "contains": {"const": "0.2"}, "items": TEXT},
        "name": TEXT, "identifierSpace": URL, "schemaSpace": URL,
        "defaultTypes": {"type": "array", "items": NAMED},
        "view": {"type": "object", "required": ["url"], "properties": {"url": {"pattern": r"\{\{id\}\}"}}},
        "preview": {
            "type": "object", "required": ["url", "width", "height"],
            "properties": {"url": {"pattern": r"\{\{id\}\}"}, "width": {"type": "integer"}, "height": {"type": "integer"}},
        },
        "suggest": {
            "type": "object", "additionalProperties": False,
            "properties": {"entity": SUGGESTER, "type": SUGGESTER, "property": SUGGESTER},
        },
        "extend": {
            "type": "object",
            "properties": {"propose_properties": SUGGESTER, "property_settings": {"type": "array"}},
        },
    },
}  # fmt: skip
CANDIDATE = {
    "type": "object", "required": ["id", "name", "score"],
    "properties": {
        "id": TEXT, "name": TEXT, "description": {"type": "string"}, "score": {"type": "number"},
        "match": {"type": "boolean"}, "type": {"type": "array", "items": NAMED},
        "features": {
            "type": "array",
            "items": {"type": "object", "required": ["id", "value"], "properties": {"value": {"type": ["number", "boolean"]}}},
        },
    },
}  # fmt: skip
ANSWERS = {
    "type": "object",
    "additionalProperties": {
        "type": "object", "required": ["result"], "properties": {"result": {"type": "array", "items": CANDIDATE}},
    },
}  # fmt: skip
SUGGESTIONS = {
    "type": "object", "required": ["result"],
    "properties": {"result": {"type": "array", "items": {**NAMED, "properties": {**NAMED["properties"], "notable": {"type": "array"}}}}},
}  # fmt: skip
CELL = {
    "type": "object", "maxProperties": 1, "minProperties": 1, "additionalProperties": False,
    "properties": {"str": TEXT, "float": {"type": "number"}, "int": {"type": "integer"}},
}  # fmt: skip
EXTENSION = {
    "type": "object", "required": ["meta", "rows"],
    "properties": {
        "meta": {"type": "array", "items": NAMED},
        "rows": {
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": {"type": "array", "items": CELL}},
        },
    },
}  # fmt: skip
PROPERTIES = {
    "type": "object",
    "required": ["properties"],
    "properties": {"properties": {"type": "array", "items": NAMED}},
}


@pytest.fixture(scope="module")
def service(gaz: Gazetteer) -> Iterator[str]:
    """Run the verb as a user does, on a free port."""
    assert "iso:SY" in gaz
    command = [sys.executable, "-m", "gazetteer.cli", "serve", "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    address = process.stderr.readline().split("at ")[1].split(";")[0]
    yield address
    process.terminate()
    process.communicate()


def asked(url: str, form: dict[str, Any] | None = None, **headers: str) -> tuple[str, Any]:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    encoded = {key: json.dumps(value) for key, value in (form or {}).items()}
    body = urllib.parse.urlencode(encoded).encode() if form else None
    request = urllib.request.Request(url, body, headers)  # noqa: S310 - an address of our own
    with opener.open(request, timeout=30) as answer:
        text = answer.read().decode()
        return text, answer.headers


def answer(schema: dict[str, Any], url: str, form: dict[str, Any] | None = None) -> dict[str, Any]:
    found = json.loads(asked(url, form)[0])
    jsonschema.validate(found, schema)
    return found


def test_the_manifest_says_what_the_service_can(service: str) -> None:
    manifest = answer(MANIFEST, service)
    assert manifest["suggest"]["entity"]["service_url"] == service


def test_a_batch_of_names_is_answered_in_one_go(service: str) -> None:
    queries = {
        "q0": {"query": "Jebleh", "type": "P", "limit": 3, "properties": [{"pid": "country", "v": "SY"}]},
        "q1": {"query": "اللاذقية", "type": ["ADM1"]},
        "q2": {"query": "Xyzzyqwvxkj"},
        "q3": {"query": "–"},
        "q4": {"query": "Tripoli", "properties": [{"pid": "country", "v": {"id": "LB"}}], "type": "P"},
        "q5": {"query": "Jableh", "type": "P", "properties": [{"pid": "admin1", "v": "Aleppo"}]},
    }  # fmt: skip
    found = answer(ANSWERS, service, {"queries": queries})
    first = {key: (value["result"] or [{"id": None}])[0]["id"] for key, value in found.items()}
    assert first["q0"] == "geonames:169304"
    assert first["q1"] == "iso:SY-LA"
    assert (first["q2"], first["q3"], first["q5"]) == (None, None, None)
    assert found["q4"]["result"][0]["description"].endswith("LB")
    assert len(found["q0"]["result"]) <= 3


def test_a_match_without_asking_needs_the_name_and_no_rival(service: str) -> None:
    queries = {
        "clear": {"query": "Jableh", "type": "P", "properties": [{"pid": "country", "v": "Syria"}]},
        "alike": {"query": "Jablieh", "type": "P"},
        "many": {"query": "San Antonio", "type": "P"},
    }
    found = answer(ANSWERS, service, {"queries": queries})
    assert found["clear"]["result"][0]["match"]
    assert not any(each["match"] for each in found["alike"]["result"])
    assert not any(each["match"] for each in found["many"]["result"])


def test_queries_may_stand_in_the_address(service: str) -> None:
    query = urllib.parse.urlencode({"queries": json.dumps({"q": {"query": "Homs"}})})
    assert answer(ANSWERS, f"{service}/?{query}")["q"]["result"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("entity?prefix=Jabl", "geonames:169304"),
        ("type?prefix=air", "AIRB"),
        ("property?prefix=lat", "lat"),
    ],
)
def test_what_is_typed_is_completed(service: str, path: str, expected: str) -> None:
    found = answer(SUGGESTIONS, f"{service}/suggest/{path}")
    assert expected in [each["id"] for each in found["result"]]


def test_a_column_is_extended_by_points(service: str) -> None:
    request = {
        "ids": ["geonames:169304", "geonames:0"],
        "properties": [{"id": "lat"}, {"id": "names"}],
    }
    found = answer(EXTENSION, service, {"extend": request})
    assert found["rows"]["geonames:169304"]["lat"] == [{"float": 35.3645}]
    assert {"str": "جبلة"} in found["rows"]["geonames:169304"]["names"]
    assert found["rows"]["geonames:0"]["lat"] == []
    answer(PROPERTIES, f"{service}/properties?type=P")


def test_the_preview_is_a_page_of_text(service: str) -> None:
    page, headers = asked(f"{service}/preview?id=geonames:169304")
    assert headers["Content-Type"].startswith("text/html")
    assert "<strong>Jableh</strong>" in page


def test_only_pages_of_this_machine_may_ask(service: str) -> None:
    _, headers = asked(service, Origin="http://127.0.0.1:3333")
    assert headers["Access-Control-Allow-Origin"] == "http://127.0.0.1:3333"
    _, headers = asked(service, Origin="https://example.org")
    assert headers["Access-Control-Allow-Origin"] is None
    with pytest.raises(urllib.error.HTTPError, match="403"):
        asked(service, Host="example.org:80")


@pytest.mark.parametrize(
    ("path", "form", "status"),
    [
        ("/", {"queries": [1, 2]}, "400"),
        ("/", {"queries": {"q": {"limit": 3}}}, "400"),
        ("/", {"extend": {"ids": 7}}, "400"),
        ("/preview?id=geonames:0", None, "404"),
        ("/nowhere", None, "404"),
    ],
)
def test_what_is_no_question_is_refused(
    service: str, path: str, form: dict[str, Any] | None, status: str
) -> None:
    with pytest.raises(urllib.error.HTTPError, match=status) as caught:
        asked(service + path, form)
    assert "error" in json.loads(caught.value.read())
    assert asked(service)[0]
