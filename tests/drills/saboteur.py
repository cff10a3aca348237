"""`python -m tests.drills.saboteur NAME run`: the real bot with one guard switched off, to see that a drill notices."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

import structlog

import bot.chat.delivery as delivery_module
import storage.effects
import storage.inbox
from adapters.telegram import decode, media, words
from bot import __main__
from bot.cases import Effect, FileCase
from bot.chat.delivery import Delivery
from bot.chat.engine import Engine
from bot.chat.sending import Sent
from bot.ports import Queued, Raw, Received, Written
from bot.sealing import BlindIndex
from bot.sealing.envelope import DataKey
from storage.seals import Seals
from storage.store import SqlStore, SqlTick
from tests.drills import approval, betrayals, negligence, quick, roles

LATE = 0.1
"""Seconds between what should be one moment: a slow disk, or a busy thread."""


def offset_before_commit() -> None:
    """Telegram is told that updates are ours before they are on disk."""
    stored = Engine.intake

    async def intake(self: Engine, platform: str, raws: Sequence[Raw]) -> None:
        async def later() -> None:
            await asyncio.sleep(LATE)
            await stored(self, platform, raws)

        _UNDER_WAY.append(asyncio.create_task(later()))

    Engine.intake = intake  # type: ignore[method-assign]


def no_dedupe() -> None:
    """An update that comes again counts as a new one."""
    known, numbers = BlindIndex.update, count()

    def update(self: BlindIndex, platform: str, bot: Any, update_id: Any) -> bytes:
        new = f"{update_id}.{next(numbers)}" if platform == "telegram" else update_id
        return known(self, platform, bot, new)

    BlindIndex.update = update  # type: ignore[method-assign]


def receipt_before_commit() -> None:
    """Replies, the receipt among them, are sent before what they say is on disk."""
    made: list[Delivery] = []
    begin = Delivery.__init__

    def remembered(self: Delivery, *args: Any, **kwargs: Any) -> None:
        begin(self, *args, **kwargs)
        made.append(self)

    class Hasty(SqlTick):
        async def write(self, turns: Sequence[Written], sent: Sequence[int], now: int) -> Sequence[Queued]:
            made[0].push([Queued(0, outgoing) for turn in turns for outgoing in turn.outgoing])
            await asyncio.sleep(LATE)
            await super().write([replace(turn, outgoing=()) for turn in turns], sent, now)
            return ()

    @asynccontextmanager
    async def tick(self: SqlStore) -> AsyncIterator[SqlTick]:
        yield Hasty(self._database, self._seals)

    Delivery.__init__ = remembered  # type: ignore[method-assign]
    SqlStore.tick = tick  # type: ignore[method-assign]


def case_apart() -> None:
    """The case is written a moment after the receipt that is shown for it, in a transaction of its own."""
    apply, write = storage.effects.apply, SqlTick.write

    def without_case(connection: Any, seals: Seals, effects: Iterable[Effect]) -> None:
        apply(connection, seals, [effect for effect in effects if not isinstance(effect, FileCase)])

    async def apart(self: SqlTick, turns: Sequence[Written], sent: Sequence[int], now: int) -> Sequence[Queued]:
        queued = await write(self, turns, sent, now)
        effects = [effect for turn in turns for effect in turn.effects if isinstance(effect, FileCase)]

        async def later() -> None:
            await asyncio.sleep(LATE)
            for effect in effects:
                await self._database.write(apply, self._seals, [effect])

        _UNDER_WAY.append(asyncio.create_task(later()))
        return queued

    storage.effects.apply = without_case
    SqlTick.write = apart  # type: ignore[method-assign]


def done_before_decided() -> None:
    """An update counts as done a moment before what it changes is written."""
    write = SqlTick.write

    def done(connection: Any, ids: Sequence[int]) -> None:
        connection.execute(storage.inbox._DONE, {"ids": ids})

    async def hasty(self: SqlTick, turns: Sequence[Written], sent: Sequence[int], now: int) -> Sequence[Queued]:
        await self._database.write(done, [turn.inbox for turn in turns])
        await asyncio.sleep(LATE)
        return await write(self, turns, sent, now)

    storage.inbox.done = done
    SqlTick.write = hasty  # type: ignore[method-assign]


def no_rescue() -> None:
    """What a killed bot had taken in but not done is forgotten."""

    async def unfinished(self: SqlStore, platform: str) -> Sequence[Received]:
        return ()

    SqlStore.unfinished = unfinished  # type: ignore[method-assign]


def forgetful_outbox() -> None:
    """What a killed bot had not yet sent is forgotten."""

    async def unsent(self: SqlStore) -> Sequence[Queued]:
        return ()

    SqlStore.unsent = unsent  # type: ignore[method-assign]


def marked_before_sent() -> None:
    """A reply counts as sent before it is."""
    send = Delivery._send

    async def hasty(self: Delivery, one: Queued) -> Sent:
        self._arrived(one, "sent")
        await self.flush()
        await asyncio.sleep(LATE)
        return await send(self, replace(one, id=0))

    Delivery._send = hasty  # type: ignore[method-assign]
    delivery_module.FLUSH_AFTER = 0.0


def unsealed_column() -> None:
    """The words of the evidence stand in the database as they are."""
    seal, open_ = DataKey.seal, DataKey.open
    bare = b"bare"

    def unsealed(self: DataKey, plain: bytes, table: str, row: bytes, column: str) -> bytes:
        return bare + plain if table == "evidence" else seal(self, plain, table, row, column)

    def opened(self: DataKey, sealed: bytes, table: str, row: bytes, column: str) -> bytes:
        return sealed[len(bare) :] if sealed.startswith(bare) else open_(self, sealed, table, row, column)

    DataKey.seal, DataKey.open = unsealed, opened  # type: ignore[method-assign]


def chatty_log() -> None:
    """Somebody logs what arrives, to find a fault."""
    enqueue, log = Engine._enqueue, structlog.get_logger(Engine.__module__)  # else it has this module's name and level

    async def logged(self: Engine, received: Received, since: float | None = None) -> None:
        log.debug("arrived", update=received.payload.decode(errors="replace"))
        await enqueue(self, received, since)

    Engine._enqueue = logged  # type: ignore[method-assign]


def trusting_decoder() -> None:
    """Numbers are taken as they come."""

    def number(parent: Any, key: str, path: str, low: int = 0, high: int = 0) -> int:
        return int(parent[key])

    for module in (decode, media, words):
        module.number = number  # type: ignore[attr-defined]
    decode.chat_id = lambda parent, path: int(parent["id"])  # type: ignore[attr-defined]


def dropped_letters() -> None:
    """An update that cannot be read is thrown away."""

    def bury(connection: Any, seals: Seals, id_: int, reason: str, now: int) -> None:
        storage.inbox.done(connection, [id_])

    storage.inbox.bury = bury


_UNDER_WAY: list[asyncio.Task[None]] = []


@dataclass(frozen=True, slots=True)
class Guard:
    """`off` switches it off; `drill` must notice, by its figure `by`, of which there must be none."""

    off: Callable[[], None]
    drill: str
    by: str


GUARDS: dict[str, Guard] = {
    "offset-before-commit": Guard(offset_before_commit, "file-kill", "updates_lost"),
    "receipt-before-commit": Guard(receipt_before_commit, "file-kill", "receipts_without_case"),
    "case-apart": Guard(case_apart, "file-kill", "receipts_without_case"),
    "done-before-decided": Guard(done_before_decided, "file-kill", "left_waiting"),
    "no-rescue": Guard(no_rescue, "file-kill", "updates_lost"),
    "forgetful-outbox": Guard(forgetful_outbox, "file-kill", "left_waiting"),
    "marked-before-sent": Guard(marked_before_sent, "file-kill", "left_waiting"),
    "no-dedupe": Guard(no_dedupe, "replay", "wrong_evidence"),
    "unsealed-column": Guard(unsealed_column, "stolen-db", "hits"),
    "chatty-log": Guard(chatty_log, "stolen-db", "hits"),
    "trusting-decoder": Guard(trusting_decoder, "mutated-updates", "letters_missing"),
    "dropped-letters": Guard(dropped_letters, "mutated-updates", "letters_missing"),
    "notice-at-once": Guard(betrayals.notice_at_once, "who-reported", "too_soon"),
    "unpadded-reporter": Guard(betrayals.unpadded_reporter, "who-reported", "differences"),
    "whisper-in-public": Guard(betrayals.whisper_in_public, "who-reported", "differences"),
    "named-reporter": Guard(betrayals.named_reporter, "who-reported", "differences"),
    "unsigned-presses": Guard(betrayals.unsigned_presses, "forged-press", "effects"),
    "everybody-decides": Guard(betrayals.everybody_decides, "forged-press", "effects"),
    "unchecked-trail": Guard(negligence.unchecked_trail, "audit-tamper", "missed"),
    "forgotten-table": Guard(negligence.forgotten_table, "key-rotation", "under_old_keys"),
    "early-name": Guard(negligence.early_name, "restore", "half_listed"),
    "no-brake": Guard(negligence.no_brake, "clock", "erased_without_a_yes"),
    "approval-not-asked": Guard(betrayals.approval_not_asked, "approval", "self_approvals"),
    "edit-keeps-approval": Guard(betrayals.edit_keeps_approval, "approval", "unapproved_sends"),
    "open-gate": Guard(negligence.open_gate, "roles", "unexpected_allows"),
    "telling-foreign": Guard(negligence.telling_foreign, "roles", "told_apart"),
}


if __name__ == "__main__":
    GUARDS[sys.argv[1]].off()
    quick.hurry()
    if sys.argv[2:] == ["roles"]:
        sys.exit(roles.main())
    if sys.argv[2:3] == ["approval"]:
        sys.exit(approval.main())
    sys.exit(__main__.main(sys.argv[2:]))
