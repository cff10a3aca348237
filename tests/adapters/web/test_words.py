"""The page's sentences: each one there is in every language, each one is used, none stands in the page itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from adapters.web import community, desks
from adapters.web.platform import PAGE
from bot.demo import DESKS, MEMBERS, PERSONS
from bot.newsroom import CROWD, PACE
from tests.adapters.web.stub import sentences

LANGUAGES = ("nl", "fr", "de", "en")
FOLDERS = (PAGE, community.FILES, desks.FILES)
SOURCES = ("adapters/web/offer.py", "adapters/web/towns.py", "bot/demo.py")
COMPOSED = {"web-photo", "web-video", "web-voice", "web-audio", "web-document"}
"""Keys that the page puts together from the kind of a file."""
PLACES = [place for places in DESKS.values() for place in places]
OF_DESKS = {
    *(f"web-{form.format(page)}" for page in DESKS for form in ("{}", "{}-about", "restart-{}", "restart-{}-help")),
    *(f"web-{form}{place.name}" for place in PLACES for form in ("", "tab-")),
    *(f"web-command-{command}" for place in PLACES for command in place.commands),
}
"""Keys that the pages where people work put together from what they are, their places and their commands."""


def asked_for() -> set[str]:
    pages = [path for folder in FOLDERS for path in folder.iterdir() if path.suffix in {".js", ".html"}]
    sources = [path.read_text("utf-8") for path in (*pages, *(PAGE.parents[2] / source for source in SOURCES))]
    return {key for source in sources for key in re.findall(r"\bweb-[a-z]+(?:-[a-z]+)*\b(?!-)", source)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_the_page_asks_for_is_there_and_no_other(language: str) -> None:
    there = {key for key in sentences(language) if not key.startswith("web-person-")}
    assert there == (asked_for() - {"web-person", "web-command"}) | COMPOSED | OF_DESKS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_person_of_the_demo_has_a_name_and_a_word_about_them(language: str) -> None:
    persons = {key for key in sentences(language) if key.startswith("web-person-")}
    names = {key for key in persons if not key.endswith("-about")}
    everybody = {
        *MEMBERS,
        *(person for person, _ in PERSONS),
        *(person for place in PLACES for person, _ in place.people),
    }
    assert names == {f"web-person-{person}" for person in everybody}
    assert persons == names | {f"web-person-{person}-about" for person, _ in PERSONS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_how_many_invented_people_follow_and_how_fast_they_are_written_to(language: str) -> None:
    words = sentences(language)["web-crowd"].split()
    assert words[0] == f"{CROWD}"
    assert f"{PACE:.0f}" in words


@pytest.mark.parametrize(
    "path", sorted(path for folder in FOLDERS for path in folder.glob("*.js")), ids=lambda path: path.name
)
def test_no_markup_is_ever_made_from_text(path: Path) -> None:
    source = path.read_text("utf-8")
    for door in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval(", "Function("):
        assert door not in source


def test_the_page_asks_nobody_else_for_anything() -> None:
    for path in (path for folder in FOLDERS for path in folder.iterdir()):
        for address in re.findall(r"https?://[^\s\"')]*", path.read_text("utf-8")):
            assert address in {"http://www.w3.org/2000/svg", "https://${address}`"} or "[^" in address, (path, address)
