"""A group and its bot: what it says when it is added, /setup, /room, /charter, /bye, and what happens to the group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.calendar import MirrorsOf
from bot.chat.answers import Answer, InvalidAnswer, OneName, Said, Words
from bot.chat.dialogue import Ask
from bot.chat.events import Address, MemberChanged, MovedTo, Right, RightsChanged, Standing, TimeCame, Undelivered
from bot.chat.language import Languages
from bot.chat.replies import LeaveGroup, UnmirrorEvent
from bot.chat.texts import Value
from bot.chat.turn import Letter, Outcome, Say, Turn
from bot.communities import (
    AloneWith,
    CommunitiesBy,
    CommunitiesOf,
    Community,
    CommunityAt,
    ForgetCommunity,
    LinkTo,
    MoveChat,
    SaveCommunity,
    SetTimer,
    StandingOf,
)
from bot.following import Unfollow
from bot.rules.moderation import NOTICE_FIRST, SETTINGS_LAST
from bot.staff import Offices, SaveOffice

STEPS = ("ask-setup-languages", "ask-setup-rules", "ask-setup-charter")

NEEDED = frozenset({Right.DELETE, Right.RESTRICT})
"""What the bot must be allowed to do for the decisions of moderators to have an effect."""

LINK_LIMIT = 500


def whisper(turn: Turn, say: Say) -> Say:
    """The message for nobody but the person who acts."""
    return replace(say, only_for=turn.arrival.user) if turn.arrival.seen else say


def title(turn: Turn, community: Community) -> Value:
    """What the group is called; where that is not known, what stands for it in each language."""
    return community.title or turn.each(lambda one: one.text("group-unnamed"))


async def standing(turn: Turn, chat: str) -> Standing | None:
    """What the person who acts is in this group: as told along, or as asked for now."""
    arrival = turn.arrival
    if arrival.group is not None and arrival.group.chat == chat and arrival.group.standing is not None:
        return arrival.group.standing
    return await StandingOf(arrival.address.platform, chat, arrival.user)


# -- the bot comes, and goes


async def joined(turn: Turn) -> Outcome:
    """Added to a group: say once what it does and who can set it up."""
    group, platform = turn.arrival.group, turn.arrival.address.platform
    if group is None:
        return Outcome()
    known = await CommunityAt(platform, group.chat)
    if known is not None:
        back: list[SaveCommunity | SetTimer] = [SaveCommunity(replace(known, gone=False))] if known.gone else []
        if known.gone and known.mirror:
            back.append(SetTimer("mirror", f"{platform} {group.chat}", turn.now, turn.now))
        return Outcome((turn.to(known.languages).say("group-back"),), effects=tuple(back))
    address = turn.arrival.address
    place = None if address.chat == group.chat else replace(address, thread=None)
    community = Community(platform, group.chat, group.title or "", turn.languages, place)
    link = await LinkTo(platform, f"setup_{group.chat}")
    hello = turn.say("group-hello")
    if link is not None:
        hello = replace(hello, links=((turn.label("group-hello", "setup"), link),))
    return Outcome((hello,), effects=(SaveCommunity(community),))


async def left(turn: Turn) -> Outcome:
    """Thrown out of a group: its moderators hear of it; of a moderators' room: who comes next hears of it.

    Blocked by a person, or thrown out: nothing is followed there any more.
    """
    group, address = turn.arrival.group, turn.arrival.address
    if group is None:
        return Outcome(effects=(Unfollow(address, all=True),))
    letters: list[Letter] = []
    effects: list[SaveCommunity | SetTimer | Unfollow] = []
    community = await CommunityAt(address.platform, group.chat)
    if community is not None:
        about = f"{address.platform} {group.chat}"
        effects += [
            Unfollow(community.square, all=True),
            SaveCommunity(replace(community, gone=True)),
            SetTimer("forget", about, turn.now + SETTINGS_LAST, turn.now),
        ]
    if community is not None and community.room is not None and community.room.chat != group.chat:
        gone = turn.to(community.languages).say("group-gone", title=title(turn, community))
        letters.append(Letter(community.room, gone))
    for led in await CommunitiesOf(address):
        letters += room_lost(turn, led)
        effects.append(SaveCommunity(replace(led, room=None)))
    return Outcome(letters=tuple(letters), effects=tuple(effects))


async def forget(turn: Turn) -> Outcome:
    """A month after it was thrown out: if nobody took the bot back, the settings go."""
    community = await told_of(turn)
    if community is None or not community.gone:
        return Outcome()
    return Outcome(effects=(ForgetCommunity(community.platform, community.chat),))


def room_lost(turn: Turn, community: Community) -> Sequence[Letter]:
    """The moderators' room cannot be reached: who set it up is told, and if that fails too, the group."""
    told = turn.to(community.languages).say("room-lost", title=title(turn, community))
    about = (community.platform, community.chat)
    if community.owner_at is None:
        return ()
    return (Letter(community.owner_at, told, else_tell=("owner-lost", " ".join(about))),)


async def owner_lost(turn: Turn) -> Outcome:
    """Nobody who looks after this community can be told: one line in the group itself, without a word of any report."""
    community = await told_of(turn)
    if community is None:
        return Outcome()
    nobody = turn.to(community.languages).say("room-lost-group")
    return Outcome(letters=(Letter(community.square, nobody),))


async def room_unreachable(turn: Turn) -> Outcome:
    """Something for the moderators' room could not be delivered for good."""
    community = await told_of(turn)
    if community is None or community.room is None:
        return Outcome()
    kept = SaveCommunity(replace(community, room=None))
    return Outcome(letters=tuple(room_lost(turn, community)), effects=(kept,))


async def told_of(turn: Turn) -> Community | None:
    """The community that a timer, or something undelivered, is about."""
    event = turn.arrival.event
    platform, _, chat = event.about.partition(" ") if isinstance(event, TimeCame | Undelivered) else ("", "", "")
    return await CommunityAt(platform, chat)


async def moved(turn: Turn) -> Outcome:
    """The group lives on under another id: everything follows."""
    event, address = turn.arrival.event, turn.arrival.address
    if not isinstance(event, MovedTo):
        return Outcome()
    # What is to be told soon was noted under the old id.
    soon = SetTimer("notice", f"{address.platform} {event.chat}", turn.now + NOTICE_FIRST, turn.now)
    rooms = [
        SaveOffice(replace(office, room=replace(office.room, chat=event.chat)))
        for office in await Offices()
        if (office.room.platform, office.room.chat) == (address.platform, address.chat)
    ]
    return Outcome(effects=(MoveChat(address.platform, address.chat, event.chat), soon, *rooms))


async def rights_changed(turn: Turn) -> Outcome:
    """The bot may do less or more: moderators hear of what it cannot do any more."""
    event, group = turn.arrival.event, turn.arrival.group
    if not isinstance(event, RightsChanged) or group is None:
        return Outcome()
    community = await CommunityAt(turn.arrival.address.platform, group.chat)
    if community is None or community.rights == event.rights:
        return Outcome()
    kept = SaveCommunity(replace(community, rights=event.rights))
    lacking = NEEDED - event.rights
    to = community.room or community.owner_at
    if not lacking or to is None or (community.rights is not None and lacking == NEEDED - community.rights):
        return Outcome(effects=(kept,))
    return Outcome(letters=(Letter(to, _lacking(turn, community, lacking)),), effects=(kept,))


async def member_changed(turn: Turn) -> Outcome:
    """Who set the bot up is no admin any more: the moderators are told that another admin can take over."""
    event, group = turn.arrival.event, turn.arrival.group
    if not isinstance(event, MemberChanged) or group is None or event.standing >= Standing.ADMIN:
        return Outcome()
    community = await CommunityAt(turn.arrival.address.platform, group.chat)
    if community is None or community.owner != event.member:
        return Outcome()
    kept = SaveCommunity(replace(community, owner=None, owner_at=None))
    if community.room is None:
        return Outcome(effects=(kept,))
    told = turn.to(community.languages).say("owner-gone", title=title(turn, community))
    return Outcome(letters=(Letter(community.room, told),), effects=(kept,))


def _lacking(turn: Turn, community: Community, lacking: frozenset[Right]) -> Say:
    there = turn.to(community.languages)
    names = there.each(lambda one: one.listed([one.label("rights", right.value) for right in sorted(lacking)]))
    return there.say("rights-lacking", title=community.title, rights=names)


# -- commands in the group


async def setup_here(turn: Turn, _argument: str) -> Outcome:
    """/setup in the group itself: the way to where it is set up, for admins."""
    group = turn.arrival.group
    if group is None:
        return Outcome()
    if (await standing(turn, group.chat) or Standing.NONE) < Standing.ADMIN:
        return Outcome((whisper(turn, turn.say("setup-admins-only")),))
    link = await LinkTo(turn.arrival.address.platform, f"setup_{group.chat}")
    way = turn.say("setup-way")
    if link is not None:
        way = replace(way, links=((turn.label("group-hello", "setup"), link),))
    return Outcome((way,))


async def room(turn: Turn, _argument: str) -> Outcome:
    """/room where moderators meet: reports of the community that this admin set up arrive here from now on."""
    address, group = turn.arrival.address, turn.arrival.group
    if group is None:
        return Outcome()
    mine = await CommunitiesBy(address.platform, turn.arrival.user)
    if not mine:
        return Outcome((whisper(turn, turn.say("room-no-setup")),))
    community = next((one for one in mine if one.room is None), mine[0])
    there = turn.to(community.languages)
    if (await standing(turn, community.chat) or Standing.NONE) < Standing.ADMIN:
        return Outcome((whisper(turn, turn.say("setup-admins-only")),))
    if group.public or (group.chat == community.chat and address.chat == group.chat and address.thread is None):
        return Outcome((whisper(turn, turn.say("room-public")),))
    kept = SaveCommunity(replace(community, room=address))
    begins = Letter(
        address,
        there.say("room-set", [there.go("queue", "queue-menu")], title=title(turn, community)),
    )
    done = (whisper(turn, turn.say("room-done")),) if turn.arrival.via else ()
    return Outcome(done, effects=(kept,), letters=(begins,))


async def charter_here(turn: Turn, _argument: str, *, charters: Mapping[str, str]) -> Outcome:
    """/charter in the group: what it adopted, for all to read, since somebody asked."""
    group = turn.arrival.group
    community = None if group is None else await CommunityAt(turn.arrival.address.platform, group.chat)
    if community is None:
        return Outcome()
    return Outcome((charter_text(turn.to(community.languages), community, charters),))


async def charter(turn: Turn, _argument: str, *, charters: Mapping[str, str]) -> Outcome:
    """/charter to a person alone; from a server with the bot, what that server adopted."""
    group = turn.arrival.group
    community = None if group is None else await CommunityAt(turn.arrival.address.platform, group.chat)
    return Outcome((charter_text(turn, community, charters),))


def charter_text(turn: Turn, community: Community | None, charters: Mapping[str, str]) -> Say:
    """The charter in the turn's languages, with the group's own rules behind it."""
    parts: list[str] = [charters[language] for language in turn.languages]
    if community is not None and community.rules is not None:
        parts.append(turn.text("charter-rules", link=community.rules))
    return Say("\n\n".join(parts), turn.languages)


async def bye(turn: Turn, _argument: str) -> Outcome:
    """/bye of an admin: the bot leaves, and with it its settings and what it wrote into the server's list of events."""
    address, group = turn.arrival.address, turn.arrival.group
    if group is None or (await standing(turn, group.chat) or Standing.NONE) < Standing.ADMIN:
        return Outcome()
    community = await CommunityAt(address.platform, group.chat)
    there = turn if community is None else turn.to(community.languages)
    whole, listed = Address(address.platform, group.chat), await MirrorsOf(address.platform, group.chat)
    letters = [Letter(whole, UnmirrorEvent(mirrored.partition(" ")[0])) for _, mirrored in listed]
    return Outcome(
        (there.say("group-bye"),),
        effects=(ForgetCommunity(address.platform, group.chat),),
        letters=(*letters, Letter(whole, LeaveGroup())),
    )


# -- /setup with an admin alone


@dataclass(frozen=True, slots=True)
class GroupChat:
    """The id of a group, as a link of ours brought it."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        words = answer.text.strip() if isinstance(answer, Said) else ""
        if not words or len(words) > 40 or not words.isascii() or " " in words:
            raise InvalidAnswer("setup-no-group")
        return words


@dataclass(frozen=True, slots=True)
class WebLink:
    """An address on the web."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        link = Words(LINK_LIMIT).parse(answer)
        if not link.startswith("https://") or " " in link:
            raise InvalidAnswer("setup-no-link")
        return link


@dataclass(frozen=True, slots=True)
class NotAdmin:
    """Only admins of the group may set the bot up there."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """What an admin chose; `post` and `pin` say what becomes of the charter now."""

    community: Community
    post: bool
    pin: bool


async def setup(turn: Turn, *, languages: Languages) -> NotAdmin | SetUp:
    """The conversation. That the person is an admin is asked again at every step."""
    platform, user = turn.arrival.address.platform, turn.arrival.user
    chat = await Ask("setup-group", GroupChat())
    if (await StandingOf(platform, chat, user) or Standing.NONE) < Standing.ADMIN:
        return NotAdmin()
    known = await CommunityAt(platform, chat)
    names = {language.code: language.name for language in languages.speak}
    names |= {"nl+fr": f"{names['nl']} + {names['fr']}"}
    chosen = await Ask("ask-setup-languages", OneName(tuple(names)), labels=names)
    rules = await Ask("ask-setup-rules", WebLink()).or_skip()
    adopted = await Ask("ask-setup-charter", OneName(("pin", "post", "no")))
    community = replace(
        known or Community(platform, chat, "", ()),
        languages=tuple(chosen.split("+")),
        rules=rules,
        charter=adopted != "no",
        owner=user,
        owner_at=await AloneWith(platform, user),
    )
    return SetUp(community, adopted != "no", adopted == "pin")


def set_up(turn: Turn, result: NotAdmin | SetUp, *, charters: Mapping[str, str]) -> Outcome:
    """Keep the settings, post the charter if it was adopted, and say what comes next."""
    match result:
        case NotAdmin():
            return Outcome((turn.say("setup-admins-only"),))
        case SetUp(community, post, pin):
            there = turn.to(community.languages)
            letters: list[Letter] = []
            if post:
                text = charter_text(there, community, charters)
                letters.append(Letter(community.square, replace(text, pinned=pin)))
            next_ = turn.say(
                "setup-done-room" if community.room is None else "setup-done",
                title=title(turn, community),
            )
            return Outcome((next_,), effects=(SaveCommunity(community),), letters=tuple(letters))
