"""How a question looks: its words, its buttons, and which typed words count as a press."""

from __future__ import annotations

import hashlib
import html
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from functools import cache
from typing import Any

from bot.chat.answers import Amount, InvalidAnswer, Item
from bot.chat.dialogue import Ask, Progress, Tell, Waiting
from bot.chat.replies import Field, Form
from bot.chat.texts import fold
from bot.chat.turn import Button, Say, Talk, Turn

BACK, SKIP, DONE, CANCEL = "-back", "-skip", "-done", "-cancel"
"""Answers that belong to every question; options never start with a dash."""

NARROW = 18
"""Letters that fit on half a phone's width as a button: two such labels share a row."""

BURST_PAUSE = 1.0
"""Seconds to wait for the rest of an album or of several forwards before saying that they arrived."""


def question(turn: Turn, talk: Talk, waiting: Waiting, *, burst: bool = False) -> Say:
    """The pending question as a message; `burst` when more of an album or a series may be under way."""
    ask, progress = waiting.ask, waiting.progress
    parts = tells(turn, waiting.told)
    if waiting.problem is not None:
        parts.append(problem(turn, waiting.problem))
    collected = len(progress.collected) if ask.parser.collects else 0
    if collected:
        parts.append(turn.text("evidence-more", count=collected, files=_files(progress.collected)))
    else:
        if ask.key in talk.steps:
            parts.append(turn.text("step", step=talk.steps.index(ask.key) + 1, steps=len(talk.steps)))
        parts.append(turn.text(ask.text, **ask.params))
    return Say(
        text="\n\n".join(parts),
        languages=turn.languages,
        buttons=_buttons(turn, ask, progress, bool(collected)),
        merge=f"{progress.run}:{ask.key}" if collected else None,
        delay=BURST_PAUSE if collected and burst else 0,
        input=None if ask.parser.options else turn.label("answer", "write"),
        form=_form(turn, talk, waiting),
    )


def _form(turn: Turn, talk: Talk, waiting: Waiting) -> Form | None:
    """The questions that can be asked at once, if the first of them is the pending one."""
    if not talk.form or waiting.ask.key != talk.form[0].key or talk.title is None:
        return None
    fields = [
        Field(
            ask.key,
            html.unescape(turn.text(f"field-{ask.text}")),
            tuple((option, turn.label(ask.text, option)) for option in ask.parser.options),
            required=not ask.skippable,
        )
        for ask in talk.form
    ]
    return Form(html.unescape(turn.text(talk.title)), tuple(fields))


def problem(turn: Turn, invalid: InvalidAnswer) -> str:
    """Why an answer could not be used, in the person's words."""
    return turn.text(invalid.key, **invalid.params)


def answer_value(progress: Progress, key: str, option: str) -> str:
    """What the button of an option carries: this run of the dialogue, the question, the option."""
    return f"an:{progress.run}:{_short(key)}:{option}"


def pressed_option(progress: Progress | None, value: str) -> str | None:
    """The option, if the button belongs to the pending question of this run; None for a stale one."""
    _, run, question_key, option = value.split(":", 3)
    if progress is None or progress.pending is None:
        return None
    if run != progress.run or question_key != _short(progress.pending):
        return None
    return option


def match(turn: Turn, ask: Ask[Any], typed: str) -> str | None:
    """The option that typed words mean: its label in the person's language, its value, or its number as listed."""
    options = list(ask.parser.options)
    word = fold(typed)
    if _numbers(ask, word) and 1 <= int(word) <= len(options):
        return options[int(word) - 1]
    for option in options:
        if word in _names(turn, ask, option):
            return option
    return None


def reserved(turn: Turn, ask: Ask[Any], progress: Progress, typed: str) -> str | None:
    """BACK, SKIP, DONE or CANCEL, if that is what the person typed (also as the number that follows the options)."""
    word = fold(typed)
    collected = ask.parser.collects and bool(progress.collected)
    offered = [option for option, _ in _reserved(turn, ask, collected, first=not progress.answers)]
    for option in offered:
        if word in {_folded(turn.texts.label((language,), "answer", option[1:])) for language in turn.languages}:
            return option
    after = len(ask.parser.options)
    if _numbers(ask, word) and after < int(word) <= after + len(offered):
        return offered[int(word) - after - 1]
    return None


def _numbers(ask: Ask[Any], word: str) -> bool:
    """Whether a word can be the number of a button."""
    return word.isdecimal() and not isinstance(ask.parser, Amount)


@cache
def _folded(label: str) -> str:
    """`fold` for our own labels, of which there are few."""
    return fold(label)


def _names(turn: Turn, ask: Ask[Any], option: str) -> set[str]:
    own = {_folded(option)}
    if option in ask.labels:
        return own | {_folded(ask.labels[option])}
    return own | {_folded(turn.texts.labels(language, ask.text).get(option, option)) for language in turn.languages}


def _buttons(turn: Turn, ask: Ask[Any], progress: Progress, collected: bool) -> tuple[tuple[Button, ...], ...]:
    options = [
        Button(ask.labels.get(option) or turn.label(ask.text, option), answer_value(progress, ask.key, option))
        for option in ask.parser.options
    ]
    reserved_row = tuple(
        Button(label, answer_value(progress, ask.key, option))
        for option, label in _reserved(turn, ask, collected, first=not progress.answers)
    )
    return (*rows(options), reserved_row)


def _reserved(turn: Turn, ask: Ask[Any], collected: bool, *, first: bool) -> list[tuple[str, str]]:
    offered = [DONE] if collected else []
    if ask.skippable:
        offered.append(SKIP)
    offered.append(CANCEL if first else BACK)
    return [(option, turn.label("answer", option[1:])) for option in offered]


def rows(buttons: Sequence[Button]) -> list[tuple[Button, ...]]:
    """Two narrow buttons share a row, a wide one has its own."""
    laid: list[tuple[Button, ...]] = []
    for button in buttons:
        narrow = len(button.label) <= NARROW
        if narrow and laid and len(laid[-1]) == 1 and len(laid[-1][0].label) <= NARROW:
            laid[-1] = (laid[-1][0], button)
        else:
            laid.append((button,))
    return laid


def tells(turn: Turn, told: Sequence[Tell]) -> list[str]:
    return [turn.text(tell.key, **tell.params) for tell in told]


def _files(items: Sequence[Item]) -> int:
    return sum(1 for item in items if item.file is not None)


@cache
def _short(key: str) -> str:
    return urlsafe_b64encode(hashlib.blake2b(key.encode(), digest_size=3).digest()).decode()
