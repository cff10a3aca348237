"""`concordia announce FILE`: what it says and asks for, and that a wrong file is one line with its fix."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.announcements import Stage
from bot.audit import OPERATOR
from bot.cli.announce import read
from bot.errors import WrongSetting
from bot.operating import Operations
from tests.announcing import approves, arrived, follows, only, posted, two
from tests.chat import Room, room

GOOD = """
texts:
  nl: Zondag is er feest in het park. Bel Jan op 0470 12 34 56.
  fr: Dimanche, c’est la fête au parc. Appelez Jan, 0470 12 34 56.
audience: {to: people, areas: [antwerp]}
buttons:
  - {labels: {nl: Lees meer}, address: "https://example.be/park"}
"""


def written(folder: Path, words: str) -> Path:
    file = folder / "park.yaml"
    file.write_text(words, encoding="utf-8")
    return file


async def works(opened: Room, do: str, **request: object) -> list[str]:
    services = opened.services
    assert services is not None
    lines: list[str] = []
    operations = Operations(services.store, services.keyring, services.change, services.clock)
    assert await operations.work[do](request, lines.append) == 0
    return lines


async def test_it_counts_warns_and_waits_for_a_member_who_may_approve(tmp_path: Path) -> None:
    async with room(tmp_path) as concordia:
        await follows(concordia, "ann", "de")
        _, abel = await two(concordia)
        lines = await works(concordia, "announce", **read(written(tmp_path, GOOD)))
        assert lines[0].endswith("1 people and 0 communities")
        assert "look: no text in de; 1 would read fr" in lines
        assert "look: phone: 0470 12 34 56" in lines
        assert lines[-1] == "it waits for one of 1 who may approve it"
        one = await only(concordia)
        assert (one.stage, one.author) == (Stage.ASKED, OPERATOR.encode())
        abel.hears(await concordia.passes(5))
        assert "An announcement waits for you" in abel.text
        await approves(abel)
        await posted(concordia)
        assert arrived(concordia, "ann")[0].startswith("Dimanche")
        assert "done 1/1" in (await works(concordia, "announce status"))[0]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("texts: {}", "texts"),
        ("texts: {xx: hello}", "texts.xx"),
        ("texts: {nl: ''}", "texts.nl"),
        ("texts: {nl: hallo}\nsurprise: 1", "surprise"),
        ("texts: {nl: hallo}\naudience: {areas: [paris]}", "audience.areas.0"),
        ("texts: {nl: hallo}\nbuttons: [{labels: {nl: x}, address: 'http://a.be'}]", "buttons.0.address"),
        ("texts: {nl: hallo}\nat: soon", "at"),
        ("[", "no YAML"),
    ],
)
def test_a_wrong_file_is_one_line_with_the_fix(tmp_path: Path, words: str, says: str) -> None:
    with pytest.raises(WrongSetting) as wrong:
        read(written(tmp_path, words))
    line = str(wrong.value)
    assert says in line
    assert "Fix: " in line
    assert "\n" not in line


def test_a_moment_without_a_zone_is_belgium_s_and_one_that_is_over_is_at_once(tmp_path: Path) -> None:
    assert read(written(tmp_path, "texts: {nl: hallo}\nat: 2020-01-01 09:00"))["at"] is None
    assert read(written(tmp_path, "texts: {nl: hallo}\nat: 2099-07-01 09:00"))["at"] == 4_086_572_400


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(WrongSetting, match="name a file that is there"):
        read(tmp_path / "none.yaml")
