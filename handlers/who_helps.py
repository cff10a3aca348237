"""/who_helps: the same questions as a report, and the referral; nothing is filed and nothing is kept."""

from __future__ import annotations

from bot.chat.answers import yes_no
from bot.chat.dialogue import Ask
from bot.chat.turn import Outcome, Turn
from bot.rules.facts import Facts
from bot.rules.situation import Situation
from handlers import referral, situation
from handlers.referral import emergency

STEPS = ("ask-danger", *situation.HELP_STEPS)


async def who_helps(turn: Turn, *, facts: Facts) -> Situation | None:
    """The conversation; None when someone is in danger now."""
    if await Ask("ask-danger", yes_no):
        return None
    return await situation.ask_for_help(turn, facts)


def refer(turn: Turn, told: Situation | None, *, facts: Facts) -> Outcome:
    """Who helps, why and how."""
    if told is None:
        return Outcome(emergency(turn, facts))
    return Outcome(referral.says(turn, told, facts, links=()))
