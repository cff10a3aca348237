"""The team: /join with an invite, /team, /invite, sending a member away, and /leave_team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.audit import Audited, Trace
from bot.chat.answers import Answer, InvalidAnswer, OneName, Said, Words
from bot.chat.dialogue import Ask
from bot.chat.texts import Markup, Value
from bot.chat.turn import Button, Outcome, Turn
from bot.communities import AloneWith, LinkTo, incident_of, token_of
from bot.rules.display import shown
from bot.rules.staff import DAY, Deed, Role, is_idle, may, may_invite
from bot.staff import (
    FreshId,
    FreshInvite,
    Invite,
    InviteOf,
    Member,
    MemberOf,
    RemoveMember,
    SaveMember,
    Team,
    UseInvite,
)

NAME_LIMIT = 40
"""Letters of the name that colleagues see."""

INVITE_LIMIT = 40

HOME = (
    ("cases", Deed.READ),
    ("replies", Deed.REPLIES),
    ("proposals", Deed.PUBLISH),
    ("import_events", Deed.PUBLISH),
    ("announcements", Deed.ANNOUNCED),
    ("numbers", Deed.NUMBERS),
    ("audit", Deed.AUDIT),
    ("invite", Deed.INVITE),
    ("remove", Deed.INVITE),
    ("leave_team", Deed.TEAM),
)
"""What the home of the team leads to, for those who may."""


# -- joining


@dataclass(frozen=True, slots=True)
class InviteLetters:
    """The letters of an invite, as a link of ours brought them, or typed."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        letters = answer.text.strip() if isinstance(answer, Said) else ""
        letters = letters.rpartition("join_")[2]  # people copy the whole link
        if not letters or len(letters) > INVITE_LIMIT or not letters.isascii() or " " in letters:
            raise InvalidAnswer("join-unknown")
        return letters


@dataclass(frozen=True, slots=True)
class NoInvite:
    """The invite is forged, used or too old: nobody learns which."""


@dataclass(frozen=True, slots=True)
class Stays:
    """A member who keeps the role that they have."""


@dataclass(frozen=True, slots=True)
class LastOwner:
    """Without this one nobody would own the team."""


@dataclass(frozen=True, slots=True)
class Joins:
    """Somebody with a good invite, and who they will be."""

    invite: Invite
    member: Member


async def join(turn: Turn) -> NoInvite | Stays | LastOwner | Joins:
    """The conversation. A member keeps the one account that they have: a new role takes the place of the old one."""
    platform, user = turn.arrival.address.platform, turn.arrival.user
    invite = await InviteOf(await Ask("join-invite", InviteLetters()))
    if invite is None:
        return NoInvite()
    known = await MemberOf(platform, user)
    if known is not None and not is_idle(known.seen, turn.now):
        roles = {"old": _role(turn, known.role), "new": _role(turn, invite.role)}
        if await Ask("ask-join-role", OneName(("take", "keep")), roles) == "keep":
            return Stays()
        if invite.role is not Role.OWNER and _is_last_owner(known, await Team(), turn.now):
            return LastOwner()
        return Joins(invite, replace(known, role=invite.role))
    name = await Ask("ask-join-name", Words(NAME_LIMIT), {"role": _role(turn, invite.role)})
    id_ = await FreshId("member") if known is None else known.id
    version = 0 if known is None else known.version
    at, language = await AloneWith(platform, user), turn.languages[0]
    return Joins(invite, Member(id_, shown(name), invite.role, platform, user, at, language, turn.now, 0, version))


def joined(turn: Turn, result: NoInvite | Stays | LastOwner | Joins) -> Outcome:
    """Bind the account and use up the invite, in one turn; say what the work asks of a person."""
    match result:
        case NoInvite():
            return Outcome((turn.say("join-unknown"),))
        case Stays():
            return Outcome((turn.say("join-stays", [turn.go("team", "team-menu")]),))
        case LastOwner():
            return Outcome((turn.say("team-last-owner", [turn.go("team", "team-menu")]),))
        case Joins(invite, member):
            member = replace(member, seen=turn.now - turn.now % DAY)
            welcome = turn.say("join-welcome", [turn.go("team", "team-menu")], role=_role(turn, member.role))
            return Outcome(
                (welcome,),
                effects=(
                    UseInvite(invite.nonce, invite.expires),
                    SaveMember(member),
                    Audited(Trace(turn.now, member.id.hex(), "join")),
                ),
            )


# -- the home of the team


async def team(turn: Turn, _argument: str) -> Outcome:
    """/team: who is on it, and what this role may do."""
    me = turn.member
    if me is None:
        return Outcome()
    members = await Team()

    home = [[turn.go(command, "team-menu")] for command, deed in HOME if may(me.role, deed)]
    head = turn.say("team", *home, role=_role(turn, me.role))
    lines = "\n".join(_line(turn, member) for member in members)
    return Outcome((replace(head, text=f"{head.text}\n\n{lines}"),))


def _line(turn: Turn, member: Member) -> str:
    days = (turn.now - member.seen) // DAY
    if is_idle(member.seen, turn.now):
        seen = turn.text("team-seen-idle")
    elif days < 1:
        seen = turn.text("team-seen-today")
    else:
        seen = turn.text("team-seen", ago=turn.ago(days * DAY))
    return turn.text("team-member", name=shown(member.name), role=_role(turn, member.role), seen=seen)


def _role(turn: Turn, role: Role) -> Value:
    return turn.each(lambda one: one.label("team-role", role.value))


# -- inviting


async def invite(turn: Turn, argument: str) -> Outcome:
    """/invite: choose a role; then the link for this platform, and the command for every other."""
    me = turn.member
    if me is None:
        return Outcome()
    offered = [role for role in Role if may_invite(me.role, role)]
    chosen = next((role for role in offered if role.value == argument.strip()), None)
    if chosen is None:
        choices = [[Button(turn.label("team-role", role.value), f"go:invite {role.value}")] for role in offered]
        return Outcome((turn.say("invite", *choices),))
    letters = await FreshInvite(chosen)
    link = await LinkTo(turn.arrival.address.platform, f"join_{letters}")
    command = Markup(f"<code>/join {letters}</code>")
    home = [turn.go("team", "team-menu")]
    if link is None:
        return Outcome((turn.say("invite-made", home, role=_role(turn, chosen), command=command),))
    return Outcome((turn.say("invite-made-link", home, role=_role(turn, chosen), command=command, link=link),))


# -- leaving


async def remove(turn: Turn, argument: str) -> Outcome:
    """Send a member away: choose one, confirm; from then on they find no command of the team."""
    me = turn.member
    if me is None:
        return Outcome()
    members = await Team()
    others = [one for one in members if one.id != me.id and may_invite(me.role, one.role)]
    token, _, sure = argument.partition(" ")
    gone = next((one for one in others if one.id == incident_of(token)), None)
    if gone is None:
        choices = [[Button(one.name, f"go:remove {token_of(one.id)}")] for one in others]
        return Outcome((turn.say("remove" if others else "remove-nobody", *choices, [turn.go("team", "team-menu")]),))
    if sure != "yes":
        yes = Button(turn.label("remove-sure", "yes"), f"go:remove {token_of(gone.id)} yes")
        return Outcome((turn.say("remove-sure", [yes], [turn.go("team", "team-menu")], name=gone.name),))
    return Outcome((turn.say("removed", [turn.go("team", "team-menu")], name=gone.name),), effects=_without(turn, gone))


async def leave(turn: Turn, argument: str) -> Outcome:
    """/leave_team: confirm; the last owner cannot."""
    me = turn.member
    if me is None:
        return Outcome()
    if _is_last_owner(me, await Team(), turn.now):
        return Outcome((turn.say("team-last-owner", [turn.go("team", "team-menu")]),))
    if argument != "yes":
        yes = Button(turn.label("leave-sure", "yes"), "go:leave_team yes")
        return Outcome((turn.say("leave-sure", [yes], [turn.go("team", "team-menu")]),))
    return Outcome((turn.say("left-team", [turn.go("help")]),), effects=(RemoveMember(me.id),))


def _without(turn: Turn, gone: Member) -> tuple[RemoveMember | Audited, ...]:
    who = turn.member.id.hex() if turn.member else ""
    return RemoveMember(gone.id), Audited(Trace(turn.now, who, "removed", about=gone.id.hex()))


def _is_last_owner(member: Member, members: Sequence[Member], now: int) -> bool:
    """Whether nobody else owns the team; an owner who fell idle does not count."""
    others = (one for one in members if one.role is Role.OWNER and one.id != member.id)
    return member.role is Role.OWNER and all(is_idle(one.seen, now) for one in others)
