"""When an event is, as people in Belgium type it; and what is said where that is unclear."""

from __future__ import annotations

import html
import re
from datetime import datetime

import pytest

from bot.agenda.event import HOME, Time
from bot.chat.turn import day_in_words
from bot.rules.dates import Unclear, example_day, understood
from bot.wording import load_words

NOW = int(datetime(2026, 11, 24, 13, tzinfo=HOME).timestamp())


def told(words: str, now: int = NOW) -> str:
    """The time in one line, by Belgium's clock."""
    return _line(understood(words, now))


def _line(time: Time) -> str:
    start, end = time.start.astimezone(HOME), (time.end or time.start).astimezone(HOME)
    if time.days:
        return f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"
    return f"{start:%d.%m.%Y %H:%M}" + (f" - {end:%d.%m.%Y %H:%M}" if time.end else "")


@pytest.mark.parametrize(
    "words",
    [
        "21 mei 2027 19u30",
        "vrijdag 21 mei 2027 om 19.30 uur",
        "21/05/2027 19:30",
        "21-5-2027 19:30u",
        "le 21 mai 2027 à 19h30",
        "vendredi 21 mai 2027, 19 heures 30",
        "21. Mai 2027 um 19:30 Uhr",
        "Freitag, 21.05.2027, 19.30 Uhr",
        "21. Mai 2027, 19 Uhr 30",
        "May 21, 2027 7:30 pm",
        "21st of May 2027, 7.30 p.m.",
        "Friday 21 May 2027 at 19:30",
        "2027-05-21 19:30",
        "19u30, 21 mei 2027",
        "21 MEI '27, 19U30",
        "21/5 19h30",
    ],
)
def test_a_day_and_its_hour_are_read_in_each_language(words: str) -> None:
    assert told(words) == "21.05.2027 19:30"


@pytest.mark.parametrize(
    "words",
    [
        "21/05/2027 19:30-22:00",
        "21 mei 2027 van 19u30 tot 22u",
        "le 21 mai 2027 de 19h30 à 22h",
        "21. Mai 2027 von 19:30 bis 22 Uhr",
        "21 May 2027, 7:30 - 10 pm",
        "May 21 2027 from 7:30 pm until 10 pm",
        "21 mei 2027 19.30 – 22.00 uur",
    ],
)
def test_an_end_is_read_in_each_language(words: str) -> None:
    assert told(words) == "21.05.2027 19:30 - 21.05.2027 22:00"


@pytest.mark.parametrize(
    "words",
    [
        "21 mei 2027 hele dag",
        "21/05/2027, de hele dag",
        "le 21 mai 2027, toute la journée",
        "21. Mai 2027, ganztägig",
        "den ganzen Tag am 21. Mai 2027",
        "whole day, 21 May 2027",
        "May 21 2027 all day",
    ],
)
def test_a_whole_day_is_read_in_each_language(words: str) -> None:
    assert told(words) == "21.05.2027 - 21.05.2027"


@pytest.mark.parametrize(
    "words",
    [
        "21-23 mei 2027",
        "van 21 tot 23 mei 2027",
        "du 21 au 23 mai 2027",
        "vom 21. bis 23. Mai 2027",
        "21/05/2027 - 23/05/2027",
        "21 May to 23 May 2027",
        "21-23/05/2027",
    ],
)
def test_days_in_a_row_are_whole_days(words: str) -> None:
    assert told(words) == "21.05.2027 - 23.05.2027"


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("21 mei 2027 22u - 2u", "21.05.2027 22:00 - 22.05.2027 02:00"),
        ("31/12/2026 20u tot 24u", "31.12.2026 20:00 - 01.01.2027 00:00"),
        ("5/10/2027 19:00 - 7/10/2027 12:00", "05.10.2027 19:00 - 07.10.2027 12:00"),
        ("21 mei 2027 19:00 - 22 mei 2027 2u", "21.05.2027 19:00 - 22.05.2027 02:00"),
        ("21 mei 2027 19u - 22 mei 2027 2u", "21.05.2027 19:00 - 22.05.2027 02:00"),
        ("21 May 2027, 11-1 pm", "21.05.2027 11:00 - 21.05.2027 13:00"),
        ("12 am, 21 May 2027", "21.05.2027 00:00"),
        ("12 pm, 21 May 2027", "21.05.2027 12:00"),
        ("1er mars 2027 à 9h05", "01.03.2027 09:05"),
        ("1. März 2027, 9 Uhr", "01.03.2027 09:00"),
        ("15 août 2027 de 14h à 18h", "15.08.2027 14:00 - 15.08.2027 18:00"),
        ("28/03/2027 02:30", "28.03.2027 03:30"),  # an hour that the clock skips that night
        ("31/10/2027 02:30", "31.10.2027 02:30"),  # one that it has twice: the first
    ],
)
def test_nights_noons_and_odd_clocks(words: str, read: str) -> None:
    assert told(words) == read


def test_without_a_year_it_is_the_next_such_day() -> None:
    assert told("3 december 20u") == "03.12.2026 20:00"
    assert told("3 februari 20u") == "03.02.2027 20:00"
    assert told("24 november 14u") == "24.11.2026 14:00"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "no-day"),
        ("morgen", "no-day"),
        ("19u30", "no-day"),
        ("21 mei 2027", "no-hour"),
        ("24 november 12u", "no-year"),  # an hour ago, or in a year?
        ("20 oktober 20u", "no-year"),
        ("31 februari 2027 19u", "no-such-day"),
        ("29/02/2027 19:00", "no-such-day"),
        ("21/13/2027 19:00", "no-such-day"),
        ("21 mei 2026 19u", "past"),
        ("24/11/2026 12:59", "past"),
        ("23/11/2026 hele dag", "past"),
        ("21 mei 2030 19u", "far"),
        ("donderdag 21 mei 2027 19u", "weekday"),
        ("elke dinsdag om 19u", "repeats"),
        ("every Friday 7 pm", "repeats"),
        ("23/05/2027 - 21/05/2027", "order"),
        ("21 mei 2027 19u - 19u", "order"),
        ("21 mei 2027 om 19", "unclear"),
        ("21 mei 2027 25u", "unclear"),
        ("21 mei 2027 19u75", "unclear"),
        ("13 pm, 21 May 2027", "unclear"),
        ("21 mei 2027 hele dag 19u", "unclear"),
        ("5, 6 en 7 juni 2027 19u", "unclear"),
        ("1" * 150, "no-day"),
        ("1 2 3 4 " * 18, "no-day"),
        ("21 mei " * 20, "unclear"),
    ],
)
def test_what_is_not_clear_is_said_by_its_reason(words: str, why: str) -> None:
    with pytest.raises(Unclear) as unclear:
        understood(words, NOW)
    assert unclear.value.why == why


def test_today_counts_until_its_end_for_a_whole_day() -> None:
    assert told("24/11/2026 hele dag") == "24.11.2026 - 24.11.2026"


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_the_examples_that_a_question_shows_are_understood_on_every_day_of_a_year(language: str) -> None:
    texts = load_words(strict=True).texts
    for day in range(0, 366, 5):
        now = NOW + day * 24 * 3600
        shown = texts.text([language], "propose-when", day=day_in_words(example_day(now), language))
        examples = re.findall(r"<b>(.+?)</b>", html.unescape(shown))
        hours, whole = (understood(example, now) for example in examples)
        assert (hours.start.astimezone(HOME).date(), whole.days) == (example_day(now), True)
        assert _line(hours).endswith(" 22:00")


def test_the_reasons_have_words_in_every_language() -> None:
    texts = load_words(strict=True).texts
    reasons = {"no-day", "no-hour", "no-year", "no-such-day", "past", "far", "weekday", "repeats", "order", "unclear"}
    assert {key.removeprefix("when-") for key in texts.keys("en", "when-")} == reasons
