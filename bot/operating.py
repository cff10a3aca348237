"""What an operator may ask of Concordia, whether it runs or not; a part of the wiring."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import announceworks, backups
from bot.agenda.reading import Imported, Problem
from bot.agendadesk import read_events
from bot.almanac import bring, read_file
from bot.audit import OPERATOR, Audited, Trace
from bot.calendar import Saved
from bot.cases import Effect
from bot.content import ROOT
from bot.control import Request, Unanswered, Work, hand_over
from bot.errors import WrongSetting
from bot.facts import load_facts
from bot.keychange import KeyChange, Say
from bot.ports import Clock, Random, Written
from bot.premises import alone, control_socket, is_running, open_keyring
from bot.rules.retention import Retention
from bot.rules.staff import Role
from bot.sealing import Keyring, SignedInvites
from bot.settings import PREFIX, Settings
from bot.staff import Member, RemoveMember
from bot.team import new_invite
from storage.copies import look_into
from storage.store import SqlStore, open_store

OK, FAULT = 0, 1
"""Exit codes: done; something is wrong."""


@dataclass(frozen=True, slots=True)
class Operations:
    """`work` is all of it, by the name that a request bears."""

    store: SqlStore
    keyring: Keyring
    change: KeyChange
    clock: Clock = time.time
    random: Random = os.urandom

    @property
    def work(self) -> Mapping[str, Work]:
        return {
            "staff invite": self._invite,
            "staff list": self._team,
            "staff remove": self._remove,
            "audit verify": self._verify,
            "keys rotate": self._rotate,
            "backup": self._backup,
            "events import": self._import_events,
            "announce": self._announce,
            "announce status": self._announce_status,
        }

    async def _invite(self, request: Request, say: Say) -> int:
        """Says the letters only: which links they go into is the command's business."""
        letters = new_invite(SignedInvites(self.keyring), Role(request["role"]), self._now, self.random)
        await self._write(Audited(Trace(self._now, OPERATOR, "invite")))
        say(letters)
        return OK

    async def _team(self, _: Request, say: Say) -> int:
        team = await self.store.team()
        for number, member in enumerate(team, 1):
            say(f"{number:>3}  {member.role.value:<12} {member.platform:<9} {_day(member.seen)}  {member.name}")
        if not team:
            say("nobody is on the team yet. concordia staff invite --role lead")
        return OK

    async def _remove(self, request: Request, say: Say) -> int:
        member = _named(await self.store.team(), str(request["who"]))
        trace = Trace(self._now, OPERATOR, "remove", about=member.id.hex())
        await self._write(RemoveMember(member.id), Audited(trace))
        say(f"{member.name} ({member.role.value}) is not on the team any more; their cases are nobody's")
        return OK

    async def _announce(self, request: Request, say: Say) -> int:
        await self._write(*await announceworks.brought(self.store, request, self._now, self.random, say))
        return OK

    async def _announce_status(self, _: Request, say: Say) -> int:
        await announceworks.status(self.store, say)
        return OK

    async def _verify(self, _: Request, say: Say) -> int:
        report = await self.store.audit_report()
        if report.faults:
            for fault in report.faults:
                say(
                    f"line {fault.line}: {fault.what.value}"
                    if fault.line
                    else f"the trail as a whole: {fault.what.value}"
                )
            return FAULT
        span = f"from {report.since} to {report.until}, " if report.since else ""
        say(f"{report.lines} lines, chain whole, {span}head {report.head[:12]}")
        return OK

    async def _rotate(self, _: Request, say: Say) -> int:
        await self._write(Audited(Trace(self._now, OPERATOR, "keys")))
        return FAULT if await self.change.now(say) else OK

    async def _backup(self, request: Request, say: Say) -> int:
        folder, days = Path(request["folder"]), int(request["keep_days"])

        def look(file: Path) -> tuple[str, bytes]:
            seen = look_into(file)
            return seen.schema, seen.keyring

        made = await backups.make(folder, self._now, self.store.copy, look)
        say(made.line)
        if old := await asyncio.to_thread(backups.remove_old, folder, self._now, days):
            say(f"removed: {old} older than {days} days")
        return OK

    async def _import_events(self, request: Request, say: Say) -> int:
        """Says JSON: {"entry", "why"} for what was not read, and in the end {"sum"}; the words are the command's."""
        facts, read = await asyncio.to_thread(load_facts, ROOT / "facts"), 0
        total, problems = Saved(), 0
        for path in map(Path, request["files"]):
            source, data = request["source"] or path.name, await asyncio.to_thread(read_file, path)
            if isinstance(data, str):
                found = Imported(problems=(Problem(source, data),))
            else:
                found = await read_events(source, data, self._now, facts.themes)
            for one in found.problems:
                say(json.dumps({"file": path.name, "entry": one.entry, "why": one.why}))
            total = total + await bring(self.store, found.events, self._now)
            read, problems = read + len(found.events), problems + len(found.problems)
        await self._write(Audited(Trace(self._now, OPERATOR, "import-events")))
        say(json.dumps({"sum": {**asdict(total), "problems": problems}}))
        return OK if read else FAULT

    @property
    def _now(self) -> int:
        return int(self.clock())

    async def _write(self, *effects: Effect) -> None:
        async with self.store.tick() as tick:
            await tick.write([Written(0, b"", 0, None, b"", effects=effects)], (), self._now)


async def ask(settings: Settings, request: Request, say: Say) -> int:
    """Have it done by the bot that runs, or do it here where none does; the exit code.

    Raises WrongSetting, StorageTrouble and KeyringError.
    """
    socket = control_socket(settings)
    if socket is not None and is_running(settings):
        try:
            return await hand_over(socket, request, say)
        except Unanswered:
            raise WrongSetting(
                f"what works on {socket.parent} now does not answer: a bot that starts, stops or is of another "
                "version, or another command. Fix: try again, or stop it."
            ) from None
    async with _opened(settings) as operations:
        return await operations.work[request["do"]](request, say)


@contextlib.asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Operations]:
    keyring = open_keyring(settings)
    with alone(settings):
        store = await open_store(settings.database, keyring)
        try:
            yield Operations(store, keyring, KeyChange(store, keyring, time.time, Retention().backup_days))
        finally:
            await store.close()


def _named(team: Sequence[Member], who: str) -> Member:
    """The member with this number in the list, or with this name. Raises WrongSetting."""
    if who.isdecimal() and 0 < int(who) <= len(team):
        return team[int(who) - 1]
    found = [member for member in team if member.name.casefold() == who.casefold()]
    if len(found) != 1:
        what = "nobody has" if not found else f"{len(found)} members have"
        raise WrongSetting(
            f"{what} this name or number. Fix: take a number of concordia staff list, or see {PREFIX}DATA_DIR."
        )
    return found[0]


def _day(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()
