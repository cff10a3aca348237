"""Reads content/charter: the rules for talking that a community's moderators can adopt, post and pin."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content import ROOT
from bot.errors import WrongSetting
from bot.languages import read_languages

MARKUP = "a title (“# ”), numbered lines (“1. ”) and **bold**"
"""All that a charter may hold: every platform shows it, and who adopts the charter can edit it by hand."""

_TITLE = re.compile(r"# +(?P<words>\S.*)")
_POINT = re.compile(r"(?P<number>\d+)\. +(?P<words>\S.*)")
_BOLD = re.compile(r"\*\*([^*\s](?:[^*]*[^*\s])?)\*\*")
_UNKNOWN = re.compile(
    r"^[-+>#]+ |\*+|`+|~~+|\|\|+|\]\(|\\|</?[a-z!]|&#?\w+;|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)", re.IGNORECASE
)
"""What Telegram, Discord or a browser could take for markup. The underscore in /who_helps is none."""


@dataclass(frozen=True, slots=True)
class Charter:
    """`title` and `points` are chat HTML, without the mark of their line. `faults`: (line, what is wrong in it)."""

    title: str
    points: tuple[str, ...]
    faults: tuple[tuple[int, str], ...]

    @property
    def text(self) -> str:
        """The whole as chat HTML, as it is posted."""
        numbered = (f"{number}. {point}" for number, point in enumerate(self.points, 1))
        return "\n\n".join([f"<b>{self.title}</b>", *numbered])


def load_charter(root: Path = ROOT) -> Mapping[str, str]:
    """The charter as chat HTML, by language, for each language that we speak; `root` is the folder content/.

    Raises WrongSetting when one is missing, cannot be read or holds markup that we do not know.
    """
    return {code: _load(root, code) for code in read_languages(root / "languages.yaml").available}


def parse_charter(source: str) -> Charter:
    """The charter of one file. What is wrong in it does not stop the reading: it is listed in `faults`."""
    lines = [(number, line) for number, line in enumerate(source.splitlines(), 1) if line.strip()]
    faults: list[tuple[int, str]] = []
    titles, points = lines[:1], lines[1:]
    for number, line in titles:
        if _TITLE.fullmatch(line) is None:
            faults.append((number, "is not a title, which begins with “# ”"))
        faults += _unknown(number, _words(_TITLE, line))
    for place, (number, line) in enumerate(points, 1):
        match = _POINT.fullmatch(line)
        if match is None or match["number"] != str(place):
            faults.append((number, f"does not begin with “{place}. ”"))
        faults += _unknown(number, _BOLD.sub(r"\1", _words(_POINT, line)))
    if not points:
        faults.append((1, "has no points"))
    title = "".join(html.escape(_words(_TITLE, line), quote=False) for _, line in titles)
    return Charter(title, tuple(_bold(_words(_POINT, line)) for _, line in points), tuple(faults))


def _load(root: Path, code: str) -> str:
    name = f"content/charter/{code}.md"
    try:
        charter = parse_charter((root / "charter" / f"{code}.md").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise WrongSetting(f"{name} is missing. Fix: write it, or take {code} out of speak.") from None
    except OSError as error:
        raise WrongSetting(f"{name}: {error.strerror}. Fix: let the bot read it.") from None
    except UnicodeDecodeError:
        raise WrongSetting(f"{name} is not text in UTF-8. Fix: save it as UTF-8.") from None
    if charter.faults:
        line, fault = charter.faults[0]
        raise WrongSetting(f"{name}:{line}: {fault}. Fix: use only {MARKUP}.")
    return charter.text


def _words(shape: re.Pattern[str], line: str) -> str:
    """The line without the mark it begins with; a line of another shape is taken whole."""
    match = shape.fullmatch(line)
    return match["words"] if match else line


def _bold(words: str) -> str:
    return _BOLD.sub(r"<b>\1</b>", html.escape(words, quote=False))


def _unknown(number: int, words: str) -> list[tuple[int, str]]:
    signs = (sign.strip() for sign in _UNKNOWN.findall(words))
    return [(number, f"has markup that we do not know: {sign}") for sign in dict.fromkeys(signs)]
