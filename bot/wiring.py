"""Builds every concrete part from the settings; the only module that names adapters, handlers and storage."""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog

from bot.cases import FreshReceipt, OpenCase
from bot.chat.decide import Core
from bot.chat.delivery import Delivery
from bot.chat.dialogue import Lookup
from bot.chat.engine import Engine
from bot.chat.language import LanguageGuesser, Languages, written_in
from bot.chat.listening import Guess
from bot.chat.texts import Texts
from bot.chat.turn import routes_by_command
from bot.content import ROOT, load_texts
from bot.errors import StorageTrouble, WrongSetting
from bot.facts import load_facts
from bot.files import Fetcher
from bot.guessers import guesser
from bot.ports import Clock, Platform, Random
from bot.receipts import ReceiptDesk
from bot.sealing import Cost, Keyring, KeyringMissing, Presses, Receipts, blind_index
from bot.settings import PREFIX, Settings
from handlers import LISTED, About, routes
from handlers.start import command_text, idle
from storage.store import SqlStore, open_store

log = structlog.get_logger()

PURGE_EVERY = 60.0
"""Seconds between two purges: the inbox promises to forget 60 s after an update is done."""

GRACE = 8.0
"""Seconds that a stop waits for what is under way; the service manager gives ten."""


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the bot says, loaded once."""

    languages: Languages
    texts: Texts

    def commands(self, language: str) -> Sequence[tuple[str, str]]:
        """The commands that menus show, each with its description, as plain text."""
        return [(command, str(self.texts.text([language], command_text(command)))) for command in LISTED]


@dataclass(frozen=True, slots=True)
class Services:
    """One running Concordia."""

    engine: Engine
    delivery: Delivery
    desk: ReceiptDesk
    fetcher: Fetcher
    store: SqlStore
    keyring: Keyring
    platforms: Mapping[str, Platform]
    clock: Clock

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, or a part fails; then finish what is under way within `GRACE` seconds."""
        rescued = await self.engine.rescue()
        log.info("running", platforms=sorted(self.platforms), rescued=rescued)
        inner = [self.engine.run(), self.delivery.run(), self.desk.run(), self.fetcher.run(), self._keep_house()]
        outer = [platform.run(self.engine.intake) for platform in self.platforms.values()]
        working = [asyncio.create_task(part) for part in inner]
        serving = [asyncio.create_task(part) for part in outer]
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait([stopping, *working, *serving], return_when=asyncio.FIRST_COMPLETED)
            await _cancelled([stopping, *serving])
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GRACE):
                    await self.engine.settled()
            await self.delivery.flush()
        finally:
            faults = await _cancelled([stopping, *serving, *working])
            await self.delivery.close()
            self.desk.close()
        for fault in faults:
            raise fault

    async def _keep_house(self) -> None:
        """Forget what has expired, every minute."""
        while True:
            now = self.clock()
            try:
                lost = await self.store.purge(int(now))
                if any(lost.values()):
                    log.debug("purged", **lost)
            except StorageTrouble as trouble:
                log.error("storage trouble", reason=str(trouble))  # noqa: TRY400 - no stack needed
            await asyncio.sleep(PURGE_EVERY)


async def _cancelled(tasks: Sequence[asyncio.Task[Any]]) -> list[BaseException]:
    for task in tasks:
        task.cancel()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    return [end for end in ended if isinstance(end, Exception)]


def load_words(*, strict: bool = False, root: Path = ROOT) -> Words:
    """The languages and texts of this installation."""
    languages, texts = load_texts(root, strict=strict)
    return Words(languages, texts)


@contextlib.asynccontextmanager
async def concordia(
    settings: Settings,
    platforms: Sequence[Platform],
    words: Words,
    *,
    clock: Clock = time.time,
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    random: Random = os.urandom,
    cost: Cost | None = None,
    facts_root: Path = ROOT / "facts",
) -> AsyncIterator[Services]:
    """All parts of one Concordia, opened in order and closed in reverse. Raises WrongSetting with the fix."""
    by_name = {platform.name: platform for platform in platforms}
    facts = load_facts(facts_root)
    keyring = open_keyring(settings, random)
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(_alone(settings))
        store = await open_store(settings.database, keyring)
        stack.push_async_callback(store.close)
        desk = ReceiptDesk(Receipts(keyring, cost or Cost()), store, random=random, clock=clock)
        delivery = Delivery(by_name, store, clock=clock, pause=pause)
        fetcher = Fetcher(by_name, store, clock=clock, pause=pause)
        ear = _Ear(guesser(settings.language_guesser, words.languages.candidates))
        lookups: dict[type[Lookup[Any]], Any] = {FreshReceipt: desk.fresh, OpenCase: desk.open, Guess: ear.guess}
        core = Core(
            routes=routes_by_command(routes(About(facts, words.languages, settings.operator))),
            texts=words.texts,
            signer=Presses(keyring),
            languages=words.languages,
            idle=idle,
            tipline="report",
            file_limits={name: platform.capabilities.file_limit for name, platform in by_name.items()},
            new_id=lambda: random(16).hex(),
        )
        engine = Engine(
            core,
            store,
            delivery,
            by_name,
            blind_index(keyring),
            lookups,
            clock=clock,
            pause=pause,
            files_wanted=fetcher.wanted,
        )
        yield Services(engine, delivery, desk, fetcher, store, keyring, by_name, clock)


class _Ear:
    """Answers in which language a text is written; the model is loaded in a thread, at the first text."""

    def __init__(self, heard: LanguageGuesser) -> None:
        self._heard = heard

    async def guess(self, asked: Guess) -> tuple[str | None, int]:
        if self._heard.ready:
            return written_in(asked.text, self._heard)
        return await asyncio.to_thread(written_in, asked.text, self._heard)


def open_keyring(settings: Settings, random: Random = os.urandom) -> Keyring:
    """The keyring of the settings; made on the first start, and never when there is data that it could not open."""
    try:
        return Keyring.open(settings.keyring, random)
    except KeyringMissing:
        if settings.database_url is None and (settings.data_dir / "concordia.db").exists():
            raise WrongSetting(
                f"{settings.keyring} is missing, but there is data that was sealed with it. "
                f"Fix: put back your copy of the keyring, or set {PREFIX}KEYRING."
            ) from None
        log.info("keyring made", advice="keep a copy apart from the data: without it nothing can be read")
        return Keyring.create(settings.keyring, random)


@contextlib.contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Hold the data folder: a second process on one SQLite file would be a second writer."""
    if settings.database.startswith("postgresql"):
        yield
        return
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (settings.data_dir / "concordia.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise WrongSetting(
                f"Concordia runs already on {settings.data_dir}. Fix: stop it first, or set {PREFIX}DATA_DIR."
            ) from None
        yield

