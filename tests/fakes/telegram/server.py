"""The pretend Telegram over real HTTP: the Bot API, its files, and the control interface."""

import asyncio
import json
import random
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs

from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http import RawRequestMessage

from .control import answer_control
from .faults import SENDS, Fault, Faults
from .gatherings import found
from .groups import Group, Kind, Member
from .ledger import Ledger
from .methods import ACTS
from .misfortunes import befall
from .oracle import Call, Oracle, RefusedError, Upload, Violation
from .people import Person
from .schema import METHODS, Payload, UntrueError, true_answer
from .traffic import Traffic
from .updates import TwoPollsError
from .world import World

TOKEN = "4242424242:AAFakeTokenOfThePretendTelegram0001"
"""Looks like a real token: bot id, colon, 35 characters."""
BODY_LIMIT = 64 * 1024 * 1024
"""Bytes of one request; above the 50 MB that Telegram takes, so that we can refuse as it does."""
FIRST_PERSON = 5_000_001
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
FAST_TRUE = frozenset({"answerCallbackQuery", "deleteMessage", "sendChatAction"})
FAST_MESSAGE = frozenset({"sendMessage", "editMessageText", "editMessageReplyMarkup"})
EPHEMERAL = frozenset({"editEphemeralMessageText", "editEphemeralMessageReplyMarkup", "deleteEphemeralMessage"})
"""Methods that an older server does not know, whatever their parameters."""


class FakeTelegram:
    """A server on a free port of 127.0.0.1 while the `async with` block lasts.

    `fast` skips the judge for the methods a bench calls most and keeps no messages; nobody can then look at
    a chat, and violations of those methods go unseen. Who blocked the bot is still not written to.
    """

    def __init__(
        self,
        *,
        ledger: Path | None = None,
        fast: bool = False,
        token: str = TOKEN,
        port: int = 0,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        seed: int = 0,
    ) -> None:
        self.token = token
        self.fast = fast
        self.url = ""
        self.requests = 0
        self.sends = 0
        """Messages and albums that stood in a chat, since the beginning."""
        self.faults = Faults(monotonic, random.Random(seed))
        self._clock = clock
        self._monotonic = monotonic
        self._seed = seed
        self._port = port
        self._ledger = Ledger(ledger, monotonic) if ledger else None
        self._server: asyncio.Server | None = None
        self._web: web.Server | None = None
        self._begin()

    def reset(self) -> None:
        """A new world without people, faults or violations; port and ledger stay."""
        self._begin()

    def _begin(self) -> None:
        bot = {"id": int(self.token.partition(":")[0]), "is_bot": True, "first_name": "Concordia", "username": "a_bot"}
        self.world = World(bot, self._clock, random.Random(self._seed))
        self.oracle = Oracle()
        self.faults.set()
        self.traffic: Traffic = Traffic(self.world, self._monotonic)
        self.people: dict[int, Person] = {}
        self.struck: dict[str, list[int]] = {}
        """The chats to which something happened, by the kind of fault."""
        self.too_fast = 0
        """Sends that were refused because there were more than `Switches.a_second`."""
        self._lately: deque[float] = deque()
        self.busiest_second = 0
        """The most requests to send something that came within one second, refused ones too."""
        self._came: deque[float] = deque()

    @property
    def violations(self) -> list[Violation]:
        """Everything the bot did that a good bot does not do."""
        return self.oracle.violations

    @property
    def connections(self) -> int:
        """Connections that are open now."""
        return len(self._web.connections) if self._web is not None else 0

    def person(
        self, first_name: str, language: str | None = "nl", user_id: int = 0, username: str | None = None
    ) -> Person:
        """A new person with an account."""
        user_id = user_id or FIRST_PERSON + len(self.people)
        person = self.people[user_id] = Person(self.world, user_id, first_name, language, username)
        return person

    def group(
        self,
        title: str,
        owner: Person,
        *others: Person,
        kind: Kind = "supergroup",
        forum: bool = False,
        bot: Sequence[str] | None = (),
    ) -> Group:
        """A new group, supergroup or channel of this owner, with the others as members.

        `bot` are the rights of the bot, whom the owner adds in the end: none for a mere member. None leaves it out.
        """
        group = found(self.world, kind, title, forum=forum)
        group.members[owner.id] = Member(owner.chat.user, "creator")
        for other in others:
            group.members[other.id] = Member(other.chat.user, "member")
        if bot is not None:
            owner.adds_bot(group, *bot)
        return group

    def channel(self, title: str, owner: Person, discussion: Group | None = None, bot: Sequence[str] = ()) -> Group:
        """A new channel; what is posted there appears by itself in the discussion group. `bot` as rights adds it."""
        channel = self.group(title, owner, kind="channel", bot=bot or None)
        if discussion is not None:
            channel.linked, discussion.linked = discussion, channel
        return channel

    async def __aenter__(self) -> Self:
        self._web = web.Server(
            self._handle,
            request_factory=_request,
            handler_cancellation=True,
            access_log=None,
        )
        self._server = await asyncio.get_running_loop().create_server(self._web, "127.0.0.1", self._port)
        host, port = self._server.sockets[0].getsockname()[:2]
        self.url = f"http://{host}:{port}"
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

    async def _handle(self, request: web.BaseRequest) -> web.Response:
        path = request.path
        if path.startswith("/bot"):
            token, _, name = path[4:].partition("/")
            if token != self.token:
                code, words = (401, "Unauthorized") if ":" in token else (404, "Not Found")
                return _refusal(RefusedError(code, words))
            return await self._bot_api(request, name)
        if path.startswith(f"/file/bot{self.token}/"):
            stored = self.world.paths.get(path.removeprefix(f"/file/bot{self.token}/"))
            return _refusal(RefusedError(404, "Not Found")) if stored is None else web.Response(body=stored.content)
        if path.startswith("/control/"):
            body = json.loads(await request.read() or b"{}")
            return await answer_control(self, path.removeprefix("/control/"), body)
        return _refusal(RefusedError(404, "Not Found"))

    async def _bot_api(self, request: web.BaseRequest, name: str) -> web.Response:
        self.requests += 1
        number = self.requests
        known = METHODS.get(name.lower())
        name = known.__api_method__ if known else name
        if name in SENDS:
            self._comes()
        early = 0 if name == "getUpdates" else self._quiet(number, name)
        fault = None if early else self.faults.strike(name)
        if fault is not None and fault.kind == "reset":
            return await _break(request)
        if fault is not None and fault.kind == "server_error":
            return _refusal(RefusedError(502, "Bad Gateway"))
        answer = await self._judged(request, number, name, fault, early)
        if fault is not None and fault.kind == "swallow":
            await asyncio.Event().wait()  # until the bot gives up and the connection ends
        if fault is not None and fault.kind == "lost_answer":
            return await _break(request)
        if self.faults.latency:
            await asyncio.sleep(self.faults.latency)
        return answer

    async def _judged(
        self, request: web.BaseRequest, number: int, name: str, fault: Fault | None, early: int
    ) -> web.Response:
        """The answer, refusals included. `early`: seconds for which nothing is taken."""
        try:
            if early:
                raise _too_many(early)
            if fault is not None and fault.kind == "too_many":
                self.faults.block(fault.retry_after)
                raise _too_many(fault.retry_after)
            if name in SENDS:
                self._keep_pace()
            return await self._answer(request, number, name, fault)
        except RefusedError as refusal:
            if refusal.rule:
                self.oracle.note(number, name, refusal.rule, refusal.description)
            return _refusal(refusal)
        except UntrueError as mistake:
            self.oracle.note(number, name, "fake-is-wrong", str(mistake))
            return _refusal(RefusedError(500, "Internal Server Error"))

    async def _answer(
        self, request: web.BaseRequest, number: int, name: str, fault: Fault | None = None
    ) -> web.Response:
        if self.fast and name in FAST_MESSAGE | FAST_TRUE | {"getUpdates"}:
            return await self._fast_answer(request, number, name, fault)
        raw, files = await _parameters(request)
        if name in EPHEMERAL and self.world.switches.ephemerals == "ignored":
            raise RefusedError(404, "Not Found: method not found")
        if name == "deleteEphemeralMessage" and not raw:
            raise RefusedError(400, "Bad Request: chat_id is empty")  # a bot may ask whether the method is known
        call = self.oracle.read(number, name, raw, files)
        if call.method == "getUpdates":
            return await self._get_updates(call)
        if call.method not in ACTS:
            raise RefusedError(404, f"Not Found: the fake does not know {call.method} yet", "unknown-method")
        if fault is not None:
            befall(self, fault.kind, call)
        result = true_answer(call.method, ACTS[call.method](self.world, self.oracle, call))
        self._record(call, result)
        if call.method in SENDS:
            self._count(result)
        return _result(json.dumps(result).encode())

    async def _get_updates(self, call: Call) -> web.Response:
        offset = call.params.get("offset") or 0
        if offset < 0:
            self.oracle.note(call.number, call.method, "negative-offset", str(offset))
        limit = call.params.get("limit") or 100
        if not 1 <= limit <= 100:
            raise RefusedError(400, "Bad Request: limit must be between 1 and 100", "schema")
        self.world.updates.allow(call.params.get("allowed_updates"))
        try:
            batch = await self.world.updates.poll(offset, limit, call.params.get("timeout") or 0)
        except TwoPollsError:
            raise RefusedError(409, CONFLICT, "two-polls") from None
        finally:
            self.world.wake()
        return _result(b"[" + b",".join([queued.body for queued in batch]) + b"]")

    async def _fast_answer(self, request: web.BaseRequest, number: int, name: str, fault: Fault | None) -> web.Response:
        body = await request.read()
        if request.content_type == "application/json":
            params: Payload = json.loads(body or b"{}")
        else:
            params = {key: values[0] for key, values in parse_qs(body.decode()).items()}
        if name == "getUpdates":
            numbers: Payload = {key: int(params[key]) for key in ("offset", "limit", "timeout") if key in params}
            return await self._get_updates(Call(number, name, numbers))
        result: Any = True
        if name in FAST_MESSAGE:
            chat_id = int(params["chat_id"])
            if fault is not None:
                befall(self, fault.kind, Call(number, name, params))
            if chat_id in self.world.chats and self.world.chats[chat_id].blocked:
                raise RefusedError(403, "Forbidden: bot was blocked by the user")
            result = {
                "message_id": int(params.get("message_id") or self.world.new_message_id()),
                "date": self.world.now(),
                "chat": {"id": chat_id, "type": "private", "first_name": "Load"},
                "text": "ok",
            }
        self._record(Call(number, name, params), result)
        if name == "sendMessage":
            self._count(result)
        return _result(json.dumps(result).encode())

    def _record(self, call: Call, result: Any) -> None:
        if self._ledger is None:
            return
        sizes = {f"{key}!": f"{upload.name} {len(upload.content)} bytes" for key, upload in call.files.items()}
        self._ledger.write(call.number, self._clock(), call.method, call.params | sizes, result)

    def _count(self, result: Any) -> None:
        self.sends += 1
        if self.fast:  # nothing else wakes who waits for messages
            self.world.wake()
        if isinstance(result, dict) and "chat" in result:
            self.traffic.sent(result["chat"]["id"])

    def _quiet(self, number: int, name: str) -> int:
        """Seconds for which nothing is taken any more; asking then is held against the bot."""
        seconds, known = self.faults.blocked_for()
        if seconds and known:
            self.oracle.note(number, name, "retry-after", f"sent {seconds} s too early")
        return seconds

    def _comes(self) -> None:
        now = self._monotonic()
        while self._came and self._came[0] <= now - 1:
            self._came.popleft()
        self._came.append(now)
        self.busiest_second = max(self.busiest_second, len(self._came))

    def _keep_pace(self) -> None:
        """Refuse what is more than `Switches.a_second`, and then all for a second. Raises `RefusedError`."""
        allowed, now = self.world.switches.a_second, self._monotonic()
        if not allowed:
            return
        while self._lately and self._lately[0] <= now - 1:
            self._lately.popleft()
        if len(self._lately) >= allowed:
            self.too_fast += 1
            self.faults.block(1)
            raise _too_many(1)
        self._lately.append(now)


def _request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: web.RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=BODY_LIMIT)


def _too_many(seconds: int) -> RefusedError:
    words = f"Too Many Requests: retry after {seconds}"
    return RefusedError(429, words, parameters={"retry_after": seconds})


async def _parameters(request: web.BaseRequest) -> tuple[Payload, dict[str, Upload]]:
    raw: Payload = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        try:
            raw |= json.loads(await request.read() or b"{}")
        except ValueError:
            raise RefusedError(400, "Bad Request: can't parse JSON object", "schema") from None
        return raw, files
    for key, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[key] = Upload(value.filename, value.file.read())
        else:
            raw[key] = value if isinstance(value, str) else bytes(value).decode()
    return raw, files


async def _break(request: web.BaseRequest) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    await asyncio.Event().wait()  # ends when the server sees that the connection is gone
    raise AssertionError


def _result(result: bytes) -> web.Response:
    return web.Response(body=b'{"ok":true,"result":' + result + b"}", content_type="application/json")


def _refusal(refusal: RefusedError) -> web.Response:
    answer: Payload = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        answer["parameters"] = refusal.parameters
    return web.Response(body=json.dumps(answer).encode(), status=refusal.code, content_type="application/json")
