"""The JSON has everything exactly as it came."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from bot.packet import Disclosure, to_json
from tests.bot.packet import sample

KEYS = {
    *("schema", "version", "language", "reference", "for", "operator", "made", "reported", "disclosed", "identity"),
    *("answers", "evidence", "links", "notice", "checklist", "sources"),
}


def read(**more: Any) -> Any:
    return json.loads(to_json(sample.packet(**more)))


def test_texts_are_not_cleaned() -> None:
    tricked = "a\u202eb\u200bc\ud800 <b>\x00"
    assert json.loads(to_json(sample.saying(tricked)))["evidence"][0]["text"] == tricked


def test_the_form_has_a_name_and_a_version() -> None:
    record = read()
    assert (record["schema"], record["version"]) == ("concordia-packet", 1)


def test_the_keys_are_those_that_are_written_down_for_readers() -> None:
    record = read(disclosed=set(Disclosure))
    assert set(record) == KEYS
    assert set(record["evidence"][4]["file"]) == {
        "kind",
        "kept_back",
        "media_type",
        "size",
        "sha256",
        "name",
        "picture",
    }


def test_a_picture_in_it_has_a_hash_of_its_own() -> None:
    file = read()["evidence"][4]["file"]
    copy = base64.b64decode(file["picture"]["data"])
    assert hashlib.sha256(copy).hexdigest() == file["picture"]["sha256"] != file["sha256"]


def test_the_same_packet_gives_the_same_bytes() -> None:
    assert to_json(sample.packet()) == to_json(sample.packet())
