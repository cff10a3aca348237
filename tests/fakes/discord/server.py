"""The pretend Discord over real HTTP and a real WebSocket: API, gateway, attachments, and the control interface.

    async with FakeDiscord() as fake:
        Route.BASE = fake.rest_url                            # discord.http.Route, before the bot logs in
        DiscordWebSocket.DEFAULT_GATEWAY = fake.gateway_url   # discord.gateway.DiscordWebSocket
        anna, ben = fake.person("Anna", "nl"), fake.person("Ben", "fr")
        guild = fake.community("Gent", owner=ben)             # the bot is in it; `with_bot=False` keeps it out
        square = guild.text("plein")
        guild.joins(anna)
        hateful = ben.writes(square, "...", files=[FILE])         # without MESSAGE_CONTENT the bot gets no words
        anna.context_menu("Report this message", hateful)         # a command that the bot has registered
        await anna.gets_modal()
        anna.submits_modal({"What happened?": "...", "Photo": FILE})
        await anna.hears(1)
        anna.ephemerals[-1].text; anna.presses("Yes"); anna.slash("help", square); anna.dm("hello"); anna.dms
        assert fake.violations == []

`fake.gateway` drops, closes and invalidates connections; `fake.faults` breaks requests. Person's deeds are
in `people`, a guild's in `communities`; the limits that the oracle adds to Discord's specification in `limits`.
"""

import asyncio
import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http import RawRequestMessage
from yarl import URL

from tests.fakes.telegram.ledger import Ledger

from .agenda import AGENDA_ACTS
from .callbacks import CALLBACK_ACTS
from .commands import COMMAND_ACTS
from .communities import Community
from .control import answer_control
from .faults import EVERYWHERE, SENDS, Fault, Faults
from .gateway import Gateway
from .interactions import Interactions
from .membership import MEMBERSHIP_ACTS
from .messages import MESSAGE_ACTS
from .misfortunes import befall
from .oracle import Call, Oracle, RefusedError, Upload, Violation
from .people import Person
from .regulars import Regulars
from .scene import Act, Scene
from .schema import Payload, UntrueError, published
from .traffic import Traffic
from .world import World, user_payload

TOKEN = "MTQwMDAwMDAwMDAwMDAwMDAwMQ.GFake1.TokenOfThePretendDiscord000000000001"
"""Looks like a real token: the bot's id in base 64, a time, a secret."""
API = "/api/v10"
BODY_LIMIT = 64 * 1024 * 1024
"""Bytes of one request; above what Discord takes, so that we can refuse as it does."""
RATE_LIMIT = {"X-RateLimit-Limit": "10000", "X-RateLimit-Remaining": "9999", "X-RateLimit-Reset-After": "1.000"}
"""So generous that discord.py never waits by itself; 429 comes from `faults`."""
INVALID = frozenset({401, 403, 429})
"""Statuses of what Discord counts as invalid requests (documentation, "Invalid Request Limit")."""
ACTS: dict[str, Act] = MESSAGE_ACTS | CALLBACK_ACTS | COMMAND_ACTS | MEMBERSHIP_ACTS | AGENDA_ACTS
"""Every operation that the fake knows, by its name in the specification."""
WITHOUT_TOKEN = frozenset(CALLBACK_ACTS)
"""The token of an interaction stands in their path."""


class FakeDiscord:
    """A server on a free port of 127.0.0.1 while the `async with` block lasts. `clock` gives seconds since 1970."""

    def __init__(
        self,
        *,
        ledger: Path | None = None,
        token: str = TOKEN,
        port: int = 0,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        seed: int = 0,
    ) -> None:
        self.token = token
        self.url = ""
        self.requests = 0
        self.sends = 0
        """Messages that stood in a channel, since the beginning; one that a nonce kept from standing twice is one."""
        self.invalid = 0
        """Requests answered with 401, 403 or 429: at 10,000 in ten minutes Discord bans the address."""
        self.faults = Faults(monotonic, random.Random(seed))
        self._clock = clock
        self._seed = seed
        self._port = port
        self._ledger = Ledger(ledger, monotonic) if ledger else None
        self._server: asyncio.Server | None = None
        self._web: web.Server | None = None
        self._begin()

    def reset(self) -> None:
        """A new world without people, faults, sessions or violations; port and ledger stay."""
        self.gateway.invalidate()
        self._begin()

    def _begin(self) -> None:
        self.oracle = Oracle()
        self.world = World(self.token, self.oracle, self._clock, random.Random(self._seed))
        self.world.address = self.url
        self.interactions = Interactions(self.world)
        self.people: dict[int, Person] = {}
        self.communities: dict[int, Community] = {}
        self.scene = Scene(self.world, self.oracle, self.interactions, self.people)
        self.traffic: Traffic = Traffic(self.scene)
        self.regulars: dict[str, Regulars] = {}
        self.faults.set()
        self.struck: list[int] = []
        """The channels in which the bot may not write any more since a fault."""
        self._newest = 0

    @property
    def rest_url(self) -> str:
        """What `discord.http.Route.BASE` must be."""
        return f"{self.url}{API}"

    @property
    def gateway_url(self) -> URL:
        """What `discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY` must be."""
        return URL(f"{self.url.replace('http', 'ws', 1)}/")

    @property
    def gateway(self) -> Gateway:
        """The WebSocket side."""
        return self.world.gateway

    @property
    def violations(self) -> list[Violation]:
        """Everything the bot did that a good bot does not do."""
        return self.oracle.violations

    @property
    def commands(self) -> list[Payload]:
        """The commands that the bot has registered everywhere."""
        return list(self.world.commands[None].values())

    def person(self, name: str, locale: str = "nl") -> Person:
        """A new person with an account, whose client speaks this language (one of Discord's locales)."""
        number = self.world.snowflake()
        self.world.users[number] = user_payload(number, name)
        person = self.people[number] = Person(self.world, self.interactions, number, name, locale)
        return person

    def community(self, name: str, owner: Person, locale: str = "nl", *, with_bot: bool = True) -> Community:
        """A new guild, with or without the bot."""
        community = Community(self.world, name, owner, locale)
        self.communities[community.id] = community
        if with_bot:
            community.adds_bot()
        return community

    async def until(self, happened: Callable[[], bool], seconds: float = 10) -> None:
        """Wait until the bot's acts make this true. Raises `TimeoutError` after so many seconds."""
        await self.world.until(happened, seconds)

    async def __aenter__(self) -> Self:
        self._web = web.Server(self._handle, request_factory=_request, handler_cancellation=True, access_log=None)
        self._server = await asyncio.get_running_loop().create_server(self._web, "127.0.0.1", self._port)
        host, port = self._server.sockets[0].getsockname()[:2]
        self.url = self.world.address = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None and self._web is not None:
            self._server.close()
            self._web.pre_shutdown()
            await self._web.shutdown(0)
        if self._ledger is not None:
            self._ledger.close()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith(f"{API}/"):
            return await self._api(request, path.removeprefix(API))
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await self.gateway.serve(request)
        if path.startswith("/attachments/"):
            stored = self.world.files.get(path)
            if stored is None:
                return web.Response(status=404)
            return web.Response(body=stored.content, content_type=stored.content_type)
        if path.startswith("/control/"):
            body = json.loads(await request.read() or b"{}")
            return await answer_control(self, path.removeprefix("/control/"), body)
        self.oracle.note(0, path, "unknown-path", request.method)
        return web.Response(status=404)

    async def _api(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        self.requests += 1
        number = self.requests
        found = published().match(request.method, path)
        name = found[0].name if found else path
        early = self._quiet(number, name)
        fault = None if early is not None else self.faults.strike(name)
        if fault is not None and fault.kind == "reset":
            return await _break(request)
        if fault is not None and fault.kind == "server_error":
            return web.Response(status=502, text="Bad Gateway")
        answer = early if early is not None else await self._judged(request, number, name, path, fault)
        if fault is not None and fault.kind == "swallow":
            await asyncio.Event().wait()  # until the bot gives up and the connection ends
        if fault is not None and fault.kind == "lost_answer":
            return await _break(request)
        if self.faults.latency:
            await asyncio.sleep(self.faults.latency)
        self.invalid += answer.status in INVALID
        answer.headers.update(RATE_LIMIT)
        answer.headers["X-RateLimit-Bucket"] = name
        answer.headers["X-RateLimit-Reset"] = f"{self._clock() + 1:.3f}"
        return answer

    async def _judged(
        self, request: web.BaseRequest, number: int, name: str, path: str, fault: Fault | None
    ) -> web.Response:
        """The answer, refusals included."""
        try:
            if fault is not None and fault.kind == "too_many":
                self.faults.block(EVERYWHERE if fault.everywhere else name, fault.retry_after)
                return _too_many(fault.retry_after, everywhere=fault.everywhere)
            return await self._answer(request, number, name, path, fault)
        except RefusedError as refusal:
            if refusal.rule:
                self.oracle.note(number, name, refusal.rule, refusal.detail)
            return _refusal(refusal)
        except UntrueError as mistake:
            self.oracle.note(number, name, "fake-is-wrong", str(mistake))
            return _json(500, {"message": "500: Internal Server Error", "code": 0})

    async def _answer(
        self, request: web.BaseRequest, number: int, name: str, path: str, fault: Fault | None
    ) -> web.Response:
        if name not in WITHOUT_TOKEN and request.headers.get("Authorization") != f"Bot {self.token}":
            raise RefusedError(401, 0, "401: Unauthorized")
        body, files = await _body(request)
        call = self.oracle.read(number, request.method, path, dict(request.query), body, files)
        if call.method not in ACTS:
            raise RefusedError(404, 0, f"404: Not Found: the fake does not know {call.method} yet", "unknown-path")
        if fault is not None:
            befall(self, fault.kind, call)
        status, result = ACTS[call.method](self.scene, call)
        if result is not None:
            self._check(request.method, path, status, result)
        self._record(request.method, call, result, again=self._again(call, result))
        return _json(status, result)

    def _check(self, method: str, path: str, status: int, result: Any) -> None:
        found = published().match(method, path)
        if found is not None and self.traffic.judges_answers:
            published().true_answer(found[0], status, result)

    def _again(self, call: Call, result: Any) -> bool:
        """Whether a message that the bot sent stood there already: ids only grow. One that did not is counted."""
        if call.method not in SENDS:
            return False
        if int(result["id"]) <= self._newest:
            return True
        self._newest = int(result["id"])
        self.sends += 1
        return False

    def _record(self, method: str, call: Call, result: Any, *, again: bool) -> None:
        if self._ledger is None or method == "GET":
            return
        params: Payload = {**call.places, **call.query, "body": call.body}
        if call.files:
            params["files"] = [f"{upload.name} {len(upload.content)} bytes" for upload in call.files.values()]
        kept = {"message_id": result["id"]} if isinstance(result, dict) and "id" in result else None
        self._ledger.write(call.number, self._clock(), call.method, params, kept, again=again)

    def _quiet(self, number: int, name: str) -> web.Response | None:
        """The answer while nothing is taken; asking then is held against the bot."""
        seconds, everywhere, known = self.faults.blocked_for(name)
        if seconds and known:
            self.oracle.note(number, name, "retry-after", f"sent {seconds:.2f} s too early")
        return _too_many(seconds, everywhere=everywhere) if seconds else None


def _request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: web.RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=BODY_LIMIT)


async def _body(request: web.BaseRequest) -> tuple[Any, dict[int, Upload]]:
    """The JSON value of a request, in its body or in the field `payload_json` of a form, and the form's files."""
    if request.content_type != "multipart/form-data":
        return _parsed(await request.read()), {}
    body: Any = None
    files: dict[int, Upload] = {}
    for key, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            number = key.removeprefix("files[").removesuffix("]")
            if not number.isdecimal():
                raise RefusedError(400, 50035, f"a file is files[n], not {key}", "file")
            files[int(number)] = Upload(value.filename, value.file.read(), value.content_type)
        elif key == "payload_json":
            body = _parsed(value if isinstance(value, bytes) else str(value).encode())
    return body, files


def _parsed(text: bytes) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        raise RefusedError(400, 50109, "The request body contains invalid JSON.", "schema") from None


def _too_many(seconds: float, *, everywhere: bool) -> web.Response:
    answer = _json(429, {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere})
    answer.headers["Retry-After"] = str(int(seconds) + 1)
    answer.headers["X-RateLimit-Scope"] = "global" if everywhere else "user"
    # discord.py takes a 429 without this header for Cloudflare's and does not try again.
    answer.headers["Via"] = "1.1 google"
    if everywhere:
        answer.headers["X-RateLimit-Global"] = "true"
    return answer


async def _break(request: web.BaseRequest) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    await asyncio.Event().wait()  # ends when the server sees that the connection is gone
    raise AssertionError


def _json(status: int, value: Any) -> web.Response:
    if status == 204:
        return web.Response(status=204)
    # discord.py reads JSON only when the type is exactly this, without a charset.
    headers = {"Content-Type": "application/json"}
    return web.Response(body=json.dumps(value).encode(), status=status, headers=headers)


def _refusal(refusal: RefusedError) -> web.Response:
    answer: Payload = {"message": refusal.message, "code": refusal.code}
    if refusal.errors:
        answer["errors"] = refusal.errors
    return _json(refusal.status, answer)
