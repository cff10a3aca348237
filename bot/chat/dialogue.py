"""Conversations of many steps: one coroutine that reads as the conversation, replayed from its stored answers.

A dialogue never performs I/O. It awaits questions (`Ask`), short remarks (`Tell`) and lookups (`Lookup`); `advance`
runs it from the top, feeds it the stored answers by key, and stops at the first question that nobody has answered yet.
What is stored is `Progress`: no step number, so a deploy that inserts, removes or reorders questions breaks nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar, cast

from bot.chat import answers
from bot.chat.answers import Answer, Bundle, Chose, InvalidAnswer, Item, Kept, Parser, Pointed, Said, Skipped
from bot.chat.texts import Value

T = TypeVar("T")
R = TypeVar("R")

ANSWERS_LIMIT = 64
"""Answers in one dialogue; the longest of ours has 12 questions. A dialogue beyond it is a loop gone wrong."""

Params = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Ask(Generic[T]):
    """One question. `key` names the stored answer, the text in content/ (up to a dot) and the metric.

    The labels of the options are the attributes of that text; `labels` gives them where they are data (names).
    """

    key: str
    parser: Parser[T]
    params: Params = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    skippable: bool = False

    def or_skip(self) -> Ask[T | None]:
        """The same question, which may be left open: the answer is then None."""
        return cast("Ask[T | None]", Ask(self.key, self.parser, self.params, self.labels, skippable=True))

    @property
    def text(self) -> str:
        """The key of the text: the part before the dot, since loops number their questions (`photo.2`)."""
        return self.key.partition(".")[0]

    def read(self, answer: Answer) -> T | None:
        """The typed answer; raises InvalidAnswer."""
        if self.skippable and isinstance(answer, Skipped):
            return None
        return self.parser.parse(answer)

    def __await__(self) -> Generator[Ask[T], T, T]:
        return (yield self)


@dataclass(frozen=True, slots=True)
class Tell:
    """A remark before the next question."""

    key: str
    params: Params = field(default_factory=dict)

    def __await__(self) -> Generator[Tell, None, None]:
        yield self


class Lookup(Generic[T]):
    """A question to the world, not to the person; a frozen dataclass that the engine answers outside of the tick.

    It must not write, since it is asked again whenever the dialogue is replayed.
    """

    __slots__ = ()

    def __await__(self) -> Generator[Lookup[T], T, T]:
        return (yield self)


@dataclass(frozen=True, slots=True)
class Progress:
    """All that is stored of a running dialogue. `run` tells this run's buttons from older ones."""

    dialogue: str
    run: str
    answers: tuple[tuple[str, Answer], ...] = ()
    pending: str | None = None
    collected: tuple[Item, ...] = ()

    def back(self) -> Progress:
        """Without the latest answer. A bundle goes back to what is being collected: nothing sent is lost."""
        if not self.answers:
            return self
        *kept, (_, last) = self.answers
        collected = last.items + self.collected if isinstance(last, Bundle) else self.collected
        return replace(self, answers=tuple(kept), pending=None, collected=collected)

    @property
    def files(self) -> tuple[str, ...]:
        """The ids of all files that people sent in this dialogue."""
        sent: list[Kept | None] = []
        for _, answer in self.answers:
            if isinstance(answer, Bundle):
                sent += [item.file for item in answer.items]
            elif isinstance(answer, Pointed):
                sent += answer.files
        sent += [item.file for item in self.collected]
        return tuple([file.id for file in sent if file is not None])

    def to_json(self) -> dict[str, Any]:
        return {
            "dialogue": self.dialogue,
            "run": self.run,
            "answers": [[key, answers.to_json(answer)] for key, answer in self.answers],
            "pending": self.pending,
            "collected": [answers.item_to_json(item) for item in self.collected],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Progress:
        """The reverse of `to_json`. An answer that cannot be read any more counts as unanswered."""
        kept = []
        for key, answer in stored["answers"]:
            try:
                kept.append((str(key), answers.from_json(answer)))
            except (KeyError, TypeError, ValueError):
                continue
        return cls(
            dialogue=stored["dialogue"],
            run=stored["run"],
            answers=tuple(kept),
            pending=stored["pending"],
            collected=tuple(answers.item_from_json(item) for item in stored["collected"]),
        )


@dataclass(frozen=True, slots=True)
class Waiting:
    """The dialogue waits for an answer to `ask`. `problem` says why the newest answer could not be used."""

    ask: Ask[Any]
    progress: Progress
    told: tuple[Tell, ...] = ()
    problem: InvalidAnswer | None = None


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """The dialogue is over; `value` is what it returned."""

    value: R
    told: tuple[Tell, ...] = ()


@dataclass(frozen=True, slots=True)
class Needs:
    """The dialogue asks the world something that is not in the memo yet."""

    lookup: Lookup[Any]


Dialogue = Callable[[], Coroutine[Any, Any, R]]
Match = Callable[[Ask[Any], str], str | None]


def by_value(ask: Ask[Any], text: str) -> str | None:
    """The option whose value the person typed; the engine hands in a match that also knows labels and numbers."""
    return text if text in ask.parser.options else None


class Replay:
    """One run of a dialogue, from the top to the first question that nobody has answered; `step` says where it stands.

    `answer` goes on from there, without another run. A question that a deploy put before the pending one is asked
    first; the answer under way is kept for the question it was meant for.
    """

    __slots__ = ("_known", "_match", "_memo", "_progress", "_running", "_told", "step")

    def __init__(
        self,
        dialogue: Dialogue[Any],
        progress: Progress,
        memo: Mapping[Lookup[Any], object] | None = None,
        match: Match = by_value,
    ) -> None:
        self._progress = progress
        self._memo = memo or {}
        self._match = match
        self._known = dict(progress.answers)
        self._told: list[Tell] = []
        self._running = dialogue()
        self.step: Waiting | Done[Any] | Needs = self._run(None)

    def answer(self, said: Answer) -> Waiting | Done[Any] | Needs:
        """Count `said` as the answer to the question that was pending when this run began, and go on."""
        if not isinstance(self.step, Waiting):
            raise TypeError("no question is open")
        pending, ask = self._progress.pending, self.step.ask
        if pending is not None and pending != ask.key:
            self._known[pending] = said
            self.step = self._waiting(ask, None)
        else:
            self.step = self._fed(ask, said)
        return self.step

    def _fed(self, ask: Ask[Any], said: Answer) -> Waiting | Done[Any] | Needs:
        answer = _resolved(ask, said, self._match)
        try:
            value = ask.read(answer)
        except InvalidAnswer as invalid:
            return self._waiting(ask, invalid)
        self._known[ask.key] = answer
        self._told.clear()
        return self._run(value)

    def _run(self, value: object) -> Waiting | Done[Any] | Needs:
        """Send `value` into the dialogue and go on with what is known."""
        try:
            while True:
                step = self._running.send(value)
                value = None
                match step:
                    case Ask():
                        answer = self._known.get(step.key)
                        if answer is None or (value := self._understood(step, answer)) is _UNREADABLE:
                            return self._waiting(step, None)
                        self._told.clear()  # what stood before an answered question was told with that question
                    case Tell():
                        self._told.append(step)
                    case Lookup():
                        if step not in self._memo:
                            return Needs(step)
                        value = self._memo[step]
                    case _:
                        raise TypeError(f"a dialogue awaits Ask, Tell or Lookup, not {type(step).__name__}")
        except StopIteration as stop:
            return Done(stop.value, tuple(self._told))

    def _understood(self, ask: Ask[Any], answer: Answer) -> object:
        """The typed answer; a stored one that no longer parses counts as unanswered."""
        if isinstance(answer, Said):
            answer = self._known[ask.key] = _resolved(ask, answer, self._match)
        try:
            return ask.read(answer)
        except InvalidAnswer:
            del self._known[ask.key]
            return _UNREADABLE

    def _waiting(self, ask: Ask[Any], problem: InvalidAnswer | None) -> Waiting:
        if len(self._known) > ANSWERS_LIMIT:
            raise OverflowError(f"dialogue {self._progress.dialogue} has too many answers")
        known = self._progress
        left = Progress(known.dialogue, known.run, tuple(self._known.items()), ask.key, known.collected)
        return Waiting(ask, left, tuple(self._told), problem)


_UNREADABLE = object()


def advance(
    dialogue: Dialogue[R],
    progress: Progress,
    said: Answer | None = None,
    memo: Mapping[Lookup[Any], object] | None = None,
    match: Match = by_value,
) -> Waiting | Done[R] | Needs:
    """Run `dialogue` as far as its answers reach, counting `said` as the answer to `progress.pending`."""
    replay = Replay(dialogue, progress, memo, match)
    if said is not None and isinstance(replay.step, Waiting):
        return replay.answer(said)
    return replay.step


def _resolved(ask: Ask[Any], answer: Answer, match: Match) -> Answer:
    if isinstance(answer, Said) and (option := match(ask, answer.text)) is not None:
        return Chose(option)
    return answer
