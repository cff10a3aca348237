"""A member reports somebody's message to the moderators: kept as it stands, and nobody learns who did it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.cases import FreshReceipt
from bot.chat.answers import Pointed, Words, one_of, somebodys_message, yes_no
from bot.chat.dialogue import Ask
from bot.chat.events import MessageReported, TimeCame, Undelivered
from bot.chat.replies import DeleteMessage
from bot.chat.texts import Value
from bot.chat.turn import Letter, Outcome, Say, Turn
from bot.communities import (
    AloneWith,
    CanWhisper,
    Community,
    CommunityAt,
    FastWaiting,
    FlagsBy,
    KeepFlag,
    KeepWish,
    LinkTo,
    Member,
    OpenIncident,
    ReportedBy,
    SetTimer,
    Spot,
    SpotOf,
    TimerSet,
    incident_of,
    token_of,
)
from bot.rules.moderation import HOUR, Verdict, is_slow, notice_delay
from bot.rules.situation import Ground
from handlers import restrain
from handlers.community import whisper

STEPS = ("flag-message", "ask-flag-ground", "ask-flag-note", "ask-flag-outcome")

NOTE_LIMIT = 500
"""Letters that a reporter can add for the moderators."""

HINT = HOUR
"""Seconds for which the way to report is not said to the whole group again."""

_MESSAGE = Ask("flag-message", somebodys_message)
_GROUND = Ask("ask-flag-ground", one_of(Ground)).or_skip()
_NOTE = Ask("ask-flag-note", Words(NOTE_LIMIT)).or_skip()
_OUTCOME = Ask("ask-flag-outcome", yes_no)

FORM = (_GROUND, _NOTE, _OUTCOME)
"""What a platform with forms asks at once."""


# -- where others read along: a reply with /report


async def reported(turn: Turn) -> Outcome:
    """Keep the message and count the member; take the command away, and tell only the member that it arrived."""
    event, group = turn.arrival.event, turn.arrival.group
    if not isinstance(event, MessageReported) or group is None or turn.pointed is None:
        return Outcome()
    platform = turn.arrival.address.platform
    away = _command_away(turn, event)
    community = await CommunityAt(platform, group.chat)
    if community is None:
        return Outcome(letters=away)
    slow = await _slow(turn, platform, group.chat)
    spot = await SpotOf(platform, group.chat, event.quoted, turn.arrival.at, slow)
    kept = await _kept(turn, community, turn.pointed, spot, slow=slow)
    answer = await _answer(turn, community, spot)
    return replace(
        answer,
        person=turn.person.flagged(turn.now),
        effects=(*kept, *answer.effects),
        letters=(*away, *answer.letters),
    )


async def _slow(turn: Turn, platform: str, chat: str) -> bool:
    """Whether this report waits in the slow lane: of who reports much, or whose reports to the team were abuse."""
    if is_slow(turn.person.flags, turn.now, await FastWaiting(platform, chat)):
        return True
    return await restrain.level_of(turn) is not None


async def _kept(
    turn: Turn,
    community: Community,
    message: Pointed,
    spot: Spot,
    *,
    slow: bool,
    wish: bool = False,
    ground: str | None = None,
    note: str | None = None,
) -> tuple[KeepFlag | SetTimer, ...]:
    about = community.platform, community.chat
    flag = KeepFlag(
        incident=spot.incident,
        fresh=spot.fresh,
        community=about,
        message=message,
        reporter=await _member(turn, community.platform),
        slow=slow,
        at=turn.now,
        wish=wish,
        ground=ground,
        note=note,
        like=spot.like,
    )
    if community.room is None or spot.verdict is not None:
        return (flag,)
    # Not at once, and together with what others report: when a notice comes says nothing of who was there.
    return flag, SetTimer("notice", " ".join(about), turn.now + notice_delay(spot.random), turn.now)


async def _answer(turn: Turn, community: Community, spot: Spot) -> Outcome:
    """Tell the member that it arrived: in a whisper, or in a chat of their own; else all are told how to report."""
    thanks = _thanks(turn, community, spot)
    if await CanWhisper(community.platform):
        words = turn.languages[0], community.platform, community.chat, turn.arrival.user, token_of(spot.incident)
        return Outcome((replace(whisper(turn, thanks), else_tell=("unwhispered", " ".join(words))),))
    about = f"{community.platform} {community.chat}"
    if turn.person.met:
        alone = await AloneWith(community.platform, turn.arrival.user)
        return Outcome(letters=(Letter(alone, thanks, else_tell=("unreached", about)),))
    return await _hint_soon(turn, about, spot.random[2:])


async def _hint_soon(turn: Turn, about: str, random: bytes) -> Outcome:
    if await TimerSet("hinted", about):
        return Outcome()
    return Outcome(effects=(SetTimer("hint", about, turn.now + notice_delay(random), turn.now),))


async def unwhispered(turn: Turn) -> Outcome:
    """A whisper did not arrive after all: the member is told alone."""
    event = turn.arrival.event
    words = event.about.split(" ") if isinstance(event, Undelivered) else []
    if len(words) != 5:
        return Outcome()
    language, platform, chat, user, token = words
    community = await CommunityAt(platform, chat)
    incident = await OpenIncident(incident_of(token))
    if community is None or incident is None:
        return Outcome()
    spot = Spot(incident.id, fresh=False, random=b"", verdict=incident.verdict)
    thanks = _thanks(turn.to((language,)), community, spot)
    alone = await AloneWith(platform, user)
    return Outcome(letters=(Letter(alone, thanks, else_tell=("unreached", f"{platform} {chat}")),))


async def unreached(turn: Turn) -> Outcome:
    """A member cannot be told alone either: all are told how to report, after a random while."""
    event = turn.arrival.event
    if not isinstance(event, Undelivered):
        return Outcome()
    return await _hint_soon(turn, event.about, (await FreshReceipt()).lookup)


def _thanks(turn: Turn, community: Community, spot: Spot) -> Say:
    if spot.verdict is not None:
        return turn.say("flag-decided", verdict=verdict_words(turn, spot.verdict))
    if community.room is None:
        return turn.say("flag-no-room", [turn.go("who_helps")])
    return turn.say("flag-thanks", [turn.go("outcome", "flag-thanks", token_of(spot.incident))])


def _command_away(turn: Turn, event: MessageReported) -> tuple[Letter, ...]:
    return () if event.command is None else (Letter(turn.arrival.address, DeleteMessage(event.command)),)


async def _member(turn: Turn, platform: str) -> Member:
    user = turn.arrival.user
    return Member(platform, user, await AloneWith(platform, user), turn.languages[0])


async def hint(turn: Turn) -> Outcome:
    """Say once to all how one reports, a while after somebody did who could not be told alone."""
    event = turn.arrival.event
    if not isinstance(event, TimeCame | Undelivered):
        return Outcome()
    platform, _, chat = event.about.partition(" ")
    community = await CommunityAt(platform, chat)
    link = await LinkTo(platform, f"flags_{chat}")
    if community is None or link is None:
        return Outcome()
    there = turn.to(community.languages)
    say = replace(there.say("flag-hint"), links=((there.label("flag-hint", "open"), link),))
    return Outcome(
        letters=(Letter(community.square, say),),
        effects=(SetTimer("hinted", event.about, turn.now + HINT, turn.now),),
    )


# -- where only the member sees the answer: the menu of a message


@dataclass(frozen=True, slots=True)
class Flag:
    """What a member says about somebody's message."""

    message: Pointed
    community: Community
    spot: Spot
    effects: tuple[KeepFlag | SetTimer, ...]
    wish: bool


@dataclass(frozen=True, slots=True)
class NoCommunity:
    """The group is none of ours (any more)."""


async def flag(turn: Turn) -> Flag | NoCommunity:
    """The conversation. Nothing is reported before its end."""
    message = await _MESSAGE
    ground = await _GROUND
    note = await _NOTE
    wish = await _OUTCOME
    group = turn.arrival.group
    platform = turn.arrival.address.platform
    community = None if group is None else await CommunityAt(platform, group.chat)
    if community is None:
        return NoCommunity()
    quoted = replace(message.quoted, files=())
    slow = await _slow(turn, platform, community.chat)
    spot = await SpotOf(platform, community.chat, quoted, turn.arrival.at, slow)
    words = ground.value if ground is not None else None
    effects = await _kept(turn, community, message, spot, slow=slow, wish=wish, ground=words, note=note)
    return Flag(message, community, spot, effects, wish)


def flagged(turn: Turn, result: Flag | NoCommunity) -> Outcome:
    """Keep it, and say that it arrived."""
    if isinstance(result, NoCommunity):
        return Outcome((turn.say("flag-no-community", [turn.go("report")]),))
    thanks = _thanks(turn, result.community, result.spot)
    if result.wish and result.spot.verdict is None:
        thanks = turn.say("flag-thanks-wish")
    return Outcome((thanks,), person=turn.person.flagged(turn.now), effects=result.effects)


# -- what becomes of it


async def outcome(turn: Turn, argument: str) -> Outcome:
    """A reporter wants to hear what is decided. To all others an incident looks as if it were not there."""
    id_, arrival = incident_of(argument), turn.arrival
    mine = await ReportedBy(id_, arrival.address.platform, arrival.user)
    incident = await OpenIncident(id_) if mine else None
    if incident is None:
        return Outcome((whisper(turn, turn.say("flag-unknown")),))
    if incident.verdict is not None:
        said = turn.say("flag-decided", verdict=verdict_words(turn, incident.verdict))
        return Outcome((whisper(turn, said),))
    wish = KeepWish(incident.id, await _member(turn, incident.platform))
    return Outcome((whisper(turn, turn.say("flag-noted")),), effects=(wish,))


async def flags(turn: Turn, argument: str) -> Outcome:
    """What a member reported in a group and is not decided yet: the link is the same for everybody there."""
    platform = turn.arrival.address.platform
    mine = await FlagsBy(platform, argument, turn.arrival.user)
    if not mine:
        return Outcome((turn.say("flags-none", [turn.go("report"), turn.go("who_helps")]),))
    wishes = tuple([KeepWish(id_, await _member(turn, platform)) for id_ in mine])
    return Outcome((turn.say("flags-mine", [turn.go("who_helps")], count=len(mine)),), effects=wishes)


def verdict_words(turn: Turn, verdict: Verdict) -> Value:
    """A decision as a reporter reads it."""
    return turn.each(lambda one: one.text(f"verdict-{verdict.value}"))
