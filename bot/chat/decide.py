"""The decision of one turn: an event, and what is known, become an outcome. Pure; the engine does the rest."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, cast

from bot.cases import Effect, FetchFile
from bot.chat import asking
from bot.chat.answers import (
    ITEMS_LIMIT,
    TEXT_LIMIT,
    Answer,
    Bundle,
    Chose,
    InvalidAnswer,
    Item,
    Kept,
    Pointed,
    Said,
    Skipped,
)
from bot.chat.asking import BACK, CANCEL, DONE, SKIP
from bot.chat.dialogue import Done, Lookup, Needs, Progress, Replay, Waiting, advance
from bot.chat.events import (
    Arrival,
    ChoicePressed,
    CommandGiven,
    FileRef,
    FileSent,
    FormSent,
    Joined,
    Left,
    MemberChanged,
    MessageForwarded,
    MessageReported,
    MovedTo,
    OddSent,
    Quoted,
    RightsChanged,
    TextSent,
    TimeCame,
    Undelivered,
)
from bot.chat.language import Languages
from bot.chat.listening import Guess, chosen, listen, offer, own_words
from bot.chat.people import Person
from bot.chat.texts import Texts
from bot.chat.turn import DRAFT_LASTS, At, Happening, Keep, Outcome, Place, Route, Say, Signer, Talk, Turn, Work

LONG_TEXT = 200
"""Letters from which words typed at a question with buttons are taken for evidence: longer than any label or remark."""

Memo = Mapping[Lookup[Any], object]


@dataclass(frozen=True, slots=True)
class Core:
    """What does not change between turns.

    `happenings` answer events that are no commands, by the name of their class, and of a timer or a failure by its own.
    `flag` is the talk about somebody's message that a person points at. `idle` answers words when no dialogue runs. `tipline` is the talk that begins when a forward or a file arrives out
    of the blue. `file_limits` is in bytes, by platform. `new_id` makes the random id of a file.
    """

    routes: Mapping[str, Route]
    texts: Texts
    signer: Signer
    languages: Languages
    idle: Callable[[Turn, str], Outcome]
    tipline: str
    file_limits: Mapping[str, int]
    new_id: Callable[[], str]
    flag: str = ""
    happenings: Mapping[str, Happening] = field(default_factory=dict)

    def talk(self, progress: Progress | None) -> Talk | None:
        """The talk of a running dialogue; None where none runs, or a deploy took it away."""
        route = self.routes.get(progress.dialogue) if progress is not None else None
        return route if isinstance(route, Talk) else None


def decide(
    core: Core, arrival: Arrival, person: Person, progress: Progress | None, now: int, memo: Memo
) -> Outcome | Needs:
    """What to say, to keep and to write; or the lookup that must be answered first.

    A press that carries no signature of ours, or belongs to another question, is answered as stale and changes nothing.
    """
    choice = chosen(person, arrival.locale, core.languages)
    offered = None
    words = None if arrival.seen else own_words(arrival, collecting=_collects(core, progress))
    if words is not None:
        if Guess(words) not in memo:
            return Needs(Guess(words))
        guess = cast("tuple[str | None, int]", memo[Guess(words)])
        listened, offered = listen(person, choice, guess, now, core.languages)
        choice = chosen(listened, arrival.locale, core.languages)
    else:
        listened = person
    turn = Turn(arrival, listened, choice.languages, now, core.texts, progress is not None, choice.wanted)
    outcome = _decided(core, turn, progress, memo)
    if isinstance(outcome, Needs):
        return outcome
    if offered is not None:
        outcome = replace(outcome, says=(*outcome.says, offer(turn, offered)))
    return replace(outcome, person=listened) if outcome.person is None and listened != person else outcome


def _decided(core: Core, turn: Turn, progress: Progress | None, memo: Memo) -> Outcome | Needs:
    arrival = turn.arrival
    if arrival.seen:
        return _among_others(core, turn, memo)
    talk = core.talk(progress)
    running = _Running(core, turn, talk, progress, memo) if talk is not None and progress is not None else None
    match arrival.event:
        case Left():
            return Outcome()
        case CommandGiven(name, argument):
            return _command(core, turn, running, name, argument, memo)
        case Joined():
            return running.ask_again() if running else _command(core, turn, None, "start", "", memo)
        case ChoicePressed(token):
            return _pressed(core, turn, running, token, memo)
        case OddSent(kind):
            problem = InvalidAnswer("odd-sent", kind=kind)
            return running.ask_again(problem) if running else _problem(turn, problem)
        case TextSent(text):
            return running.said(text) if running else _onward(core, turn, None, core.idle(turn, text), memo)
        case FileSent() | MessageForwarded():
            return _sent(core, turn, running, arrival.event, memo)
        case FormSent(answers):
            return running.filled_in(dict(answers)) if running else _problem(turn, InvalidAnswer("press-stale"))
        case MessageReported(quoted):
            return _pointed_at(core, turn, quoted, memo)
        case MovedTo() | RightsChanged() | MemberChanged() | TimeCame() | Undelivered():
            return _happened(core, turn, memo)


def _among_others(core: Core, turn: Turn, memo: Memo) -> Outcome | Needs:
    """In a group the bot is silent, unless a command or a button of the group's own is meant for it."""
    match turn.arrival.event:
        case CommandGiven(name, argument):
            return _commanded(core, turn, name, argument, memo)
        case ChoicePressed(token):
            value = core.signer.verify(str(turn.arrival.address), token)
            if value is None or not value.startswith("go:"):
                return Outcome()
            name, _, argument = value.removeprefix("go:").partition(" ")
            return _commanded(core, turn, name, argument, memo)
        case TextSent() | FileSent() | MessageForwarded() | OddSent() | FormSent():
            return Outcome()
        case _:
            return _happened(core, turn, memo)


def _commanded(core: Core, turn: Turn, name: str, argument: str, memo: Memo) -> Outcome | Needs:
    route = core.routes.get(name)
    if route is None or Place.GROUP not in route.places or isinstance(route, Talk):
        return Outcome()
    return _answered(turn, route, argument, memo)


def _happened(core: Core, turn: Turn, memo: Memo) -> Outcome | Needs:
    event = turn.arrival.event
    name = event.name if isinstance(event, TimeCame | Undelivered) else type(event).__name__
    answer = core.happenings.get(name)
    return Outcome() if answer is None else _worked(answer(turn), memo)


def _worked(work: Coroutine[Any, Any, Outcome], memo: Memo) -> Outcome | Needs:
    """What a coroutine without questions comes to, or the lookup that it waits for."""
    step = advance(lambda: work, Progress("", ""), memo=memo)
    match step:
        case Done(value):
            return value
        case Needs():
            work.close()
            return step
        case Waiting(ask):
            raise TypeError(f"only a dialogue may ask: {ask.key}")


def _pointed_at(core: Core, turn: Turn, quoted: Quoted, memo: Memo) -> Outcome | Needs:
    """A person points at somebody's message where only they see the answer: its own dialogue begins anew."""
    talk = core.routes[core.flag]
    if not isinstance(talk, Talk):
        raise TypeError(f"{core.flag} must be a dialogue")
    kept: list[Kept] = []
    effects: list[Effect] = []
    for file in quoted.files:
        try:
            one, fetch = _kept(core, turn, file)
        except InvalidAnswer:  # too big for us: the rest of the message is kept
            continue
        kept.append(one)
        effects += fetch
    progress = Progress(talk.command, _run(turn.arrival), answers=((talk.steps[0], Pointed(quoted, tuple(kept))),))
    return _with(_Running(core, turn, talk, progress, memo).resume(None), tuple(effects))


def _collects(core: Core, progress: Progress | None) -> bool:
    """Whether typed words go to a bundle now: what people paste there is not how they write themselves."""
    talk = core.talk(progress)
    return talk is not None and progress is not None and progress.pending == talk.gathers


def _command(core: Core, turn: Turn, running: _Running | None, name: str, argument: str, memo: Memo) -> Outcome | Needs:
    route = core.routes.get(name)
    match route:
        case At() | Work():
            answered = _answered(turn, route, argument, memo)
            if isinstance(answered, Needs):
                return answered
            outcome = answered
            if outcome.go is not None:
                return _onward(core, turn, running, outcome, memo)
            if running is None or not isinstance(outcome.progress, Keep) or name == "start":
                return outcome
            if outcome.person is not None:
                languages = chosen(outcome.person, turn.arrival.locale, core.languages).languages
                running = running.in_language(replace(turn, person=outcome.person, languages=languages))
            return _then(outcome, running.ask_again())
        case Talk() if running is not None and running.talk is not route:
            return Outcome((turn.say("busy", [turn.go("continue"), turn.go("cancel")]),))
        case Talk() if running is not None:
            return running.ask_again()
        case Talk():
            return _open(core, turn, route, (), argument, memo)
        case None if name == "continue":
            return running.ask_again() if running else core.idle(turn, "")
        case None:
            problem = InvalidAnswer("command-unknown")
            return running.ask_again(problem) if running else _problem(turn, problem)


def _answered(turn: Turn, route: At | Work, argument: str, memo: Memo) -> Outcome | Needs:
    return route.answer(turn, argument) if isinstance(route, At) else _worked(route.work(turn, argument), memo)


def _onward(core: Core, turn: Turn, running: _Running | None, outcome: Outcome, memo: Memo) -> Outcome | Needs:
    if outcome.go is None:
        return outcome
    command, argument = outcome.go
    return _then(outcome, _command(core, turn, running, command, argument, memo))


def _open(core: Core, turn: Turn, talk: Talk, items: tuple[Item, ...], argument: str, memo: Memo) -> Outcome | Needs:
    progress = Progress(talk.command, _run(turn.arrival), collected=items)
    running = _Running(core, turn, talk, progress, memo)
    if not argument:
        return running.resume(None)
    first = advance(partial(talk.dialogue, turn), progress, memo=memo)
    if not isinstance(first, Waiting):
        return running.resume(None)
    return replace(running, progress=first.progress).resume(Said(argument))


def _pressed(core: Core, turn: Turn, running: _Running | None, token: str, memo: Memo) -> Outcome | Needs:
    value = core.signer.verify(str(turn.arrival.address), token)
    if value is not None and value.startswith("go:"):
        name, _, argument = value.removeprefix("go:").partition(" ")
        return _command(core, turn, running, name, argument, memo)
    if value is not None and value.startswith("an:"):
        option = asking.pressed_option(running.progress if running else None, value)
        if option is not None and running is not None:
            return running.pressed(option)
    stale = InvalidAnswer("press-stale")
    return running.ask_again(stale) if running else _problem(turn, stale)


def _sent(
    core: Core, turn: Turn, running: _Running | None, event: FileSent | MessageForwarded, memo: Memo
) -> Outcome | Needs:
    try:
        item, effects = _item(core, turn, event)
    except InvalidAnswer as invalid:
        return running.ask_again(invalid) if running else _problem(turn, invalid)
    if running is not None:
        return _with(running.gathered(item, burst=_burst(event)), effects if running.takes else ())
    talk = core.routes[core.tipline]
    if not isinstance(talk, Talk):
        raise TypeError(f"the tipline {core.tipline} must be a dialogue")
    opened = _open(core, turn, talk, (item,), "", memo)
    if isinstance(opened, Needs):
        return opened
    return _with(_then(Outcome((turn.say("tipline-hello"),), progress=opened.progress), opened), effects)


@dataclass(frozen=True, slots=True)
class _Running:
    """The dialogue that runs in this conversation, at this turn."""

    core: Core
    turn: Turn
    talk: Talk
    progress: Progress
    memo: Memo

    def in_language(self, turn: Turn) -> _Running:
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
                return self.gathered(Item(at=self.turn.arrival.at, text=_kept_text(text)), burst=False)
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
            return _command(self.core, self.turn, self, "cancel", "", self.memo)
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
                outcome = self.talk.finish(self.turn, value)
                remarks = tuple(Say(text, self.turn.languages) for text in asking.tells(self.turn, told))
                progress = None if isinstance(outcome.progress, Keep) else outcome.progress
                return replace(outcome, says=(*remarks, *outcome.says), progress=progress)


def _joined(answer: Answer, item: Item) -> Answer:
    return Bundle((*answer.items, item)) if isinstance(answer, Bundle) else answer


def _item(core: Core, turn: Turn, event: FileSent | MessageForwarded) -> tuple[Item, tuple[Effect, ...]]:
    text = event.caption if isinstance(event, FileSent) else event.text
    origin = event.origin if isinstance(event, MessageForwarded) else None
    kept: Kept | None = None
    effects: tuple[Effect, ...] = ()
    if event.file is not None:
        kept, effects = _kept(core, turn, event.file)
    return Item(at=turn.arrival.at, text=_kept_text(text, empty=True), file=kept, origin=origin), effects


def _kept(core: Core, turn: Turn, file: FileRef) -> tuple[Kept, tuple[Effect, ...]]:
    platform = turn.arrival.address.platform
    limit = core.file_limits[platform]
    if file.size is not None and file.size > limit:
        raise InvalidAnswer("file-big", limit=limit // 1_000_000, size=file.size // 1_000_000)
    id_ = file.kept or core.new_id()
    kept = Kept(id_, file.kind, file.size, file.media_type, file.name)
    if file.kept:
        return kept, ()
    # As long as a draft; the store prolongs it with each answer, so that a report filed late still finds its bytes.
    return kept, (FetchFile(id_, platform, file.handle, turn.now + DRAFT_LASTS),)


def _kept_text(text: str, *, empty: bool = False) -> str:
    text = text.strip()
    if not text and not empty:
        raise InvalidAnswer("answer-empty")
    if len(text) > TEXT_LIMIT:
        raise InvalidAnswer("answer-long", limit=TEXT_LIMIT, length=len(text))
    return text


def _burst(event: FileSent | MessageForwarded) -> bool:
    return event.album is not None or isinstance(event, MessageForwarded)


def _run(arrival: Arrival) -> str:
    digest = hashlib.blake2b(f"{arrival.address}|{arrival.user}|{arrival.update}".encode(), digest_size=6).digest()
    return urlsafe_b64encode(digest).decode()


def _problem(turn: Turn, invalid: InvalidAnswer) -> Outcome:
    menu = [turn.go("report"), turn.go("who_helps")]
    return Outcome((Say(asking.problem(turn, invalid), turn.languages, (tuple(menu), (turn.go("help"),))),))


def _then(first: Outcome, second: Outcome | Needs) -> Outcome | Needs:
    if isinstance(second, Needs):
        return second
    return Outcome(
        says=(*first.says, *second.says),
        person=first.person if second.person is None else second.person,
        progress=first.progress if isinstance(second.progress, Keep) else second.progress,
        effects=(*first.effects, *second.effects),
        letters=(*first.letters, *second.letters),
    )


def _with(outcome: Outcome | Needs, effects: tuple[Effect, ...]) -> Outcome | Needs:
    return outcome if isinstance(outcome, Needs) else replace(outcome, effects=(*effects, *outcome.effects))
