"""The transcript driver's paper platform: there is no network, so a client is told at once how its deed went."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count

from bot.chat import events
from bot.chat.events import Address, Arrival, FileKind, FileRef, Group, Origin, OriginKind
from bot.chat.replies import CloseTopic, OpenTopic
from bot.ports import Intake, Raw
from tests.chat import PaperPlatform, payload, plain
from tests.contracts.drivers.driver import Shown, Topic, cancelled_at_the_end


class PaperDriver:
    """Everybody has a chat of their own."""

    def __init__(self) -> None:
        self.platform = PaperPlatform()
        self.taken = 0
        self._updates = count(1)
        self._intake: Intake | None = None

    @asynccontextmanager
    async def running(self, intake: Intake) -> AsyncIterator[None]:
        self._intake = intake
        async with cancelled_at_the_end(self.platform.run(intake)):
            yield

    async def says(self, who: str, text: str) -> None:
        command = re.fullmatch(r"/(\w+) ?(.*)", text)
        await self._does(who, events.CommandGiven(command[1], command[2]) if command else events.TextSent(text))

    async def presses(self, who: str, label: str) -> None:
        sent = [reply for address, reply in self.platform.sent if address.chat == who]
        found = [choice for reply in sent for row in reply.choices for choice in row if choice.label == label]
        await self._does(who, events.ChoicePressed(found[-1].token, str(len(sent))))

    async def sends_file(self, who: str, name: str, data: bytes) -> None:
        handle = f"file {next(self._updates)}"
        self.platform.files[handle] = data
        await self._does(who, events.FileSent(FileRef(FileKind.DOCUMENT, handle, len(data), name=name)))

    async def forwards(self, who: str, text: str) -> None:
        await self._does(who, events.MessageForwarded(Origin(OriginKind.HIDDEN, "Somebody"), text))

    async def screen(self, who: str) -> list[Shown]:
        sent = [reply for address, reply in self.platform.sent if address.chat == who]
        return [Shown(plain(r.text), tuple(choice.label for row in r.choices for choice in row)) for r in sent]

    async def files(self, who: str) -> list[tuple[str, bytes]]:
        sent = [reply for address, reply in self.platform.sent if address.chat == who]
        return [(one.name, one.data) for reply in sent for one in reply.documents if one.data is not None]

    async def forum(self, who: str) -> str:
        return f"forum-{who}"

    async def presses_in(self, who: str, at: Address, label: str) -> None:
        sent = [reply for address, reply in self.platform.sent if address == at]
        found = [choice for reply in sent for row in reply.choices for choice in row if choice.label == label]
        await self._does(who, events.ChoicePressed(found[-1].token, str(len(sent))), at)

    async def topic(self, at: Address) -> Topic:
        done = self.platform.groups.done
        opened = [act.title for address, act in done if isinstance(act, OpenTopic) and address.chat == at.chat]
        texts = [plain(reply.text) for address, reply in self.platform.sent if address == at]
        return Topic(opened[int((at.thread or "")[1:]) - 1], tuple(texts), (at, CloseTopic()) not in done)

    async def _does(self, who: str, event: events.Event, at: Address | None = None) -> None:
        """The client tries again once when it is told that this did not arrive."""
        assert self._intake is not None
        update = str(next(self._updates))
        arrival = Arrival(update, at or Address("web", who), who, event, 1_795_000_000, "en")
        if at is not None:
            arrival = replace(arrival, group=Group(at.chat, forum=at.chat), seen=True)
        raw = Raw(update, payload(arrival))
        try:
            await self._intake("web", [raw])
        except Exception:  # noqa: BLE001 - whatever it was, the client is told
            await self._intake("web", [raw])
        self.taken += 1
