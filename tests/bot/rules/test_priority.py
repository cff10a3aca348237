"""Which case comes first: the rank and its reasons."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.content import ROOT
from bot.facts import load_facts
from bot.rules.priority import Cause, in_danger, priority, targets

DANGER = load_facts(ROOT / "facts").danger


@pytest.mark.parametrize(
    ("words", "situation", "known", "rank", "reasons"),
    [
        ("go away, all of you", {"matter": "words"}, {}, 0, ()),
        ("I will kill you", {"matter": "words"}, {}, 2, (Cause.DANGER,)),
        ("I will kill you", {"matter": "threat"}, {}, 3, (Cause.DANGER, Cause.MATTER)),
        ("go away", {"matter": "words", "under_18": True}, {}, 1, (Cause.YOUNG,)),
        ("go away", {"under_18": False}, {}, 0, ()),
        ("go away", {"matter": "doxing", "under_18": True}, {}, 3, (Cause.MATTER, Cause.YOUNG)),
        ("go away", {}, {"earlier": 2}, 0, ()),
        ("go away", {}, {"earlier": 3}, 1, (Cause.MANY,)),
        ("go away", {}, {"target": 1, "passed": True}, 2, (Cause.TARGET, Cause.PASSED)),
    ],
)
def test_the_rank_is_the_sum_of_its_reasons(
    words: str, situation: Mapping[str, str | bool], known: Mapping[str, int], rank: int, reasons: tuple[Cause, ...]
) -> None:
    found = priority([words], situation, DANGER, **known)  # type: ignore[arg-type]
    assert (found.rank, found.reasons) == (rank, reasons)


def test_no_rank_is_above_three() -> None:
    found = priority(
        ["kill yourself"], {"matter": "threat", "under_18": True}, DANGER, earlier=9, target=4, passed=True
    )
    assert found.rank == 3
    assert len(found.reasons) == 6


def test_who_is_on_the_slow_lane_waits_behind_all_others_whatever_the_words_say() -> None:
    found = priority(["I will kill you"], {"matter": "threat"}, DANGER, slow=True)
    assert found.rank == -1
    assert Cause.DANGER in found.reasons
    assert found.reasons[-1] == Cause.SLOW


@pytest.mark.parametrize(
    "words",
    [
        "Ik ga je VERMOORDEN!!",
        "we weten waar je woont…",
        "on va t'attraper et te tuer",
        "je vais t’égorger",
        "Ich weiß, wo du wohnst",
        "kill   you",
        "سأقتلك",
        "seni öldüreceğim",
        "I want to die",
    ],
)
def test_words_of_danger_are_found_in_every_spelling(words: str) -> None:
    assert in_danger([words], DANGER)


@pytest.mark.parametrize(
    "words",
    [
        "de bomen in het park",
        "hij hing de telefoon op",
        "ils l'ont insulté",
        "a skilled youth",
        "https://example.org/kill/you",
        "mit dem Messer schneidet man Brot",
        "",
    ],
)
def test_words_that_only_look_like_danger_are_left_alone(words: str) -> None:
    assert not in_danger([words], DANGER)


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("https://x.com/hater/status/123", "x.com/hater"),
        ("https://mobile.twitter.com/Hater/status/124?s=20", "x.com/hater"),
        ("https://www.tiktok.com/@hater/video/7", "tiktok.com/@hater"),
        ("https://mastodon.example/@hater/1", "mastodon.example/@hater"),
        ("https://bsky.app/profile/hater.example/post/3", "bsky.app/profile/hater.example"),
        ("https://www.reddit.com/r/belgium/comments/1", "reddit.com/r/belgium"),
        ("https://www.instagram.com/p/Cxyz/", "instagram.com/p/Cxyz"),
        ("https://www.youtube.com/watch?v=abc", "youtube.com/watch?v=abc"),
        ("https://www.facebook.com/permalink.php?story_fbid=1&id=2", "facebook.com/permalink.php?id=2&story_fbid=1"),
        ("https://news.example/hateful/article-1", "news.example/hateful/article-1"),
        ("https://t.me/hatechannel/55", "t.me/hatechannel"),
    ],
)
def test_an_address_tells_the_account_where_it_can_and_else_the_page(link: str, target: str) -> None:
    assert targets([link]) == (target,)


def test_what_is_no_address_is_nobody() -> None:
    assert targets(["not an address", "http://", "https://["]) == ()
