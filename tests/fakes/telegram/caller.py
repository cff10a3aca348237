"""A bot that sends exactly what a test says, and the rules it broke."""

from typing import Any

import aiohttp

from .server import FakeTelegram


class Caller:
    """A bot that sends exactly what a test says."""

    def __init__(self, telegram: FakeTelegram, session: aiohttp.ClientSession) -> None:
        self._base = f"{telegram.url}/bot{telegram.token}/"
        self._session = session

    async def call(self, method: str, /, **params: Any) -> dict[str, Any]:
        async with self._session.post(self._base + method, json=params) as response:
            answer: dict[str, Any] = await response.json()
        return answer

    async def form(self, method: str, fields: aiohttp.FormData | dict[str, str]) -> dict[str, Any]:
        async with self._session.post(self._base + method, data=fields) as response:
            answer: dict[str, Any] = await response.json()
        return answer

    async def updates(self, offset: int = 0, **params: Any) -> list[Any]:
        result: list[Any] = (await self.call("getUpdates", offset=offset, **params))["result"]
        return result


def rules(telegram: FakeTelegram) -> list[str]:
    """The rules of every violation so far."""
    return [violation.rule for violation in telegram.violations]
