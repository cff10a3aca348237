"""The team: what each role may do, in one table; who may see a case; when access ends."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

DAY = 24 * 3600

IDLE_AFTER = 90 * DAY
"""Seconds without a deed after which access ends (the project's own rule: who left without a word loses it)."""

INVITE_LASTS = 24 * 3600
"""Seconds for which an invite can be opened, once (reliability)."""


ACKNOWLEDGE = 7 * DAY
"""Seconds from filing in which a reporter should have a first answer: the seven days of acknowledgement in Directive
(EU) 2019/1937 on whistleblowers, art. 9(1)(b) and 11(2)(b). It does not bind this service; nothing stricter is known
for reports of hate (the DSA, art. 16(4), says "without undue delay")."""

FEED_BACK = 91 * DAY
"""Seconds from filing in which a case should be closed: the three months for feedback in the same directive, art.
9(1)(f) and 11(2)(d)."""


class Role(StrEnum):
    OWNER = "owner"
    LEAD = "lead"
    CASE_WORKER = "case_worker"
    PUBLISHER = "publisher"
    APPROVER = "approver"
    AUDITOR = "auditor"


class Deed(StrEnum):
    """What a command is: every route names one."""

    ANYBODY = "anybody"  # people about themselves
    MODERATE = "moderate"  # in a community: the platform's own standing decides (bot.rules.moderation)
    TEAM = "team"  # every member: help, who is on the team, leaving it
    READ = "read"  # the queue and the cases that one may see
    WORK = "work"  # claim, note, label, remind, answer, refer, close, packet
    ASSIGN = "assign"  # give any case to anybody, take one over, reopen, withdraw a grouping
    REPLIES = "replies"  # the saved replies
    RESTRAIN = "restrain"  # put a reporter on the slow lane, or block them
    UNSEAL = "unseal"  # one of two custodians who together see who reported
    INVITE = "invite"  # invite and remove members
    ROOM = "room"  # say where the team meets
    PURGE = "purge"  # answer the purge that stopped to ask
    AUDIT = "audit"  # read the audit trail
    NUMBERS = "numbers"  # the numbers for policy
    ANNOUNCED = "announced"  # see what is announced and how far it is, pause and stop it
    PUBLISH = "publish"  # write an announcement
    APPROVE = "approve"  # let somebody else's announcement go out


OPEN = frozenset({Deed.ANYBODY, Deed.MODERATE})
"""Deeds for which nobody needs to be on the team."""

_LEAD = frozenset(
    {
        Deed.TEAM,
        Deed.READ,
        Deed.WORK,
        Deed.ASSIGN,
        Deed.REPLIES,
        Deed.RESTRAIN,
        Deed.UNSEAL,
        Deed.INVITE,
        Deed.ROOM,
        Deed.PURGE,
        Deed.NUMBERS,
    }
)

MAY: Mapping[Role, frozenset[Deed]] = {
    Role.OWNER: _LEAD | {Deed.AUDIT, Deed.ANNOUNCED, Deed.PUBLISH, Deed.APPROVE},
    Role.LEAD: _LEAD,
    Role.CASE_WORKER: frozenset({Deed.TEAM, Deed.READ, Deed.WORK}),
    Role.PUBLISHER: frozenset({Deed.TEAM, Deed.ANNOUNCED, Deed.PUBLISH, Deed.NUMBERS}),
    Role.APPROVER: frozenset({Deed.TEAM, Deed.ANNOUNCED, Deed.APPROVE, Deed.NUMBERS}),
    Role.AUDITOR: frozenset({Deed.TEAM, Deed.AUDIT, Deed.NUMBERS}),
}
"""What each role may do. Who reads the audit trail works on no case, but for the owner of a small service."""

_INVITES: Mapping[Role, frozenset[Role]] = {
    Role.OWNER: frozenset(Role),
    Role.LEAD: frozenset({Role.CASE_WORKER, Role.PUBLISHER, Role.APPROVER}),
}


def may(role: Role, deed: Deed) -> bool:
    """Whether a role may do this."""
    return deed in OPEN or deed in MAY[role]


def may_invite(role: Role, invited: Role) -> bool:
    """Whether a role may bring in, or send away, somebody with the other role."""
    return invited in _INVITES.get(role, frozenset())


def sees(role: Role, me: bytes, worker: bytes | None) -> bool:
    """Whether a member may see a case that `worker` has (None: nobody yet).

    Case workers see what nobody has and what they have; who may assign sees all. To all others a case is absent.
    """
    if Deed.READ not in MAY[role]:
        return False
    return Deed.ASSIGN in MAY[role] or worker is None or worker == me


def is_idle(seen: int, now: int) -> bool:
    """Whether access has ended by itself; both in unix seconds."""
    return now - seen > IDLE_AFTER


def decides(role: Role, me: bytes, worker: bytes | None) -> bool:
    """Whether a member may hand over, refer, close or reopen a case that `worker` has: their own, or any."""
    return Deed.WORK in MAY[role] and (worker == me or Deed.ASSIGN in MAY[role])
