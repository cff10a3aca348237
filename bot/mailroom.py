"""Answers what handlers ask about mailings."""

from __future__ import annotations

from typing import Any, Protocol

from bot.chat.dialogue import Lookup
from bot.mailings import Mailing, MailingNamed


class Kept(Protocol):
    """The part of the store that knows how far a mailing is."""

    async def named(self, name: str) -> Mailing | None: ...


class MailingDesk:
    """`answers` are all the lookups that it knows."""

    def __init__(self, mailings: Kept) -> None:
        self._mailings = mailings

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {MailingNamed: self._named}

    async def _named(self, asked: MailingNamed) -> Mailing | None:
        return await self._mailings.named(asked.name)
