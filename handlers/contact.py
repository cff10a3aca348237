"""A reporter and the team: where to write to the reporter, and what the reporter writes; both stay unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.cases import AddEntry, Case, CaseById, Effect, Entry, EntryKind, SaveCase, Status, reference
from bot.chat.answers import Answer, InvalidAnswer, Said, Words
from bot.chat.dialogue import Ask
from bot.chat.events import Address, ChoicePressed
from bot.chat.listening import Guess
from bot.chat.turn import Button, Outcome, Say, Turn
from bot.communities import AloneWith, SetTimer, incident_of, token_of
from bot.reporters import LinkReporter, Reporter, ReporterOf

MESSAGE_LIMIT = 3_000
"""Letters in one message from a reporter to the team, or back: with the words around it one message of Telegram."""

SOON = 30
"""Seconds until the team hears that a reporter wrote: several messages in a row are one piece of news."""

CLEAR = 5
"""Words from which a guess at the language of a text is believed."""


class News(StrEnum):
    """What a reporter wants to hear where."""

    YES = "yes"  # the team's words come here
    DISCREET = "discreet"  # only that there are some
    NO = "no"  # nothing; the receipt opens the case


# -- where to write to


def offer(turn: Turn, id_: bytes) -> Say:
    """After filing: may we write here? Without an answer nothing is kept."""
    rows = ([Button(turn.label("news-offer", one.value), f"go:news {token_of(id_)} {one.value}")] for one in News)
    return turn.say("news-offer", *rows)


async def news(turn: Turn, argument: str) -> Outcome:
    """A press under the offer. Typed, it says nothing: who knows a case's token need not be its reporter."""
    token, _, wish = argument.partition(" ")
    pressed = isinstance(turn.arrival.event, ChoicePressed) and wish in set(News)
    case = await CaseById(incident_of(token)) if pressed else None
    if case is None:
        return Outcome((turn.say("news-unknown", [turn.go("case"), turn.go("report")]),))
    return settled(turn, case, News(wish), await here(turn))


async def here(turn: Turn) -> Address:
    """Where this person is alone with the bot."""
    arrival = turn.arrival
    return arrival.address if arrival.group is None else await AloneWith(arrival.address.platform, arrival.user)


def settled(turn: Turn, case: Case, wish: News, at: Address) -> Outcome:
    """From now on the reporter is written to like this. The person's own record remembers which cases they follow."""
    token = token_of(case.id)
    if wish is News.NO:
        gone = turn.person.unlinked(token)
        said = turn.say("news-no", [turn.go("case")])
        return Outcome((said,), person=gone, effects=(LinkReporter(case.id, None),))
    reporter = Reporter(at, turn.arrival.user, turn.languages[0], discreet=wish is News.DISCREET)
    said = turn.say("news-discreet" if reporter.discreet else "news-yes", [turn.go("case")])
    return Outcome((said,), person=turn.person.linked(token), effects=(LinkReporter(case.id, reporter),))


async def mine(turn: Turn, token: str) -> Case | None:
    """The case with this token, if this account is written to about it; None for all others, absent ones too.

    Who is told discreetly may be watched: they open it with the receipt.
    """
    id_, arrival = incident_of(token), turn.arrival
    reporter = await ReporterOf(id_) if id_ else None
    if reporter is None or reporter.discreet:
        return None
    if (reporter.at.platform, reporter.user) != (arrival.address.platform, arrival.user):
        return None
    return await CaseById(id_)


def named(token: str) -> str:
    """What people call the case with this token."""
    return reference(incident_of(token))


# -- what a reporter writes


@dataclass(frozen=True, slots=True)
class Wrote:
    """Words of the reporter for the team."""

    case: Case
    words: str
    language: str | None


@dataclass(frozen=True, slots=True)
class NotMine:
    """There is no such case for this person."""


@dataclass(frozen=True, slots=True)
class OwnToken:
    """The token of a linked case, as the button under a letter brings it."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        if not isinstance(answer, Said) or not incident_of(answer.text):
            raise InvalidAnswer("news-unknown")
        return answer.text


async def write_team(turn: Turn) -> Wrote | NotMine:
    """The conversation that the button under a letter of the team opens."""
    case = await mine(turn, await Ask("write-case", OwnToken()))
    return NotMine() if case is None else await message(case)


async def message(case: Case) -> Wrote:
    """What a reporter wants to tell the team."""
    words = await Ask("case-message", Words(MESSAGE_LIMIT), {"reference": case.reference})
    return Wrote(case, words, await language_of(words))


async def language_of(words: str) -> str | None:
    """In which language something is written, where that is clear."""
    language, count = await Guess(words)
    return language if count >= CLEAR else None


def written(turn: Turn, result: Wrote | NotMine) -> Outcome:
    """Keep it for the team, and let them know soon. A closed case is open again, for whoever had it."""
    if isinstance(result, NotMine):
        return Outcome((turn.say("news-unknown", [turn.go("case"), turn.go("report")]),))
    case, token = result.case, token_of(result.case.id)
    entry = Entry(EntryKind.MESSAGE, turn.now, result.words, language=result.language)
    effects: list[Effect] = [AddEntry(case.id, entry)]
    if case.status is Status.CLOSED:
        effects.append(SaveCase(replace(case, status=Status.RECEIVED, ending=None, closed_at=None)))
    effects.append(SetTimer("case-message", token, turn.now + SOON, turn.now))
    return Outcome((turn.say("case-message-sent", [turn.go("who_helps")]),), effects=tuple(effects))
