"""The decision of one turn: an event, and what is known, become an outcome. Pure; the engine does the rest."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from dataclasses import replace
from functools import partial
from typing import cast

from bot.chat import asking
from bot.chat.answers import InvalidAnswer, Item, Pointed, Said
from bot.chat.core import Core, Memo, also, problem, then
from bot.chat.dialogue import Needs, Progress, Waiting, advance
from bot.chat.events import (
    Arrival,
    ChoicePressed,
    CommandGiven,
    Delivered,
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
from bot.chat.gate import CLOSED, Closed, admitted, first_answer, traced
from bot.chat.gathering import burst, item_of, items_of, kept_files
from bot.chat.listening import Guess, chosen, listen, offer, own_words, told
from bot.chat.people import Person
from bot.chat.running import Running
from bot.chat.together import among_others, answered, happened
from bot.chat.turn import GO, STAY, At, Keep, Outcome, Talk, Turn, Work


def decide(
    core: Core, arrival: Arrival, person: Person, progress: Progress | None, now: int, memo: Memo
) -> Outcome | Needs:
    """What to say, to keep and to write; or the lookup that must be answered first.

    A press that carries no signature of ours, or belongs to another question, is answered as stale and changes nothing.
    """
    known = told(person, arrival)
    choice = chosen(known, arrival.locale, core.languages)
    offered = None
    words = None if arrival.seen else own_words(arrival, collecting=_collects(core, progress))
    if words is not None:
        if Guess(words) not in memo:
            return Needs(Guess(words))
        guess = cast("tuple[str | None, int]", memo[Guess(words)])
        listened, offered = listen(known, choice, guess, now, core.languages)
        choice = chosen(listened, arrival.locale, core.languages)
    else:
        listened = known
    pending = None if progress is None else progress.pending
    busy = progress is not None
    turn = Turn(arrival, listened, choice.languages, now, core.texts, busy, choice.wanted, pending=pending)
    outcome = _decided(core, turn, progress, memo)
    if isinstance(outcome, Needs):
        return outcome
    if offered is not None:
        outcome = replace(outcome, says=(*outcome.says, offer(turn, offered)))
    return replace(outcome, person=listened) if outcome.person is None and listened != person else outcome


def _decided(core: Core, turn: Turn, progress: Progress | None, memo: Memo) -> Outcome | Needs:
    arrival = turn.arrival
    if arrival.seen:
        return among_others(core, turn, memo)
    talk = core.talk(progress)
    if talk is None or progress is None:
        return _step(core, turn, None, memo)
    inside = admitted(turn, talk, memo)
    match inside:
        case Needs():
            return inside
        case Turn():
            return _step(core, turn, Running(core, inside, talk, progress, memo), memo)
        case _:  # no longer on the team, or in another role: the draft is gone
            outcome = _step(core, turn, None, memo)
            return outcome if isinstance(outcome, Needs) else _ended(outcome)


def _step(core: Core, turn: Turn, running: Running | None, memo: Memo) -> Outcome | Needs:
    outcome = _answered(core, turn, running, memo)
    return outcome if isinstance(outcome, Needs) else _onward(core, turn, running, outcome, memo)


def _ended(outcome: Outcome) -> Outcome:
    return replace(outcome, progress=None) if isinstance(outcome.progress, Keep) else outcome


def _answered(core: Core, turn: Turn, running: Running | None, memo: Memo) -> Outcome | Needs:
    match turn.arrival.event:
        case CommandGiven(name, argument):
            return _command(core, turn, running, name, argument, memo)
        case Joined():
            return running.ask_again() if running else _command(core, turn, None, "start", "", memo)
        case ChoicePressed(token):
            return _pressed(core, turn, running, token, memo)
        case OddSent(kind):
            return _sorry(turn, running, InvalidAnswer("odd-sent", kind=kind))
        case TextSent(text):
            return running.said(text) if running else core.idle(turn, text)
        case FileSent() | MessageForwarded() as event:
            return _sent(core, turn, running, event, memo)
        case FormSent(answers):
            return running.filled_in(dict(answers)) if running else _stale(turn, None)
        case MessageReported(quoted):
            return _pointed_at(core, turn, quoted, memo)
        case Left() | MovedTo() | RightsChanged() | MemberChanged() | TimeCame() | Undelivered() | Delivered():
            return happened(core, turn, memo)


def _sorry(turn: Turn, running: Running | None, invalid: InvalidAnswer) -> Outcome | Needs:
    """Why that could not be used; the pending question once more, or the way on."""
    return running.ask_again(invalid) if running else problem(turn, invalid)


def _pointed_at(core: Core, turn: Turn, quoted: Quoted, memo: Memo) -> Outcome | Needs:
    """A person points at somebody's message where only they see the answer: its own dialogue begins anew.

    Where no community of ours is, it is evidence of a report of their own.
    """
    files, effects = kept_files(core, turn, quoted)
    talk = core.talks(core.tipline if turn.arrival.group is None else core.flag)
    if turn.arrival.group is None:
        return also(_open(core, turn, talk, items_of(quoted, files), "", memo), effects)
    progress = Progress(talk.command, _run(turn.arrival), answers=((talk.steps[0], Pointed(quoted, files)),))
    return also(Running(core, turn, talk, progress, memo).resume(None), effects)


def _collects(core: Core, progress: Progress | None) -> bool:
    """Whether typed words go to a bundle now: what people paste there is not how they write themselves."""
    talk = core.talk(progress)
    return talk is not None and progress is not None and progress.pending == talk.gathers


def _command(core: Core, turn: Turn, running: Running | None, name: str, argument: str, memo: Memo) -> Outcome | Needs:
    route = core.routes.get(name)
    if route is None and name == "continue":
        return running.ask_again() if running else core.idle(turn, "")
    inside = CLOSED if route is None else admitted(turn, route, memo)
    match inside:
        case Closed():
            return _sorry(turn, running, InvalidAnswer("command-unknown"))
        case Turn():
            turn = inside
        case Outcome() if running is not None:
            return then(inside, running.ask_again())
        case _:
            return inside
    match route:
        case Talk() if running is not None and (running.talk is not route or _about_else(running, argument)):
            return Outcome((turn.say("busy", [turn.go("continue"), turn.go("cancel")]),))
        case Talk() if running is not None:
            return running.ask_again()
        case Talk():
            opened = _open(core, turn, route, (), argument, memo)
            if isinstance(opened, Outcome) and isinstance(opened.progress, Progress):
                return traced(turn, route, opened, argument)
            return opened  # it ended at once, and left its trace when it did
        case At() | Work():
            return _at_once(core, turn, running, route, argument, memo)
    raise TypeError(name)


def _about_else(running: Running, argument: str) -> bool:
    """Whether a dialogue that runs was opened about something else: what is typed now must not go there."""
    first = first_answer(running.progress)
    return bool(first and argument) and first != argument


def _at_once(
    core: Core, turn: Turn, running: Running | None, route: At | Work, argument: str, memo: Memo
) -> Outcome | Needs:
    found = answered(turn, route, argument, memo)
    if isinstance(found, Needs):
        return found
    outcome = traced(turn, route, found, argument)
    if outcome.go is not None:
        return _onward(core, turn, running, outcome, memo)
    if running is None or not isinstance(outcome.progress, Keep) or route.command == "start":
        return outcome
    if outcome.person is not None:
        languages = chosen(outcome.person, turn.arrival.locale, core.languages).languages
        running = running.in_language(replace(turn, person=outcome.person, languages=languages))
    return then(outcome, running.ask_again())


def _onward(core: Core, turn: Turn, running: Running | None, outcome: Outcome, memo: Memo) -> Outcome | Needs:
    if outcome.go is None:
        return outcome
    command, argument = outcome.go
    outcome = replace(outcome, go=None)
    running = None if outcome.progress is None else running  # a dialogue that has ended asks nothing again
    return then(outcome, _command(core, turn, running, command, argument, memo))


def _open(core: Core, turn: Turn, talk: Talk, items: tuple[Item, ...], argument: str, memo: Memo) -> Outcome | Needs:
    group = turn.arrival.group
    if talk.about_group and group is not None:
        argument = argument or group.chat
    progress = Progress(talk.command, _run(turn.arrival), collected=items)
    running = Running(core, turn, talk, progress, memo)
    if not argument:
        return running.resume(None)
    first = advance(partial(talk.dialogue, turn), progress, memo=memo)
    if not isinstance(first, Waiting):
        return running.resume(None)
    return replace(running, progress=first.progress).resume(Said(argument))


def _pressed(core: Core, turn: Turn, running: Running | None, token: str, memo: Memo) -> Outcome | Needs:
    value = core.signer.verify(str(turn.arrival.address), token)
    if value is not None and value.startswith((GO, STAY)):
        name, _, argument = value[len(GO) :].partition(" ")
        return _command(core, turn, running, name, argument, memo)
    if value is not None and value.startswith("an:"):
        option = asking.pressed_option(running.progress if running else None, value)
        if option is not None and running is not None:
            return running.pressed(option)
    return _stale(turn, running)


def _stale(turn: Turn, running: Running | None) -> Outcome | Needs:
    return _sorry(turn, running, InvalidAnswer("press-stale"))


def _sent(
    core: Core, turn: Turn, running: Running | None, event: FileSent | MessageForwarded, memo: Memo
) -> Outcome | Needs:
    try:
        item, effects = item_of(core, turn, event)
    except InvalidAnswer as invalid:
        return _sorry(turn, running, invalid)
    if running is not None:
        return also(running.gathered(item, burst=burst(event)), effects if running.takes else ())
    opened = _open(core, turn, core.talks(core.tipline), (item,), "", memo)
    if isinstance(opened, Needs):
        return opened
    return also(then(Outcome((turn.say("tipline-hello"),), progress=opened.progress), opened), effects)


def _run(arrival: Arrival) -> str:
    digest = hashlib.blake2b(f"{arrival.address}|{arrival.user}|{arrival.update}".encode(), digest_size=6).digest()
    return urlsafe_b64encode(digest).decode()
