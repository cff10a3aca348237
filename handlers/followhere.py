"""What a community follows in its channel: its moderators say what, and stop it; everybody reads it."""

from __future__ import annotations

from dataclasses import replace

from bot.agenda.event import REGIONS, Area
from bot.chat.asking import rows
from bot.chat.events import Standing
from bot.chat.turn import Button, Outcome, Say, Turn
from bot.communities import Community, CommunityAt, LinkTo
from bot.following import Follow, FollowingOf, Segment, Unfollow
from bot.rules.again import of_letters, to_letters
from handlers.community import standing, whisper
from handlers.follow import EVERYWHERE, begun, chosen, followed_at, told
from handlers.followcard import Card

COMMAND = "follow_here"


async def follow_here(turn: Turn, argument: str) -> Outcome:
    """The card of the community; at first the question where."""
    community = await _led(turn)
    if not isinstance(community, Community):
        return await _for_oneself(turn, community)
    there, square = turn.to(community.languages), community.square
    known = next((one for one in await FollowingOf(square) if one.segment.event is None), None)
    what, _, more = argument.partition(" ")
    if what == "begin" and more in (EVERYWHERE, *Area):
        segment = begun(None if known is None else known.segment, square, community.languages, community=True)
        return await _begun(there, community, replace(segment, areas=() if more == EVERYWHERE else (more,)))
    if what == "again" and known is None:
        again = of_letters(more, begun(None, square, community.languages, community=True))
        if again is not None:
            return await _begun(there, community, again)
    if known is None:
        return Outcome((_where(there),))
    return chosen(there, known, Card(COMMAND, known.segment), argument)


async def unfollow_here(turn: Turn, _argument: str) -> Outcome:
    """One tap of a moderator: the channel is told of nothing any more."""
    community = await _led(turn)
    if not isinstance(community, Community):
        return community
    there, square = turn.to(community.languages), community.square
    known = next((one.segment for one in await FollowingOf(square) if one.segment.event is None), None)
    if known is None:
        return Outcome((there.say("unfollow-nothing-here", [_button(there, "follow", COMMAND)]),))
    again = _button(there, "again", f"{COMMAND} again {to_letters(known)}")
    return Outcome((there.say("unfollowed-here", [again]),), effects=(Unfollow(square, all=True),))


async def _led(turn: Turn) -> Community | Outcome:
    """The community, if who acts moderates it; else what they are told."""
    group = turn.arrival.group
    community = None if group is None else await CommunityAt(turn.arrival.address.platform, group.chat)
    if group is None or community is None:
        return Outcome()
    if (await standing(turn, group.chat) or Standing.NONE) < Standing.MODERATOR:
        return Outcome((whisper(turn, turn.say("follow-moderators-only")),))
    return community


async def _for_oneself(turn: Turn, said: Outcome) -> Outcome:
    """Whoever may not decide for the group is shown the way to follow alone."""
    link = await LinkTo(turn.arrival.address.platform, "follow")
    if link is None:
        return said
    ways = ((turn.label("follow-menu", "alone"), link),)
    return replace(said, says=tuple(replace(one, links=ways) for one in said.says))


async def _begun(there: Turn, community: Community, segment: Segment) -> Outcome:
    result = await followed_at(there, community.square, segment)
    return Outcome((told(there, result),), effects=(Follow(result.subscription),))


def _where(turn: Turn) -> Say:
    small = [area for area in Area if area not in REGIONS]
    labels = {str(area): turn.label("area", area) for area in (*REGIONS, *small)}
    labels = {EVERYWHERE: turn.label("ask-follow", EVERYWHERE), **labels}
    return turn.say(
        "ask-follow-here", *rows([Button(label, f"go:{COMMAND} begin {one}") for one, label in labels.items()])
    )


def _button(turn: Turn, option: str, command: str) -> Button:
    return Button(turn.label("follow-menu", option), f"go:{command}")
