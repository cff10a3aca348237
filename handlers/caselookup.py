"""A case as a member of the team finds it: by the token of a button, and only if their role sees it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from bot.cases import Case, CaseAt, CaseById
from bot.chat.answers import Answer, InvalidAnswer, Said
from bot.chat.turn import Outcome, Say, Turn
from bot.communities import incident_of, is_token, token_of
from bot.rules.staff import sees
from bot.staff import Office, Offices
from handlers.community import whisper

TOKEN = 22
"""Letters of a case's token."""


async def case_for(turn: Turn, token: str) -> Case | None:
    """The case with this token, with evidence and entries; None for one that is not there or not theirs, all alike."""
    member = turn.member
    case = await CaseById(incident_of(token))
    if member is None or case is None or not sees(member.role, member.id, case.worker):
        return None
    return case


def not_here(turn: Turn) -> Outcome:
    """What is said of a case that `case_for` does not find."""
    return Outcome((no_case(turn),))


def no_case(turn: Turn) -> Say:
    """The same as a message, for dialogues that end with it."""
    return whisper(turn, turn.say("case-not-here"))


@dataclass(frozen=True, slots=True)
class CaseToken:
    """The token of a case, as a button of ours brought it: the first question of a dialogue about a case."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        token = answer.text.strip() if isinstance(answer, Said) else ""
        if not is_token(token):
            raise InvalidAnswer("case-not-here")
        return token


@dataclass(frozen=True, slots=True)
class NotHere:
    """A dialogue's end where the case is not there, or is not theirs (any more)."""


Deed = Callable[[Turn, Case, str], Coroutine[Any, Any, Outcome]]
"""Something that a member does with a case that they see; the words are what follows the case's token."""


def on_case(deed: Deed) -> Callable[[Turn, str], Coroutine[Any, Any, Outcome]]:
    """A command about the case whose token its argument begins with; typed in a case's topic, about that case.

    In groups it works in the team's room only.
    """

    async def work(turn: Turn, argument: str) -> Outcome:
        there = await in_office(turn)
        if there is None:
            return Outcome()
        token, _, words = argument.partition(" ")
        if turn.arrival.seen and not is_token(token):
            here = await CaseAt(turn.arrival.address)
            token, words = token_of(here) if here else "", argument
        case = await case_for(there, token)
        return not_here(there) if case is None else await deed(there, case, words)

    return work


async def in_office(turn: Turn) -> Turn | None:
    """The turn, in the room's languages where the team's room reads along; None in any other group."""
    if not turn.arrival.seen:
        return turn
    office = office_of(turn, await Offices())
    return None if office is None else turn.to(office.languages)


def office_of(turn: Turn, offices: Sequence[Office]) -> Office | None:
    """The team's room that this comes from: the room itself, or one of its topics or posts."""
    address, group = turn.arrival.address, turn.arrival.group
    if group is None:
        return None
    here = {(address.chat, address.thread), (address.chat, None)}
    for office in offices:
        room = office.room
        if room.platform != address.platform:
            continue
        if (room.chat, room.thread) in here or (office.topics and group.forum == room.chat):
            return office
    return None
