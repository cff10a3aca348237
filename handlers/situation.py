"""The questions about what happened, asked by /report and by /who_helps alike."""

from __future__ import annotations

from bot.chat.answers import OneName, one_of, yes_no
from bot.chat.dialogue import Ask
from bot.chat.turn import Turn
from bot.rules.facts import Facts
from bot.rules.situation import (
    HELP_ONLY,
    Detail,
    Ground,
    Matter,
    Place,
    Region,
    Role,
    Situation,
    details_for,
    matters_for,
)

REPORT_STEPS = ("ask-place", "ask-matter", "ask-ground", "ask-region", "ask-under-18", "ask-role")
HELP_STEPS = ("ask-matter", "ask-place", "ask-ground", "ask-region", "ask-under-18", "ask-role")
"""The questions that everybody gets; the platform and the detail come only where they change who helps."""


_PLACE = Ask("ask-place", one_of(Place))
_ANY_MATTER = Ask("ask-matter", one_of(Matter)).or_skip()
_GROUND = Ask("ask-ground", one_of(Ground)).or_skip()
_REGION = Ask("ask-region", one_of(Region)).or_skip()
_UNDER_18 = Ask("ask-under-18", yes_no).or_skip()
_ROLE = Ask("ask-role", one_of(Role)).or_skip()


async def ask_situation(turn: Turn, facts: Facts) -> Situation:
    """The questions of a report: where, what, why and who."""
    place, platform, detail = await _ask_place(turn, facts)
    matter = await Ask("ask-matter", one_of(matters_for(place))).or_skip()
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


async def ask_for_help(turn: Turn, facts: Facts) -> Situation:
    """The questions of somebody who looks for help: what it is comes first, since it may have happened nowhere."""
    matter = await _ANY_MATTER
    place, platform, detail, ground, role = Place.OTHER, None, None, None, None
    if matter not in HELP_ONLY:
        place, platform, detail = await _ask_place(turn, facts)
        ground = await _GROUND
    region = await _REGION
    under_18 = await _UNDER_18
    if matter not in HELP_ONLY:
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


async def _ask_place(turn: Turn, facts: Facts) -> tuple[Place, str | None, Detail | None]:
    """Where, and the platform or the detail where it changes who helps."""
    place = await _PLACE
    platform = None
    if place is Place.ONLINE:
        names = {id_: platform.name(turn.languages[0]) for id_, platform in facts.platforms.items()}
        platform = await Ask("ask-platform", OneName(tuple(names)), labels=names).or_skip()
    details = details_for(place)
    detail = await Ask("ask-detail", one_of(details)).or_skip() if details else None
    return place, platform, detail
