"""What the page can post, and everything that it cannot."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.web.decode import decode
from bot.chat.events import (
    Address,
    Arrival,
    ChoicePressed,
    CommandGiven,
    FileKind,
    FileRef,
    FileSent,
    Joined,
    MessageForwarded,
    Origin,
    OriginKind,
    TextSent,
    Undecodable,
)

UPLOAD = {"id": "f00d", "size": 3}
PNG = {"name": "a.png", "size": 99, "type": "image/png"}


def envelope(event: object, **more: object) -> bytes:
    return json.dumps({"update": "c.1", "chat": "c", "at": 5, "locale": "nl-BE", "event": event, **more}).encode()


@pytest.mark.parametrize(
    ("event", "read"),
    [
        ({"kind": "text", "text": "hallo\nja"}, TextSent("hallo\nja")),
        ({"kind": "text", "text": ""}, TextSent("")),
        ({"kind": "text", "text": "/Case 12 34"}, CommandGiven("case", "12 34")),
        ({"kind": "text", "text": "/ no"}, TextSent("/ no")),
        ({"kind": "text", "text": "half \ud83d"}, TextSent("half �")),
        ({"kind": "command", "name": "/Language", "argument": "nl "}, CommandGiven("language", "nl")),
        ({"kind": "press", "token": "t", "message": "e.3"}, ChoicePressed("t", "e.3")),
        ({"kind": "press", "token": "t"}, ChoicePressed("t")),
        ({"kind": "joined"}, Joined()),
        (
            {"kind": "forward", "text": "x", "origin": {"kind": "channel", "name": "News", "link": "https://t.me/x/1"}},
            MessageForwarded(Origin(OriginKind.CHANNEL, "News", "https://t.me/x/1"), "x"),
        ),
    ],
)
def test_each_kind_of_post_is_read_as_what_it_is(event: object, read: object) -> None:
    assert decode(envelope(event)) == Arrival("c.1", Address("web", "c"), "c", read, 5, "nl-BE")  # type: ignore[arg-type]


def test_a_file_has_the_id_and_the_size_of_its_bytes() -> None:
    event = decode(envelope({"kind": "file", "file": PNG, "caption": "see", "album": "al"}, upload=UPLOAD)).event
    assert event == FileSent(FileRef(FileKind.PHOTO, "f00d", 3, "image/png", "a.png", "f00d"), "see", "al")


def test_a_file_without_bytes_keeps_the_size_that_it_says() -> None:
    event = decode(envelope({"kind": "file", "file": {**PNG, "size": 30_000_000}})).event
    assert isinstance(event, FileSent)
    assert (event.file.size, event.file.kept) == (30_000_000, None)


def test_a_post_cannot_name_bytes_of_somebody_else() -> None:
    greedy = {**PNG, "kept": "another", "id": "another", "handle": "another", "upload": UPLOAD}
    event = decode(envelope({"kind": "file", "file": greedy, "upload": UPLOAD, "kept": "another"})).event
    assert isinstance(event, FileSent)
    assert (event.file.kept, event.file.handle) == (None, "")


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("image/jpeg", FileKind.PHOTO),
        ("image/svg+xml", FileKind.DOCUMENT),
        ("video/mp4", FileKind.VIDEO),
        ("audio/ogg", FileKind.AUDIO),
        ("", FileKind.DOCUMENT),
        ("image", FileKind.PHOTO),
    ],
)
def test_the_media_type_tells_the_kind(media_type: str, kind: FileKind) -> None:
    event = decode(envelope({"kind": "file", "file": {**PNG, "type": media_type}}, upload=UPLOAD)).event
    assert isinstance(event, FileSent)
    assert event.file.kind is kind


def test_a_file_name_brings_no_folder() -> None:
    event = decode(envelope({"kind": "file", "file": {**PNG, "name": "../../etc\\x.png"}}, upload=UPLOAD)).event
    assert isinstance(event, FileSent)
    assert event.file.name == "x.png"


@pytest.mark.parametrize("locale", [5, None, "not a locale", "x" * 9])
def test_an_odd_locale_is_none(locale: object) -> None:
    if isinstance(locale, int):
        with pytest.raises(Undecodable):
            decode(envelope({"kind": "joined"}, locale=locale))
    else:
        assert decode(envelope({"kind": "joined"}, locale=locale)).locale is None


@pytest.mark.parametrize(
    ("event", "field"),
    [
        (None, "event"),
        ([], "event"),
        ({}, "kind"),
        ({"kind": "dance"}, "kind"),
        ({"kind": ["text"]}, "kind"),
        ({"kind": "text", "text": {"a": 1}}, "text"),
        ({"kind": "press"}, "token"),
        ({"kind": "command", "name": ""}, "name"),
        ({"kind": "file"}, "file"),
        ({"kind": "file", "file": {"size": -1}}, "size"),
        ({"kind": "file", "file": {"size": True}}, "size"),
        ({"kind": "forward", "text": "x"}, "origin"),
        ({"kind": "report", "message": "m1", "quoted": {"chat": "c", "message": "m1", "at": 5}}, "quoted"),
        ({"kind": "forward", "origin": {"kind": "ghost"}}, "origin.kind"),
        ({"kind": "forward", "origin": {"kind": "user", "at": 10**30}}, "at"),
    ],
)
def test_what_cannot_be_read_names_the_field_and_no_content(event: object, field: str) -> None:
    with pytest.raises(Undecodable) as said:
        decode(envelope(event))
    assert field in str(said.value)
    assert "dance" not in str(said.value)


@pytest.mark.parametrize("payload", [b"", b"\xff", b"[]", b"[" * 100_000, b"1" * 5000, b'"x"', b"null", b"{}"])
def test_what_is_no_envelope_is_undecodable(payload: bytes) -> None:
    with pytest.raises(Undecodable):
        decode(payload)


FIELDS = ["update", "chat", "at", "locale", "event", "upload", "kind", "text", "token", "message", "name", "argument",
          "file", "size", "type", "caption", "album", "origin", "link", "id", "title", "author", "command"]  # fmt: skip
KINDS = st.sampled_from(["text", "command", "press", "file", "forward", "joined", "report", "user", "group"])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | KINDS
VALUES = st.recursive(LEAVES, lambda x: st.lists(x) | st.dictionaries(st.sampled_from(FIELDS), x), max_leaves=20)


@given(VALUES, VALUES, VALUES)
def test_whatever_is_posted_decode_gives_an_arrival_or_says_that_it_cannot(event: Any, upload: Any, more: Any) -> None:
    with contextlib.suppress(Undecodable):
        arrival = decode(envelope(event, upload=upload, group=more, quoted=more, user=more))
        str(arrival).encode()  # no half characters are left for a database to choke on
