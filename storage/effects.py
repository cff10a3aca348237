"""What a turn may write besides its own conversation: each effect, and the file that knows its table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection

from bot.cases import AddEvidence, CountTry, DropFiles, Effect, FetchFile, FileCase
from bot.communities import (
    Appeal,
    ForgetCommunity,
    Judge,
    KeepFlag,
    KeepWish,
    MarkTold,
    MoveChat,
    SaveCommunity,
    SetTimer,
)
from storage import cases, communities, counters, files, incidents, timers
from storage.seals import Seals


def apply(connection: Connection, seals: Seals, effect: Effect) -> None:
    """Write one effect, in the transaction of its turn."""
    _WRITTEN[type(effect)](connection, seals, effect)


def _move(connection: Connection, seals: Seals, effect: MoveChat) -> None:
    incidents.move(connection, seals, effect)
    communities.move(connection, seals, effect)


_WRITTEN: Mapping[type, Callable[[Connection, Seals, Any], None]] = {
    FileCase: cases.file,
    AddEvidence: cases.add_evidence,
    FetchFile: files.want,
    DropFiles: lambda connection, _, effect: files.drop(connection, effect.ids),
    CountTry: lambda connection, _, effect: counters.count(connection, effect),
    SaveCommunity: communities.save,
    ForgetCommunity: communities.forget,
    MoveChat: _move,
    KeepFlag: incidents.keep,
    KeepWish: incidents.keep_wish,
    Judge: incidents.judge,
    Appeal: incidents.appeal,
    MarkTold: lambda connection, _, effect: incidents.mark_told(connection, effect),
    SetTimer: timers.set_,
}
