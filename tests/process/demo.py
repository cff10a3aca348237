"""The real `concordia demo` as a process."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def demo() -> AsyncIterator[tuple[str, str]]:
    """The real process on a free port: its address, and the receipt of the case that it was seeded with."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo"),
        env={"PATH": "/usr/bin:/bin", "CONCORDIA_WEB_PORT": "0"},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        said = ""
        while (receipt := re.search(r"(\d{4} ){3}\d{4}", said)) is None:
            line = await process.stdout.readline()
            assert line, said
            said += line.decode()
        address = re.search(r"http://\S+/(?= )", said)
        assert address
        yield address[0], receipt[0]
    finally:
        process.terminate()
        await process.wait()
