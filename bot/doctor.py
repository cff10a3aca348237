"""`concordia doctor`: looks at everything a start needs and says, one line each, what is wrong and how to mend it."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from bot import platforms, surroundings, wiring, wording
from bot.content import ROOT
from bot.errors import StorageTrouble, WrongSetting
from bot.facts import load_facts
from bot.packet.fonts import FAMILIES, font_folders
from bot.premises import has_data, health_port_free, is_running, port_free
from bot.rules.publishing import FactsError
from bot.sealing import Keyring, KeyringError, KeyringMissing
from bot.settings import PREFIX, Settings

T = TypeVar("T")

OLDEST_SQLITE = (3, 35, 0)
"""The first SQLite with RETURNING (12 March 2021)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    good: bool
    about: str
    words: str

    @property
    def line(self) -> str:
        return f"{'ok   ' if self.good else 'WRONG'} {self.about}: {self.words}"


async def examine(load: Callable[[], Settings]) -> list[Finding]:
    """All findings; nothing is changed, and nothing is sent but a question who we are to Telegram and Discord."""
    try:
        settings = load()
    except WrongSetting as wrong:
        return [Finding(False, "settings", str(wrong))]
    findings = [Finding(True, "settings", "readable"), *_sqlite(settings), _keyring(settings), _content(), _fonts()]
    findings += _machine(settings)
    findings.append(await _tried("database", wiring.database_ready(settings)))
    if settings.health_port is not None and not is_running(settings):
        findings.append(await _tried("health port", health_port_free(settings)))
    if settings.web_page and not is_running(settings):
        findings.append(await _tried("web page", port_free(settings)))
    if settings.telegram_token is None:
        advice = f"no {PREFIX}TELEGRAM_TOKEN; @BotFather on Telegram gives one"
        findings.append(Finding(settings.web_page or settings.discord_token is not None, "telegram", advice))
    else:
        findings += await _telegram(settings)
    if settings.discord_token is not None:
        findings.append(await _tried("discord", platforms.discord_ready(settings)))
    findings += await _clock(settings)
    return findings


def _sqlite(settings: Settings) -> Iterator[Finding]:
    if settings.database.startswith("sqlite"):
        good = sqlite3.sqlite_version_info >= OLDEST_SQLITE
        fix = "" if good else f"; at least {'.'.join(map(str, OLDEST_SQLITE))} is needed. Fix: use a newer Python"
        yield Finding(good, "sqlite", sqlite3.sqlite_version + fix)


def _keyring(settings: Settings) -> Finding:
    try:
        Keyring.open(settings.keyring)
    except KeyringMissing:
        if has_data(settings):
            return Finding(False, "keyring", f"{settings.keyring} is missing, but there is data. Put back your copy.")
        return Finding(True, "keyring", f"{settings.keyring} will be made at the first start; keep a copy of it")
    except KeyringError as error:
        return Finding(False, "keyring", str(error))
    return Finding(True, "keyring", f"{settings.keyring}; keep a copy apart from the data")


def _content() -> Finding:
    try:
        languages = wording.load_words().languages
        load_facts(ROOT / "facts")
    except (WrongSetting, FactsError) as wrong:
        return Finding(False, "content", str(wrong))
    if lacking := surroundings.locales(languages.available):
        return Finding(False, "locales", lacking)
    return Finding(True, "content", ", ".join(languages.available))


def _fonts() -> Finding:
    try:
        font_folders()
    except WrongSetting as wrong:
        return Finding(False, "fonts", str(wrong))
    return Finding(True, "fonts", f"{len(FAMILIES)} families for the packets of reports")


def _machine(settings: Settings) -> Iterator[Finding]:
    """What the machine has wrong with it; the folders are one line where nothing is."""
    folder, file = settings.data_dir, settings.database_file
    holds = file.parent if file is not None else folder
    faults = list(surroundings.readable(holds, file, settings.keyring))
    faults += filter(None, [surroundings.beside_backups(settings.keyring), surroundings.disk(holds)])
    if file is not None and (far := surroundings.far_away(holds)):
        faults.append(far)
    for fault in faults:
        yield Finding(False, "folders", fault)
    if not faults:
        yield Finding(True, "folders", f"{holds} has room, and is nobody else's")


async def _telegram(settings: Settings) -> list[Finding]:
    try:
        who, hindrances = await platforms.telegram_examined(settings)
    except WrongSetting as wrong:
        return [Finding(False, "telegram", str(wrong))]
    return [Finding(False, "telegram", line) for line in hindrances] or [Finding(True, "telegram", who)]


async def _clock(settings: Settings) -> list[Finding]:
    """Asked of the first platform that says what time it is."""
    asked = [settings.telegram_api_url] if settings.telegram_token else []
    asked += [settings.discord_api_url] if settings.discord_token else []
    faults = [fault for address in asked if (fault := await surroundings.clock(address))]
    return [Finding(False, "clock", faults[0])] if faults else []


async def _tried(about: str, work: Awaitable[str]) -> Finding:
    try:
        return Finding(True, about, await work)
    except WrongSetting as wrong:
        return Finding(False, about, str(wrong))
    except StorageTrouble as trouble:
        return Finding(False, about, f"{trouble}. Fix: see that it runs and that {PREFIX}DATABASE_URL is right")
