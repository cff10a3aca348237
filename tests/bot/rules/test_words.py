"""What the rules ask to be said is there in the four languages, and nothing is there that they do not ask for."""

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.rules.facts import Facts
from bot.rules.notice import notice
from bot.rules.routing import RoutingFile
from bot.rules.situation import Ground, Matter, Place, Situation

LOCALES = Path(__file__).parents[3] / "content" / "locales"
LANGUAGES = ("nl", "fr", "de", "en")
FILES = ("facts.ftl", "reasons.ftl", "notice.ftl")
CONJUNCTIONS = {
    "nl": ("omdat ", "als "),
    "fr": ("parce que ", "parce qu’", "si ", "s’il "),
    "de": ("weil ", "wenn "),
    "en": ("because ", "if "),
}


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the parser's name
        self.names.add(node.id.name)


def messages(language: str, file: str) -> Mapping[str, ast.Message]:
    resource = FluentParser().parse((LOCALES / language / file).read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)}


def variables(message: ast.Message) -> set[str]:
    found = Variables()
    found.visit(message)
    return found.names


def of_bodies(facts: Facts) -> Iterator[str]:
    for body in facts.bodies.values():
        yield from body.texts.values()
        yield from (phone.note.key for phone in body.phones if phone.note is not None)
    for target in facts.targets.values():
        yield target.name_key
        yield str(target.text("does"))
    for platform in facts.platforms.values():
        yield from (platform.ui.key, platform.appeal.key)


def of_routing(routing: RoutingFile) -> Iterator[str]:
    for rule in routing.rules:
        yield from (go.reason for go in (*rule.first, *rule.then, *rule.support))
    yield from (go.reason for go in (routing.minors, *routing.bridge))
    yield from ("reason-listening", "reason-listening-young", "reason-listening-nearest", "reason-community")


def of_notices(facts: Facts) -> Iterator[str]:
    grounds, links = (None, *Ground), ((), ("https://x.example",))
    for matter, ground, found in product((None, *Matter), grounds, links):
        letter = notice(Situation(Place.ONLINE, matter, ground), facts.platforms["x"], found, facts)
        yield from (words.key for words in (*letter.parts, *letter.refused) if words.key.startswith("notice-"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_about_a_body_a_target_or_a_platform_is_there_and_used(language: str, facts: Facts) -> None:
    assert messages(language, "facts.ftl").keys() == set(of_bodies(facts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_there_and_used(language: str, routing: RoutingFile) -> None:
    assert messages(language, "reasons.ftl").keys() == set(of_routing(routing))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paragraph_of_a_notice_is_there_and_used(language: str, facts: Facts) -> None:
    assert messages(language, "notice.ftl").keys() == set(of_notices(facts))


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_has_the_same_variables_in_every_language(language: str, file: str) -> None:
    original = {key: variables(message) for key, message in messages("en", file).items()}
    assert {key: variables(message) for key, message in messages(language, file).items()} == original


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_reads_on_after_the_name_of_a_body(language: str) -> None:
    for key, message in messages(language, "reasons.ftl").items():
        assert message.value is not None
        first = message.value.elements[0]
        assert isinstance(first, ast.TextElement)
        assert first.value.startswith(CONJUNCTIONS[language]), key
        assert not str(first.value).endswith("."), key


def test_a_reason_gets_the_values_that_it_names(routing: RoutingFile) -> None:
    needed = {key: variables(message) for key, message in messages("en", "reasons.ftl").items()}
    for rule in routing.rules:
        for go in (*rule.first, *rule.then, *rule.support):
            assert set(go.values) == needed[go.reason], (rule.id, go.to)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_is_plain_text_that_one_can_paste_into_a_form(language: str) -> None:
    assert "<" not in (LOCALES / language / "notice.ftl").read_text(encoding="utf-8")
