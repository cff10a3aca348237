"""One Concordia on two platforms: a receipt opens its case on either."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest

from tests.adapters.discord.reading import plain
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.server import FakeTelegram

pytestmark = [pytest.mark.process, pytest.mark.timeout(180)]

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0  # seconds
RECEIPT = re.compile(r"\d{4} \d{4} \d{4} \d{4}")


async def test_a_report_that_was_filed_on_telegram_opens_on_discord_and_takes_more_evidence_there(
    tmp_path: Path,
) -> None:
    async with FakeTelegram() as telegram, FakeDiscord() as discord:
        settings = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "CONCORDIA_TELEGRAM_TOKEN": telegram.token,
            "CONCORDIA_TELEGRAM_API_URL": telegram.url,
            "CONCORDIA_DISCORD_TOKEN": discord.token,
            "CONCORDIA_DISCORD_API_URL": discord.rest_url,
            "CONCORDIA_DISCORD_GATEWAY_URL": str(discord.gateway_url),
        }
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=tmp_path, env=settings, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            await discord.until(lambda: discord.gateway.connected and bool(discord.commands), PATIENCE)
            anna, also_anna = telegram.person("Anna", "en"), discord.person("Anna", "en-GB")
            for number, words in enumerate(("/report", "no", "something hateful", "1", "street", "skip", "skip", "skip",
                                            "skip", "skip", "1"), 1):  # fmt: skip
                anna.says(words)
                await anna.hears(number, PATIENCE)
            receipt = next(found[0] for seen in anna.from_bot() if (found := RECEIPT.search(seen.text)))

            also_anna.dm("/language en")
            await discord.until(lambda: len(also_anna.from_bot) == 1, PATIENCE)
            also_anna.dm(f"/case {receipt}")
            await discord.until(lambda: any("Messages: 1" in plain(s.text) for s in also_anna.from_bot), PATIENCE)
            assert "received" in plain(also_anna.from_bot[-1].text)
            assert telegram.violations == []
            assert discord.violations == []
        finally:
            process.terminate()
            assert await process.wait() == 0
