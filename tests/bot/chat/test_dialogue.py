"""The dialogue engine, replayed by name: each turn here goes through JSON first, as if a new process had taken over."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest

from bot.chat.answers import (
    Answer,
    Bundle,
    Chose,
    InvalidAnswer,
    Item,
    Said,
    Skipped,
    messages_and_files,
    one_of,
    words,
    yes_no,
)
from bot.chat.dialogue import ANSWERS_LIMIT, Ask, Done, Lookup, Needs, Progress, Tell, Waiting, advance


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Order:
    name: str
    colour: Colour | None
    photos: tuple[str, ...]


async def order() -> Order:
    name = await Ask("name", words)
    colour = await Ask("colour", one_of(Colour)).or_skip()
    photos: list[str] = []
    while await Ask(f"more.{len(photos)}", yes_no):
        photos.append(await Ask(f"photo.{len(photos)}", words))
    return Order(name, colour, tuple(photos))


Code = Callable[[], Coroutine[Any, Any, Any]]


def restarted(progress: Progress) -> Progress:
    return Progress.from_json(json.loads(json.dumps(progress.to_json())))


def begin(code: Code = order) -> Progress:
    step = advance(code, Progress("order", "run"))
    assert isinstance(step, Waiting)
    return step.progress


def talk(*answers: Answer, code: Code = order, start: Progress | None = None) -> Waiting | Done[Any]:
    progress = start or begin(code)
    step: Waiting | Done[Any] | Needs = Waiting(Ask("none", words), progress)
    for answer in answers:
        assert isinstance(step, Waiting)
        step = advance(code, restarted(step.progress), answer)
    assert not isinstance(step, Needs)
    return step


def asked(step: Waiting | Done[Any]) -> str:
    assert isinstance(step, Waiting)
    return step.ask.key


def test_straight_through_with_a_restart_before_every_turn() -> None:
    done = talk(Said("Ann"), Chose("red"), Chose("yes"), Said("p1"), Chose("no"))
    assert done == Done(Order("Ann", Colour.RED, ("p1",)))


def test_a_skipped_question_is_none() -> None:
    assert talk(Said("Ann"), Skipped(), Chose("no")) == Done(Order("Ann", None, ()))


def test_a_question_that_must_be_answered_cannot_be_skipped() -> None:
    step = talk(Skipped())
    assert asked(step) == "name"
    assert isinstance(step, Waiting)
    assert step.problem is not None


def test_an_invalid_answer_asks_again_says_why_and_keeps_the_rest() -> None:
    step = talk(Said("Ann"), Chose("green"))
    assert asked(step) == "colour"
    assert isinstance(step, Waiting)
    assert step.problem is not None
    assert step.problem.key == "answer-choose"
    assert step.progress.answers == (("name", Said("Ann")),)


def test_typed_words_that_match_an_option_are_stored_as_a_press() -> None:
    step = talk(Said("Ann"), Said("red"))
    assert isinstance(step, Waiting)
    assert step.progress.answers[-1] == ("colour", Chose("red"))


def test_back_asks_the_question_before_and_can_go_to_the_start() -> None:
    step = talk(Said("Ann"), Chose("red"))
    assert isinstance(step, Waiting)
    once = advance(order, restarted(step.progress.back()))
    assert isinstance(once, Waiting)
    assert once.ask.key == "colour"
    twice = advance(order, restarted(once.progress.back()))
    assert isinstance(twice, Waiting)
    assert twice.ask.key == "name"
    assert twice.progress.back().answers == ()


def test_back_over_a_bundle_keeps_every_message_of_it() -> None:
    async def evidence() -> tuple[tuple[Item, ...], str]:
        return await Ask("evidence", messages_and_files), await Ask("name", words)

    step = talk(Bundle((Item(1, "a"), Item(2, "b"))), code=evidence)
    assert asked(step) == "name"
    assert isinstance(step, Waiting)
    back = restarted(step.progress.back())
    assert back.collected == (Item(1, "a"), Item(2, "b"))


async def order_with_inserted_question() -> tuple[str, str, Colour | None]:
    name = await Ask("name", words)
    when = await Ask("when", words)
    colour = await Ask("colour", one_of(Colour)).or_skip()
    return name, when, colour


def test_an_inserted_question_is_asked_and_the_answer_under_way_is_kept_for_its_own_question() -> None:
    before = talk(Said("Ann"))
    assert isinstance(before, Waiting)
    assert before.progress.pending == "colour"
    step = talk(Chose("blue"), code=order_with_inserted_question, start=before.progress)
    assert asked(step) == "when"
    assert isinstance(step, Waiting)
    assert talk(Said("today"), code=order_with_inserted_question, start=step.progress) == Done(
        ("Ann", "today", Colour.BLUE)
    )


def test_a_removed_question_is_not_missed() -> None:
    async def shorter() -> str:
        name: str = await Ask("name", words)
        return name

    before = talk(Said("Ann"))
    assert isinstance(before, Waiting)
    assert advance(shorter, restarted(before.progress), Chose("red")) == Done("Ann")


def test_reordered_questions_keep_their_answers() -> None:
    async def reordered() -> tuple[Colour | None, str]:
        colour = await Ask("colour", one_of(Colour)).or_skip()
        return colour, await Ask("name", words)

    before = talk(Said("Ann"))
    assert isinstance(before, Waiting)
    assert advance(reordered, restarted(before.progress), Chose("red")) == Done((Colour.RED, "Ann"))


def test_a_stored_answer_that_no_longer_parses_counts_as_unanswered() -> None:
    stored = Progress("order", "run", (("name", Said("Ann")), ("colour", Chose("mauve"))), "more.0")
    step = advance(order, restarted(stored))
    assert isinstance(step, Waiting)
    assert (step.ask.key, step.problem) == ("colour", None)


def test_a_stored_answer_of_an_unknown_kind_counts_as_unanswered() -> None:
    stored = begin().to_json()
    stored["answers"] = [["name", {"sung": "la la"}]]
    step = advance(order, Progress.from_json(stored))
    assert isinstance(step, Waiting)
    assert step.ask.key == "name"


def test_a_remark_is_told_once_before_the_question_it_stands_before() -> None:
    async def remarks() -> str:
        name = await Ask("name", words)
        await Tell("thanks")
        await Ask("colour", one_of(Colour))
        return name

    step = talk(Said("Ann"), code=remarks)
    assert isinstance(step, Waiting)
    assert step.told == (Tell("thanks"),)
    done = talk(Chose("red"), code=remarks, start=step.progress)
    assert done == Done("Ann")


@dataclass(frozen=True)
class Price(Lookup[int]):
    colour: Colour


async def shop() -> int:
    return await Price(await Ask("colour", one_of(Colour)))


def test_a_lookup_stops_the_run_until_its_value_is_in_the_memo() -> None:
    start = begin(shop)
    assert advance(shop, start, Chose("red")) == Needs(Price(Colour.RED))
    assert advance(shop, start, Chose("red"), {Price(Colour.RED): 7}) == Done(7)


def test_a_dialogue_that_never_ends_is_stopped() -> None:
    async def endless() -> None:
        number = 0
        while True:
            await Ask(f"again.{number}", words)
            number += 1

    answers = tuple((f"again.{number}", Said("x")) for number in range(ANSWERS_LIMIT + 1))
    with pytest.raises(OverflowError):
        advance(endless, Progress("endless", "run", answers))


@pytest.mark.parametrize("text", ["", "   ", "x" * 10_001])
def test_words_that_are_empty_or_too_long_are_refused_with_a_reason(text: str) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        words.parse(Said(text))
    assert refused.value.key in {"answer-empty", "answer-long"}
