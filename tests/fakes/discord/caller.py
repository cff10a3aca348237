"""A bot that sends exactly what a test says, and the rules it broke."""

import json
from typing import Any

import aiohttp

from .server import FakeDiscord


class Caller:
    """A bot that sends exactly what a test says, without a gateway."""

    def __init__(self, fake: FakeDiscord, session: aiohttp.ClientSession) -> None:
        self._fake = fake
        self._session = session

    async def call(self, method: str, path: str, body: Any = None, **query: str) -> tuple[int, Any]:
        """One request with a JSON body; status and JSON value, None for an empty answer."""
        return (
            await self._send(method, path, query, json=body)
            if body is not None
            else await self._send(method, path, query)
        )

    async def form(self, method: str, path: str, body: Any, *files: tuple[str, bytes]) -> tuple[int, Any]:
        """One request as a form with `payload_json` and `files[n]`."""
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("payload_json", json.dumps(body))
        for number, (name, content) in enumerate(files):
            form.add_field(f"files[{number}]", content, filename=name)
        return await self._send(method, path, {}, data=form)

    async def _send(self, method: str, path: str, query: dict[str, str], **kwargs: Any) -> tuple[int, Any]:
        headers = {"Authorization": f"Bot {self._fake.token}"}
        url = self._fake.rest_url + path
        async with self._session.request(method, url, params=query, headers=headers, **kwargs) as response:
            text = await response.text()
            return response.status, json.loads(text) if text else None


def rules(fake: FakeDiscord) -> list[str]:
    """The rules of every violation so far."""
    return [violation.rule for violation in fake.violations]
