"""/restrain: whoever filed a case waits behind all others, or files nothing for a while; nobody learns who that is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cases import Case
from bot.chat.answers import OneName
from bot.chat.dialogue import Ask
from bot.chat.turn import Outcome, Say, Turn
from bot.reporters import Level, Restrain, Restraint, RestraintOn
from bot.rules.staff import DAY
from handlers.caselookup import CaseToken, NotHere, case_for, no_case

FOR = {"week": 7, "month": 30, "quarter": 90}
"""Days that can be chosen: a restraint always ends."""


@dataclass(frozen=True, slots=True)
class Restrained:
    """What holds from now on for whoever filed the case; None: nothing any more."""

    case: Case
    level: Level | None
    days: int = 0


async def restrain(turn: Turn) -> NotHere | Restrained:
    """The conversation."""
    case = await case_for(turn, await Ask("restrain-case", CaseToken()))
    if case is None:
        return NotHere()
    wanted = await Ask("restrain-level", OneName(("slow", "blocked", "lift")), {"reference": case.reference})
    if wanted == "lift":
        return Restrained(case, None)
    return Restrained(case, Level(wanted), FOR[await Ask("restrain-days", OneName(("week", "month", "quarter")))])


def restrained(turn: Turn, result: NotHere | Restrained) -> Outcome:
    """Keep it. The answer is the same whether anybody is found by it or not."""
    if isinstance(result, NotHere):
        return Outcome((no_case(turn),))
    case, level = result.case, result.level
    if level is None:
        done, restraint = turn.say("restrain-lifted", reference=case.reference), None
    else:
        until = turn.now + result.days * DAY
        done = turn.say(f"restrain-{level.value}", reference=case.reference, until=turn.moment(until))
        restraint = Restraint(level, until)
    return Outcome((done,), effects=(Restrain(case.id, restraint),))


# -- for who is restrained


async def level_of(turn: Turn) -> Level | None:
    """What holds now for who writes. It costs a look at the store: ask it once in a conversation."""
    found = await RestraintOn(turn.arrival.address.platform, turn.arrival.user, turn.arrival.at)
    return None if found is None else found.level


def blocked(turn: Turn) -> Say:
    """No report for a while: in general words, who helps all the same, and how to object."""
    return turn.say("restrained", [turn.go("who_helps"), turn.go("mydata")])
