"""python-telegram-bot's HTTP seam on aiohttp: one session, kept-alive connections, errors without addresses."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import IO, Any, Final, NamedTuple

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

KEEP_ALIVE: Final = 15.0
"""Seconds an idle connection is kept; short, so that we rarely write to one that Telegram is closing."""
LARGE: Final = 1024 * 1024
"""Bytes above which aiohttp writes a body piece by piece rather than in one breath of the loop."""
NAMED_ADDRESSES: Final = 64
"""Parsed method addresses to keep; a bot calls some thirty, file links come and go."""
JSON: Final = "application/json"


class Upload(NamedTuple):
    """A file in a request. Parameters point to it by `name`; `file_name` is what people see of it, `name` if None."""

    name: str
    content: bytes
    media_type: str
    file_name: str | None = None


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API over one `aiohttp.ClientSession`, which lives from initialize to shutdown.

    Timeouts are seconds, None waits for ever. `pool_timeout` counts for a free one of `connection_pool_size`
    connections, `connect_timeout` for a new connection, `read_timeout` for each piece of an answer.
    aiohttp cannot time a write alone, so an answer has to begin within connect + write + read.

    Raises `TimedOut` and `NetworkError` with the name of the failure only: the bot's token is part of every
    address, so no text, argument or chained exception may carry one.
    """

    __slots__ = (
        "_addresses",
        "_connect_timeout",
        "_free",
        "_media_write_timeout",
        "_pool_timeout",
        "_proxy",
        "_read_timeout",
        "_session",
        "_size",
        "_write_timeout",
    )

    def __init__(
        self,
        connection_pool_size: int = 256,
        read_timeout: float | None = 5.0,
        write_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 1.0,
        media_write_timeout: float | None = 20.0,
        proxy: str | None = None,
    ) -> None:
        self._size = connection_pool_size
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._media_write_timeout = media_write_timeout
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None
        self._free = asyncio.Semaphore(connection_pool_size)
        self._addresses: dict[str, URL] = {}

    @property
    def read_timeout(self) -> float | None:
        """The default for reading, in seconds."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session in the running loop; a second call changes nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                # The semaphore is the limit: it knows a pool timeout from a connection timeout.
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=KEEP_ALIVE),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                timeout=aiohttp.ClientTimeout(total=None),
            )

    async def shutdown(self) -> None:
        """Close every connection; a second call changes nothing."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | bytes | aiohttp.FormData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request; returns the HTTP status and the body. Raises `TimedOut`, `NetworkError`.

        Bytes are a JSON body that is ready: python-telegram-bot's own way to one takes a fifth of a hot send. A form
        (`form`) is an upload.
        """
        session = self._session
        if session is None:
            raise NetworkError("the request object is not initialized")
        uploads = request_data is not None and not isinstance(request_data, bytes) and _uploads(request_data)
        read = _given(read_timeout, self._read_timeout)
        connect = _given(connect_timeout, self._connect_timeout)
        write = _given(write_timeout, self._media_write_timeout if uploads else self._write_timeout)
        failure: NetworkError
        try:
            await self._connection(_given(pool_timeout, self._pool_timeout))
            try:
                async with asyncio.timeout(_sum(connect, write, read)) as beginning:
                    response = await session.request(
                        method,
                        self._address(url),
                        data=_body(request_data),
                        timeout=_timeouts(connect, read),
                        allow_redirects=False,
                        proxy=self._proxy,
                    )
                    beginning.reschedule(None)
                async with response:
                    return response.status, await response.read()
            finally:
                self._free.release()
        except TimedOut as error:
            failure = error
        except TimeoutError as error:
            failure = TimedOut(f"Timed out: {type(error).__name__}")
        except Exception as error:  # noqa: BLE001 - whatever it is, its text may hold the address
            failure = NetworkError(f"aiohttp: {type(error).__name__}")
        # Raised here and not above, so that the original is not chained to it as a context.
        raise failure.with_traceback(None)

    async def _connection(self, pool_timeout: float | None) -> None:
        """Take one of the connections that we may have open; whoever takes one releases it."""
        if not self._free.locked():
            await self._free.acquire()
            return
        try:
            async with asyncio.timeout(pool_timeout):
                await self._free.acquire()
        except TimeoutError:
            raise TimedOut("Pool timeout: no free connection, the request was not sent") from None

    def _address(self, url: str) -> URL:
        address = self._addresses.get(url)
        if address is None:
            address = URL(url)
            if len(self._addresses) < NAMED_ADDRESSES:
                self._addresses[url] = address
        return address


@cache
def _timeouts(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, sock_connect=connect, sock_read=read)


def form(params: Mapping[str, Any], uploads: Sequence[Upload]) -> aiohttp.FormData:
    """A request with files, to which its parameters point as "attach://<name>"; it can be sent once."""
    # Telegram shows a file name as it comes, so it must not be percent-encoded.
    filled = aiohttp.FormData(quote_fields=False)
    for name, value in params.items():
        filled.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for name, content, media_type, file_name in uploads:
        filled.add_field(name, _pieces(content), filename=file_name or name, content_type=media_type)
    return filled


def _uploads(data: RequestData | aiohttp.FormData) -> bool:
    return not isinstance(data, RequestData) or data.contains_files


def _body(data: RequestData | bytes | aiohttp.FormData | None) -> aiohttp.FormData | aiohttp.BytesPayload | None:
    """JSON where nothing is uploaded: it is a fifth of the work of a form. Else a multipart form."""
    if data is None or isinstance(data, aiohttp.FormData):
        return data
    if isinstance(data, bytes):
        return aiohttp.BytesPayload(data, content_type=JSON)
    if not data.contains_files:
        return aiohttp.BytesPayload(json.dumps(data.parameters).encode(), content_type=JSON)
    filled = form(data.json_parameters, ())
    for name, (filename, content, mime_type) in data.multipart_data.items():
        filled.add_field(name, _pieces(content), filename=filename, content_type=mime_type)
    return filled


def _pieces(content: bytes | IO[bytes]) -> bytes | IO[bytes]:
    return BytesIO(content) if isinstance(content, bytes) and len(content) > LARGE else content


def _given(value: object, default: float | None) -> float | None:
    """A timeout as passed, unless python-telegram-bot's mark says that none was."""
    return value if value is None or isinstance(value, int | float) else default


def _sum(*parts: float | None) -> float | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


class Answered(BaseRequest):
    """An answer that is there already: `post` reads it as python-telegram-bot reads any, and raises its errors."""

    __slots__ = ("_answer",)

    def __init__(self, status: int, body: bytes) -> None:
        self._answer = status, body

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(self, *_: object, **__: object) -> tuple[int, bytes]:
        return self._answer
