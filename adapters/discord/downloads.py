"""Files that people sent, fetched from Discord's own hosts and from nowhere else."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

import aiohttp

from bot.ports import Refused, SendError, SlowDown, Unreachable

HOSTS: Final = frozenset({"cdn.discordapp.com", "media.discordapp.net"})
"""Where Discord keeps attachments. An address that somebody else could have made up is never opened."""
SILENCE: Final = 30.0
"""Seconds without a byte after which a download is given up."""
LONGEST: Final = 120.0
"""Seconds for a whole download."""
PIECE: Final = 64 * 1024
"""Bytes to read at a time."""


class Downloads:
    """One session from `open` to `close`. `own` is the origin of a server of our own, which may hand out files too."""

    def __init__(self, limit: int, own: str | None = None) -> None:
        self._limit = limit
        self._own = own
        self._session: aiohttp.ClientSession | None = None

    def open(self) -> None:
        """Make the session ready."""
        self._session = aiohttp.ClientSession(
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=LONGEST, sock_read=SILENCE),
        )

    async def close(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def fetch(self, address: str) -> bytes:
        """The bytes of a file. Raises Refused where it is not there or not to be fetched, Unreachable, SlowDown."""
        if not self._trusted(address):
            raise Refused("a file that does not lie with Discord")
        found = await self._tried(address)
        if isinstance(found, SendError):
            raise found
        return found

    async def _tried(self, address: str) -> bytes | SendError:
        if self._session is None:
            return Unreachable("closed")
        try:
            async with self._session.get(address, allow_redirects=False) as answer:
                if answer.status == 429:
                    return SlowDown(float(answer.headers.get("Retry-After", "5")))
                if answer.status >= 500:
                    return Unreachable(f"status {answer.status}")
                if answer.status != 200:
                    return Refused("file not found")
                data = bytearray()
                async for piece in answer.content.iter_chunked(PIECE):
                    data += piece
                    if len(data) > self._limit:
                        return Refused("file is too big")
                return bytes(data)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return Unreachable(type(error).__name__)

    def _trusted(self, address: str) -> bool:
        try:
            parts = urlsplit(address)
            host = parts.hostname
        except ValueError:
            return False
        if parts.username is not None or parts.password is not None:
            return False
        if self._own is not None and f"{parts.scheme}://{parts.netloc}" == self._own:
            return True
        return parts.scheme == "https" and host in HOSTS and parts.netloc == host
