"""/case: a receipt opens its case, from any account, to see where it stands and to add evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.cases import AddEvidence, Case, CountTry, OpenCase
from bot.chat.answers import Answer, InvalidAnswer, Item, OneName, Said, messages_and_files
from bot.chat.dialogue import Ask
from bot.chat.texts import Value
from bot.chat.turn import Outcome, Turn
from bot.sealing import parse_receipt

TRIES = 5
"""Failed receipts an hour and a person."""

LASTS = 15 * 60
"""Seconds for which a receipt that was typed stays in the sealed draft; the store rounds up to the full hour."""

GATHERS = "case-evidence"


@dataclass(frozen=True, slots=True)
class ReceiptDigits:
    """16 digits, however they are written."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        digits = parse_receipt(answer.text) if isinstance(answer, Said) else None
        if digits is None:
            raise InvalidAnswer("receipt-not-digits")
        return digits


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

    lookup: bytes
    items: tuple[Item, ...]


async def case(turn: Turn) -> TooMany | Unknown | Seen | Added:
    """The conversation."""
    if len(turn.person.recent_tries(turn.now)) >= TRIES:
        return TooMany()
    opened = await OpenCase(await Ask("case-receipt", ReceiptDigits()))
    if opened.closed:
        return TooMany()
    if opened.case is None:
        return Unknown()
    if await Ask("case-view", OneName(("add", "close")), view(turn, opened.case)) == "close":
        return Seen()
    return Added(opened.lookup, await Ask("case-evidence", messages_and_files))


def view(turn: Turn, opened: Case) -> dict[str, Value]:
    """The status of a case in words: nothing of what was reported."""
    files = sum(1 for item in opened.evidence if item.file is not None)
    filed = datetime.fromtimestamp(opened.filed_at, UTC).date()
    return {
        "status": turn.each(lambda one: one.label("case-status", opened.status.value)),
        "filed": turn.each(lambda one: one.date(filed)),
        "count": len(opened.evidence),
        "files": files,
    }


def finish(turn: Turn, result: TooMany | Unknown | Seen | Added) -> Outcome:
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
        case Added(lookup, items):
            done = turn.say("case-added", [turn.go("who_helps")], count=len(items))
            return Outcome((done,), effects=(AddEvidence(lookup, items),))
