"""The table of languages is complete, and a broken one says where."""

from pathlib import Path

import pytest

from bot.errors import WrongSetting
from bot.languages import read_languages

CONTENT = Path(__file__).parents[2] / "content"


def test_we_speak_the_four_languages_of_the_first_day_by_their_own_names() -> None:
    languages = read_languages(CONTENT / "languages.yaml")
    names = {language.code: language.name for language in languages.speak}
    assert names == {"nl": "Nederlands", "fr": "Français", "de": "Deutsch", "en": "English"}


def test_every_language_that_we_speak_has_texts_and_every_folder_of_texts_a_line() -> None:
    folders = {folder.name for folder in (CONTENT / "locales").iterdir() if folder.is_dir()}
    assert set(read_languages(CONTENT / "languages.yaml").available) == folders


def test_arabic_is_written_from_right_to_left() -> None:
    directions = {language.code: language.direction for language in read_languages(CONTENT / "languages.yaml").hear}
    assert directions["ar"] == "rtl"
    assert set(directions.values()) == {"ltr", "rtl"}


@pytest.mark.parametrize("text", ["speak: [", "[]", "speak: []", "", "speak: [nl]\nhear: []\nknow: []", "\x00"])
def test_a_broken_table_is_one_line_with_the_file_and_the_fix(tmp_path: Path, text: str) -> None:
    path = tmp_path / "languages.yaml"
    path.write_text(text)
    with pytest.raises(WrongSetting, match=r"languages\.yaml is not a table of languages .* Fix: ") as caught:
        read_languages(path)
    assert "\n" not in str(caught.value)


def test_a_missing_table_says_what_to_put_back(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match=r"No such file or directory. Fix: "):
        read_languages(tmp_path / "languages.yaml")
