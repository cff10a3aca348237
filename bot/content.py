"""Reads what the bot says: the languages and their texts under content/."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.chat.language import Languages
from bot.chat.texts import Texts
from bot.errors import WrongSetting
from bot.languages import read_languages

ROOT = Path(__file__).resolve().parent.parent / "content"
"""Where the content of this installation lies."""


def load_texts(root: Path = ROOT, *, strict: bool = False, files: str = "*.ftl") -> tuple[Languages, Texts]:
    """The languages that we speak and their texts; a file is read when its language is first needed.

    `files` is a pattern of names: of few files a language takes little memory.

    Raises WrongSetting when a language of the table has no folder.
    """
    languages = read_languages(root / "languages.yaml")
    for code in languages.available:
        if not (root / "locales" / code).is_dir():
            raise WrongSetting(f"content/locales/{code} is missing. Fix: add its texts, or take {code} out of speak.")
    texts = Texts(
        {code: _reader(root / "locales" / code, files) for code in languages.available},
        fallbacks=languages.near,
        rtl=[language.code for language in languages.speak if language.direction == "rtl"],
        strict=strict,
    )
    return languages, texts


def _reader(folder: Path, files: str) -> Callable[[], Sequence[str]]:
    return lambda: [path.read_text(encoding="utf-8") for path in sorted(folder.glob(files))]
