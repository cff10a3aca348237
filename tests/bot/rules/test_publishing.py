"""No doubtful value ever leaves the facts."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any

import pytest

from bot.rules.entries import ActEntry, BodiesFile, BodyEntry, LawFile, PlatformEntry, PlatformsFile
from bot.rules.facts import Facts
from bot.rules.publishing import FactsError, facts_from, shown, shown_platform
from bot.rules.routing import RoutingFile

FULL: dict[str, Any] = {
    "id": "helpers",
    "kind": "ngo",
    "names": {"nl": "Helpers", "fr": "Aides", "de": "Helfer", "en": "Helpers"},
    "regions": ["flanders"],
    "languages": ["nl"],
    "phones": [{"number": "0800 00 001"}],
    "emails": ["secret@helpers.example"],
    "chat": "https://chat.example",
    "links": {"nl": "https://nl.example", "fr": "https://fr.example"},
    "forms": {"de": "https://form.example"},
    "site": "site.example",
    "address": "Street 1",
    "walk_in": True,
    "hours": "own",
    "anonymous": "yes",
    "witness": "yes",
    "free": True,
    "texts": ["does", "cannot"],
    "source": ["https://source.example"],
    "checked": "2026-11-01",
    "sure": "stored",
}
OPTIONAL = sorted(
    FULL.keys() - {"id", "kind", "names", "source", "checked", "sure"},
)
KNOWN = {"sure": "known", "checked": None}


def leaves(value: Any) -> Iterator[Any]:
    """Every single value inside a value."""
    if is_dataclass(value) and not isinstance(value, type):
        value = {name: getattr(value, name) for name in value.__slots__}  # type: ignore[attr-defined]
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner)
    elif value is not None and value is not False:
        yield value


def details(entry: BodyEntry) -> list[Any]:
    """What a person would see of the body, beside its name and source."""
    body = shown(entry)
    if body is None:
        return []
    identity = ("id", "kind", "names", "source", "checked")
    return [leaf for name in body.__slots__ if name not in identity for leaf in leaves(getattr(body, name))]


def test_a_stored_body_is_shown_as_it_is() -> None:
    seen = details(BodyEntry.model_validate(FULL))
    assert {"0800 00 001", "secret@helpers.example", "https://chat.example", "https://nl.example", "Street 1"} <= set(
        seen
    )


@pytest.mark.parametrize("field", OPTIONAL)
def test_a_doubtful_field_is_never_shown(field: str) -> None:
    entry = BodyEntry.model_validate(FULL | {"verify_fields": [field]})
    without = BodyEntry.model_validate({name: value for name, value in FULL.items() if name != field})
    assert details(entry) == details(without)
    assert details(entry) != details(BodyEntry.model_validate(FULL))


def test_a_doubtful_link_goes_and_the_others_stay() -> None:
    body = shown(BodyEntry.model_validate(FULL | {"verify_fields": ["links.fr"]}))
    assert body is not None
    assert body.links == {"nl": "https://nl.example"}


def test_a_body_with_a_doubtful_name_is_not_shown() -> None:
    assert shown(BodyEntry.model_validate(FULL | {"verify_fields": ["names"]})) is None


def test_a_body_to_verify_is_not_shown() -> None:
    assert shown(BodyEntry.model_validate(FULL | {"sure": "verify", "checked": None})) is None


def test_a_known_body_without_common_fields_is_not_shown() -> None:
    assert shown(BodyEntry.model_validate(FULL | KNOWN)) is None


def test_of_a_known_body_only_the_common_fields_are_shown_as_not_checked() -> None:
    entry = BodyEntry.model_validate(FULL | KNOWN | {"common": ["phones"]})
    body = shown(entry)
    assert body is not None
    assert body.checked is None
    assert set(details(entry)) == {"flanders", "nl", "0800 00 001"}


def test_a_common_field_that_is_doubtful_is_not_shown() -> None:
    entry = BodyEntry.model_validate(FULL | KNOWN | {"common": ["phones", "links"], "verify_fields": ["links"]})
    assert set(details(entry)) == {"flanders", "nl", "0800 00 001"}


def test_when_the_languages_are_doubtful_the_pages_tell_what_a_body_speaks() -> None:
    body = shown(BodyEntry.model_validate(FULL | {"verify_fields": ["languages", "links.fr"]}))
    assert body is not None
    assert body.languages == ("de", "nl")


def test_a_doubtful_platform_keeps_its_name_and_nothing_else() -> None:
    known = {"id": "chirp", "name": "Chirp", "ui": True, "link": "https://chirp.example", "bot": "https://bot.example"}
    entry = PlatformEntry.model_validate(
        known | {"search": "hate", "dsc": "ie", "source": ["s"], "checked": None, "sure": "verify"}
    )
    platform = shown_platform(entry)
    assert platform.name("nl") == "Chirp"
    assert platform.ui.key == "platform-ui"
    assert (platform.link, platform.bot, platform.search, platform.dsc, platform.source) == (None, None, None, None, ())


# -- the facts that we have ------------------------------------------------------------------------------------------


def test_what_was_collected_as_doubtful_is_nowhere_in_what_is_shown(
    facts: Facts, bodies: BodiesFile, platforms: PlatformsFile
) -> None:
    for entry in bodies.bodies:
        body = facts.bodies.get(entry.id)
        contacts = {"phones", "emails", "chat", "links", "forms", "site", "address", "hours", "anonymous", "witness"}
        doubtful = set(entry.verify_fields)
        if entry.sure == "verify" or (entry.sure == "known" and not entry.common):
            assert body is None
            continue
        if entry.sure == "known":
            doubtful |= contacts - set(entry.common)
        assert body is not None
        seen = set(details(entry))
        for path in doubtful:
            field, _, part = path.partition(".")
            value = getattr(entry, field)
            for leaf in leaves([p.number for p in value] if field == "phones" else value[part] if part else value):
                if field not in ("regions", "languages"):
                    assert leaf not in seen, (entry.id, path)
    for listed in platforms.platforms:
        shown_one = facts.platforms[listed.id]
        for path in listed.verify_fields:
            assert getattr(shown_one, path) is None, (listed.id, path)


def test_who_is_known_from_hearsay_only_gives_an_emergency_number_a_crisis_line_or_a_federal_home_page(
    facts: Facts,
) -> None:
    unchecked = {body.id: body for body in facts.bodies.values() if body.checked is None}
    assert {b.id for b in unchecked.values() if b.phones} == {"emergency_112", "suicide_line_fr"}
    assert {b.id for b in unchecked.values() if b.links or b.forms or b.chat} == {"gba_apd", "labour_inspection"}
    assert not any(body.emails or body.site or body.address for body in unchecked.values())


def test_every_fact_that_is_shown_says_where_it_comes_from(facts: Facts) -> None:
    assert all(body.source for body in facts.bodies.values())
    assert all(body.source for body in facts.dispute_bodies)
    assert all(act.source for act in facts.acts.values())


# -- files that do not fit together ----------------------------------------------------------------------------------


def test_a_rule_to_a_body_that_nobody_knows_is_refused(
    bodies: BodiesFile, routing: RoutingFile, platforms: PlatformsFile, law: LawFile
) -> None:
    fewer = bodies.model_copy(update={"bodies": tuple(b for b in bodies.bodies if b.id != "ldh")})
    with pytest.raises(FactsError, match="ldh"):
        facts_from(fewer, routing, platforms, law)


def test_a_body_that_stands_twice_is_refused(
    bodies: BodiesFile, routing: RoutingFile, platforms: PlatformsFile, law: LawFile
) -> None:
    twice = bodies.model_copy(update={"bodies": (*bodies.bodies, bodies.bodies[0])})
    with pytest.raises(FactsError, match="emergency_112 stands twice"):
        facts_from(twice, routing, platforms, law)


def test_a_condition_that_is_not_defined_is_refused(
    bodies: BodiesFile, routing: RoutingFile, platforms: PlatformsFile, law: LawFile
) -> None:
    broken = routing.model_copy(update={"conditions": {}})
    with pytest.raises(FactsError, match="no condition is called"):
        facts_from(bodies, broken, platforms, law)


def test_no_law_is_cited_that_must_be_verified(facts: Facts, law: LawFile) -> None:
    doubtful = ActEntry.model_validate(law.acts[0].model_dump() | {"sure": "verify", "common": ()})
    assert doubtful.sure == "verify"
    assert facts.acts.keys() == {act.id for act in law.acts if act.sure != "verify"}
