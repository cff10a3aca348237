"""The gateway: the WebSocket on which Discord tells the bot what happens, with resuming and compression."""

import asyncio
import json
import zlib
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from .oracle import Oracle
from .schema import Payload

HEARTBEAT_INTERVAL = 41_250
"""Milliseconds between two heartbeats, as Discord asks."""
KEPT = 50_000
"""Dispatches that a session keeps for a RESUME; who missed more must start anew."""
PRIVILEGED = {1 << 1: "GUILD_MEMBERS", 1 << 8: "GUILD_PRESENCES", 1 << 15: "MESSAGE_CONTENT"}
"""Intents that Discord gives only to whom it has examined, and that our bot must not need."""
DIRECT_MESSAGES = 1 << 12
GUILD_MESSAGES = 1 << 9
INTENTS = {
    "GUILD_CREATE": 1 << 0,
    "GUILD_UPDATE": 1 << 0,
    "GUILD_DELETE": 1 << 0,
    "GUILD_ROLE_CREATE": 1 << 0,
    "GUILD_ROLE_UPDATE": 1 << 0,
    "GUILD_ROLE_DELETE": 1 << 0,
    "CHANNEL_CREATE": 1 << 0,
    "CHANNEL_UPDATE": 1 << 0,
    "CHANNEL_DELETE": 1 << 0,
    "CHANNEL_PINS_UPDATE": 1 << 0,
    "THREAD_CREATE": 1 << 0,
    "THREAD_UPDATE": 1 << 0,
    "THREAD_DELETE": 1 << 0,
    "GUILD_MEMBER_ADD": 1 << 1,
    "GUILD_MEMBER_REMOVE": 1 << 1,
    "GUILD_BAN_ADD": 1 << 2,
    "GUILD_BAN_REMOVE": 1 << 2,
    "MESSAGE_CREATE": GUILD_MESSAGES,
    "MESSAGE_UPDATE": GUILD_MESSAGES,
    "MESSAGE_DELETE": GUILD_MESSAGES,
    "MESSAGE_DELETE_BULK": GUILD_MESSAGES,
}
"""The intent that brings an event; what is not here always comes (documentation, "List of Intents")."""

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 3, 6, 7, 9, 10, 11
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, WRONG_TOKEN, BAD_VERSION = 4001, 4002, 4003, 4004, 4012
"""Close codes."""


class Connection:
    """One open WebSocket. What is put into it leaves in order, compressed as the client asked."""

    def __init__(self, socket: web.WebSocketResponse, *, compressed: bool) -> None:
        self._socket = socket
        self._deflate = zlib.compressobj(1) if compressed else None
        self._outgoing: asyncio.Queue[str | int] = asyncio.Queue()

    def put(self, text: str) -> None:
        """Send this when its turn comes."""
        self._outgoing.put_nowait(text)

    def close(self, code: int) -> None:
        """Close with this code after what waits already."""
        self._outgoing.put_nowait(code)

    async def write(self) -> None:
        """Send what is put until the connection closes."""
        while not self._socket.closed:
            item = await self._outgoing.get()
            if isinstance(item, int):
                await self._socket.close(code=item)
            elif self._deflate is None:
                await self._socket.send_str(item)
            else:
                packed = self._deflate.compress(item.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                await self._socket.send_bytes(packed)


@dataclass(slots=True)
class Session:
    """What one IDENTIFY began, over one connection or, after a RESUME, several."""

    id: str
    intents: int
    connection: Connection | None
    sequence: int = 0
    kept: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=KEPT))

    def dispatch(self, event: str, encoded: str) -> None:
        """Number an event, keep it for a RESUME, and send it if somebody is connected."""
        self.sequence += 1
        text = f'{{"op":0,"s":{self.sequence},"t":"{event}","d":{encoded}}}'
        self.kept.append((self.sequence, text))
        if self.connection is not None:
            self.connection.put(text)

    def acknowledged(self, sequence: int) -> None:
        """The client has everything up to here, so it will never be asked for again."""
        while self.kept and self.kept[0][0] <= sequence:
            self.kept.popleft()


class Gateway:
    """All sessions. `ready` yields what follows an IDENTIFY, READY first; `woke` is called whenever one came."""

    def __init__(
        self,
        token: str,
        oracle: Oracle,
        ready: Callable[[str], Iterable[tuple[str, Payload]]],
        woke: Callable[[], None],
    ) -> None:
        self.identifies: list[Payload] = []
        self.resumes = 0
        self.heartbeats = 0
        self.filtered = 0
        self.lost = 0
        self.refuse: int | None = None
        """When set, every IDENTIFY and RESUME is answered by closing with this code."""
        self.interval = HEARTBEAT_INTERVAL
        self._token = token
        self._oracle = oracle
        self._ready = ready
        self._woke = woke
        self._sessions: dict[str, Session] = {}

    @property
    def connected(self) -> bool:
        """Whether a bot listens now."""
        return any(session.connection is not None for session in self._sessions.values())

    @property
    def intents(self) -> int:
        """What the newest IDENTIFY asked for; 0 before the first."""
        return self.identifies[-1]["intents"] if self.identifies else 0

    def dispatch(self, event: str, data: Payload) -> bool:
        """Tell every session; whether anybody will hear of it. An event without a session is lost, as at Discord."""
        needed = INTENTS.get(event, 0)
        if needed == GUILD_MESSAGES and "guild_id" not in data:
            needed = DIRECT_MESSAGES
        encoded = json.dumps(data, separators=(",", ":"))
        hears = False
        for session in self._sessions.values():
            if needed and not session.intents & needed:
                self.filtered += 1
                continue
            session.dispatch(event, encoded)
            hears = True
        self.lost += not self._sessions
        return hears

    def reconnect(self) -> None:
        """Ask every client to connect again and resume (opcode 7)."""
        for session in self._connected():
            session.put(_packet(RECONNECT))

    def drop(self) -> None:
        """Break every connection without a word; the sessions can be resumed."""
        self.close(4000)

    def close(self, code: int) -> None:
        """Close every connection with this code."""
        for connection in self._connected():
            connection.close(code)

    def invalidate(self, *, resumable: bool = False) -> None:
        """Say that the session is invalid (opcode 9); unless it is resumable, what was missed is lost."""
        connections = self._connected()
        if not resumable:
            self._sessions.clear()
        for connection in connections:
            connection.put(_packet(INVALID_SESSION, resumable))

    def forget(self) -> None:
        """Forget every session, so that a RESUME fails."""
        self._sessions.clear()

    async def serve(self, request: web.BaseRequest) -> web.WebSocketResponse:
        """One connection, from HELLO to its end."""
        socket = web.WebSocketResponse(max_msg_size=4 * 1024 * 1024, compress=False)
        await socket.prepare(request)
        packing = request.query.get("compress")
        if packing not in (None, "", "zlib-stream") or request.query.get("encoding", "json") != "json":
            self._oracle.note(0, "gateway", "fake-is-wrong", f"it does not speak {dict(request.query)}")
            await socket.close(code=BAD_VERSION)
            return socket
        connection = Connection(socket, compressed=bool(packing))
        connection.put(_packet(HELLO, {"heartbeat_interval": self.interval}))
        writing = asyncio.create_task(connection.write())
        session: Session | None = None
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    session = self._hear(connection, session, message.data)
        finally:
            writing.cancel()
            if session is not None and session.connection is connection:
                session.connection = None
            self._woke()
        return socket

    def _hear(self, connection: Connection, session: Session | None, text: str) -> Session | None:
        try:
            packet = json.loads(text)
            code, data = packet["op"], packet.get("d")
        except (ValueError, KeyError, TypeError):
            connection.close(DECODE_ERROR)
            return session
        if code == HEARTBEAT:
            self.heartbeats += 1
            if session is not None and isinstance(data, int):
                session.acknowledged(data)
            connection.put(_packet(ACK))
        elif code == IDENTIFY:
            return self._identify(connection, data)
        elif code == RESUME:
            return self._resume(connection, data)
        elif session is None:
            connection.close(NOT_AUTHENTICATED)
        elif code != PRESENCE:
            self._oracle.note(0, "gateway", "opcode", f"opcode {code} is not expected of our bot")
        return session

    def _identify(self, connection: Connection, data: Payload) -> Session | None:
        self.identifies.append(data)
        if not self._admits(connection, data):
            return None
        for bit, name in PRIVILEGED.items():
            if data["intents"] & bit:
                self._oracle.note(0, "gateway", "privileged-intent", name)
        # A bot that identifies again has given its older session up.
        self._sessions = {one.id: one for one in self._sessions.values() if one.connection is not None}
        session = Session(f"{len(self.identifies):032x}", data["intents"], connection)
        self._sessions[session.id] = session
        for event, payload in self._ready(session.id):
            session.dispatch(event, json.dumps(payload, separators=(",", ":")))
        self._woke()
        return session

    def _resume(self, connection: Connection, data: Payload) -> Session | None:
        if not self._admits(connection, data):
            return None
        session = self._sessions.get(data["session_id"])
        if session is None or data["seq"] > session.sequence or (session.kept and session.kept[0][0] > data["seq"] + 1):
            connection.put(_packet(INVALID_SESSION, False))
            return None
        self.resumes += 1
        session.acknowledged(data["seq"])
        session.connection = connection
        for _, text in session.kept:
            connection.put(text)
        session.dispatch("RESUMED", '{"_trace":[]}')
        self._woke()
        return session

    def _admits(self, connection: Connection, data: Payload) -> bool:
        code = self.refuse
        if code is None and str(data.get("token", "")).removeprefix("Bot ") != self._token:
            code = WRONG_TOKEN
        if code is not None:
            connection.close(code)
        self._woke()
        return code is None

    def _connected(self) -> list[Connection]:
        return [one.connection for one in self._sessions.values() if one.connection is not None]


def _packet(code: int, data: Any = None) -> str:
    return json.dumps({"op": code, "d": data, "s": None, "t": None}, separators=(",", ":"))
