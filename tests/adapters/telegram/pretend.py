"""What tests against the pretend Telegram share: addresses, errors that name nobody, and what is forgiven."""

from __future__ import annotations

import traceback
from typing import Any

import pytest

from bot.chat.events import Address
from bot.ports import SendError
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram

SECRET = "AAFakeTokenOfThePretendTelegram0001"
WORDS = "Hallo wereld"


class Now:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def to(place: Person | Group, thread: int | None = None) -> Address:
    return Address("telegram", str(place.id), None if thread is None else str(thread))


async def failure(work: Any) -> SendError:
    with pytest.raises(SendError) as caught:
        await work
    assert_says_nothing(caught.value)
    return caught.value


def assert_says_nothing(error: BaseException) -> None:
    """Neither the error, nor what is chained to it, nor its stack holds the token, an id or words."""
    shown = "".join(traceback.format_exception(error))
    link: BaseException | None = error
    while link is not None:
        shown += f"{link!r} {link.args!r}"
        link = link.__cause__ or link.__context__
    for secret in (SECRET, WORDS, "5000001", "/file/"):
        assert secret not in shown


def forgive(telegram: FakeTelegram, rule: str) -> None:
    """These violations are what the test is about, and there are no others."""
    assert {violation.rule for violation in telegram.violations} == {rule}
    telegram.oracle.violations.clear()
