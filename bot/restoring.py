"""Puts a backup in the place of the database: checked first, erased again, nothing sent twice; a part of the wiring."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path

from bot import backups
from bot.audit import OPERATOR, Audited, Trace
from bot.errors import StorageTrouble, WrongSetting
from bot.keychange import Say
from bot.ports import Clock, Written
from bot.premises import alone, erasure_log, has_data, is_running
from bot.sealing import Keyring
from bot.settings import PREFIX, Settings
from storage.copies import known, look_into, put_in_place, stage
from storage.store import SqlStore, open_store


async def restore(settings: Settings, file: Path, say: Say, *, anyway: bool = False, clock: Clock = time.time) -> int:
    """Restore; the exit code. `anyway`: also a copy of which the keyring cannot open all.

    Raises WrongSetting, StorageTrouble and KeyringError, and then the database is as it was.
    """
    database = settings.database_file
    if database is None:
        raise WrongSetting(
            "PostgreSQL restores its own backups. Fix: pg_restore --clean --if-exists --dbname="
            f'"${PREFIX}DATABASE_URL" concordia.dump; the next start erases again what was erased since'
        )
    if is_running(settings):
        raise WrongSetting(f"Concordia runs on {database.parent}. Fix: stop it first.")
    keyring = Keyring.open(settings.keyring)
    with alone(settings):
        await asyncio.to_thread(_checked, file)
        if has_data(settings):
            await _last_erasures(settings, keyring, say)
        try:
            staged = await asyncio.to_thread(stage, file, database)
            store = await open_store(f"sqlite:///{staged}", keyring)
            try:
                await _prepare(settings, store, say, int(clock()), anyway=anyway)
            finally:
                await store.close()
            moment = datetime.fromtimestamp(clock(), UTC).strftime("%Y%m%dT%H%M%SZ")
            aside = database.with_name(f"{database.name}.before-{moment}")
            await asyncio.to_thread(put_in_place, staged, database, aside)
        except OSError as fault:
            raise StorageTrouble(f"{database.parent}: {fault.strerror}") from None
    say(f"{file} is in the place of {database}")
    if aside.exists():
        say(f"what was there is kept as {aside}: remove it once all is well, retention does not reach it")
    say("see with concordia staff list whether a role changed since, and start the bot")
    return 0


def _checked(file: Path) -> None:
    backups.whole(file)
    seen = look_into(file)
    if not known(seen.schema):
        raise WrongSetting(f"{file} was written by a newer Concordia. Fix: restore it with that version.")


async def _last_erasures(settings: Settings, keyring: Keyring, say: Say) -> None:
    """Write down what the present database erased in its last minute; it may be too damaged to say."""
    try:
        present = await open_store(settings.database, keyring)
    except (StorageTrouble, WrongSetting):
        say("the database that is there does not open: what was erased in its last minute is not known")
        return
    try:
        await erasure_log(settings).follow(present)
    finally:
        await present.close()


async def _prepare(settings: Settings, store: SqlStore, say: Say, now: int, *, anyway: bool) -> None:
    without = await store.rows_without_key()
    if without and not anyway:
        raise WrongSetting(
            f"{without} rows of it were sealed with keys that {settings.keyring} does not have: that is an older copy, "
            "or they were destroyed. Fix: put back the newest keyring, or restore what there is with --anyway."
        )
    lost = await erasure_log(settings).again(store)
    unsent, held = await store.forget_unsent(), await store.mailings.hold(now)
    async with store.tick() as tick:
        trace = Trace(now, OPERATOR, "restore")
        await tick.write([Written(0, b"", 0, None, b"", effects=(Audited(trace),))], (), now)
    for table, rows in sorted(lost.items()):
        if rows:
            say(f"erased again: {rows} of {table}")
    if unsent:
        say(f"{unsent} replies waited when the copy was made and have arrived since: they are not sent again")
    if held:
        say(
            f"{held} messages to many were under way when the copy was made: announcements are paused, and go on when "
            "somebody says so in /announcements; alerts and overviews are stopped"
        )
