"""Makes documents when they are sent: an export of one's data, a packet, the numbers, calendars. Nothing is kept."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.calendars import Calendars
from bot.chat.answers import Kept
from bot.chat.dialogue import Lookup
from bot.chat.events import Address, Arrival, TimeCame
from bot.chat.people import Person
from bot.chat.replies import Document
from bot.chat.texts import Texts
from bot.chat.turn import Turn
from bot.communities import incident_of
from bot.heldwords import as_json, as_page
from bot.mydata import Held, HeldAbout, OwnDesk
from bot.ports import Clock, Store
from bot.rules.facts import Facts
from bot.rules.numbers import csv, rows, tables
from bot.rules.retention import Retention


@dataclass(frozen=True, slots=True)
class Sheet(Lookup[tuple[tuple[str, ...], ...]]):
    """The numbers for policy at the moment `at` (unix seconds), as the rows of a sheet."""

    at: int


@dataclass(frozen=True, slots=True)
class About:
    """What papers are made with that does not change."""

    texts: Texts
    facts: Facts
    retention: Retention
    operator: str | None


class Papers:
    """`make` is what delivery asks; None where there is nothing any more to make it of."""

    def __init__(self, store: Store, own: OwnDesk, about: About, calendars: Calendars, clock: Clock) -> None:
        self._store = store
        self._own = own
        self._about = about
        self._clock = clock
        self._makers: Mapping[str, Callable[[str], Awaitable[bytes | None]]] = {
            "mydata-json": self._mydata_json,
            "mydata-html": self._mydata_html,
            "packet-pdf": lambda asked: self._packet(asked, "pdf"),
            "packet-html": lambda asked: self._packet(asked, "html"),
            "packet-json": lambda asked: self._packet(asked, "json"),
            "numbers-csv": self._numbers,
            **calendars.makers,
        }

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {Sheet: self._sheet}

    async def make(self, document: Document) -> bytes | None:
        """The bytes of a document. Raises KeyError for one that nobody makes."""
        return await self._makers[document.what](document.about)

    # -- my data

    async def _mydata_json(self, asked: str) -> bytes:
        turn, held = await self._held(asked)
        stored = as_json(held, self._about.retention, turn.now)
        return json.dumps(stored, ensure_ascii=False, indent=2).encode()

    async def _mydata_html(self, asked: str) -> bytes:
        turn, held = await self._held(asked)
        return as_page(turn, held, self._about.retention).encode()

    async def _held(self, asked: str) -> tuple[Turn, Held]:
        stored = json.loads(asked)
        address, user, at = Address(**stored["address"]), stored["user"], stored["at"]
        arrival = Arrival("", address, user, TimeCame("", ""), at)
        turn = Turn(arrival, Person(), (stored["in"],), at, self._about.texts)
        return turn, await self._own.held(HeldAbout(address, user, at))

    # -- the packet

    async def _packet(self, asked: str, form: str) -> bytes | None:
        stored = json.loads(asked)
        case = await self._store.case_by_id(incident_of(stored["case"]))
        if case is None:
            return None
        kept = [item.file for item in case.evidence if item.file is not None]
        files = await self._files(kept)
        body = self._about.facts.bodies.get(stored["body"] or "")
        language, disclosed, now = stored["in"], stored["disclosed"], int(self._clock())

        def made() -> bytes:
            from bot.packet import Disclosure, make, to_html, to_json, to_pdf  # noqa: PLC0415 - for who asks for one

            packet = make(
                case,
                files,
                self._about.texts,
                self._about.facts,
                reference=case.reference,
                language=language,
                body=body,
                now=now,
                disclosed=[Disclosure(one) for one in disclosed],
                operator=self._about.operator,
            )
            if form == "pdf":
                return to_pdf(packet)
            return to_html(packet).encode() if form == "html" else to_json(packet)

        return await asyncio.to_thread(made)

    async def _files(self, kept: list[Kept]) -> Mapping[str, bytes]:
        found = {file.id: await self._store.file(file.id) for file in kept}
        return {id_: data for id_, data in found.items() if data is not None}

    # -- the numbers

    async def _numbers(self, _asked: str) -> bytes:
        sheet = await self._sheet(Sheet(int(self._clock())))
        return csv(sheet).encode("utf-8-sig")  # Excel takes a sheet without this mark for another encoding

    async def _sheet(self, asked: Sheet) -> tuple[tuple[str, ...], ...]:
        month = f"{datetime.fromtimestamp(asked.at, UTC):%Y-%m}"
        return rows(tables(await self._store.tallies(), month))
