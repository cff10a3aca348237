"""The rules of routing as data: their shape in content/facts/routing.yaml, and the same rules ready to be asked."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from bot.rules.entries import Entry, Id, Language, Shape, Sure
from bot.rules.situation import HELP_ONLY, Detail, Ground, Matter, Place, Region, Role, Situation

ReasonKey = Annotated[str, StringConstraints(pattern=r"^reason-[a-z0-9-]+$")]
Test = Callable[[Situation], bool]


def _listed(given: object) -> object:
    return given if isinstance(given, list | tuple) else [given]


class Condition(Shape):
    """All that is given must hold. A list means "one of these", its `null` a question that was skipped.

    `also` names conditions of the same file that must hold too.
    """

    place: tuple[Place, ...] | None = None
    place_not: tuple[Place, ...] | None = None
    matter: tuple[Matter | None, ...] | None = None
    matter_not: tuple[Matter | None, ...] | None = None
    ground: tuple[Ground | None, ...] | None = None
    ground_not: tuple[Ground | None, ...] | None = None
    region: tuple[Region | None, ...] | None = None
    region_not: tuple[Region | None, ...] | None = None
    detail: tuple[Detail | None, ...] | None = None
    language: tuple[Language, ...] | None = None
    language_not: tuple[Language, ...] | None = None
    role: tuple[Role | None, ...] | None = None
    role_not: tuple[Role | None, ...] | None = None
    under_18: bool | None = None
    danger: bool | None = None
    also: tuple[Id, ...] = ()


AnyOf = Annotated[tuple[Id | Condition, ...], BeforeValidator(_listed)]
"""One condition or several, each written out or by name: it is enough that one holds."""


class Go(Shape):
    """Where a rule leads: a body or a generic target, why, and when. `values` are answers that the reason names."""

    to: Id
    reason: ReasonKey
    when: AnyOf = Field(default=(), alias="if")
    values: tuple[str, ...] = ()


class RuleEntry(Entry):
    """One rule. The lowest priority wins; among equals the first in the file.

    `urgent`: what stands in `first` comes before everything. `continues`: the next rule that holds is read too.
    `last_resort`: only if no other rule holds.
    """

    id: Id
    priority: int = Field(ge=0, le=9)
    when: AnyOf = Field(min_length=1)
    urgent: bool = False
    continues: bool = False
    last_resort: bool = False
    first: tuple[Go, ...] = Field(min_length=1)
    then: tuple[Go, ...] = ()
    support: tuple[Go, ...] = ()


class TargetEntry(Entry):
    """A kind of place that people find close by, without a phone number or a link of its own."""

    id: Id
    walk_in: bool = False


class Listening(Shape):
    """One listening line a language, for adults and for children; where a language has none, that of the region."""

    adult: dict[Language, Id]
    child: dict[Language, Id]
    nearest: dict[Region, Language]
    otherwise: Language


class Community(Shape):
    """Organisations close to the people whom a ground is about; the first that fits is offered."""

    ground: tuple[Ground, ...]
    bodies: tuple[Id, ...]


class RoutingFile(Shape):
    """content/facts/routing.yaml."""

    conditions: dict[Id, AnyOf]
    targets: tuple[TargetEntry, ...]
    rules: tuple[RuleEntry, ...]
    minors: Go
    bridge: tuple[Go, ...]
    listening: Listening
    community: tuple[Community, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A way that a rule leads, ready to be asked: `open` says whether it is for this situation."""

    to: str
    reason: str
    values: tuple[str, ...]
    open: Test


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to be asked. `holds` says whether it is about this situation."""

    id: str
    holds: Test
    urgent: bool
    continues: bool
    last_resort: bool
    first: tuple[Way, ...]
    then: tuple[Way, ...]
    support: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Routing:
    """All rules that may lead somewhere, in the order in which they win, and what surrounds them."""

    rules: tuple[Rule, ...]
    minors: Way
    bridge: tuple[Way, ...]
    listening: Listening
    community: tuple[Community, ...]


def routing_from(file: RoutingFile) -> Routing:
    """The rules ready to be asked; a rule that is doubtful is left out. Raises KeyError on an unknown condition."""
    named: dict[str, Test] = {}
    for name, condition in file.conditions.items():
        named[name] = _any_of(condition, named)

    def way(go: Go) -> Way:
        return Way(go.to, go.reason, go.values, _any_of(go.when, named))

    def ways(gos: Iterable[Go]) -> tuple[Way, ...]:
        return tuple(way(go) for go in gos)

    rules = [
        Rule(
            id=entry.id,
            holds=_about_an_incident(entry, named),
            urgent=entry.urgent,
            continues=entry.continues,
            last_resort=entry.last_resort,
            first=ways(entry.first),
            then=ways(entry.then),
            support=ways(entry.support),
        )
        for entry in sorted(file.rules, key=attrgetter("priority"))
        if entry.sure is not Sure.VERIFY
    ]
    return Routing(tuple(rules), way(file.minors), ways(file.bridge), file.listening, file.community)


def _about_an_incident(entry: RuleEntry, named: Mapping[str, Test]) -> Test:
    """Who asks only for help (to talk, residence, …) has no incident: a rule must name that matter to be for them."""
    asked = [_all_of(c, named) if isinstance(c, Condition) else named[c] for c in entry.when]
    for_help = [
        isinstance(c, Condition) and (c.danger is True or bool(set(c.matter or ()) & set(HELP_ONLY)))
        for c in entry.when
    ]
    pairs = tuple(zip(asked, for_help, strict=True))

    def holds(situation: Situation) -> bool:
        only_help = situation.matter in HELP_ONLY
        return any((helps or not only_help) and test(situation) for test, helps in pairs)

    return holds


def _any_of(conditions: AnyOf, named: Mapping[str, Test]) -> Test:
    tests = tuple(_all_of(c, named) if isinstance(c, Condition) else named[c] for c in conditions)
    if not tests:
        return lambda _: True
    if len(tests) == 1:
        return tests[0]
    return lambda situation: any(test(situation) for test in tests)


def _all_of(condition: Condition, named: Mapping[str, Test]) -> Test:
    # In the order of the fields above, so that the place, which rules most rules out, is asked first.
    fields = [f for f in Condition.model_fields if f in condition.model_fields_set and f != "also"]
    tests = [_check(f, getattr(condition, f)) for f in fields] + [named[name] for name in condition.also]
    if len(tests) == 1:
        return tests[0]
    frozen = tuple(tests)
    return lambda situation: all(test(situation) for test in frozen)


def _check(field: str, wanted: Any) -> Test:
    answer = attrgetter(field.removesuffix("_not"))
    if isinstance(wanted, bool):
        return lambda situation: (answer(situation) is True) is wanted
    words = frozenset(wanted)
    if field.endswith("_not"):
        return lambda situation: answer(situation) not in words
    return lambda situation: answer(situation) in words
