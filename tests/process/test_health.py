"""The real `concordia run` tells how it is on its own port, and nothing where none is set."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sys

import aiohttp
import pytest

from tests.fakes.telegram.server import FakeTelegram
from tests.process.test_cli import PATIENCE, ROOT, Machine, free_port, machine

__all__ = ["free_port", "machine"]

pytestmark = pytest.mark.process

CHECK: list[str] = json.loads(re.findall(r"HEALTHCHECK[^\[]*CMD (\[.*\])", (ROOT / "Dockerfile").read_text())[0])
"""What the Dockerfile runs to see whether the bot is well."""


async def read(port: str, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


async def becomes_ready(port: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while await read(port, "/readyz") != (200, "[]"):  # noqa: ASYNC110 - nothing tells when
            await asyncio.sleep(0.05)


async def test_a_bot_that_serves_is_ready_counts_and_stops_at_once(machine: Machine, free_port: str) -> None:
    async with FakeTelegram() as telegram:
        given = {"telegram_token": telegram.token, "telegram_api_url": telegram.url, "health_port": free_port}
        async with machine.serving(**given) as process:
            assert await read(free_port, "/healthz") == (200, "[]")
            await becomes_ready(free_port)
            status, text = await read(free_port, "/metrics")
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert status == 200
    assert "process_resident_memory_bytes" in text
    assert telegram.token not in text


async def test_a_health_port_that_is_taken_is_one_line_with_its_fix(machine: Machine) -> None:
    async with machine.serving(web_page="true", web_port="0", health_port="0"):
        pass
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    async with server:
        port = str(server.sockets[0].getsockname()[1])
        ended = await machine.runs("run", web_page="true", web_port="0", health_port=port)
    assert (ended.code, "CONCORDIA_HEALTH_PORT" in ended.line) == (2, True)


async def test_the_image_s_own_check_says_yes_to_a_bot_that_lives_and_no_afterwards(
    machine: Machine, free_port: str
) -> None:
    async def check() -> int:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *CHECK[1:], env={"CONCORDIA_HEALTH_PORT": free_port}, stderr=asyncio.subprocess.DEVNULL
        )
        return await asyncio.wait_for(process.wait(), PATIENCE)

    async with machine.serving(web_page="true", web_port="0", health_port=free_port):
        assert await check() == 0
    assert await check() != 0
