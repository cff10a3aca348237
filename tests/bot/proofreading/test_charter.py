"""The charters side by side: none is missing, none says more than another, and each is short and easy to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.charter import load_charter
from bot.proofreading.charter import CHARTER_LIMIT, CHARTERS, charter_problems
from bot.proofreading.prose import sentences, visible, words_of

ENGLISH = "# How we drink tea\n\n1. **Share it.** Tea is for everybody.\n\n2. Say what you think.\n"
FRENCH = "# Boire du thé\n\n1. **Partager.** Le thé est pour tous.\n\n2. Dites ce que vous pensez.\n"
SPOKEN = ("en", "fr")
LONG = " ".join(["Word"] * 25)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Charters in two languages without any fault."""
    (tmp_path / CHARTERS).mkdir(parents=True)
    write(tmp_path, "en", ENGLISH)
    write(tmp_path, "fr", FRENCH)
    return tmp_path


def write(root: Path, code: str, words: str) -> None:
    (root / CHARTERS / f"{code}.md").write_text(words, encoding="utf-8")


def problems(root: Path) -> list[str]:
    return list(charter_problems(root, SPOKEN))


def test_charters_without_fault_have_no_problem(root: Path) -> None:
    assert problems(root) == []


def test_a_language_that_we_speak_without_a_charter_is_named(root: Path) -> None:
    (root / CHARTERS / "fr.md").unlink()
    assert problems(root) == ["content/charter/fr.md: is missing"]


def test_where_there_is_no_charter_at_all_each_language_is_named(tmp_path: Path) -> None:
    assert problems(tmp_path) == ["content/charter/en.md: is missing", "content/charter/fr.md: is missing"]


def test_a_charter_in_a_language_that_we_do_not_speak_is_named(root: Path) -> None:
    write(root, "sv", ENGLISH)
    assert problems(root) == ["content/charter/sv.md: sv is not under speak"]


def test_a_language_with_fewer_points_than_another_is_named(root: Path) -> None:
    write(root, "en", f"{ENGLISH}3. Wash your cup.\n")
    assert problems(root) == ["content/charter/fr.md: has 2 points, another language has 3"]


def test_a_charter_of_the_limit_passes_and_one_letter_more_does_not(root: Path) -> None:
    frame = len("Tea\n\n1. Tea.\n\n2. Yes.")  # as it is posted: no mark before the title, no stars
    filler = "Drink it. " * 200
    within = "# Tea\n1. **Tea.**\n2. " + filler[: CHARTER_LIMIT - frame] + "Yes."
    write(root, "en", within)
    assert problems(root) == []
    write(root, "en", within.replace("Yes.", "Yes!!"))
    assert problems(root) == [f"content/charter/en.md: has {CHARTER_LIMIT + 1} characters, more than {CHARTER_LIMIT}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("Tea is for everybody.", "<u>Tea</u> is for everybody.", "en.md:3: has markup that we do not know: <u"),
        ("# How we", "How we", "en.md:1: is not a title"),
        ("2. Say", "3. Say", "en.md:5: does not begin with “2. ”"),
        ("what you think", "what you 'think'", "en.md: has a straight quote"),
        ("what you think.", "what you think !", "en.md: has a space before"),
        ("what you think", "what  you think", "en.md: has two spaces in a row"),
        ("what you think", LONG, "en.md: has a sentence of 26 words"),
        ("Tea is for everybody.", f"{LONG}. {LONG}. {LONG}.", "en.md: has 16.2 words a sentence"),
    ],
)
def test_each_kind_of_fault_is_found(root: Path, old: str, new: str, problem: str) -> None:
    assert old in ENGLISH
    write(root, "en", ENGLISH.replace(old, new))
    assert any(found.startswith(f"content/charter/{problem}") for found in problems(root)), problems(root)


def test_our_own_charters_have_no_sentence_of_more_than_20_words() -> None:
    for text in load_charter().values():
        assert max(len(words_of(sentence)) for sentence in sentences(visible(text))) <= 20
