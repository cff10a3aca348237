"""What is held about one account, put together for nobody but the person that it is about."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.calendar import Proposal
from bot.cases import Case
from bot.chat.dialogue import Lookup, Progress
from bot.chat.events import Address
from bot.chat.people import Person
from bot.communities import Community, incident_of
from bot.following import Subscription
from bot.ports import Platform, Store
from bot.reporters import Restraint
from bot.staff import Member


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that is found from an account; nothing leads from it to a report that is not linked.

    `draft` is what runs in the conversation where it was asked, until `draft_until`. `incidents_until` is when the last
    report in a group that this account took part in is gone at the latest. Moments are unix seconds.
    """

    person: Person
    draft: Progress | None = None
    draft_until: int = 0
    reports: tuple[Case, ...] = ()
    incidents_until: int | None = None
    communities: tuple[Community, ...] = ()
    member: Member | None = None
    restraint: Restraint | None = None
    follows: tuple[Subscription, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldAbout(Lookup[Held]):
    """What is held about who writes at this address, at the moment `at` (unix seconds)."""

    address: Address
    user: str
    at: int


class Index(Protocol):
    """Blind keys: what a database may hold instead of who someone is."""

    def person(self, platform: str, bot: str, user: str) -> bytes: ...

    def conversation(self, platform: str, bot: str, chat: str, thread: str | None, user: str) -> bytes: ...


class Followers(Protocol):
    """The part of the store that knows who follows what."""

    async def following(self, address: Address) -> Sequence[Subscription]: ...


class Proposers(Protocol):
    """The part of the store that knows what is proposed."""

    async def proposals_by(self, address: Address) -> Sequence[Proposal]: ...


class OwnDesk:
    """`answers` are all the lookups that it knows."""

    def __init__(
        self,
        store: Store,
        platforms: Mapping[str, Platform],
        index: Index,
        followers: Followers,
        proposers: Proposers,
    ) -> None:
        self._store = store
        self._platforms = platforms
        self._index = index
        self._followers = followers
        self._proposers = proposers

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {HeldAbout: self.held}

    async def held(self, asked: HeldAbout) -> Held:
        """Everything at once; a report that was erased meanwhile is left out."""
        address, user = asked.address, asked.user
        bot = self._platforms[address.platform].bot
        key = self._index.person(address.platform, bot, user)
        async with self._store.tick() as tick:
            person = (await tick.people([key])).get(key, Person())
        place = self._index.conversation(address.platform, bot, address.chat, address.thread, user)
        draft, until = await self._store.draft(place, asked.at) or (None, 0)
        return Held(
            person,
            draft,
            until,
            tuple([case async for case in self._linked(address.platform, user, person)]),
            await self._store.incidents_until(address.platform, user),
            tuple(await self._store.communities_by(address.platform, user)),
            await self._store.member_of(address.platform, user),
            await self._store.restraint_on(address.platform, user, asked.at),
            tuple(await self._followers.following(address)),
            tuple(await self._proposers.proposals_by(address)),
        )

    async def _linked(self, platform: str, user: str, person: Person) -> AsyncIterator[Case]:
        """The reports about which this account is written to; one that was linked to another account since is not."""
        for token in person.cases:
            reporter = await self._store.reporter_of(incident_of(token))
            if reporter is None or (reporter.at.platform, reporter.user) != (platform, user):
                continue
            case = await self._store.case_by_id(incident_of(token))
            if case is not None:
                yield case
