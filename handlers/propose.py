"""/propose_event: an organiser tells of an event, question by question, and sends it to the team."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from bot.agenda.event import NAME_LIMIT, UNDETERMINED, Event
from bot.calendar import Proposal, ProposalsBy, SaveProposal
from bot.chat.answers import OneName, Words
from bot.chat.dialogue import Ask, Tell
from bot.chat.events import Address
from bot.chat.listening import Guess
from bot.chat.texts import Value
from bot.chat.turn import Outcome, Turn
from bot.reporters import Level
from bot.rules.display import clean
from bot.staff import FreshId, Member, Office, Offices, Team
from handlers import restrain
from handlers.contact import here
from handlers.eventasks import FIELDS, field_of, fields, said_in, when
from handlers.eventwords import PROPOSED
from handlers.eventwords import when as in_words
from handlers.proposalcard import card
from handlers.proposals import announced
from handlers.proposed import lapse

WAITING = 3
"""How many of one person's events may wait for the team."""

CHANGES = 3
"""How often something may be changed before it is sent; then it goes, or it is thrown away."""

STEPS = (
    "propose-name",
    "propose-when",
    "propose-where",
    "propose-text",
    "propose-themes.0",
    "propose-spoken.0",
    "propose-price",
    "propose-step-free",
    "propose-organiser",
    "propose-link",
    "propose-send.0",
)


@dataclass(frozen=True, slots=True)
class Proposed:
    """An event that the organiser sends, and who is to hear of it."""

    proposal: Proposal
    team: tuple[Member, ...]
    offices: tuple[Office, ...]


Ending = Literal["blocked", "waiting", "looks", "stopped"]
"""No event from this person for a while; too many of theirs wait; they look at those first; thrown away."""


async def propose(turn: Turn, *, operator: str | None) -> Proposed | Ending:
    """The conversation. Nothing is kept before it is sent at its end."""
    at = await here(turn)
    if turn.pending is None and (ending := await _kept_out(turn, at)) is not None:
        return ending
    if waiting := await ProposalsBy(at):
        again = await Ask("propose-again", OneName(("new", "look")), {"count": len(waiting)})
        if again == "look":
            return "looks"
    await Tell("propose-hello", {"operator": operator or turn.each(lambda one: one.text("operator-unnamed"))})
    named = await Ask("propose-name", Words(NAME_LIMIT))
    time = await when(turn)
    await Tell("propose-understood", {"when": turn.each(lambda one: in_words(one, time))})
    event = Event(PROPOSED, "", {UNDETERMINED: clean(named)}, (time,))
    for field in FIELDS[2:]:
        event = await field_of(turn, event, field)
    for change in range(CHANGES + 1):
        options = ("send", *(("change",) if change < CHANGES else ()), "stop")
        decided = await Ask(f"propose-send.{change}", OneName(options), {"card": _shown(turn, event)})
        if decided == "stop":
            return "stopped"
        if decided == "send":
            break
        field = await Ask(f"propose-change.{change}", OneName(FIELDS), labels=fields(turn))
        event = await field_of(turn, event, field, f".{change}")
    return await _proposed(turn, event, at)


def _shown(turn: Turn, event: Event) -> Value:
    return turn.each(lambda one: card(one, event))


async def _kept_out(turn: Turn, at: Address) -> Ending | None:
    if await restrain.level_of(turn) is Level.BLOCKED:
        return "blocked"
    return "waiting" if len(await ProposalsBy(at)) >= WAITING else None


async def _proposed(turn: Turn, event: Event, at: Address) -> Proposed | Ending:
    if (ending := await _kept_out(turn, at)) is not None:
        return ending
    heard, _ = await Guess(" ".join((*event.names.values(), *event.texts.values())))
    id_ = await FreshId("proposal")
    event = replace(said_in(event, heard or turn.languages[0]), uid=id_.hex())
    proposal = Proposal(id_, event, at, turn.languages[0], turn.now)
    return Proposed(proposal, await Team(), await Offices())


def proposed(turn: Turn, result: Proposed | Ending) -> Outcome:
    """Keep it until the team decides, and let the team know."""
    match result:
        case "blocked":
            return Outcome((turn.say("propose-blocked", [turn.go("mydata")]),))
        case "waiting":
            return Outcome((turn.say("propose-waiting", [turn.go("proposed", "propose-menu")], count=WAITING),))
        case "looks":
            return Outcome(go=("proposed", ""))
        case "stopped":
            return Outcome((turn.say("propose-stopped", [turn.go("propose_event", "propose-menu")]),))
    letters = announced(turn, result.proposal, result.team, result.offices)
    sent = turn.say("propose-sent", [turn.go(command, "propose-menu") for command in ("propose_event", "proposed")])
    kept = SaveProposal(result.proposal), lapse(result.proposal, turn.now)
    return Outcome((sent,), effects=kept, letters=letters)
