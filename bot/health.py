"""A small HTTP server for who runs the bot: does it live, is it ready, what has it counted. Nothing of anybody."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import Generic, Protocol, TypeVar, runtime_checkable

import structlog
from aiohttp import web

from bot.backlog import Backlog
from bot.errors import StorageTrouble
from bot.metrics import CONTENT_TYPE, Metrics
from bot.ports import Platform
from bot.premises import health_port_taken
from bot.settings import Settings

log = structlog.get_logger(__name__)

T = TypeVar("T")

SILENT = 90.0
"""Seconds of silence after which a platform counts as lost: Telegram holds a poll for 30 s and may take 10 more,
Discord's heart beats each 41 s."""

ANSWERS_WITHIN = 2.0
"""Seconds that the database has for an answer; who asks for our health mostly waits for five."""


@runtime_checkable
class Distant(Protocol):
    """A platform that is somewhere else, and can fall silent without anybody noticing."""

    @property
    def silence(self) -> float:
        """Seconds since it was last heard; infinite before the first time."""


class Counted(Protocol):
    """The part of the store that knows what waits."""

    async def look(self) -> Backlog: ...

    async def answers(self) -> None: ...


class Health:
    """What is asked. `stopping` says whether a stop is under way."""

    def __init__(
        self, store: Counted, platforms: Iterable[Platform], metrics: Metrics, stopping: Callable[[], bool]
    ) -> None:
        async def answers() -> bool:
            await store.answers()
            return True

        self._database = _Patient(answers)
        self._backlog = _Patient(store.look)
        self._distant = {platform.name: platform for platform in platforms if isinstance(platform, Distant)}
        self._metrics = metrics
        self._stopping = stopping

    async def missing(self) -> list[str]:
        """What keeps us from being ready, a word each: `stopping`, `database`, or the name of a platform."""
        found = ["stopping"] if self._stopping() else []
        if not await self._database():
            found.append("database")
        return found + [name for name, one in self._distant.items() if one.silence > SILENT]

    async def counted(self) -> bytes:
        """The metrics, as Prometheus reads them."""
        silent = {name: one.silence for name, one in self._distant.items()}
        return self._metrics.text(await self._backlog(), silent)


@contextlib.asynccontextmanager
async def serving(settings: Settings, health: Health) -> AsyncIterator[int]:
    """Answer on the settings' host and port; the port (0 takes any). Raises WrongSetting where it is taken."""

    async def lives(_: web.Request) -> web.Response:
        return web.json_response([])  # that it comes is the answer

    async def ready(_: web.Request) -> web.Response:
        missing = await health.missing()
        return web.json_response(missing, status=503 if missing else 200)

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=await health.counted(), headers={"Content-Type": CONTENT_TYPE})

    application = web.Application()
    application.add_routes([web.get("/healthz", lives), web.get("/readyz", ready), web.get("/metrics", metrics)])
    runner = web.AppRunner(application, access_log=None, handle_signals=False, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, settings.health_host, settings.health_port)
        try:
            await site.start()
        except OSError as fault:
            raise health_port_taken(fault) from None
        port = int(runner.addresses[0][1])
        log.info("health is told", host=settings.health_host, port=port)
        yield port
    finally:
        await runner.cleanup()


class _Patient(Generic[T]):
    """Asks the database, and waits for a moment only; a question that is still open is not asked again beside itself.

    None where there is no answer. It is never cancelled, since that would cost the database its connection.
    """

    def __init__(self, ask: Callable[[], Awaitable[T]]) -> None:
        self._ask = ask
        self._asked: asyncio.Task[T | None] | None = None

    async def __call__(self) -> T | None:
        if self._asked is None or self._asked.done():
            self._asked = asyncio.create_task(self._answer())
        done, _ = await asyncio.wait({self._asked}, timeout=ANSWERS_WITHIN)
        return self._asked.result() if done else None

    async def _answer(self) -> T | None:
        try:
            return await self._ask()
        except StorageTrouble:
            return None
