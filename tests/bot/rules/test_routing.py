"""Conditions say exactly what they say, and the rule that wins is the one that should."""

from typing import Any

import pytest

from bot.rules.facts import Facts
from bot.rules.routing import Routing, RoutingFile, routing_from
from bot.rules.situation import Ground, Matter, Place, Region, Situation

ONLINE = Situation(Place.ONLINE, language="nl")


def routing(*rules: dict[str, Any], conditions: dict[str, Any] | None = None) -> Routing:
    known = {"first": [{"to": "a", "reason": "reason-a"}], "source": ["s"], "checked": None, "sure": "known"}
    return routing_from(
        RoutingFile.model_validate(
            {
                "conditions": conditions or {},
                "targets": [],
                "rules": [{"priority": 5} | known | rule for rule in rules],
                "minors": {"to": "a", "reason": "reason-a"},
                "bridge": [],
                "listening": {"adult": {}, "child": {}, "nearest": {}, "otherwise": "nl"},
                "community": [],
            }
        )
    )


def holds(when: Any, situation: Situation, **conditions: Any) -> bool:
    return routing({"id": "r", "when": when}, conditions=conditions).rules[0].holds(situation)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({}, True),
        ({"place": ["online"]}, True),
        ({"place": ["street"]}, False),
        ({"place": ["street", "online"]}, True),
        ({"place_not": ["online"]}, False),
        ({"ground": ["origin"]}, False),
        ({"ground": ["origin", None]}, True),
        ({"ground_not": ["origin"]}, True),
        ({"ground_not": [None]}, False),
        ({"place": ["online"], "ground": ["origin"]}, False),
        ([{"place": ["street"]}, {"language": ["nl"]}], True),
        ({"under_18": True}, False),
        ({"under_18": False}, True),
        ("named", True),
        ({"place": ["online"], "also": ["named"]}, True),
        ({"place": ["street"], "also": ["named"]}, False),
    ],
)
def test_a_condition_holds_when_all_that_it_says_is_so(when: Any, expected: bool) -> None:
    assert holds(when, ONLINE, named=[{"language": ["nl"]}]) is expected


def test_a_rule_about_incidents_is_not_for_who_only_wants_to_talk() -> None:
    assert not holds({"place": ["online"]}, Situation(Place.ONLINE, Matter.TALK))
    assert holds({"matter": ["talk"]}, Situation(Place.ONLINE, Matter.TALK))


def test_the_lowest_priority_stands_first_and_among_equals_the_order_of_the_file() -> None:
    rules = [("late", 5), ("first", 1), ("later", 5)]
    made = routing(*({"id": name, "priority": priority, "when": {}} for name, priority in rules))
    assert [rule.id for rule in made.rules] == ["first", "late", "later"]


def test_a_doubtful_rule_leads_nowhere() -> None:
    made = routing({"id": "sure", "when": {}}, {"id": "doubtful", "when": {}, "sure": "verify"})
    assert [rule.id for rule in made.rules] == ["sure"]


def test_the_41_rules_are_there_and_the_doubtful_one_is_silent(facts: Facts, routing: RoutingFile) -> None:
    assert len({rule.id for rule in routing.rules}) == 41
    assert {r.id for r in routing.rules} - {r.id for r in facts.routing.rules} == {"work_public_flemish"}


def test_a_named_condition_can_hold_in_several_ways() -> None:
    brussels = [{"region": ["brussels"]}, {"ground": ["trans"]}]
    assert holds("here", Situation(Place.SHOP, ground=Ground.TRANS), here=brussels)
    assert holds("here", Situation(Place.SHOP, region=Region.BRUSSELS), here=brussels)
    assert not holds("here", Situation(Place.SHOP), here=brussels)
