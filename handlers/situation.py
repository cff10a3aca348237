"""The questions about what happened, asked by /report and by /who_helps alike."""

from __future__ import annotations

from dataclasses import dataclass

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
    where = await _ask_place(turn, facts)
    matter = await Ask("ask-matter", one_of(matters_for(where.place))).or_skip()
    return await _ask_rest(turn, where, matter)


async def ask_for_help(turn: Turn, facts: Facts) -> Situation:
    """The questions of somebody who looks for help: what it is comes first, since it may have happened nowhere."""
    matter = await _ANY_MATTER
    where = _Where(Place.OTHER) if matter in HELP_ONLY else await _ask_place(turn, facts)
    return await _ask_rest(turn, where, matter)


@dataclass(frozen=True, slots=True)
class _Where:
    """The place, and the platform or the detail where it changes who helps."""

    place: Place
    platform: str | None = None
    detail: Detail | None = None


async def _ask_place(turn: Turn, facts: Facts) -> _Where:
    place = await _PLACE
    platform = None
    if place is Place.ONLINE:
        names = {id_: platform.name(turn.languages[0]) for id_, platform in facts.platforms.items()}
        platform = await Ask("ask-platform", OneName(tuple(names)), labels=names).or_skip()
    details = details_for(place)
    detail = await Ask("ask-detail", one_of(details)).or_skip() if details else None
    return _Where(place, platform, detail)


async def _ask_rest(turn: Turn, where: _Where, matter: Matter | None) -> Situation:
    """Why and who; of somebody who reports no incident only what changes who helps."""
    happened = matter not in HELP_ONLY
    return Situation(
        place=where.place,
        matter=matter,
        ground=await _GROUND if happened else None,
        region=await _REGION,
        detail=where.detail,
        platform=where.platform,
        under_18=await _UNDER_18,
        role=await _ROLE if happened else None,
        language=turn.languages[0],
    )
