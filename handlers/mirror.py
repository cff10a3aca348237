"""/mirror: a server's own list of events shows those of the Year, where a platform has such a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.agenda.event import Time
from bot.calendar import EventAt, EventsBetween, KeepMirror, Listed, MirrorsOf
from bot.chat.events import Delivered, Standing, Undelivered
from bot.chat.replies import Lane, MirrorEvent, UnmirrorEvent
from bot.chat.turn import Button, Letter, Outcome, Turn
from bot.communities import Community, CommunityAt, SaveCommunity, SetTimer, incident_of, token_of
from bot.following import FollowingOf
from bot.rules.agenda import over
from bot.rules.browsing import AHEAD, off
from bot.rules.following import takes
from bot.rules.retention import DAY
from bot.showing import CanMirror
from handlers.community import standing, told_of, whisper
from handlers.eventwords import DAYS, cut, name, place, words

SHOWN = 20
"""Events in a server's list: Discord takes 100, and people look at the first few."""

NAME_LIMIT, TEXT_LIMIT, PLACE_LIMIT = 100, 1_000, 100
"""Code points that Discord takes."""

UNSAID = timedelta(hours=2)
"""How long an event lasts of which nobody says it: a list of events wants an end."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An event in a server's list: the platform's id of it there, and when the time begins that it shows."""

    id: str
    starts: int

    @classmethod
    def of(cls, mirrored: str) -> Shown:
        id_, _, starts = mirrored.partition(" ")
        return cls(id_, int(starts or 0))

    def __str__(self) -> str:
        return f"{self.id} {self.starts}"


@dataclass(frozen=True, slots=True)
class Pass:
    """What a look at a server's list comes to."""

    letters: tuple[Letter, ...] = ()
    effects: tuple[KeepMirror | SetTimer, ...] = ()


async def mirror(turn: Turn, argument: str) -> Outcome:
    """/mirror of an admin: whether it is on, and the button that changes it; `on` and `off` do so at once."""
    address, group = turn.arrival.address, turn.arrival.group
    if group is None:
        return Outcome((turn.say("mirror-cannot"),))
    if (await standing(turn, group.chat) or Standing.NONE) < Standing.ADMIN:
        return Outcome((whisper(turn, turn.say("setup-admins-only")),))
    if not await CanMirror(address.platform):
        return Outcome((whisper(turn, turn.say("mirror-cannot")),))
    community = await CommunityAt(address.platform, group.chat)
    if community is None:
        return Outcome((whisper(turn, turn.say("setup-way")),))
    there = turn.to(community.languages)
    match argument.strip():
        case "on":
            switched = replace(community, mirror=True)
            made = await _shown(there, switched)
        case "off":
            switched = replace(community, mirror=False)
            made = await _cleared(switched)
        case _:
            key = "mirror-is-on" if community.mirror else "mirror-is-off"
            return Outcome((whisper(turn, turn.say(key, [_switch(turn, on=not community.mirror)])),))
    said = turn.say("mirror-on" if switched.mirror else "mirror-off", [_switch(turn, on=not switched.mirror)])
    return Outcome((whisper(turn, said),), effects=(SaveCommunity(switched), *made.effects), letters=made.letters)


def _switch(turn: Turn, *, on: bool) -> Button:
    word = "on" if on else "off"
    return Button(turn.label("mirror-menu", word), f"go:mirror {word}")


async def daily(turn: Turn) -> Outcome:
    """Once a day: the list is brought up to date, or cleared where nobody wants it any more."""
    community = await told_of(turn)
    if community is None or community.gone:
        return Outcome()
    made = await _shown(turn.to(community.languages), community) if community.mirror else await _cleared(community)
    return Outcome(effects=made.effects, letters=made.letters)


async def _shown(turn: Turn, community: Community) -> Pass:
    """The next events that fit what the server follows, each new or brought up to date; others are taken away.

    What has begun is left as it stands: the platform ends it by itself, and a later time of the event is a new one.
    """
    at, platform, chat = turn.arrival.at, community.platform, community.chat
    known = {key: Shown.of(mirrored) for key, mirrored in await MirrorsOf(platform, chat)}
    wanted = await _wanted(turn, community)
    letters, kept = [], set()
    for listed, time in wanted:
        shown, starts = known.get(listed.key), int(time.start.timestamp())
        kept.add(listed.key)
        if shown is not None and shown.starts <= at and _runs(listed, shown, at):
            continue
        same = shown.id if shown is not None and shown.starts > at else None
        letters.append(
            Letter(
                community.whole,
                _act(turn, listed, time, same),
                Lane.ANNOUNCEMENT,
                else_tell=("unmirrored", f"{platform} {chat}"),
                then_tell=("mirrored", f"{chat} {token_of(listed.key)} {starts}"),
            )
        )
    gone = {}
    for key, shown in known.items():
        if key not in kept:
            listed_now = await EventAt(key)
            if listed_now is None or not _runs(listed_now, shown, at):
                gone[key] = shown
    cleared = _taken_away(community, gone)
    again = SetTimer("mirror", f"{platform} {chat}", at + DAY, at)
    return Pass((*letters, *cleared.letters), (*cleared.effects, again))


def _runs(listed: Listed, shown: Shown, at: int) -> bool:
    """Whether the time that is shown has begun, is not over and takes place."""
    if shown.starts > at or off(listed.event):
        return False
    times = [time for time in listed.event.times if int(time.start.timestamp()) == shown.starts and not time.cancelled]
    return any(over(time).timestamp() > at for time in times)


async def _wanted(turn: Turn, community: Community) -> Sequence[tuple[Listed, Time]]:
    at = turn.arrival.at
    follows = [one.segment for one in await FollowingOf(community.square) if one.segment.event is None]
    listed = await EventsBetween(at, at + int(AHEAD.total_seconds()))
    fitting = [
        one
        for one in listed
        if one.event.source != DAYS
        and not off(one.event)
        and (not follows or any(takes(segment, one.event) for segment in follows))
    ]
    timed = [(one, time) for one in fitting if (time := _next(one, at)) is not None]
    return sorted(timed, key=lambda one: (one[1].start, one[0].key))[:SHOWN]


def _next(listed: Listed, at: int) -> Time | None:
    """Its next time that has not begun: a list of events takes no other."""
    return next((time for time in listed.event.times if time.start.timestamp() > at and not time.cancelled), None)


def _act(turn: Turn, listed: Listed, time: Time, mirrored: str | None) -> MirrorEvent:
    event, spoken = listed.event, [turn.alone(language) for language in turn.languages]
    end = over(time) if time.days or (time.end is not None and time.end > time.start) else time.start + UNSAID
    texts = dict.fromkeys(filter(None, (words(one, event.texts) for one in spoken)))
    if event.link:
        texts[event.link] = None
    where = place(spoken[0], event) or event.venue.online or turn.label("mirror-menu", "nowhere")
    return MirrorEvent(
        name=cut(" / ".join(dict.fromkeys(name(one, event) for one in spoken)), NAME_LIMIT),
        text=cut("\n\n".join(texts), TEXT_LIMIT),
        starts=int(time.start.timestamp()),
        ends=int(end.timestamp()),
        where=cut(where, PLACE_LIMIT),
        mirrored=mirrored,
    )


async def _cleared(community: Community) -> Pass:
    known = await MirrorsOf(community.platform, community.chat)
    return _taken_away(community, {key: Shown.of(mirrored) for key, mirrored in known})


def _taken_away(community: Community, gone: Mapping[bytes, Shown]) -> Pass:
    platform, chat = community.platform, community.chat
    letters = [Letter(community.whole, UnmirrorEvent(shown.id), Lane.ANNOUNCEMENT) for shown in gone.values()]
    return Pass(tuple(letters), tuple(KeepMirror(platform, chat, key, None) for key in gone))


async def mirrored(turn: Turn) -> Outcome:
    """An event stands in the server's list: its id there is kept."""
    event = turn.arrival.event
    if not isinstance(event, Delivered) or event.at is None or event.at.thread is None:
        return Outcome()
    chat, token, starts = event.about.split(" ")
    shown = Shown(event.at.thread, int(starts))
    return Outcome(effects=(KeepMirror(event.at.platform, chat, incident_of(token), str(shown)),))


async def unmirrored(turn: Turn) -> Outcome:
    """The server's list could not be written for good: it is switched off, and who looks after the server is told."""
    event = turn.arrival.event
    community = await told_of(turn)
    if community is None or not community.mirror or not isinstance(event, Undelivered) or event.reason != "rights":
        return Outcome()
    to = community.room or community.owner_at
    told = turn.to(community.languages).say("mirror-no-rights", title=community.title)
    letters = () if to is None else (Letter(to, told),)
    return Outcome(effects=(SaveCommunity(replace(community, mirror=False)),), letters=letters)
