"""A reporter takes back what they reported: the case goes, the team hears which one, and never what it said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.audit import REPORTER, Audited, Trace
from bot.cases import Case, CaseById, Effect, EraseCase
from bot.chat.events import ChoicePressed, CommandGiven
from bot.chat.replies import CloseTopic, Lane
from bot.chat.turn import Button, Letter, Outcome, Turn
from bot.communities import incident_of, token_of
from bot.rules.retention import Retention
from bot.staff import Member, Office, Offices, Team


@dataclass(frozen=True, slots=True)
class Erasure:
    """What it takes to erase some cases, and to tell the team."""

    effects: tuple[Effect, ...] = ()
    letters: tuple[Letter, ...] = ()


async def erasecase(turn: Turn, argument: str, *, retention: Retention) -> Outcome:
    """Erase one report: chosen below it, and confirmed by a press. A typed command erases none, whatever it names."""
    token, _, sure = argument.partition(" ")
    case = None if isinstance(turn.arrival.event, CommandGiven) else await CaseById(incident_of(token))
    if case is None:
        return Outcome((turn.say("erasecase-gone", [turn.go("case"), turn.go("mydata")]),))
    if sure != "yes" or not pressed(turn):
        yes = Button(turn.label("erasecase-sure", "yes"), f"go:erasecase {token} yes")
        no = Button(turn.label("erasecase-sure", "no"), "go:mydata no")
        return Outcome((turn.say("erasecase-sure", [yes, no], reference=case.reference),))
    erasure = await erased(turn, [case])
    done = turn.say("erasecase-done", [turn.go("report"), turn.go("mydata")], date=gone_by(turn, retention))
    left = tuple(one for one in turn.person.cases if one != token)
    person = None if left == turn.person.cases else replace(turn.person, cases=left)
    return Outcome((done,), person=person, effects=erasure.effects, letters=erasure.letters)


async def erased(turn: Turn, cases: Sequence[Case]) -> Erasure:
    """These cases erased: each leaves a line in the audit trail, and the team hears its reference."""
    if not cases:
        return Erasure()
    offices, team = await Offices(), await Team()
    effects: list[Effect] = []
    letters: list[Letter] = []
    for case in cases:
        effects += [EraseCase(case.id), Audited(Trace(turn.now, REPORTER, "erase", case.id))]
        letters += _told(turn, case, offices, team)
    return Erasure(tuple(effects), tuple(letters))


def _told(turn: Turn, case: Case, offices: Sequence[Office], team: Sequence[Member]) -> Iterator[Letter]:
    """The team's rooms hear of it, in the case's own topic where it has one; without a room, who has the case."""
    topics = case.topics or {}
    for office in offices:
        topic = topics.get(office.room.platform)
        say = turn.to(office.languages).say("case-taken-back", reference=case.reference)
        yield Letter(topic or office.room, say, Lane.CASE)
        if topic is not None:
            yield Letter(topic, CloseTopic(), Lane.CASE)
    for member in team if not offices else ():
        if member.id == case.worker:
            yield Letter(member.at, turn.to((member.language,)).say("case-taken-back", reference=case.reference))


def pressed(turn: Turn) -> bool:
    """Whether this is a press: a button carries our signature for this very chat, typed words carry nothing."""
    return isinstance(turn.arrival.event, ChoicePressed)


def gone_by(turn: Turn, retention: Retention) -> str:
    """The day, in words, by which what is erased now is gone from backups too."""
    return turn.date(datetime.fromtimestamp(turn.now, UTC).date() + timedelta(days=retention.backup_days))


def token_button(turn: Turn, case: Case) -> Button:
    """Begins to erase this one."""
    return Button(f"{turn.label('mydata-sure-reports', 'one')} {case.reference}", f"go:erasecase {token_of(case.id)}")
