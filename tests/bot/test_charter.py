"""The charter: one a language, as chat HTML that a group can post and pin."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.charter import load_charter, parse_charter
from bot.content import ROOT
from bot.errors import WrongSetting
from bot.proofreading.prose import markup_faults


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of our languages and charters, to break."""
    shutil.copy(ROOT / "languages.yaml", tmp_path)
    shutil.copytree(ROOT / "charter", tmp_path / "charter")
    return tmp_path


def test_every_language_that_we_speak_has_a_charter_in_chat_html() -> None:
    charters = load_charter(ROOT)
    assert list(charters) == ["nl", "fr", "de", "en"]
    for text in charters.values():
        assert text.startswith("<b>")
        assert list(markup_faults(text)) == []
        assert "*" not in text


def test_every_charter_says_where_help_is() -> None:
    for text in load_charter(ROOT).values():
        assert "/who_helps" in text
        assert "112" in text


def test_a_charter_becomes_a_bold_title_and_numbered_points() -> None:
    charter = parse_charter("# Tea & talk\n\n1. **Share it.** 3 < 4.\n2. Use /who_helps.\n")
    assert charter.faults == ()
    assert charter.text == ("<b>Tea &amp; talk</b>\n\n1. <b>Share it.</b> 3 &lt; 4.\n\n2. Use /who_helps.")


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("Be *kind*.", "*"),
        ("Be **kind.", "**"),
        ("Be ** kind **.", "**"),
        ("Be ***kind***.", "*"),
        ("Be _kind_.", "_"),
        ("Be __kind__.", "__"),
        ("Be ~~un~~kind.", "~~"),
        ("Be ||kind||.", "||"),
        ("Be `kind`.", "`"),
        ("Be [kind](https://example.org).", "]("),
        ("Be <b>kind</b>.", "<b"),
        ("Be <!-- un -->kind.", "<!"),
        ("Be kind &amp; calm.", "&amp;"),
        ("Be \\*kind.", "\\"),
        ("> Be kind.", ">"),
        ("- Be kind.", "-"),
        ("# Be kind.", "#"),
    ],
)
def test_markup_that_no_charter_may_hold_is_named_with_its_line(line: str, sign: str) -> None:
    charter = parse_charter(f"# Tea\n\n1. {line}\n")
    assert (3, f"has markup that we do not know: {sign}") in charter.faults


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("", (1, "has no points")),
        ("# Tea\n", (1, "has no points")),
        ("Tea\n\n1. Share it.", (1, "is not a title, which begins with “# ”")),
        ("## Tea\n\n1. Share it.", (1, "is not a title, which begins with “# ”")),
        ("# **Tea**\n\n1. Share it.", (1, "has markup that we do not know: **")),
        ("# Tea\n\nShare it.", (3, "does not begin with “1. ”")),
        ("# Tea\n\n- Share it.", (3, "does not begin with “1. ”")),
        ("# Tea\n\n1. Share it.\n3. Say so.", (4, "does not begin with “2. ”")),
        ("# Tea\n\n1. Share\n   it.", (4, "does not begin with “2. ”")),
        ("# Tea\n\n1. Share it.\n\n# Milk", (5, "does not begin with “2. ”")),
    ],
)
def test_a_line_that_is_no_title_and_no_point_in_its_order_is_named(source: str, fault: tuple[int, str]) -> None:
    assert fault in parse_charter(source).faults


def test_a_missing_charter_says_how_to_mend_it(content: Path) -> None:
    (content / "charter" / "de.md").unlink()
    with pytest.raises(WrongSetting, match=r"^content/charter/de\.md is missing\. Fix: write it, or take de out of "):
        load_charter(content)


def test_a_charter_with_unknown_markup_is_one_line_with_the_place_and_the_fix(content: Path) -> None:
    (content / "charter" / "fr.md").write_text("# Thé\n\n1. *Partager.*\n", encoding="utf-8")
    with pytest.raises(WrongSetting, match=r"^content/charter/fr\.md:3: has markup .*: \*\. Fix: use only ") as caught:
        load_charter(content)
    assert "\n" not in str(caught.value)


def test_a_charter_that_is_not_utf_8_says_how_to_mend_it(content: Path) -> None:
    (content / "charter" / "fr.md").write_bytes("# Thé\n".encode("latin-1"))
    with pytest.raises(WrongSetting, match=r"^content/charter/fr\.md is not text in UTF-8\. Fix: "):
        load_charter(content)


def test_a_charter_that_is_a_folder_is_refused_in_one_line(content: Path) -> None:
    (content / "charter" / "fr.md").unlink()
    (content / "charter" / "fr.md").mkdir()
    with pytest.raises(WrongSetting, match=r"^content/charter/fr\.md: Is a directory\. Fix: "):
        load_charter(content)


def test_a_language_that_we_only_hear_needs_no_charter() -> None:
    assert "ar" not in load_charter(ROOT)
