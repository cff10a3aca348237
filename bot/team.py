"""Answers what handlers ask about cases and the team: of the store, and of the keys that sign invites."""

from __future__ import annotations

from typing import Any

from bot.audit import Trace, Trail
from bot.cases import Case, CaseAt, CaseById, CaseNamed, CaseQueue, CasesAlike, Page
from bot.chat.dialogue import Lookup
from bot.communities import ID_BYTES
from bot.ports import Clock, Random, Store
from bot.reporters import Reporter, ReporterOf, Restraint, RestraintOn
from bot.rules.staff import INVITE_LASTS, Role
from bot.sealing import SignedInvites
from bot.staff import (
    FreshId,
    FreshInvite,
    Invite,
    InviteOf,
    Member,
    MemberOf,
    Office,
    Offices,
    SavedReplies,
    SavedReply,
    Team,
)

OPEN_CASES = 2_000
"""Cases that are looked through for the one whose topic somebody writes in."""
ROLES = tuple(Role)
"""Roles by their number in an invite: new ones come at the end."""


def new_invite(invites: SignedInvites, role: Role, now: int, random: Random) -> str:
    """The letters of an invite that is good for 24 h from `now` (unix seconds)."""
    return invites.make(ROLES.index(role), now + INVITE_LASTS, random)


class TeamDesk:
    """`answers` are all the lookups that it knows."""

    def __init__(self, store: Store, invites: SignedInvites, clock: Clock, random: Random) -> None:
        self._store = store
        self._invites = invites
        self._clock = clock
        self._random = random

    @property
    def answers(self) -> dict[type[Lookup[Any]], Any]:
        return {
            CaseById: self._case,
            CaseNamed: self._named,
            CaseAt: self._at,
            CaseQueue: self._queue,
            CasesAlike: self._alike,
            ReporterOf: self._reporter,
            RestraintOn: self._restraint,
            MemberOf: self._member,
            Team: self._team,
            InviteOf: self._invite,
            FreshInvite: self._fresh_invite,
            FreshId: self._fresh_id,
            Offices: self._offices,
            SavedReplies: self._saved_replies,
            Trail: self._trail,
        }

    # -- cases

    async def _case(self, asked: CaseById) -> Case | None:
        return await self._store.case_by_id(asked.id) if asked.id else None

    async def _named(self, asked: CaseNamed) -> bytes | None:
        return await self._store.case_named(asked.words)

    async def _at(self, asked: CaseAt) -> bytes | None:
        # Where a case has its topics is sealed with it. Words typed in a topic are rare, and open cases some hundreds.
        for closed in (False, True):
            page = await self._store.case_queue(None, 0, OPEN_CASES, closed=closed)
            for case in page.cases:
                if asked.topic in (case.topics or {}).values():
                    return case.id
        return None

    async def _queue(self, asked: CaseQueue) -> Page:
        return await self._store.case_queue(asked.me, asked.skip, asked.limit, closed=asked.closed)

    async def _alike(self, asked: CasesAlike) -> tuple[Case, ...]:
        return tuple(await self._store.cases_alike(asked.group))

    async def _reporter(self, asked: ReporterOf) -> Reporter | None:
        return await self._store.reporter_of(asked.case)

    async def _restraint(self, asked: RestraintOn) -> Restraint | None:
        return await self._store.restraint_on(asked.platform, asked.user, asked.at)

    async def _trail(self, asked: Trail) -> tuple[Trace, ...]:
        return tuple(await self._store.trail(asked.case, asked.limit))

    # -- the team

    async def _member(self, asked: MemberOf) -> Member | None:
        return await self._store.member_of(asked.platform, asked.user)

    async def _team(self, _: Team) -> tuple[Member, ...]:
        return tuple(await self._store.team())

    async def _invite(self, asked: InviteOf) -> Invite | None:
        signed = self._invites.read(asked.letters)
        if signed is None or signed.expires <= self._clock() or signed.role >= len(ROLES):
            return None
        if await self._store.invite_used(signed.nonce):
            return None
        return Invite(ROLES[signed.role], signed.expires, signed.nonce)

    async def _fresh_invite(self, asked: FreshInvite) -> str:
        return new_invite(self._invites, asked.role, int(self._clock()), self._random)

    async def _fresh_id(self, _: FreshId) -> bytes:
        return self._random(ID_BYTES)

    async def _offices(self, _: Offices) -> tuple[Office, ...]:
        return tuple(await self._store.offices())

    async def _saved_replies(self, _: SavedReplies) -> tuple[SavedReply, ...]:
        return tuple(await self._store.saved_replies())
