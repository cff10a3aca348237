"""A malformed entry never gets in."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.rules.entries import BodyEntry, DisputeEntry, PlatformEntry
from bot.rules.routing import Condition, RuleEntry

BODY: dict[str, Any] = {
    "id": "helpers",
    "kind": "ngo",
    "names": {"nl": "Helpers", "fr": "Aides", "de": "Helfer", "en": "Helpers"},
    "links": {"nl": "https://helpers.example"},
    "source": ["https://helpers.example/about"],
    "checked": "2026-11-01",
    "sure": "stored",
}
RULE: dict[str, Any] = {
    "id": "online",
    "priority": 3,
    "when": {"place": ["online"]},
    "first": [{"to": "helpers", "reason": "reason-near"}],
    "source": ["general knowledge"],
    "checked": None,
    "sure": "known",
}


def test_a_whole_body_is_taken() -> None:
    assert BodyEntry.model_validate(BODY).names.fr == "Aides"


@pytest.mark.parametrize(
    "wrong",
    [
        {"surprise": 1},
        {"id": "Helpers!"},
        {"kind": "friend"},
        {"names": {"nl": "Helpers", "fr": "Aides", "de": "Helfer"}},
        {"links": {"nl": "http://helpers.example"}},
        {"links": {"nl": "https://helpers.example (search: hate)"}},
        {"links": {"pt": "https://helpers.example"}},
        {"phones": [{"number": "0800 12 800 (menu 2)"}]},
        {"emails": ["via the site"]},
        {"anonymous": "maybe"},
        {"hours": "9-17"},
        {"regions": ["limburg"]},
        {"texts": ["jokes"]},
        {"source": []},
        {"sure": "certain"},
    ],
)
def test_a_malformed_body_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        BodyEntry.model_validate(BODY | wrong)


def test_a_stored_entry_needs_the_day_on_which_it_was_seen() -> None:
    with pytest.raises(ValidationError, match="checked"):
        BodyEntry.model_validate(BODY | {"checked": None})


@pytest.mark.parametrize("sure", ["known", "verify"])
def test_an_entry_that_nobody_saw_cannot_carry_a_date(sure: str) -> None:
    with pytest.raises(ValidationError, match="checked"):
        BodyEntry.model_validate(BODY | {"sure": sure})


@pytest.mark.parametrize("path", ["phone", "links.de", "names.pt", "sure", "links.nl.x"])
def test_a_doubt_must_name_something_of_the_entry(path: str) -> None:
    with pytest.raises(ValidationError, match="names no"):
        BodyEntry.model_validate(BODY | {"verify_fields": [path]})


def test_only_what_is_merely_known_has_common_fields() -> None:
    with pytest.raises(ValidationError, match="common"):
        BodyEntry.model_validate(BODY | {"common": ["phones"]})


@pytest.mark.parametrize(
    "wrong",
    [{"priority": 10}, {"first": []}, {"when": {"palce": ["online"]}}, {"when": {"place": ["moon"]}}, {"when": []}],
)
def test_a_malformed_rule_is_refused(wrong: dict[str, Any]) -> None:
    RuleEntry.model_validate(RULE)
    with pytest.raises(ValidationError):
        RuleEntry.model_validate(RULE | wrong)


def test_a_way_needs_a_reason() -> None:
    with pytest.raises(ValidationError):
        RuleEntry.model_validate(RULE | {"first": [{"to": "helpers"}]})


def test_a_condition_does_not_take_prose() -> None:
    with pytest.raises(ValidationError):
        Condition.model_validate({"ground": "if sexist or transphobic"})


def test_a_platform_needs_a_language_for_its_form() -> None:
    platform = {"id": "x", "name": "X", "source": ["s"], "checked": None, "sure": "verify"}
    PlatformEntry.model_validate(platform)
    with pytest.raises(ValidationError):
        PlatformEntry.model_validate(platform | {"form_languages": []})


def test_a_dispute_body_links_to_a_page_and_not_to_words() -> None:
    body = {"id": "d", "name": "D", "source": ["s"], "checked": "2026-11-01", "sure": "stored"}
    with pytest.raises(ValidationError):
        DisputeEntry.model_validate(body | {"link": "see the site"})
