"""Concordia on its own web page: a Platform that serves the page while it runs."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn

from adapters.web.acts import WebGroups
from adapters.web.app import application
from adapters.web.decode import PLATFORM, decode
from adapters.web.documents import Documents
from adapters.web.encode import bubble
from adapters.web.offer import Offer
from adapters.web.pictures import Pictures
from adapters.web.sessions import Crowded, Sessions
from adapters.web.site import Site
from adapters.web.towns import Towns
from adapters.web.workplace import Workplace
from bot.chat.events import Address, Arrival
from bot.chat.replies import Capabilities, Limits, Reply, Unit
from bot.demo import Stage
from bot.newsroom import PACE
from bot.ports import Clock, Groups, Intake, Random, Refused, SlowDown

MEGABYTE = 1024 * 1024

CAPABILITIES = Capabilities(
    text_limit=10_000,
    unit=Unit.CODE_POINTS,
    buttons=40,
    label_limit=80,
    edits=False,
    file_limit=20 * MEGABYTE,
    documents=True,
)

CONNECTIONS = 2_000
"""Open connections: every chat in memory with two tabs."""

SWEEP_SECONDS = 60
"""So often the chats that nobody looks at are forgotten."""

GRACE_SECONDS = 1
"""Time that requests under way get when we stop; streams end at once. Who is cut off here posts again."""

PAGE = Path(__file__).parent / "page"


class WebPlatform:
    """The page on `host` and `port` (0: any free one). Sends from any time on; serves only in `run`.

    With a `stage` the demo's pages are served too, those that are in the offer, and what is said bears the time of the
    stage's clock.
    """

    name = PLATFORM
    bot = "page"

    def __init__(
        self,
        host: str,
        port: int,
        offer: Offer,
        clock: Clock,
        random: Random,
        stage: Stage | None = None,
    ) -> None:
        self._host = host
        self._port = port
        self._offer = offer
        self._clock = clock
        self._stage = stage
        self._time = stage.clock if stage else clock
        self._random = random
        self._sessions = Sessions(clock, random)
        self._address: asyncio.Future[str] | None = None
        self._documents = Documents(self._sessions, clock, random)
        self._pictures = Pictures(self._sessions, random)
        self._towns = Towns(offer.town, self._sessions, random, stage) if offer.town and stage else None
        self._desks = {name: self._workplace(name, stage) for name in offer.desks} if stage else {}
        self._groups = WebGroups(self._sessions, self._documents, self._towns)
        limits = Limits(a_second=PACE) if stage else Limits()
        self.capabilities = replace(CAPABILITIES, whispers=self._towns is not None, limits=limits)

    @property
    def groups(self) -> Groups:
        return self._groups

    def decode(self, payload: bytes) -> Arrival:
        """The arrival in a post. Raises Undecodable."""
        return decode(payload)

    async def send(self, address: Address, reply: Reply, nonce: str) -> str | None:
        """Show a reply in the chat, and keep it for a page that comes back within the hour; its id where it
        stands in a slot.

        Raises SlowDown, Gone, Refused.
        """
        try:
            if self._towns is not None and self._towns.is_group(address):
                id_ = self._towns.once(address, nonce)
                self._towns.show(address, self._bubble(self._towns.key(address), id_, reply), reply, nonce)
                return id_ if reply.slot is not None else None
            self._sessions.open(address.chat)
            once = f"nonce {nonce}"
            id_ = self._sessions.tell(address.chat, self._bubble(address.chat, once, reply), once)
            if self._towns is not None:
                self._towns.letter(address, nonce)
        except Crowded as crowded:
            raise SlowDown(crowded.seconds) from crowded
        return id_ if reply.slot is not None else None

    def _bubble(self, chat: str, once: str, reply: Reply) -> dict[str, Any]:
        kept = [self._documents.keep(chat, once, one) for one in reply.documents]
        return bubble(reply, int(self._time()), kept, self._pictures.keep(chat, once, reply))

    def _workplace(self, name: str, stage: Stage) -> Workplace:
        return Workplace(self._offer.desks[name], self._sessions, partial(stage.staff, name))

    async def fetch(self, handle: str) -> bytes:  # noqa: ARG002 - the port's signature
        """Always raises Refused: files come with the message, there is none to fetch."""
        raise Refused("web: files come with the message")

    async def serving(self) -> str:
        """The page's address (`http://host:port/`), as soon as `run` answers there."""
        return await asyncio.shield(self._ready())

    async def run(self, intake: Intake) -> None:
        """Serve the page until cancelled. Raises OSError where host and port cannot be had."""
        sock = _listening(self._host, self._port)
        site = Site(
            offer=self._offer,
            sessions=self._sessions,
            documents=self._documents,
            pictures=self._pictures,
            intake=intake,
            clock=self._time,
            random=self._random,
            file_limit=CAPABILITIES.file_limit,
            page=PAGE,
            stage=self._stage,
            towns=self._towns,
            desks=self._desks,
        )
        config = uvicorn.Config(
            application(site),
            log_config=None,  # our own logs; nothing of uvicorn's that would hold an address
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            limit_concurrency=CONNECTIONS,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        server = _Server(config, lambda: self._announce(sock.getsockname()[1]))
        self._sessions.start()
        serving = asyncio.create_task(server.serve([sock]))
        sweeping = asyncio.create_task(self._sweep())
        try:
            await asyncio.shield(serving)
        finally:
            self._address = None
            sweeping.cancel()
            self._sessions.stop()
            server.should_exit = True
            await asyncio.wait([serving, sweeping])

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            self._sessions.sweep()
            self._documents.sweep()
            self._pictures.sweep()

    def _announce(self, port: int) -> None:
        host = f"[{self._host}]" if ":" in self._host else self._host
        self._ready().set_result(f"http://{host}:{port}/")

    def _ready(self) -> asyncio.Future[str]:
        if self._address is None:
            self._address = asyncio.get_running_loop().create_future()
        return self._address


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the process's business, not the page's."""
        yield


def _listening(host: str, port: int) -> socket.socket:
    """A bound socket: an address that is taken raises here, where uvicorn would end the process."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
    except OSError:
        sock.close()
        raise
    return sock
