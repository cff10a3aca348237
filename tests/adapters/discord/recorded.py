"""Recorded payloads by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from adapters.discord.decode import decode
from bot.chat.events import Arrival

PAYLOADS = Path(__file__).parent / "payloads"
NAMES = sorted(path.stem for path in PAYLOADS.glob("*.json"))

ANNA, BEN, MO = "1574833646206976001", "1574833647255552002", "1574833648304128003"
GENT, PLEIN = "1574833649352704004", "1574833654595584006"


def payload(name: str) -> bytes:
    return (PAYLOADS / f"{name}.json").read_bytes()


def decoded(name: str, part: int | None = None) -> Arrival:
    """The arrival; of a message with several files, that of one."""
    event = json.loads(payload(name))
    arrival = decode(json.dumps(event if part is None else event | {"n": part}).encode())
    assert arrival is not None
    return arrival


def changed(name: str, **change: Any) -> bytes:
    """The payload with fields of `d` replaced, `a__b` for `b` in `a`; a field set to `...` is taken out."""
    event = json.loads(payload(name))
    for path, value in change.items():
        holder, (*way, last) = event["d"], path.split("__")
        for step in way:
            holder = holder[step]
        if value is ...:
            del holder[last]
        else:
            holder[last] = value
    return json.dumps(event).encode()
