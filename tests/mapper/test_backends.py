"""An outside reader votes: its spans must exist, its name is in the evidence, and without it nothing changes."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from gazetteer.resolve import Resolver
from mapper.backends import Annotation, votes
from mapper.backends.loading import load
from mapper.errors import BackendError
from mapper.extraction import extract
from mapper.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gazetteer.gazetteer import Gazetteer
    from mapper.model import Reading

TEXT = "Shelling killed two men in Foozabad. Karim Homs buried them. It rained."


class Model(BaseHTTPRequestHandler):
    """A model that speaks OpenAI's chat completions, with answers by name."""

    asked: list[dict[str, Any]]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append({"path": self.path, **body})
        said = {
            "good": json.dumps({"places": ["Foozabad", "Atlantis"], "others": ["Karim Homs"]}),
            "empty": "{}",
            "chatty": "Of course! Here are the places.",
        }.get(body["model"])
        if said is None:
            self.send_error(404)
            return
        answer = {"choices": [{"message": {"role": "assistant", "content": said}}]}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    Model.asked = []
    with HTTPServer(("127.0.0.1", 0), Model) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/v1"
        running.shutdown()
        thread.join()


def read(gaz: Gazetteer, address: str | None, text: str = TEXT) -> Reading:
    return extract(Document("a", text), Resolver(gaz), load(address) if address else None)


def test_a_name_that_nobody_knows_is_found_by_a_vote(gaz: Gazetteer, server: str) -> None:
    alone = {mention.resolution.toponym.text for mention in read(gaz, None).mentions}
    heard = {
        mention.resolution.toponym.text: mention for mention in read(gaz, f"{server}#good").mentions
    }
    assert "Foozabad" not in alone
    assert any("good at 127.0.0.1" in why.because for why in heard["Foozabad"].reasons)


def test_spans_that_do_not_exist_are_dropped(gaz: Gazetteer, server: str) -> None:
    reading = read(gaz, f"{server}#good")
    for mention in reading.mentions:
        name = mention.resolution.toponym
        assert TEXT[name.start : name.end] == name.text
    assert "Atlantis" not in {mention.resolution.toponym.text for mention in reading.mentions}


def test_the_text_is_sent_as_data_to_the_model_that_was_named(gaz: Gazetteer, server: str) -> None:
    read(gaz, f"{server}#good")
    [asked] = Model.asked
    assert (asked["path"], asked["model"]) == ("/v1/chat/completions", "good")
    assert asked["messages"][-1] == {"role": "user", "content": TEXT}


def test_a_vote_may_take_a_doubtful_name_away(gaz: Gazetteer) -> None:
    class Person:
        name = "reader"

        def annotate(self, document: Document) -> list[Annotation]:
            start = document.text.find("Melville")
            return [Annotation("Melville", start, start + len("Melville"), "PERSON")]

    text = "Melville fell ill on Friday."
    assert [vote.place for vote in votes(Person(), Document("a", text))] == [False]
    alone = extract(Document("a", text), Resolver(gaz))
    heard = extract(Document("a", text), Resolver(gaz), Person())
    assert ([len(alone.mentions)], [len(heard.mentions)]) == ([1], [0])


def test_a_silent_model_changes_nothing(gaz: Gazetteer, server: str) -> None:
    assert read(gaz, f"{server}#empty").mentions == read(gaz, None).mentions


@pytest.mark.parametrize(
    ("model", "words"), [("chatty", "try another model"), ("absent", "is the server up?")]
)
def test_a_server_that_fails_is_named_with_the_way_out(
    gaz: Gazetteer, server: str, model: str, words: str
) -> None:
    with pytest.raises(BackendError, match=server) as failed:
        read(gaz, f"{server}#{model}")
    assert words in str(failed.value)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("spacy:/no/such/folder", "no such folder"),
        ("gliner:/no/such/folder", "no such folder"),
        ("http://127.0.0.1:1/v1", "#MODEL"),
        ("oracle", "not known"),
    ],
)
def test_an_address_that_leads_nowhere_is_named(address: str, words: str) -> None:
    with pytest.raises(BackendError, match=words):
        load(address)
