"""/proposals: what organisers proposed, and what those who publish make of it: accept, change, refuse with a reason.

Who proposed an event is seen by nobody: the answer goes where the proposal came from, and then that is forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.agenda.event import Event
from bot.calendar import Compared, DropProposal, KeyOf, Proposal, ProposalById, Proposals, SaveEvents, SaveProposal
from bot.cases import reference
from bot.chat.answers import Answer, Chose, InvalidAnswer, OneName, Said
from bot.chat.dialogue import Ask
from bot.chat.replies import Lane
from bot.chat.turn import Button, Letter, Outcome, Say, Turn
from bot.communities import incident_of, is_token, token_of
from bot.rules.display import shown
from bot.rules.staff import DAY, Deed, is_idle, may
from bot.staff import Member, Office
from handlers.eventasks import FIELDS, field_of, fields
from handlers.proposalcard import card, name

PAGE = 8
"""Proposals that the list shows at once."""

BUTTON_LIMIT = 60
"""Letters of an event's name on a button."""

REASON_LIMIT = 1_000
"""Letters of a reason that is typed."""

REASONS = ("theme", "commercial", "incomplete", "double", "hateful")
"""Reasons that are ready, in the organiser's language."""


def announced(turn: Turn, proposal: Proposal, team: Sequence[Member], offices: Sequence[Office]) -> tuple[Letter, ...]:
    """Who publishes hears of a new proposal; the team's rooms only that there is one: not all there may publish."""
    letters = [
        Letter(office.room, turn.to(office.languages).say("proposal-new-room"), Lane.CASE)
        for office in offices
        if not office.topics  # in a forum every word needs a topic, and topics are cases
    ]
    for member in team:
        if may(member.role, Deed.PUBLISH) and not is_idle(member.seen, turn.now):
            to = turn.to((member.language,))
            look = Button(to.label("proposals-menu", "proposal"), f"go:proposal {token_of(proposal.id)}")
            letters.append(Letter(member.at, to.say("proposal-new", [look], name=name(proposal.event)), Lane.CASE))
    return tuple(letters)


# -- the list and the card


async def proposals(turn: Turn, argument: str) -> Outcome:
    """/proposals: all that wait, the oldest first; from the number in the argument on."""
    waiting = await Proposals()
    begin = int(argument) if argument.isdecimal() and int(argument) < len(waiting) else 0
    listed = waiting[begin : begin + PAGE]
    buttons = [[_open(shown(name(one.event), BUTTON_LIMIT), one)] for one in listed]
    if begin + PAGE < len(waiting):
        buttons.append([Button(turn.label("proposals", "more"), f"go:proposals {begin + PAGE}")])
    return Outcome((turn.say("proposals", *buttons, count=len(waiting)),))


async def proposal(turn: Turn, argument: str) -> Outcome:
    """One proposal, with everything that can be done with it."""
    found = await _found(argument)
    return _decided(turn) if found is None else Outcome((_card(turn, found),))


def _card(turn: Turn, found: Proposal) -> Say:
    days = (turn.now - found.at) // DAY
    token, version = token_of(found.id), found.version
    say = turn.say(
        "proposal",
        [Button(turn.label("proposal", "accept"), f"go:accept_event {token} {version}")],
        [Button(turn.label("proposal", "change"), f"go:edit_event {token}")],
        [Button(turn.label("proposal", "refuse"), f"go:refuse_event {token}")],
        [turn.go("proposals", "proposals-menu")],
        card=card(turn, found.event),
        since=turn.text("proposal-today") if days < 1 else turn.ago(days * DAY),
        language=turn.language_name(found.language),
        reference=reference(found.id),
    )
    addresses = dict.fromkeys(filter(None, (found.event.venue.online, found.event.link)))
    return replace(say, links=tuple((turn.label("proposal", "visit"), address) for address in addresses))


def _open(label: str, one: Proposal) -> Button:
    return Button(label, f"go:proposal {token_of(one.id)}")


async def _found(argument: str) -> Proposal | None:
    token = argument.partition(" ")[0]
    return await ProposalById(incident_of(token)) if is_token(token) else None


def _decided(turn: Turn) -> Outcome:
    """Of a proposal that is not there (any more)."""
    return Outcome((turn.say("proposal-decided", [turn.go("proposals", "proposals-menu")]),))


# -- accept


async def accept(turn: Turn, argument: str) -> Outcome:
    """It goes into the agenda as the member saw it, and the organiser hears where; then who it was is forgotten."""
    found = await _found(argument)
    if found is None:
        return _decided(turn)
    if str(found.version) != argument.partition(" ")[2]:  # somebody changed it since
        return Outcome((turn.say("proposal-changed"), _card(turn, found)))
    if _over(found.event, turn.arrival.at):
        return Outcome((turn.say("proposal-over"), _card(turn, found)))
    if (await Compared((found.event,), turn.arrival.at)).new == 0:  # another source brought it: it would be left out
        return Outcome((turn.say("proposal-double"), _card(turn, found)))
    key = await KeyOf(found.event.source, found.event.uid)
    to = turn.to((found.language,))
    changed = found.version > 1
    look = Button(to.label("propose-accepted", "look"), f"go:event {token_of(key)}")
    told = to.say("propose-accepted-changed" if changed else "propose-accepted", [look], name=name(found.event))
    done = turn.say("proposal-accepted", [turn.go("proposals", "proposals-menu")], name=name(found.event))
    return Outcome(
        (done,),
        effects=(DropProposal(found.id, found.version), SaveEvents((found.event,), turn.now)),
        letters=(Letter(found.sender, told),),
    )


def _over(event: Event, now: int) -> bool:
    last = event.times[-1]
    ends = (last.end or last.start) + timedelta(days=1 if last.days else 0)
    return ends <= datetime.fromtimestamp(now, UTC)


# -- change, and refuse


@dataclass(frozen=True, slots=True)
class ProposalToken:
    """The token of a proposal, as a button of ours brought it."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        token = answer.text.strip() if isinstance(answer, Said) else ""
        if not is_token(token):
            raise InvalidAnswer("proposal-which")
        return token


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody decided on it before."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A proposal with one field changed."""

    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Refused:
    """A proposal that is not taken, and why: one of the ready reasons, or words."""

    proposal: Proposal
    why: str


async def edit(turn: Turn) -> Gone | Edited:
    """One field at a time; the card comes back after it."""
    found = await _found(await Ask("proposal-which", ProposalToken()))
    if found is None:
        return Gone()
    field = await Ask("proposal-field", OneName(FIELDS), labels=fields(turn))
    return Edited(replace(found, event=await field_of(turn, found.event, field)))


def edited(turn: Turn, result: Gone | Edited) -> Outcome:
    """Keep it as it is now."""
    if isinstance(result, Gone):
        return _decided(turn)
    kept = result.proposal
    seen = replace(kept, version=kept.version + 1)
    return Outcome((turn.say("proposal-kept"), _card(turn, seen)), effects=(SaveProposal(kept),))


@dataclass(frozen=True, slots=True)
class Reason:
    """One of the ready reasons, or words of one's own."""

    options: Sequence[str] = REASONS
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        if isinstance(answer, Chose) and answer.value in self.options:
            return answer.value
        words = answer.text.strip() if isinstance(answer, Said) else ""
        if not words:
            raise InvalidAnswer("answer-words")
        if len(words) > REASON_LIMIT:
            raise InvalidAnswer("answer-long", limit=REASON_LIMIT, length=len(words))
        return words


async def refuse(turn: Turn) -> Gone | Refused:
    """Why it is not taken: a ready reason, or typed, which the organiser reads as it is."""
    found = await _found(await Ask("proposal-which", ProposalToken()))
    if found is None:
        return Gone()
    values = {"name": name(found.event), "language": turn.language_name(found.language)}
    return Refused(found, await Ask("proposal-why", Reason(), values))


def refused(turn: Turn, result: Gone | Refused) -> Outcome:
    """The organiser reads why; then the proposal and who it came from are forgotten."""
    if isinstance(result, Gone):
        return _decided(turn)
    found, why = result.proposal, result.why
    to = turn.to((found.language,))
    again = [to.go("propose_event", "propose-menu")] if why != "hateful" else []
    if why in REASONS:
        told = to.say("propose-refused", again, name=name(found.event), why=to.text(f"propose-why-{why}"))
    else:
        told = to.say("propose-refused", again, name=name(found.event), why=_typed(turn, to, why))
    done = turn.say("proposal-refused", [turn.go("proposals", "proposals-menu")], name=name(found.event))
    return Outcome((done,), effects=(DropProposal(found.id, found.version),), letters=(Letter(found.sender, told),))


def _typed(turn: Turn, to: Turn, why: str) -> str:
    """The member's own words; in another language than the organiser's that is said."""
    if turn.languages[0] == to.languages[0]:
        return to.text("propose-why-own", words=shown(why))
    return to.text("propose-why-own-in", words=shown(why), language=to.language_name(turn.languages[0]))
