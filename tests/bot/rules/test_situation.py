"""The words of a situation."""

import re
from enum import StrEnum

import pytest

from bot.rules.situation import (
    HELP_ONLY,
    Detail,
    Ground,
    Matter,
    Place,
    Region,
    Role,
    details_for,
    matters_for,
)


@pytest.mark.parametrize("words", [Place, Matter, Ground, Region, Role, Detail])
def test_every_word_fits_in_a_button_token_and_a_text_key(words: type[StrEnum]) -> None:
    assert all(re.fullmatch(r"[a-z][a-z-]{1,15}", word) for word in words)


def test_every_detail_refines_exactly_one_place() -> None:
    offered = [detail for place in Place for detail in details_for(place)]
    assert sorted(offered) == sorted(Detail)


def test_a_report_never_offers_a_matter_that_only_asks_for_help() -> None:
    assert not {matter for place in Place for matter in matters_for(place)} & set(HELP_ONLY)


def test_every_matter_is_offered_somewhere() -> None:
    assert {matter for place in Place for matter in matters_for(place)} | set(HELP_ONLY) == set(Matter)
