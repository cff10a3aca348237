"""Each platform from the settings, its clients open; a part of the wiring. Only what is set is imported."""

from __future__ import annotations

import asyncio
import contextlib
import os
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.demo import DESKS, MEMBERS, MODERATOR, PERSONS, SAID, Place, Stage
from bot.errors import WrongSetting
from bot.ports import SendError
from bot.settings import PREFIX, Settings
from bot.wording import Words, load_menus, plain
from handlers import LISTED_FOR_ADMINS, LISTED_IN_GROUPS

if TYPE_CHECKING:
    from adapters.discord.platform import DiscordPlatform
    from adapters.telegram.platform import TelegramPlatform
    from adapters.telegram.setup import Profile
    from adapters.web.platform import WebPlatform


@contextlib.asynccontextmanager
async def telegram(settings: Settings, words: Words | None = None) -> AsyncIterator[TelegramPlatform]:
    """Telegram as a platform, its clients open; presents itself in `words` meanwhile. Raises WrongSetting."""
    from adapters.telegram.platform import TelegramPlatform  # noqa: PLC0415 - only what is set is imported
    from adapters.telegram.request import AiohttpRequest  # noqa: PLC0415

    if settings.telegram_token is None:
        raise WrongSetting(f"{PREFIX}TELEGRAM_TOKEN is not set. Fix: ask @BotFather on Telegram for one (/newbot)")
    token = settings.telegram_token.get_secret_value()
    platform = TelegramPlatform(
        token,
        AiohttpRequest(),
        AiohttpRequest(),
        api_url=settings.telegram_api_url,
        a_second=settings.telegram_a_second,
    )
    await platform.open()
    presenting = [asyncio.create_task(platform.prepare(profiles(load_menus())))] if words else []
    try:
        yield platform
    finally:
        for task in presenting:
            task.cancel()
        await asyncio.gather(*presenting, return_exceptions=True)
        await platform.close()


def profiles(words: Words) -> dict[str, Profile]:
    """How the bot presents itself on Telegram, by language; in English for all others."""
    from adapters.telegram.setup import Profile  # noqa: PLC0415

    def profile(language: str) -> Profile:
        return Profile(
            commands=dict(words.commands(language)),
            group_commands=dict(words.commands(language, LISTED_IN_GROUPS)),
            admin_commands=dict(words.commands(language, LISTED_FOR_ADMINS)),
            description=plain(words.texts.text([language], "profile-about")),
            short_description=plain(words.texts.text([language], "profile-short")),
        )

    return {"": profile("en"), **{language: profile(language) for language in words.languages.available}}


async def telegram_ready(settings: Settings) -> str:
    """Ask Telegram who we are. Raises WrongSetting."""
    async with telegram(settings) as platform:
        return await platform.introduced()


async def discord_introduced(settings: Settings) -> tuple[str, str]:
    """The bot's name on Discord, and the address that adds it to a server. Raises WrongSetting."""
    async with discord(settings) as platform:
        return await platform.introduced(), platform.invite()


async def telegram_examined(settings: Settings) -> tuple[str, list[str]]:
    """Who we are on Telegram, and what of our set-up there hinders us. Raises WrongSetting."""
    async with telegram(settings) as platform:
        who = await platform.introduced()
        try:
            return who, await platform.hindrances()
        except SendError as trouble:
            raise WrongSetting(f"Telegram does not say how the bot is set ({trouble}). Fix: ask again later") from None


@contextlib.asynccontextmanager
async def discord(settings: Settings, words: Words | None = None) -> AsyncIterator[DiscordPlatform]:
    """Discord as a platform; presents itself in `words` once it runs. Raises WrongSetting."""
    from adapters.discord.platform import DiscordPlatform  # noqa: PLC0415 - only what is set is imported
    from bot import menus  # noqa: PLC0415

    if settings.discord_token is None:
        raise WrongSetting(
            f"{PREFIX}DISCORD_TOKEN is not set. Fix: get one on discord.com/developers, Bot, Reset Token"
        )
    platform = DiscordPlatform(
        settings.discord_token.get_secret_value(),
        commands=menus.commands(load_menus().texts) if words else (),
        labels=menus.labels(load_menus().texts) if words else {},
        api_url=settings.discord_api_url,
        gateway_url=settings.discord_gateway_url,
    )
    await platform.open()
    try:
        yield platform
    finally:
        await platform.close()


async def discord_ready(settings: Settings) -> str:
    """Ask Discord who we are and what we may do; how to invite the bot. Raises WrongSetting."""
    async with discord(settings) as platform:
        who = await platform.introduced()
        try:
            lacking = await platform.missing()
        except SendError as trouble:
            raise WrongSetting(f"Discord does not say in which servers the bot is ({trouble})") from None
        if lacking:
            where = "; ".join(f"{name}: {', '.join(permissions)}" for name, permissions in lacking.items())
            raise WrongSetting(
                f"{who} lacks permissions. {where}. Fix: give its role these, or invite it again: {platform.invite()}"
            )
        return f"{who}; add it to a server: {platform.invite()}"


def web(settings: Settings, words: Words, stage: Stage | None = None) -> WebPlatform:
    """The web page as a platform; with a `stage` the demo's, where one can be invented people and move the clock."""
    from adapters.web.offer import DemoPerson, DemoPlace, DemoTown, Offer  # noqa: PLC0415 - only what is set is imported
    from adapters.web.platform import WebPlatform  # noqa: PLC0415

    def place(known: Place) -> DemoPlace:
        people = [DemoPerson(id_, language) for id_, language in known.people]
        return DemoPlace(known.name, people, known.role, known.commands)

    offer = Offer(
        languages=[(language.code, language.name) for language in words.languages.speak],
        strings=words.page,
        commands=words.commands,
    )
    if stage is not None:
        offer = replace(
            offer,
            persons=[DemoPerson(id_, language) for id_, language in PERSONS],
            town=DemoTown(MEMBERS, MODERATOR, SAID),
            desks={name: [place(known) for known in places] for name, places in DESKS.items()},
        )
    return WebPlatform(settings.web_host, settings.web_port, offer, time.time, os.urandom, stage)
