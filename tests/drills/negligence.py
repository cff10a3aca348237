"""Guards of an operator's work and of the team, each switched off: keys, backups, the trail, the purge, the gate."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import bot.chat.decide
import bot.chat.together
import handlers.caselookup
import storage.audit
import storage.purge
import storage.rotation
from bot import backups, failpoints
from bot.audit import AuditReport
from bot.backups import Backup, Description
from bot.cases import Case
from bot.chat.turn import Outcome, Turn
from bot.communities import incident_of
from bot.staff import Member


def unchecked_trail() -> None:
    """Whether the trail is whole is told by its length."""

    def verify(connection: Any, seals: Any) -> AuditReport:
        _, chain = storage.audit._found(connection)
        lines = len(list(storage.audit._lines(connection, chain)))
        return AuditReport(lines, chain.first, chain.last, ())

    storage.audit.verify = verify


def forgotten_table() -> None:
    """A change of keys does not know of a table."""
    listed = storage.rotation.UNDER_MONTH
    storage.rotation.UNDER_MONTH = [one for one in listed if one.table.name != "cases"]


def early_name() -> None:
    """A backup bears its name while it is still written."""

    async def make(
        folder: Path,
        now: float,
        copy: Callable[[Path], Awaitable[None]],
        look_into: Callable[[Path], tuple[str, bytes]],
    ) -> Backup:
        file = backups._free(folder, now)
        described = f'{{"format": 1, "made": {int(now)}, "schema": "", "keyring": "", "length": 0, "sha256": ""}}'
        file.with_suffix(".json").write_text(described)
        await copy(file)
        failpoints.reach(failpoints.BACKUP_COPIED)
        return Backup(file, Description(int(now), "", "", 0, ""))

    backups.make = make


def no_brake() -> None:
    """A purge erases whatever is due."""
    storage.purge.stops = lambda *_: False  # type: ignore[attr-defined]


def open_gate() -> None:
    """Who is on the team may do everything."""
    admitted = bot.chat.decide.admitted  # type: ignore[attr-defined]

    def wide(turn: Turn, route: Any, memo: Any) -> Any:
        inside = admitted(turn, route, memo)
        if not isinstance(inside, Outcome):
            return inside
        return replace(turn, member=next(value for value in memo.values() if isinstance(value, Member)))

    for module in (bot.chat.decide, bot.chat.together):
        module.admitted = wide  # type: ignore[attr-defined]


def telling_foreign() -> None:
    """What is said of a colleague's case is not what is said of one that never was."""
    last: list[Case | None] = []

    async def case_for(turn: Turn, token: str) -> Case | None:
        case = await handlers.caselookup.CaseById(incident_of(token))  # type: ignore[attr-defined]
        last[:] = [case]
        seen = case is not None and turn.member is not None and case.worker in {None, turn.member.id}
        return case if seen else None

    def not_here(turn: Turn) -> Outcome:
        return Outcome((turn.say("staff-may-not" if last and last[0] else "case-not-here"),))

    handlers.caselookup.case_for, handlers.caselookup.not_here = case_for, not_here
