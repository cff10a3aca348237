"""Payloads that no platform sends: broken bytes, and sound JSON with one thing in it changed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

MUTATIONS = 400
"""Changed places of one payload."""


def mutations(payload: bytes, chance: random.Random) -> Iterator[bytes]:
    """Broken bytes, and sound JSON with one thing in it changed."""
    yield from (b"", b"null", b"[]", b"{}", b"0", b'"x"', payload[:-1], payload * 2, b"\xff\xfe", b"[" * 100_000)
    for _ in range(MUTATIONS // 4):
        broken = bytearray(payload)
        broken[chance.randrange(len(broken))] = chance.randrange(256)
        yield bytes(broken)
    for _ in range(MUTATIONS):
        value = json.loads(payload)
        holder, key = chance.choice(list(places(value)))
        odd: Any = chance.choice(
            [None, True, [], {}, -1, 0, 2**70, 1.5, float("nan"), "", "x" * 5_000, "\ud83d", [[]], "DELETE"]
        )
        if odd == "DELETE":
            del holder[key]
        else:
            holder[key] = odd
        yield json.dumps(value).encode()


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a JSON value."""
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from places(value[key])
