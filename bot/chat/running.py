"""A dialogue that runs: what an answer, a press, a form or one more message makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from bot.chat import asking
from bot.chat.answers import ITEMS_LIMIT, Answer, Bundle, Chose, InvalidAnswer, Item, OneFile, Said, Skipped
from bot.chat.asking import BACK, CANCEL, DONE, SKIP
from bot.chat.core import Core, Memo
from bot.chat.dialogue import Done, Needs, Progress, Replay, Waiting
from bot.chat.gate import first_answer, traced
from bot.chat.gathering import kept_text
from bot.chat.turn import Keep, Outcome, Say, Talk, Turn

LONG_TEXT = 200
"""Letters from which words typed at a question with buttons are taken for evidence: longer than any label or remark."""


@dataclass(frozen=True, slots=True)
class Running:
    """The dialogue that runs in this conversation, at this turn."""

    core: Core
    turn: Turn
    talk: Talk
    progress: Progress
    memo: Memo

    def in_language(self, turn: Turn) -> Running:
        return replace(self, turn=turn)

    def resume(self, said: Answer | None, *, burst: bool = False) -> Outcome | Needs:
        """Go on with `said` as the answer to the pending question, up to the next one or the end."""
        replay = self._replay()
        if said is not None and isinstance(replay.step, Waiting):
            replay.answer(said)
        return self._told(replay.step, burst=burst)

    def ask_again(self, problem: InvalidAnswer | None = None) -> Outcome | Needs:
        """The pending question once more, with what was wrong before it."""
        step = self._replay().step
        if isinstance(step, Waiting):
            step = replace(step, told=(), problem=problem)
        return self._told(step)

    def said(self, text: str) -> Outcome | Needs:
        """Typed words: a reserved word, a label or number, a message of the bundle, or an answer in words."""
        replay = self._replay()
        step = replay.step
        if not isinstance(step, Waiting):
            return self._told(step)
        reserved = asking.reserved(self.turn, step.ask, self.progress, text)
        if reserved is not None:
            return self.pressed(reserved)
        parser = step.ask.parser
        option = asking.match(self.turn, step.ask, text) if parser.options else None
        if option is not None:
            return self._told(replay.answer(Chose(option)))
        evidence = self.talk.gathers is not None and (len(text) > LONG_TEXT or "://" in text)
        if parser.collects or (evidence and parser.options):
            try:
                return self.gathered(Item(at=self.turn.arrival.at, text=kept_text(text)), burst=False)
            except InvalidAnswer as invalid:
                return self.ask_again(invalid)
        return self._told(replay.answer(Said(text)))

    def pressed(self, option: str) -> Outcome | Needs:
        """A press of an option of the pending question, or of one of the buttons that every question has."""
        if option == BACK:
            return replace(self, progress=self.progress.back()).resume(None)
        if option == SKIP:
            return self.resume(Skipped())
        if option == CANCEL:
            return Outcome(go=("cancel", ""))
        if option == DONE:
            bundle = Bundle(self.progress.collected)
            return replace(self, progress=replace(self.progress, collected=())).resume(bundle)
        return self.resume(Chose(option))

    def filled_in(self, values: Mapping[str, str]) -> Outcome | Needs:
        """The answers of a form, each to its own question; one that was left empty is skipped."""
        answers = dict(self.progress.answers)
        for ask in self.talk.form:
            value = values.get(ask.key, "")
            if value:
                answers[ask.key] = Chose(value) if value in ask.parser.options else Said(value)
            elif ask.skippable:
                answers[ask.key] = Skipped()
        return replace(self, progress=replace(self.progress, answers=tuple(answers.items()))).resume(None)

    def gathered(self, item: Item, *, burst: bool) -> Outcome | Needs:
        """One more message: to the bundle that is being collected, or to the one collected before."""
        step = self._replay().step
        if not isinstance(step, Waiting) or self._full():
            return self.ask_again(InvalidAnswer("evidence-full", limit=ITEMS_LIMIT))
        if isinstance(step.ask.parser, OneFile):
            return self.resume(Bundle((item,)))
        if step.ask.parser.collects:
            more = replace(self.progress, collected=(*self.progress.collected, item))
            return replace(self, progress=more).resume(None, burst=burst)
        if self.talk.gathers is None:
            return self.ask_again(InvalidAnswer("answer-choose"))
        added = [
            (key, _joined(answer, item) if key == self.talk.gathers else answer)
            for key, answer in self.progress.answers
        ]
        if self.talk.gathers in dict(added):
            progress = replace(self.progress, answers=tuple(added))
        else:
            progress = replace(self.progress, collected=(*self.progress.collected, item))
        return replace(self, progress=progress).ask_again(InvalidAnswer("evidence-added"))

    @property
    def takes(self) -> bool:
        """Whether one more message of a bundle has a place; a file without one is not fetched."""
        return self.talk.gathers is not None and not self._full()

    def _full(self) -> bool:
        bundles = [len(answer.items) for _, answer in self.progress.answers if isinstance(answer, Bundle)]
        return len(self.progress.collected) + sum(bundles) >= ITEMS_LIMIT

    def _replay(self) -> Replay:
        dialogue = partial(self.talk.dialogue, self.turn)
        return Replay(dialogue, self.progress, self.memo, partial(asking.match, self.turn))

    def _told(self, step: Waiting | Done[Any] | Needs, *, burst: bool = False) -> Outcome | Needs:
        match step:
            case Needs():
                return step
            case Waiting():
                return Outcome((asking.question(self.turn, self.talk, step, burst=burst),), progress=step.progress)
            case Done(value, told):
                finished = self.talk.finish(self.turn, value)
                outcome = traced(self.turn, self.talk, finished, first_answer(self.progress))
                remarks = tuple(Say(text, self.turn.languages) for text in asking.tells(self.turn, told))
                progress = None if isinstance(outcome.progress, Keep) else outcome.progress
                return replace(outcome, says=(*remarks, *outcome.says), progress=progress)


def _joined(answer: Answer, item: Item) -> Answer:
    return Bundle((*answer.items, item)) if isinstance(answer, Bundle) else answer
