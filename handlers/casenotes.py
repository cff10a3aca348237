"""What a member writes about a case for the team alone: notes, labels in own words, reminders to oneself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.cases import AddEntry, Case, CaseById, Entry, EntryKind, SaveCase, Status
from bot.chat.answers import Answer, Chose, InvalidAnswer, Said, Words
from bot.chat.dialogue import Ask
from bot.chat.events import TimeCame
from bot.chat.replies import Lane
from bot.chat.turn import Button, Letter, Outcome, Turn
from bot.communities import LinkTo, SetTimer, incident_of, token_of
from bot.rules.display import shown
from bot.rules.staff import is_idle
from bot.staff import Team
from handlers.casecard import LABEL_LIMIT, press
from handlers.caselookup import CaseToken, NotHere, case_for, no_case
from handlers.casework import LABELS_LIMIT
from handlers.community import whisper

NOTE_LIMIT = 2_000
"""Letters of a note."""
REMINDER_LIMIT = 300

MORNING = 8
"""The hour (UTC) at which a reminder for a day comes: nine or ten o'clock in Belgium."""
YEAR = 366
"""Days for which a reminder can be set."""

_TOKEN = Ask("ask-case", CaseToken())


@dataclass(frozen=True, slots=True)
class Written:
    """Words about a case."""

    case: Case
    words: str


# -- notes


async def note(turn: Turn) -> NotHere | Written:
    """The conversation. Whether the case is theirs is asked again at every step."""
    case = await case_for(turn, await _TOKEN)
    if case is None:
        return NotHere()
    return Written(case, await Ask("ask-note", Words(NOTE_LIMIT), {"reference": case.reference}))


def noted(turn: Turn, result: NotHere | Written) -> Outcome:
    """Keep it: for the team alone."""
    if isinstance(result, NotHere) or turn.member is None:
        return Outcome((no_case(turn),))
    return Outcome(
        (turn.say("case-noted", [press(turn, "open", token_of(result.case.id))], reference=result.case.reference),),
        effects=(AddEntry(result.case.id, _note(turn, turn.member.id, result.words)),),
    )


def _note(turn: Turn, by: bytes, words: str) -> Entry:
    return Entry(EntryKind.NOTE, turn.now, words, by=by, language=turn.languages[0])


async def note_here(turn: Turn, case: Case, words: str) -> Outcome:
    """/note in the case's topic, with the words behind it; without any: the way to where one can write."""
    me = turn.member
    if me is None:
        return Outcome()
    words = words.strip()
    if words and len(words) <= NOTE_LIMIT:
        done = turn.say("case-noted", reference=case.reference)
        return Outcome((done,), effects=(AddEntry(case.id, _note(turn, me.id, words)),))
    alone = turn.to((me.language,))
    start = alone.say("case-note-alone", [press(alone, "note", token_of(case.id))], reference=case.reference)
    link = await LinkTo(turn.arrival.address.platform, f"note_{token_of(case.id)}")
    told = alone.say("case-in-private")
    if link is not None:
        told = replace(told, links=((alone.label("case-menu", "note"), link),))
    return Outcome((whisper(turn, told),), letters=(Letter(me.at, start),))


# -- labels in own words


async def own_label(turn: Turn) -> NotHere | Written:
    """The conversation."""
    case = await case_for(turn, await _TOKEN)
    if case is None:
        return NotHere()
    return Written(case, await Ask("ask-label", Words(LABEL_LIMIT), {"reference": case.reference}))


def labelled(turn: Turn, result: NotHere | Written) -> Outcome:
    """Put it on, unless it is on already or there are too many."""
    if isinstance(result, NotHere):
        return Outcome((no_case(turn),))
    case, label = result.case, shown(result.words)
    back = [press(turn, "open", token_of(case.id))]
    if label not in case.labels and len(case.labels) >= LABELS_LIMIT:
        return Outcome((turn.say("case-labels-full", back),))
    labels = tuple(dict.fromkeys((*case.labels, label)))
    return Outcome((turn.say("case-labelled", back, label=label),), effects=(SaveCase(replace(case, labels=labels)),))


# -- reminders


_DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4})?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAYS = {"day": 1, "three": 3, "week": 7}


@dataclass(frozen=True, slots=True)
class When:
    """A day to come: in 1, 3 or 7 days, or a date as people write it here. Its value is the day."""

    today: date
    options: Sequence[str] = ("day", "three", "week")
    collects: bool = False

    def parse(self, answer: Answer) -> date:
        if isinstance(answer, Chose) and answer.value in _DAYS:
            return self.today + timedelta(days=_DAYS[answer.value])
        day = self._day(answer.text.strip()) if isinstance(answer, Said) else None
        if day is None:
            raise InvalidAnswer("remind-no-date")
        if not timedelta(0) < day - self.today <= timedelta(days=YEAR):
            raise InvalidAnswer("remind-not-then")
        return day

    def _day(self, words: str) -> date | None:
        iso, usual = _ISO.fullmatch(words), _DATE.fullmatch(words)
        try:
            if iso is not None:
                return date(int(iso[1]), int(iso[2]), int(iso[3]))
            if usual is not None:
                day = date(int(usual[3] or self.today.year), int(usual[2]), int(usual[1]))
                return day if usual[3] or day > self.today else day.replace(year=day.year + 1)
        except ValueError:  # no such day
            return None
        return None


@dataclass(frozen=True, slots=True)
class Reminder:
    """On this day, these words."""

    case: Case
    day: date
    words: str


@dataclass(frozen=True, slots=True)
class NotYours:
    """Only who has a case, an open one, can be reminded of it."""

    case: Case


async def remind(turn: Turn) -> NotHere | NotYours | Reminder:
    """The conversation. The day is counted from the start of the dialogue's last step."""
    case = await case_for(turn, await _TOKEN)
    if case is None:
        return NotHere()
    if turn.member is None or case.worker != turn.member.id or case.status is Status.CLOSED:
        return NotYours(case)
    today = datetime.fromtimestamp(turn.now, UTC).date()
    day = await Ask("ask-remind", When(today), {"reference": case.reference})
    return Reminder(case, day, await Ask("ask-remind-note", Words(REMINDER_LIMIT)))


def reminded(turn: Turn, result: NotHere | NotYours | Reminder) -> Outcome:
    """Keep the words with the case, so that they are erased with it; the timer knows no more than where they are."""
    match result:
        case NotYours(case):
            return Outcome((turn.say("case-claim-first", [press(turn, "open", token_of(case.id))]),))
        case Reminder(case, day, words) if turn.member is not None:
            due = int(datetime(day.year, day.month, day.day, MORNING, tzinfo=UTC).timestamp())
            about = f"{token_of(case.id)} {token_of(turn.member.id)} {turn.now}"
            set_ = turn.say("remind-set", [press(turn, "open", token_of(case.id))], date=turn.date(day))
            entry = _note(turn, turn.member.id, words)
            return Outcome((set_,), effects=(AddEntry(case.id, entry), SetTimer("case-remind", about, due, turn.now)))
    return Outcome((no_case(turn),))


async def remember(turn: Turn) -> Outcome:
    """The moment of a reminder: to who set it, if the case is still open and still theirs."""
    event = turn.arrival.event
    token, mine, at = (event.about.split(" ") if isinstance(event, TimeCame) else []) or ("", "", "")
    case, me = await CaseById(incident_of(token)), incident_of(mine)
    member = next((one for one in await Team() if one.id == me), None)
    if case is None or member is None or case.status is Status.CLOSED or case.worker != member.id:
        return Outcome()
    if is_idle(member.seen, turn.now):
        return Outcome()
    said = next((one.text for one in case.entries if str(one.at) == at and one.by == me), "")
    there = turn.to((member.language,))
    open_ = Button(there.label("case-menu", "open"), f"go:open {token}")
    return Outcome(
        letters=(
            Letter(member.at, there.say("remind-now", [open_], reference=case.reference, words=shown(said)), Lane.CASE),
        )
    )
