"""/case: a receipt opens its case, from any account, to read it, to write to the team, and to add evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.cases import AddEvidence, Case, CountTry, Entry, EntryKind, OpenCase
from bot.chat.answers import Answer, Chose, InvalidAnswer, Item, OneName, Said, messages_and_files, one_of
from bot.chat.dialogue import Ask, Tell
from bot.chat.events import Address
from bot.chat.texts import Value
from bot.chat.turn import Outcome, Turn
from bot.communities import token_of
from bot.reporters import Reporter, ReporterOf
from bot.rules.facts import Facts
from bot.sealing import parse_receipt
from handlers.contact import News, Wrote, here, message, mine, named, settled, written

TRIES = 5
"""Failed receipts an hour and a person."""

LASTS = 15 * 60
"""Seconds for which a receipt that was typed stays in the sealed draft; the store rounds up to the full hour."""

GATHERS = "case-evidence"

OFFERED = 5
"""Linked cases that can be opened at a press, the newest."""

TOKEN = re.compile(r"[\w-]{22}", re.ASCII)
"""A case in a button (bot.communities.token_of); a receipt is shorter."""


@dataclass(frozen=True, slots=True)
class ReceiptDigits:
    """16 digits, however they are written; or the token of a linked case, as a button brings it."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        if isinstance(answer, Chose) and answer.value in self.options:
            return answer.value
        words = answer.text if isinstance(answer, Said) else ""
        digits = parse_receipt(words)
        if digits is None and not TOKEN.fullmatch(words):
            raise InvalidAnswer("receipt-not-digits")
        return digits or words


@dataclass(frozen=True, slots=True)
class TooMany:
    """Too many wrong receipts in the last hour, from this person or in all."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """No case has this receipt: mistyped, erased or somebody's guess. All three look the same."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The person saw the status and wants no more."""


@dataclass(frozen=True, slots=True)
class Added:
    """Messages to add to the case."""

    case: Case
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Wished:
    """What the reporter wants to hear, and where."""

    case: Case
    wish: News
    at: Address


@dataclass(frozen=True, slots=True)
class Onward:
    """Something that has a command of its own."""

    command: str
    case: Case


async def case(turn: Turn, *, facts: Facts) -> TooMany | Unknown | Seen | Added | Wrote | Wished | Onward:
    """The conversation."""
    opened = await _opened(turn)
    if not isinstance(opened, Case):
        return opened
    for part in story(turn, opened, facts):
        await part
    options = ("write", "add", "news", "packet", "erase", "close")
    match await Ask("case-view", OneName(options), view(turn, opened)):
        case "write":
            return await message(opened)
        case "add":
            return Added(opened, await Ask("case-evidence", messages_and_files))
        case "news":
            state = await _state(turn, await ReporterOf(opened.id))
            return Wished(opened, await Ask("case-news", one_of(News), {"state": state}), await here(turn))
        case "packet":
            return Onward("mypacket", opened)
        case "erase":
            return Onward("erasecase", opened)
    return Seen()


async def _opened(turn: Turn) -> Case | TooMany | Unknown:
    """The case of a receipt, or one about which this person is written to."""
    own = [token for token in turn.person.cases[-OFFERED:] if await mine(turn, token) is not None]
    tired = len(turn.person.recent_tries(turn.now)) >= TRIES
    if tired and not own:
        return TooMany()
    which = "receipt"
    if own:
        labels = {token: named(token) for token in own} | {"receipt": turn.label("case-which", "receipt")}
        which = await Ask("case-which", ReceiptDigits((*own, "receipt")), labels=labels)
    if which == "receipt":
        which = await Ask("case-receipt", ReceiptDigits())
    if TOKEN.fullmatch(which):
        return await mine(turn, which) or Unknown()
    opened = None if tired else await OpenCase(which)
    if opened is None or opened.closed:
        return TooMany()
    return opened.case or Unknown()


async def _state(turn: Turn, reporter: Reporter | None) -> Value:
    """Where news goes now, in words."""
    if reporter is None:
        key = "none"
    elif (reporter.at.platform, reporter.user) != (turn.arrival.address.platform, turn.arrival.user):
        key = "elsewhere"
    else:
        key = "discreet" if reporter.discreet else "here"
    return turn.each(lambda one: one.text(f"news-state-{key}"))


# -- what a reporter reads


def story(turn: Turn, opened: Case, facts: Facts) -> list[Tell]:
    """All that was said between the team and the reporter, and what became of the case: never a note, never a name."""
    told = [_told(turn, entry) for entry in opened.entries if entry.kind is not EntryKind.NOTE]
    if opened.referred:
        told.append(Tell("own-referred", {"bodies": turn.each(lambda one: _bodies(one, opened, facts))}))
    ending = opened.ending
    if ending is not None:
        told.append(Tell("own-ended", {"why": turn.each(lambda one: one.text(f"own-ending-{ending.value}"))}))
    return told


def _told(turn: Turn, entry: Entry) -> Tell:
    values: dict[str, Value] = {"date": turn.each(lambda one: _day(one, entry.at)), "words": entry.text}
    if entry.kind is EntryKind.MESSAGE:
        return Tell("own-from-you", values)
    language = entry.language
    if language is None or language == turn.languages[0]:
        return Tell("own-from-team", values)
    values["language"] = turn.each(lambda one: one.language_name(language))
    return Tell("own-from-team-in", values)


def _bodies(turn: Turn, opened: Case, facts: Facts) -> str:
    return turn.listed([facts.bodies[id_].name(turn.languages[0]) for id_ in opened.referred if id_ in facts.bodies])


def view(turn: Turn, opened: Case) -> dict[str, Value]:
    """The status of a case in words: nothing of what was reported."""
    files = sum(1 for item in opened.evidence if item.file is not None)
    return {
        "reference": opened.reference,
        "status": turn.each(lambda one: one.label("case-status", opened.status.value)),
        "filed": turn.each(lambda one: _day(one, opened.filed_at)),
        "count": len(opened.evidence),
        "files": files,
    }


def _day(turn: Turn, at: int) -> str:
    return turn.date(datetime.fromtimestamp(at, UTC).date())


def finish(turn: Turn, result: TooMany | Unknown | Seen | Added | Wrote | Wished | Onward) -> Outcome:
    """Say what came of it; a wrong receipt counts."""
    match result:
        case TooMany():
            return Outcome((turn.say("case-too-many", [turn.go("who_helps")]),))
        case Unknown():
            again = [turn.go("case"), turn.go("report"), turn.go("who_helps")]
            return Outcome(
                (turn.say("case-unknown", again),),
                person=turn.person.failed(turn.now),
                effects=(CountTry(turn.now),),
            )
        case Seen():
            return Outcome((turn.say("case-closed", [turn.go("report"), turn.go("who_helps")]),))
        case Added(opened, items):
            done = turn.say("case-added", [turn.go("who_helps")], count=len(items))
            return Outcome((done,), effects=(AddEvidence(None, items, opened.id),))
        case Wrote():
            return written(turn, result)
        case Wished(opened, wish, at):
            return settled(turn, opened, wish, at)
        case Onward(command, opened):
            return Outcome(go=(command, token_of(opened.id)))
