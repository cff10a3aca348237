"""Realistic updates, and what a broken or hostile sender could make of them."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

from tests.drills.evidence import ORIGINS
from tests.fakes.telegram.people import JPEG, Person
from tests.fakes.telegram.world import World

BOT = {"id": 4_242_424_242, "is_bot": True, "first_name": "Concordia", "username": "a_bot"}
LONG = 20_000
"""Letters of a huge text: five times what Telegram lets a person write."""
DEEP = 200
"""Levels of a nested value; Python's own reader of JSON ends at some 1,000."""
ODD_TEXTS = (
    "",
    " ",
    "\0",
    "\ud800",
    "\udfff\ud800",
    "\u202e\u2066gnirts\u200b",
    "Z" + "\u0301" * 500,
    "👩‍👩‍👧‍👦" * 50,
    "ﷺ" * 200,
    "<b>&lt;/b></pre><script>",
    "{$summary} { ask-danger }",
    "' OR 1=1; --",
    "../../etc/passwd\0.pdf",
    "1234 5678 1234 5678",
    "/" * 500,
    "/report@a_bot extra",
    "https://" + "a" * 3000,
)
ODD_NUMBERS = (0, -1, 1, 2**31, 2**53, 2**53 + 1, 2**63, -(2**63), 2**70, 1e308, -0.0, 0.5)
KINDS = ("channel_post", "poll", "inline_query", "chat_join_request", "message_reaction", "kind_of_tomorrow")

Json = Any
Change = Callable[[random.Random, Json], Json]


def realistic(rng: random.Random, first_user: int, people: int) -> list[Json]:
    """Updates of so many people with ids from `first_user` on, each act once; without update ids of their own."""
    world = World(BOT, lambda: 1_795_000_000.0, rng)
    updates: list[Json] = []
    for number in range(people):
        language = rng.choice(["nl", "fr", "de", "en", None])
        person = Person(world, first_user + number, f"Odd {number}", language, "odd_one")
        updates += filter(None, _acts(person, world))
    return updates


def _acts(person: Person, world: World) -> Iterator[Json]:
    for text in ("/start", "/report", "/case 1234567812345678", "they shout https://example.org/x at me", "2"):
        yield person.says(text)
    for origin in ORIGINS:
        yield person.forwards(origin, "hateful")
    yield person.forwards("channel", "with a photo", photo=JPEG)
    yield person.sends_photo("look")
    yield from person.sends_album([JPEG] * 2, "both")
    yield person.sends_document("letter.pdf", b"%PDF")
    yield person.sends_voice()
    yield person.sends_sticker()
    yield person.sends(location={"latitude": 50.8, "longitude": 4.3})
    keys = [[{"text": "x", "callback_data": "go:help"}]]
    world.post(person.chat, {"text": "?", "reply_markup": {"inline_keyboard": keys}})
    yield person.presses(data="an:AAAAAAAA:AAAA:yes.AAAAAAAAAAAA")
    yield person.edits(next(iter(person.chat.posts)), "/help")
    yield person.blocks()
    yield person.unblocks()


def mutated(rng: random.Random, update: Json) -> Json:
    """The update with one to three things wrong; its id stays what it is."""
    id_, kind = update["update_id"], next(name for name in update if name != "update_id")
    value = copy.deepcopy(update[kind])
    for _ in range(rng.choice((1, 1, 2, 3))):
        value = _changed_somewhere(rng, value)
    if rng.random() < 0.05:
        kind = rng.choice(KINDS)
    return {"update_id": id_, kind: value}


def broken_bytes(rng: random.Random, update: Json) -> bytes:
    """A payload that need not even be JSON, for the decoder alone: its id may be anything."""
    changed = mutated(rng, update | {"update_id": 7})
    if rng.random() < 0.3:
        changed["update_id"] = rng.choice([None, "7", 0, -1, 1.5, True, 2**70, [], {}])
    raw = bytearray(json.dumps(changed).encode())
    match rng.randrange(7):
        case 0:
            del raw[rng.randrange(len(raw)) :]
        case 1:
            for _ in range(rng.randint(1, 8)):
                raw[rng.randrange(len(raw))] = rng.randrange(256)
        case 2:
            return b"[" * rng.choice((900, 100_000)) + bytes(raw)
        case 3:
            return bytes(raw).replace(b"1", b"1" * rng.choice((30, 5_000)), 1)
        case 4:
            return rng.choice([b"", b"null", b"[]", b'"x"', b"7", b"NaN", b"\xff\xfe{}", b'{"update_id":NaN}'])
        case 5:
            return bytes(raw).replace(b'"text"', b'"text":"twice","text"')
        case _:
            pass
    return bytes(raw)


def _changed_somewhere(rng: random.Random, value: Json) -> Json:
    """Go down at random, then change what stands there."""
    if isinstance(value, dict) and value and rng.random() < 0.85:
        key = rng.choice(list(value))
        if rng.random() < 0.12:
            return _changed_key(rng, value, key)
        value[key] = _changed_somewhere(rng, value[key])
        return value
    if isinstance(value, list) and value and rng.random() < 0.85:
        place = rng.randrange(len(value))
        value[place] = _changed_somewhere(rng, value[place])
        return value
    return rng.choice(CHANGES)(rng, value)


def _changed_key(rng: random.Random, value: dict[str, Json], key: str) -> Json:
    """Drop a field, name it otherwise, or let it stand beside another of the same object."""
    kept = value.pop(key)
    match rng.randrange(4):
        case 0:
            value[key.upper()] = kept
        case 1:
            value[rng.choice(ODD_TEXTS)] = kept
        case 2 if value:
            value[rng.choice(list(value))] = kept
        case _:
            pass  # dropped
    return value


def _retyped(rng: random.Random, value: Json) -> Json:
    return rng.choice([None, True, False, 0, 7, -7, 0.5, "7", "", "x", [], {}, [value], {"id": value}, str(value)[:50]])


def _huge(rng: random.Random, value: Json) -> Json:
    text = rng.choice("aé😀<&") * LONG
    return rng.choice([text, [value] * 300, {str(number): value for number in range(300)}])


def _nested(rng: random.Random, value: Json) -> Json:
    for level in range(rng.randint(2, DEEP)):
        value = [value] if level % 2 else {"reply_to_message": value}
    return value


def _odd_text(rng: random.Random, _: Json) -> Json:
    return rng.choice(ODD_TEXTS)


def _odd_number(rng: random.Random, _: Json) -> Json:
    return rng.choice(ODD_NUMBERS)


def _doubled(_: random.Random, value: Json) -> Json:
    return value * 2 if isinstance(value, list | str) else [value, value]


CHANGES: tuple[Change, ...] = (_retyped, _huge, _nested, _odd_text, _odd_number, _doubled)
