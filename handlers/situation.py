"""The questions about what happened, asked by /report and by /who_helps alike."""

from __future__ import annotations

from bot.chat.answers import OneName, one_of, yes_no
from bot.chat.dialogue import Ask
from bot.chat.turn import Turn
from bot.rules.facts import Facts
from bot.rules.situation import Ground, Matter, Place, Region, Role, Situation, details_for, matters_for

STEPS = ("ask-place", "ask-matter", "ask-ground", "ask-region", "ask-under-18", "ask-role")
"""The questions that everybody gets; the platform and the detail come only where they change who helps."""


_PLACE = Ask("ask-place", one_of(Place))
_GROUND = Ask("ask-ground", one_of(Ground)).or_skip()
_REGION = Ask("ask-region", one_of(Region)).or_skip()
_UNDER_18 = Ask("ask-under-18", yes_no).or_skip()
_ROLE = Ask("ask-role", one_of(Role)).or_skip()


async def ask_situation(turn: Turn, facts: Facts, matters: tuple[Matter, ...] | None) -> Situation:
    """Where, what, why and who. `matters` None offers those that fit a report at the place."""
    place = await _PLACE
    platform = None
    if place is Place.ONLINE:
        platforms = {id_: platform.name(turn.languages[0]) for id_, platform in facts.platforms.items()}
        platform = await Ask("ask-platform", OneName(list(platforms)), labels=platforms).or_skip()
    detail = None
    if details := details_for(place):
        detail = await Ask("ask-detail", one_of(details)).or_skip()
    matter = await Ask("ask-matter", one_of(matters if matters is not None else matters_for(place))).or_skip()
    ground = await _GROUND
    region = await _REGION
    under_18 = await _UNDER_18
    role = await _ROLE
    return Situation(
        place=place,
        matter=matter,
        ground=ground,
        region=region,
        detail=detail,
        platform=platform,
        under_18=under_18,
        role=role,
        language=turn.languages[0],
    )
