"""A case as a member of the team finds it: by the token of a button, and only if their role sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cases import Case, CaseById
from bot.chat.answers import Answer, InvalidAnswer, Said
from bot.chat.turn import Outcome, Say, Turn
from bot.communities import incident_of
from bot.rules.staff import sees
from handlers.community import whisper


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
        if not incident_of(token):
            raise InvalidAnswer("case-not-here")
        return token


@dataclass(frozen=True, slots=True)
class NotHere:
    """A dialogue's end where the case is not there, or is not theirs (any more)."""
