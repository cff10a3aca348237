"""The gate before the team's commands: who may do what is asked here and nowhere else; each deed leaves a trace."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from bot.audit import Audited, Trace
from bot.cases import AddEntry, Effect, SaveCase
from bot.chat.answers import Said
from bot.chat.core import Memo
from bot.chat.dialogue import Needs, Progress
from bot.chat.turn import At, Outcome, Talk, Turn, Work
from bot.communities import incident_of, is_token
from bot.rules.staff import DAY, OPEN, is_idle, may
from bot.staff import Member, MemberOf, RemoveMember, SaveMember


class Closed:
    """To this person there is no such command: they are not on the team, or no more."""


CLOSED = Closed()


def admitted(turn: Turn, route: At | Talk | Work, memo: Memo) -> Turn | Closed | Outcome | Needs:
    """The turn with who acts in it; Closed for people outside; what a member is told whose role may not do this."""
    if route.may in OPEN:
        return turn
    asked = MemberOf(turn.arrival.address.platform, turn.arrival.user)
    if asked not in memo:
        return Needs(asked)
    member = cast("Member | None", memo[asked])
    if member is None or is_idle(member.seen, turn.now):
        return CLOSED
    if not may(member.role, route.may):
        return Outcome((turn.say("staff-may-not"),))
    # What the team reads is made of many short lines: two languages side by side would tear them apart.
    languages = turn.languages if len(turn.languages) == 1 else (member.language,)
    return replace(turn, member=member, languages=languages)


def traced(turn: Turn, route: At | Talk | Work, outcome: Outcome, argument: str = "") -> Outcome:
    """The outcome with its line in the audit trail; for a member only. Reading counts as much as writing."""
    member = turn.member
    if member is None:
        return outcome
    trace = Trace(turn.now, member.id.hex(), route.command, case=_case(argument) or _written_to(outcome))
    effects: tuple[Effect, ...] = (Audited(trace),)
    today = turn.now - turn.now % DAY
    changed = {effect.member.id for effect in outcome.effects if isinstance(effect, SaveMember)}
    changed |= {effect.id for effect in outcome.effects if isinstance(effect, RemoveMember)}
    if member.seen < today and member.id not in changed:
        effects = (*effects, SaveMember(replace(member, seen=today)))
    return replace(outcome, effects=(*outcome.effects, *effects))


def first_answer(progress: Progress | None) -> str:
    """What a running dialogue is about: the argument that it was opened with."""
    first = progress.answers[0][1] if progress is not None and progress.answers else None
    return first.text if isinstance(first, Said) else ""


def _case(argument: str) -> bytes | None:
    """The id that an argument begins with, if it does."""
    word = argument.partition(" ")[0]
    return incident_of(word) if is_token(word) else None


def _written_to(outcome: Outcome) -> bytes | None:
    """The case that was written to, where the command came without its id: words typed in the case's own topic."""
    for effect in outcome.effects:
        match effect:
            case SaveCase(case):
                return case.id
            case AddEntry(case):
                return case
    return None
