"""Builds every concrete part from the settings; it and its parts (platforms, menus, operating …) name other folders."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import structlog

from bot import control
from bot.agendadesk import CalendarDesk
from bot.alike import Alike
from bot.almanac import Almanac
from bot.announcing import AnnounceDesk
from bot.browsing import BrowsingDesk
from bot.calendars import Calendars
from bot.cases import FreshReceipt, OpenCase
from bot.chat.core import Core
from bot.chat.delivery import Delivery
from bot.chat.dialogue import Lookup
from bot.chat.engine import Engine
from bot.chat.events import Delivered, Undelivered
from bot.chat.language import LanguageGuesser, written_in
from bot.chat.listening import Guess
from bot.chat.mailer import Mailer
from bot.chat.pacing import Pace
from bot.chat.recent import Recent
from bot.chat.sending import Sender
from bot.chat.turn import routes_by_command, routes_together
from bot.content import ROOT
from bot.erasures import ErasureLog
from bot.errors import StorageTrouble, WrongSetting
from bot.facts import load_facts
from bot.files import Fetcher
from bot.followers import FollowDesk, wind
from bot.groups import GroupDesk
from bot.guessers import guesser
from bot.house import House
from bot.keychange import KeyChange
from bot.mailroom import MailingDesk
from bot.mydata import OwnDesk
from bot.operating import Operations
from bot.papers import About as Service
from bot.papers import Papers
from bot.pictures import reencoded
from bot.platforms import discord, telegram, web
from bot.ports import Clock, Platform, Random
from bot.premises import alone, control_socket, erasure_log, has_data, open_keyring, port_taken, room_for_data
from bot.progress import Progress
from bot.receipts import ReceiptDesk
from bot.rules.facts import Facts
from bot.sealing import Cost, Keyring, KeyringError, Presses, Receipts, SignedInvites, blind_index
from bot.settings import PREFIX, Settings
from bot.team import TeamDesk
from bot.wording import Words, load_words
from handlers import About, happenings, mailings, routes
from handlers.start import idle
from handlers.underway import progress as bar
from storage.store import SqlStore, look_at, open_store

log = structlog.get_logger(__name__)

PURGE_EVERY = 60.0
"""Seconds between two purges: what has expired is gone a minute later."""

TIDY_AFTER = 2.0
"""Seconds after the start until memory is tidied: that takes a tenth of a second, and somebody may be waiting."""

GRACE = 8.0
"""Seconds that a stop waits for what is under way; the service manager gives ten."""


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
    house: House
    change: KeyChange
    erasures: ErasureLog
    alike: Alike
    facts: Facts
    almanac: Almanac
    mailer: Mailer
    progress: Progress

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until `stop` is set, or a part fails; then finish what is under way within `GRACE` seconds."""
        rescued = await self.engine.rescue()
        asyncio.get_running_loop().call_later(TIDY_AFTER, gc.collect)  # what starting left behind
        log.info("running", platforms=sorted(self.platforms), rescued=rescued)
        inner = [self.engine.run(), self.delivery.run(), self.desk.run(), self.fetcher.run(), self._keep_house()]
        inner.append(self._keep_keys())
        inner += [self.house.run(self.engine.intake), self.almanac.run()]
        outer = [self._serve(platform) for platform in self.platforms.values()]
        outer += [self.mailer.run(), self.progress.run()]
        working = [asyncio.create_task(part) for part in inner]
        serving = [asyncio.create_task(part) for part in outer]
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait([stopping, *working, *serving], return_when=asyncio.FIRST_COMPLETED)
            await _cancelled([stopping, *serving])
            await self.mailer.close()
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

    async def _serve(self, platform: Platform) -> None:
        try:
            await platform.run(self.engine.intake)
        except OSError as fault:
            raise port_taken(fault) from None

    async def purge(self) -> Mapping[str, int]:
        """Forget what has expired; where that would be too much at once, ask who may answer, once a day."""
        lost = await self.store.purge(int(self.clock()))
        if any(lost.values()):
            log.debug("purged", **lost)
        if halted := lost.get("halted", 0):
            log.warning("purge halted", cases=halted, fix="somebody who leads the team answers /purge")
            await self.house.happens(self.engine.intake, "purge-halted", str(halted))
        return lost

    async def _keep_house(self) -> None:
        """Forget what has expired, every minute."""
        while True:
            try:
                lost = await self.purge()
                await self.erasures.follow(self.store)
                if lost.get("erasures"):
                    await self.erasures.forget(self.store)
            except StorageTrouble as trouble:
                log.error("storage trouble", reason=str(trouble))  # noqa: TRY400 - no stack needed
            await asyncio.sleep(PURGE_EVERY)

    async def _keep_keys(self) -> None:
        """Follow the month with the keys, and destroy those that nothing needs; apart, because it can take long."""
        while True:
            try:
                await self.change.keep()
            except (StorageTrouble, KeyringError) as trouble:
                log.error("keys not changed", reason=str(trouble))  # noqa: TRY400 - no stack needed
            await asyncio.sleep(PURGE_EVERY)


async def shown_picture(store: SqlStore, file: str) -> tuple[bytes, str] | None:
    """A kept picture as it may be shown: new bytes without anything that came with it, and their media type."""
    data = await store.file(file)
    return None if data is None else await asyncio.to_thread(reencoded, data)


async def _cancelled(tasks: Sequence[asyncio.Task[Any]]) -> list[BaseException]:
    for task in tasks:
        task.cancel()
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    return [end for end in ended if isinstance(end, Exception)]


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
    by_name: dict[str, Platform] = {platform.name: platform for platform in platforms}
    facts = load_facts(facts_root)
    keyring = open_keyring(settings, random)
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(alone(settings))
        retention = settings.retention
        store = await open_store(settings.database, keyring, retention)
        stack.push_async_callback(store.close)
        erasures = erasure_log(settings)
        await erasures.again(store)
        change = KeyChange(store, keyring, clock, retention.backup_days, pause)
        desk = ReceiptDesk(Receipts(keyring, cost or Cost()), store, random=random, clock=clock)
        house = House(store, clock, pause)

        async def told(sent: int, what: Undelivered | Delivered) -> None:
            await house.told(engine.intake, sent, what)

        index = blind_index(keyring)
        own = OwnDesk(store, by_name, index, store.following, store.agenda)
        service = Service(words.texts, facts, retention, settings.operator)
        calendars = Calendars(store.agenda, store.following, words.texts, clock)
        papers = Papers(store, own, service, calendars, clock)
        paces = {name: Pace(platform.capabilities.limits, pause=pause) for name, platform in by_name.items()}
        sender = Sender(
            by_name,
            clock=clock,
            pause=pause,
            paces=paces,
            picture=partial(shown_picture, store),
            document=papers.make,
        )
        delivery = Delivery(sender, store, clock=clock, pause=pause, told=told)
        fetcher = Fetcher(by_name, store, clock=clock, pause=pause)
        ear = _Ear(guesser(settings.language_guesser, words.languages.candidates))
        lookups: dict[type[Lookup[Any]], Any] = {FreshReceipt: desk.fresh, OpenCase: desk.open, Guess: ear.guess}
        alike = Alike(store, by_name, random)
        lookups |= alike.answers | GroupDesk(store, by_name, alike, random).answers
        lookups |= TeamDesk(store, SignedInvites(keyring), clock, random).answers
        lookups |= own.answers | papers.answers | CalendarDesk(store.agenda, store, facts.themes).answers
        lookups |= FollowDesk(store.following).answers | AnnounceDesk(store.announcements, by_name).answers
        lookups |= MailingDesk(store.mailings).answers | BrowsingDesk(store.agenda).answers
        about = About(facts, words.languages, settings.operator, words.charters, retention)
        table = routes(about)
        core = Core(
            routes=routes_by_command(table),
            together=routes_together(table),
            happenings=happenings(about),
            flag="flag",
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
            {**by_name, house.name: house},
            index,
            lookups,
            clock=clock,
            pause=pause,
            files_wanted=fetcher.wanted,
            recent=Recent() if settings.database.startswith("sqlite") else None,
        )
        mailer = Mailer(
            store.mailings,
            store.following,
            sender,
            mailings(about),
            words.texts,
            core.signer,
            lookups,
            paces,
            clock=clock,
            pause=pause,
        )
        await wind(store, int(clock()))
        parts = (engine, delivery, desk, fetcher, store, keyring, by_name, clock, house, change, erasures)
        almanac = Almanac(store, facts.days, facts.themes, clock, pause, settings.events_dir)
        followed = store.mailings, store.announcements, store, bar, delivery.push, words.texts, core.signer
        progress = Progress(*followed, clock=clock, pause=pause)
        yield Services(*parts, alike, facts, almanac, mailer, progress)


# -- the commands of the command line


async def run(settings: Settings, stop: asyncio.Event) -> int:
    """Serve every platform that is set, until `stop`; the exit code. Raises WrongSetting where none is."""
    words = load_words()
    async with contextlib.AsyncExitStack() as stack:
        platforms: list[Platform] = []
        if settings.telegram_token is not None:
            platforms.append(await stack.enter_async_context(telegram(settings, words)))
        if settings.discord_token is not None:
            platforms.append(await stack.enter_async_context(discord(settings, words)))
        if settings.web_page:
            platforms.append(web(settings, words))
        if not platforms:
            raise WrongSetting(
                f"no platform is set. Fix: put {PREFIX}TELEGRAM_TOKEN=… into .env (@BotFather on Telegram gives one), "
                f"{PREFIX}DISCORD_TOKEN=… (discord.com/developers), or {PREFIX}WEB_PAGE=true; "
                "or try it without any: concordia demo"
            )
        services = await stack.enter_async_context(concordia(settings, platforms, words))
        socket = control_socket(settings)
        if socket is not None:
            asked = Operations(services.store, services.keyring, services.change, services.clock)
            await stack.enter_async_context(control.serving(socket, asked.work))
        await services.run(stop)
    return 0


async def chat(settings: Settings, stop: asyncio.Event) -> int:
    """Talk in the terminal until `stop` or the end of the input."""
    from adapters.console.platform import ConsolePlatform, lines_of  # noqa: PLC0415

    def write(line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    terminal = ConsolePlatform(
        lines_of(sys.stdin),
        write,
        time.time,
        os.urandom,
        ansi=sys.stdout.isatty(),
        locale=locale.partition(".")[0].replace("_", "-") or None,
    )
    async with concordia(settings, [terminal], load_words()) as services:
        await services.run(stop)
    return 0


class _Ear:
    """Answers in which language a text is written; the model is loaded in a thread, at the first text."""

    def __init__(self, heard: LanguageGuesser) -> None:
        self._heard = heard

    async def guess(self, asked: Guess) -> tuple[str | None, int]:
        if self._heard.ready:
            return written_in(asked.text, self._heard)
        return await asyncio.to_thread(written_in, asked.text, self._heard)


async def database_ready(settings: Settings) -> str:
    """Connect and read; nothing is made or changed. Raises WrongSetting or StorageTrouble."""
    if settings.database_file is not None and not has_data(settings):
        return f"will be made in {room_for_data(settings)}"
    try:
        keyring = Keyring.open(settings.keyring)
    except KeyringError:  # the doctor says so in a line of its own
        keyring = None
    return f"{await look_at(settings.database, keyring)} answers"
