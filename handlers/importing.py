"""/import_events: a member sends a file of events, sees what would come of it, and brings them in or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.agenda.event import Event
from bot.agenda.reading import Imported, Problem
from bot.calendar import Arriving, Compared, ReadEvents, Saved, SaveEvents
from bot.chat.answers import Answer, Chose, InvalidAnswer, Kept, OneFile, OneName, Said
from bot.chat.dialogue import Ask
from bot.chat.texts import Markup, Value
from bot.chat.turn import Outcome, Turn
from bot.rules.display import shown

GATHERS = "import-file"

SOURCE_LIMIT = 60
"""Letters of the name by which a file is known when it comes again."""

TRIES = 10
"""How often a member may ask whether the file is there; it takes seconds, or it is lost."""

PROBLEMS = 5
"""Entries that could not be read of which each is told; of the rest, how many."""


@dataclass(frozen=True, slots=True)
class SourceName:
    """The file's own name, as a button, or another one that is typed."""

    options: Sequence[str]
    collects: bool = False

    def parse(self, answer: Answer) -> str | None:
        if isinstance(answer, Chose) and answer.value in self.options:
            return None
        name = shown(" ".join(answer.text.split())) if isinstance(answer, Said) else ""
        if not name:
            raise InvalidAnswer("answer-words")
        if len(name) > SOURCE_LIMIT:
            raise InvalidAnswer("answer-long", limit=SOURCE_LIMIT, length=len(name))
        return name


@dataclass(frozen=True, slots=True)
class Unread:
    """Nothing in the file could be read."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Bring:
    """Events that the member wants in the agenda, and what that comes to."""

    events: tuple[Event, ...]
    saved: Saved


Ending = Literal["stopped", "lost", "same"]
"""The member said no; the file never came; all of it is in the agenda as it is."""


async def import_events(turn: Turn) -> Bring | Unread | Ending:
    """The conversation. Nothing comes into the agenda before the yes at its end."""
    file = await Ask(GATHERS, OneFile("import-no-file"))
    own = shown(" ".join((file.name or "").split()), SOURCE_LIMIT)
    options = ("file",) if own else ()
    source = await Ask("import-source", SourceName(options), labels={"file": own}) or own
    read = await _read(turn, file, source)
    if not isinstance(read, Imported):
        return read
    if not read.events:
        return Unread(read.problems)
    saved = await Compared(read.events, turn.arrival.at)
    if saved.new + saved.changed + saved.cancelled == 0 and not read.problems:
        return "same"
    values: dict[str, Value] = {"source": source, "result": _came(turn, saved), "problems": _told(turn, read.problems)}
    if await Ask("import-confirm", OneName(("bring", "stop")), values) == "stop":
        return "stopped"
    return Bring(read.events, saved)


async def _read(turn: Turn, file: Kept, source: str) -> Imported | Ending:
    """What stands in the file; its bytes come a moment after the message."""
    for attempt in range(TRIES):
        arriving = await Arriving(file.id)  # asked first: it may come between the two
        read = await ReadEvents(file.id, source, turn.arrival.at)
        if read is not None:
            return read
        if not arriving:
            return "lost"
        if await Ask(f"{_MOMENT}.{attempt}", OneName(("again", "stop"))) == "stop":
            return "stopped"
    return "lost"


_MOMENT = "import-moment"


def _came(turn: Turn, saved: Saved) -> Value:
    numbers = {"new": saved.new, "changed": saved.changed, "cancelled": saved.cancelled, "same": saved.same}
    return turn.each(lambda one: one.text("import-result", **numbers))


def _told(turn: Turn, problems: Sequence[Problem]) -> Value:
    """The first entries that could not be read, each with its reason, and how many more there are."""

    def lines(one: Turn) -> Markup:
        said = [
            one.text("import-problem", entry=shown(problem.entry), why=one.text("import-why", why=problem.why))
            for problem in problems[:PROBLEMS]
        ]
        if not said:
            return Markup(one.text("import-no-problems"))
        if len(problems) > PROBLEMS:
            said.append(one.text("import-more", count=len(problems) - PROBLEMS))
        return Markup("\n".join((one.text("import-problems", count=len(problems)), *said)))

    return turn.each(lines)


def imported(turn: Turn, result: Bring | Unread | Ending) -> Outcome:
    """Bring them in; the file itself goes with the dialogue."""
    again = [turn.go("import_events", "import-menu")]
    match result:
        case Bring(events, saved):
            done = turn.say("import-done", again, result=_came(turn, saved))
            return Outcome((done,), effects=(SaveEvents(events, turn.now),))
        case Unread(()):
            return Outcome((turn.say("import-empty", again),))
        case Unread(problems):
            return Outcome((turn.say("import-unread", again, problems=_told(turn, problems)),))
        case "same":
            return Outcome((turn.say("import-same", again),))
        case "lost":
            return Outcome((turn.say("import-lost", again),))
    return Outcome((turn.say("import-stopped", again),))
