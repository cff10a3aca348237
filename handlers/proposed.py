"""What an organiser proposed and nobody decided on yet: they see it, take it back, and hear when it lapses."""

from __future__ import annotations

from bot.calendar import DropProposal, Proposal, ProposalById, ProposalsBy
from bot.chat.events import TimeCame
from bot.chat.turn import Button, Letter, Outcome, Turn
from bot.communities import SetTimer, incident_of, is_token, token_of
from bot.heldwords import day
from bot.rules.agenda import lapses
from bot.rules.display import shown
from handlers.contact import here
from handlers.erasing import pressed
from handlers.proposalcard import card, name

LAPSE = "proposal-lapses"
"""The timer of a proposal, about its token: it has waited as long as one may."""

BUTTON_LIMIT = 60
"""Letters of an event's name on a button."""


async def proposed(turn: Turn, argument: str) -> Outcome:
    """All that wait, or the one whose token is given, whole, with the button that takes it back."""
    waiting = await ProposalsBy(await here(turn))
    chosen = next((one for one in waiting if token_of(one.id) == argument), None)
    if chosen is not None:
        back = Button(turn.label("proposed-one", "back"), f"go:unpropose {argument}")
        said = turn.say(
            "proposed-one",
            [back],
            [turn.go("proposed", "propose-menu")],
            card=turn.each(lambda one: card(one, chosen.event)),
            until=turn.each(lambda one: day(one, lapses(chosen))),
        )
        return Outcome((said,))
    each = [[Button(shown(name(one.event), BUTTON_LIMIT), f"go:proposed {token_of(one.id)}")] for one in waiting]
    return Outcome((turn.say("proposed", *each, [turn.go("propose_event", "propose-menu")], count=len(waiting)),))


async def unpropose(turn: Turn, argument: str) -> Outcome:
    """Take one back, at the second press. One of somebody else, and one that never was, look the same."""
    token, _, sure = argument.partition(" ")
    found = await ProposalById(incident_of(token)) if is_token(token) and pressed(turn) else None
    if found is None or found.sender != await here(turn):
        return Outcome((turn.say("proposed-gone", [turn.go("propose_event", "propose-menu")]),))
    if sure != "yes":
        yes = Button(turn.label("proposed-sure", "yes"), f"go:unpropose {token} yes")
        no = Button(turn.label("proposed-sure", "no"), f"go:proposed {token}")
        return Outcome((turn.say("proposed-sure", [yes, no], name=name(found.event)),))
    done = turn.say("proposed-back", [turn.go("propose_event", "propose-menu")], name=name(found.event))
    return Outcome((done,), effects=(DropProposal(found.id, found.version),))


def lapse(proposal: Proposal, now: int) -> SetTimer:
    """The timer of a proposal that is kept at `now` (unix seconds)."""
    return SetTimer(LAPSE, token_of(proposal.id), lapses(proposal), now)


async def lapsed(turn: Turn) -> Outcome:
    """Nobody decided in time: it is forgotten, and the organiser hears so. One that staff moved waits on."""
    event = turn.arrival.event
    about = event.about if isinstance(event, TimeCame) else ""
    found = await ProposalById(incident_of(about)) if is_token(about) else None
    if found is None:
        return Outcome()
    if lapses(found) > turn.arrival.at:
        return Outcome(effects=(lapse(found, turn.now),))
    to = turn.to((found.language,))
    told = to.say("propose-lapsed", [to.go("propose_event", "propose-menu")], name=name(found.event))
    return Outcome(effects=(DropProposal(found.id, found.version),), letters=(Letter(found.sender, told),))
