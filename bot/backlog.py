"""What waits on disk, as numbers: the inbox, the outbox, the dead letters, the mailings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.mailings import Fate, Kind


@dataclass(frozen=True, slots=True)
class Queue:
    """How many wait, and since when the oldest does (unix seconds)."""

    waiting: int
    oldest: int


@dataclass(frozen=True, slots=True)
class Backlog:
    """`inbox` by platform, `outbox` by lane, `buried` (dead letters) by reason, `mailings` by kind and fate.

    Only what there is has an entry. Mailings that ended count until they are forgotten.
    """

    inbox: Mapping[str, Queue] = field(default_factory=dict)
    outbox: Mapping[str, Queue] = field(default_factory=dict)
    buried: Mapping[str, int] = field(default_factory=dict)
    mailings: Mapping[tuple[Kind, Fate], int] = field(default_factory=dict)
