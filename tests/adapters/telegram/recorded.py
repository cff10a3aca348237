"""Recorded payloads by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from adapters.telegram.decode import decode
from bot.chat.events import Arrival

PAYLOADS = Path(__file__).parent / "payloads"
NAMES = sorted(path.stem for path in PAYLOADS.glob("*.json"))
GROUPS = [name for name in NAMES if name.startswith("group_")]
OURS = "concordia_be_bot"


def payload(name: str) -> bytes:
    return (PAYLOADS / f"{name}.json").read_bytes()


def decoded(name: str) -> Arrival:
    arrival = decode(payload(name), OURS)
    assert arrival is not None
    return arrival


def changed(name: str, **change: Any) -> bytes:
    """The payload with fields of its message replaced; a field set to `...` is taken out."""
    update = json.loads(payload(name))
    message = update["message"]
    message.update(change)
    update["message"] = {key: value for key, value in message.items() if value is not ...}
    return json.dumps(update).encode()
