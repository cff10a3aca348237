"""The page over real HTTP: each person has a browser of their own, which posts again when it is told to."""

from __future__ import annotations

import asyncio
import html
import json
import os
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import httpx

from adapters.web.offer import Offer
from adapters.web.platform import WebPlatform
from bot.ports import Intake
from tests.contracts.drivers.driver import PATIENCE, Shown, cancelled_at_the_end

OFFER = Offer([("en", "English")], lambda language: {}, lambda language: [])


class WebDriver:
    """`slow_down` makes the next send meet a full house."""

    def __init__(self, crowd: Callable[[int], None]) -> None:
        self.platform = WebPlatform("127.0.0.1", 0, OFFER, lambda: 1_795_000_000, os.urandom)
        self.taken = 0
        self.slow_down = lambda: crowd(0)
        self._browsers: dict[str, httpx.AsyncClient] = {}
        self._posts = 0
        self._address = ""
        self._closing = AsyncExitStack()

    @asynccontextmanager
    async def running(self, intake: Intake) -> AsyncIterator[None]:
        async with cancelled_at_the_end(self.platform.run(intake)), AsyncExitStack() as self._closing:
            self._address = await asyncio.wait_for(self.platform.serving(), PATIENCE)
            yield

    async def says(self, who: str, text: str) -> None:
        await self._posts_event(who, {"kind": "text", "text": text})

    async def presses(self, who: str, label: str) -> None:
        said = [message for message in await self._stream(who) if message.get("type") == "bot"]
        found = [(m["id"], c["token"]) for m in said for row in m["choices"] for c in row if c["label"] == label]
        message, token = found[-1]
        await self._posts_event(who, {"kind": "press", "token": token, "message": message}, label=label)

    async def sends_file(self, who: str, name: str, data: bytes) -> None:
        described = {"name": name, "size": len(data), "type": "application/pdf"}
        await self._posts_event(who, {"kind": "file", "file": described}, data=data)

    async def forwards(self, who: str, text: str) -> None:
        await self._posts_event(
            who, {"kind": "forward", "origin": {"kind": "hidden", "name": "Somebody"}, "text": text}
        )

    async def screen(self, who: str) -> list[Shown]:
        return [
            Shown(_plain(message["text"]), tuple(choice["label"] for row in message["choices"] for choice in row))
            for message in await self._stream(who)
            if message.get("type") == "bot"
        ]

    async def files(self, who: str) -> list[tuple[str, bytes]]:
        links = [one for message in await self._stream(who) for one in message.get("documents", ())]
        return [await self._fetched(who, link) for link in links]

    async def _fetched(self, who: str, link: dict[str, Any]) -> tuple[str, bytes]:
        answer = await (await self._browser(who)).get(f"/api/documents/{link['id']}")
        answer.raise_for_status()
        assert len(answer.content) == link["size"]
        return link["name"], answer.content

    async def looks(self, who: str) -> None:
        """Keep a stream open, as every page does, until the end."""
        browser = await self._browser(who)
        stream = await self._closing.enter_async_context(browser.stream("GET", "/api/stream"))
        await anext(aiter(stream.aiter_lines()))

    async def _browser(self, who: str) -> httpx.AsyncClient:
        if who not in self._browsers:
            client = httpx.AsyncClient(base_url=self._address, headers={"Sec-Fetch-Site": "same-origin"})
            self._browsers[who] = await self._closing.enter_async_context(client)
            (await client.post("/api/session", json={})).raise_for_status()
        return self._browsers[who]

    async def _posts_event(self, who: str, event: dict[str, Any], label: str = "", data: bytes | None = None) -> None:
        self._posts += 1
        message = {"id": f"post-{self._posts:08}", "locale": "en", "event": event, "label": label}
        browser = await self._browser(who)
        for _ in range(2):
            if data is None:
                answer = await browser.post("/api/messages", json=message)
            else:
                form: Any = {"data": {"message": json.dumps(message)}, "files": {"file": ("name", data)}}
                answer = await browser.post("/api/messages", **form)
            if answer.status_code != 503:
                break
        answer.raise_for_status()
        self.taken += 1

    async def _stream(self, who: str) -> list[dict[str, Any]]:
        """Everything that a page is told that opens now."""
        told: list[dict[str, Any]] = []
        key, upto = "", None
        async with (await self._browser(who)).stream("GET", "/api/stream") as stream:
            async for line in stream.aiter_lines():
                if line.startswith("id: "):
                    key = line.removeprefix("id: ")
                elif line.startswith("data: "):
                    told.append({**json.loads(line.removeprefix("data: ")), "id": key})
                    upto = told[0]["upto"]
                if upto is not None and (upto == 0 or key.endswith(f".{upto}")) and line == "":
                    return told
        return told


def _plain(chat_html: str) -> str:
    return html.unescape(re.sub(r"</?(?:b|i|code|pre|spoiler)>", "", chat_html))
