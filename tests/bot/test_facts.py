"""Reading the facts: what is wrong is said in one line, with the file and the place."""

import shutil
from pathlib import Path

import pytest

from bot.facts import load_facts
from bot.rules.publishing import FactsError

FACTS = Path(__file__).parents[2] / "content" / "facts"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the facts, to break."""
    return Path(shutil.copytree(FACTS, tmp_path / "facts"))


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_our_facts_load() -> None:
    facts = load_facts(FACTS)
    assert facts.bodies["unia"].name("de") == "Unia – Interföderales Zentrum für Chancengleichheit"
    assert facts.platforms["telegram"].bot == "https://t.me/EURegulation"


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "law.yaml").unlink()
    with pytest.raises(FactsError, match=r"^law\.yaml: "):
        load_facts(folder)


def test_broken_yaml_is_named(folder: Path) -> None:
    (folder / "law.yaml").write_text("acts: [", encoding="utf-8")
    with pytest.raises(FactsError, match=r"^law\.yaml: "):
        load_facts(folder)


def test_a_wrong_field_is_named_with_its_place(folder: Path) -> None:
    replace(folder / "bodies.yaml", "kind: emergency", "kind: emergancy")
    with pytest.raises(FactsError, match=r"^bodies\.yaml: bodies\.0\.kind: "):
        load_facts(folder)


def test_an_unknown_field_is_refused(folder: Path) -> None:
    replace(folder / "platforms.yaml", "dsc: ie", "dcs: ie")
    with pytest.raises(FactsError, match=r"^platforms\.yaml: platforms\.0\.dcs: "):
        load_facts(folder)


def test_a_rule_that_leads_nowhere_is_refused(folder: Path) -> None:
    replace(folder / "routing.yaml", "to: zsg_cpvs", "to: zsg")
    with pytest.raises(FactsError, match="zsg"):
        load_facts(folder)
