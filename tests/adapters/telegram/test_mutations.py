"""However a payload is broken, it becomes an arrival that the engine can rely on, None, or Undecodable."""

from __future__ import annotations

import copy
import json
import random
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from adapters.telegram.decode import decode
from adapters.telegram.fields import ID_LIMIT
from adapters.telegram.groups import is_talk
from bot.chat.events import Arrival, Undecodable
from tests.adapters.telegram.recorded import NAMES, OURS, payload

MUTATIONS = 5_000
ODDITIES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**63,
    -(2**80),
    1.5,
    float("nan"),
    "",
    "private",
    "\ud83d",
    "a\x00b",
    "😡" * 40,
    "x" * 5_000,
    [],
    [[[]]],
    {},
    {"type": "text_link", "offset": 1, "length": 5, "url": "u"},
)


def mutated(rng: random.Random) -> bytes:
    """A recorded payload in which one to four places were changed, taken out, doubled, or broken as bytes."""
    update = json.loads(payload(rng.choice(NAMES)))
    for _ in range(rng.randint(1, 4)):
        place = rng.choice(list(places(update)))
        parent, key = place
        act = rng.randrange(4)
        if act == 0 and isinstance(parent, dict):
            del parent[key]
        elif act == 1:
            other, other_key = rng.choice(list(places(update)))
            parent[key] = copy.deepcopy(other[other_key])
        else:
            parent[key] = copy.deepcopy(rng.choice(ODDITIES))
        if not isinstance(update, dict) or not list(places(update)):
            break
    raw = bytearray(json.dumps(update).encode())
    if rng.random() < 0.15:
        raw[rng.randrange(len(raw))] = rng.randrange(256)
    return bytes(raw)


def places(value: Any) -> Any:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield value, key
        yield from places(inner)


def is_sound(value: Any, declared: Any) -> bool:
    """Every value inside is of its declared type, whole, and in range."""
    origin, of = get_origin(declared), get_args(declared)
    if origin in (Union, UnionType):
        return any(is_sound(value, one) for one in of)
    if origin in (tuple, frozenset):
        return type(value) is origin and all(is_sound(one, of[0]) for one in value)
    if type(value) is not declared:
        return False
    if is_dataclass(declared):
        hints = get_type_hints(declared)
        return all(is_sound(getattr(value, field.name), hints[field.name]) for field in fields(declared))
    if declared is str:
        return is_whole(value)
    return declared is not int or 0 <= value <= ID_LIMIT


def is_whole(value: str) -> bool:
    """No half of a surrogate pair, which no encoding can write."""
    return not any("\ud800" <= letter <= "\udfff" for letter in value)


@pytest.mark.parametrize("seed", range(5))
def test_a_mutated_payload_becomes_a_sound_arrival_none_or_undecodable(seed: int) -> None:
    rng = random.Random(seed)
    counts = {"arrival": 0, "none": 0, "undecodable": 0}
    reasons: set[str] = set()
    for _ in range(MUTATIONS // 5):
        broken = mutated(rng)
        try:
            arrival = decode(broken, OURS)
        except Undecodable as odd:
            counts["undecodable"] += 1
            reasons.add(str(odd))
            continue
        if arrival is None:
            counts["none"] += 1
            continue
        counts["arrival"] += 1
        assert int(arrival.update) >= 0
        assert is_sound(arrival, Arrival), arrival
    assert set("".join(reasons)) <= set("abcdefghijklmnopqrstuvwxyz._")
    assert min(counts.values()) > MUTATIONS // 5 // 20, counts


@pytest.mark.parametrize("seed", range(3))
def test_whether_an_update_is_only_talk_can_be_said_of_any(seed: int) -> None:
    rng = random.Random(seed)
    said = 0
    for _ in range(MUTATIONS):
        try:
            update = json.loads(mutated(rng))
        except ValueError:
            continue
        if isinstance(update, dict):
            said += is_talk(update) in (True, False)
    assert said > MUTATIONS // 2
