"""Decisions where others read along: the bot is silent unless something is meant for it; and of what no person did."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

from bot.chat.answers import Pointed
from bot.chat.core import Core, Memo, also
from bot.chat.dialogue import Done, Needs, Progress, Waiting, advance
from bot.chat.events import (
    ChoicePressed,
    CommandGiven,
    Delivered,
    FileSent,
    FormSent,
    MessageForwarded,
    MessageReported,
    OddSent,
    TextSent,
    TimeCame,
    Undelivered,
)
from bot.chat.gate import CLOSED, Closed, admitted, traced
from bot.chat.gathering import kept_files
from bot.chat.turn import GO, STAY, At, Outcome, Turn, Work


def among_others(core: Core, turn: Turn, memo: Memo) -> Outcome | Needs:
    """In a group the bot is silent, unless a command or a button of the group's own is meant for it."""
    match turn.arrival.event:
        case CommandGiven(name, argument):
            return _commanded(core, turn, name, argument, memo)
        case ChoicePressed(token):
            value = core.signer.verify(str(turn.arrival.address), token)
            if value is None or not value.startswith((GO, STAY)):
                return Outcome()
            name, _, argument = value[len(GO) :].partition(" ")
            return _commanded(core, turn, name, argument, memo)
        case TextSent() | FileSent() | MessageForwarded() | OddSent() | FormSent():
            return Outcome()
        case _:
            return happened(core, turn, memo)


def _commanded(core: Core, turn: Turn, name: str, argument: str, memo: Memo) -> Outcome | Needs:
    route = core.together.get(name)
    inside = CLOSED if route is None else admitted(turn, route, memo)
    match inside:
        case Closed():
            return Outcome()
        case Turn() if route is not None:
            found = answered(inside, route, argument, memo)
            return found if isinstance(found, Needs) else traced(inside, route, found, argument)
        case Outcome() | Needs():
            return inside
    raise TypeError(name)


def happened(core: Core, turn: Turn, memo: Memo) -> Outcome | Needs:
    event = turn.arrival.event
    name = event.name if isinstance(event, TimeCame | Undelivered | Delivered) else type(event).__name__
    answer = core.happenings.get(name)
    if answer is None:
        return Outcome()
    if isinstance(event, MessageReported):
        files, effects = kept_files(core, turn, event.quoted)
        return also(_worked(answer(replace(turn, pointed=Pointed(event.quoted, files))), memo), effects)
    return _worked(answer(turn), memo)


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


def answered(turn: Turn, route: At | Work, argument: str, memo: Memo) -> Outcome | Needs:
    return route.answer(turn, argument) if isinstance(route, At) else _worked(route.work(turn, argument), memo)
