"""Announcements: who gets one, which text they read, what is missing, and who may let it go out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.announcements import Announcement, Audience, Stage, To
from bot.following import Segment
from bot.rules.announcing import (
    Gaps,
    account,
    address_fits,
    counted,
    gaps,
    instead,
    label_fits,
    may_approve,
    may_change,
    read_in,
    seconds_left,
    takes,
    voids,
)

NOW = 1_795_000_000
NEAR = {"nl": ("en", "fr"), "fr": ("en", "nl"), "de": ("fr", "nl", "en"), "en": ("nl", "fr")}
EVERYBODY = Audience()
ANN, BOB = b"id of ann, 16 by", b"id of bob, 16 by"
PARK = Announcement(b"an announcement.", ANN, {"nl": "Feest"}, NOW, account=account("telegram", "1"))


def segment(**fields: Any) -> Segment:
    return replace(Segment("telegram", ("nl",)), **fields)


@pytest.mark.parametrize(
    ("audience", "of", "taken"),
    [
        (EVERYBODY, segment(), True),
        (EVERYBODY, segment(announcements=False), False),
        (EVERYBODY, segment(event=b"one event's key."), False),
        (EVERYBODY, segment(community=True), True),
        (Audience(to=To.PEOPLE), segment(community=True), False),
        (Audience(to=To.COMMUNITIES), segment(), False),
        (Audience(to=To.COMMUNITIES), segment(community=True), True),
        (Audience(languages=("fr",)), segment(), False),
        (Audience(languages=("fr",)), segment(languages=("nl", "fr")), True),
        (Audience(platforms=("discord",)), segment(), False),
        (Audience(areas=("antwerp",)), segment(), True),  # follows everywhere
        (Audience(areas=("antwerp",)), segment(areas=("namur",)), False),
        (Audience(areas=("antwerp",)), segment(areas=("flanders",)), True),
        (Audience(areas=("flanders",)), segment(areas=("antwerp",)), True),
        (Audience(areas=("brussels",)), segment(areas=("flanders",)), False),
        (Audience(areas=("wallonia",)), segment(areas=("east",)), True),
        (Audience(themes=("arts",)), segment(), True),
        (Audience(themes=("arts",)), segment(themes=("sport", "arts")), True),
        (Audience(themes=("arts",)), segment(themes=("sport",)), False),
    ],
)
def test_an_audience_takes_who_follows_a_part_of_it_or_everything(audience: Audience, of: Segment, taken: bool) -> None:
    assert takes(audience, of) is taken


def test_people_are_counted_by_platform_and_language_and_communities_apart() -> None:
    segments = [
        (b"1", segment(), 5),
        (b"2", segment(languages=("nl", "fr")), 2),
        (b"3", segment(platform="discord", languages=("fr",)), 3),
        (b"4", segment(community=True), 4),
        (b"5", segment(announcements=False), 100),
    ]
    count = counted(EVERYBODY, segments)
    assert count.people == {("discord", "fr"): 3, ("telegram", "nl"): 7}
    assert (count.communities, count.total) == (4, 14)


def test_a_language_without_a_text_and_one_of_another_length_are_gaps() -> None:
    long = "woord " * 40
    assert gaps({"nl": long, "fr": long, "en": "Short.", "de": " "}, ("nl", "fr", "de", "en")) == Gaps(("de",), ("en",))
    assert gaps({"nl": long, "fr": long + "mot"}, ("nl", "fr")) == Gaps()


@pytest.mark.parametrize(
    ("wanted", "texts", "read"),
    [
        (("nl",), ("nl", "fr"), ("nl",)),
        (("nl", "fr"), ("nl", "fr"), ("nl", "fr")),
        (("nl", "fr"), ("fr",), ("fr",)),
        (("de",), ("nl", "fr"), ("fr",)),
        (("de",), ("en",), ("en",)),
        (("xx",), ("nl",), ("nl",)),
        (("nl",), (), ()),
    ],
)
def test_where_ones_own_language_is_missing_the_nearest_is_read(
    wanted: tuple[str, ...], texts: tuple[str, ...], read: tuple[str, ...]
) -> None:
    assert read_in(wanted, dict.fromkeys(texts, "words"), NEAR) == read


def test_how_many_would_read_which_other_language_is_counted() -> None:
    segments = [
        (b"1", segment(), 5),
        (b"2", segment(languages=("de",)), 2),
        (b"3", segment(languages=("de",), community=True), 1),
        (b"4", segment(languages=("nl", "fr")), 7),
    ]
    assert instead(EVERYBODY, {"nl": "Feest"}, NEAR, segments) == {("de", "nl"): 3}


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("https://www.example.be/a?b=1#c", True),
        ("http://www.example.be/", False),
        ("javascript:alert(1)", False),
        ("tg://user?id=1", False),
        ("https://localhost/", False),
        ("https://bank.be@evil.example/", False),
        ("https://example.be/two words", False),
        ("https://[::1", False),
        ("https://example.be/" + "a" * 500, False),
    ],
)
def test_a_button_opens_an_https_address_and_nothing_else(address: str, fits: bool) -> None:
    assert address_fits(address) is fits


def test_a_label_fits_a_phone() -> None:
    assert label_fits("Lees meer")
    assert not label_fits("x" * 41)
    assert not label_fits("  ")
    assert not label_fits("two\nlines")


def test_nobody_approves_their_own_not_even_under_another_id() -> None:
    assert may_approve(PARK, BOB, account("telegram", "2"))
    assert not may_approve(PARK, ANN, account("discord", "9"))
    assert not may_approve(PARK, BOB, account("telegram", "1"))


def test_whoever_changes_it_becomes_its_author_and_the_approval_is_void() -> None:
    approved = replace(PARK, stage=Stage.APPROVED, approver=BOB, at=NOW + 3600, approvals=1, version=4)
    changed = voids(approved, BOB, account("telegram", "2"), texts={"nl": "Ander feest"})
    assert (changed.stage, changed.approver, changed.author) == (Stage.DRAFT, None, BOB)
    assert not may_approve(changed, BOB, account("telegram", "2"))
    assert may_approve(changed, ANN, account("telegram", "1"))
    assert (changed.version, changed.approvals) == (4, 1)


def test_what_went_out_or_is_about_to_cannot_be_changed() -> None:
    approved = replace(PARK, stage=Stage.APPROVED, at=NOW + 3600)
    assert may_change(PARK, NOW)
    assert may_change(approved, NOW + 3539)
    assert not may_change(approved, NOW + 3540)
    assert not may_change(replace(approved, at=None), NOW)
    assert not may_change(replace(PARK, stage=Stage.WITHDRAWN), NOW)


def test_the_time_left_is_measured_and_not_invented() -> None:
    assert seconds_left([(0.0, 0), (10.0, 300)], 3_000) == 90
    assert seconds_left([(0.0, 300), (10.0, 300)], 3_000) is None
    assert seconds_left([(0.0, 0)], 3_000) is None
