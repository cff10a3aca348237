"""Who helps in a situation, in order and with the reason: the rules of content/facts/routing.yaml, applied."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.rules.facts import Body, Facts, Target, nearest
from bot.rules.routing import Rule, Way
from bot.rules.situation import Situation
from bot.rules.words import Words

MAX_SUPPORT = 3
"""Bodies that support beside the steps: more is a list that nobody reads (our own judgement)."""

Reason = Words


@dataclass(frozen=True, slots=True)
class Step:
    """One body or target to go to. `other_languages`: those it speaks, if the person's is not among them."""

    body: Body | Target
    reason: Reason
    rule: str
    other_languages: tuple[str, ...] = ()

    @property
    def reachable(self) -> bool:
        """Whether one can phone, click or walk there."""
        return self.body.reachable


@dataclass(frozen=True, slots=True)
class Referral:
    """Where to go, in order. `urgent` comes before everything; no body stands twice; there is one listening line."""

    urgent: tuple[Step, ...]
    steps: tuple[Step, ...]
    support: tuple[Step, ...]
    listening: Step

    @property
    def all(self) -> tuple[Step, ...]:
        """Every step, in the order in which a person reads them."""
        return (*self.urgent, *self.steps, *self.support, self.listening)


def refer(situation: Situation, facts: Facts) -> Referral:
    """Who helps. Every situation gets an answer; nothing doubtful is part of it."""
    rules = _rules_for(situation, facts)
    in_danger = any(rule.urgent for rule in rules)
    first = [(rule.id, way) for rule in rules if rule.urgent for way in rule.first]
    ways = [(rule.id, way) for rule in rules for way in (*(() if rule.urgent else rule.first), *rule.then)]
    more = [(rule.id, way) for rule in rules for way in rule.support]

    listening = _listening(situation, facts)
    seen = {listening.body.id}
    urgent = _fresh(_steps(first, situation, facts), seen)
    steps = list(_bridged(list(_steps(ways, situation, facts)), situation, facts))
    if not in_danger:
        steps = _for_minors(steps, situation, facts)
    steps = _fresh(steps, seen)
    support = _fresh(_near(_steps(more, situation, facts), situation), seen)[:MAX_SUPPORT]
    if not in_danger:
        support += _community(situation, facts, (*steps, *support), seen)
    return Referral(tuple(urgent), tuple(steps), tuple(support), listening)


def _rules_for(situation: Situation, facts: Facts) -> list[Rule]:
    """The rule that wins, and those that are read after it."""
    chosen: list[Rule] = []
    for rule in facts.routing.rules:
        if rule.holds(situation) and not (chosen and rule.last_resort):
            chosen.append(rule)
            if not rule.continues:
                break
    return chosen


def _steps(ways: Iterable[tuple[str, Way]], situation: Situation, facts: Facts) -> Iterable[Step]:
    for rule, way in ways:
        body = facts.bodies.get(way.to) or facts.targets.get(way.to)
        if body is not None and way.open(situation):
            values = {name: str(getattr(situation, name) or "none") for name in way.values}
            yield _step(body, Reason(way.reason, values), rule, situation)


def _step(body: Body | Target, reason: Reason, rule: str, situation: Situation) -> Step:
    spoken = body.languages if isinstance(body, Body) else ()
    return Step(body, reason, rule, () if situation.language in spoken else spoken)


def _fresh(steps: Iterable[Step], seen: set[str]) -> list[Step]:
    """The steps without those already given; `seen` learns of them."""
    fresh = []
    for step in steps:
        if step.body.id not in seen:
            seen.add(step.body.id)
            fresh.append(step)
    return fresh


_BEFORE_ANY_FORM = ("emergency", "police", "victim_support")


def _for_minors(steps: list[Step], situation: Situation, facts: Facts) -> list[Step]:
    """Whoever is under 18 hears of the children's body before any form, after the police and care of a crime."""
    if situation.under_18 is not True:
        return steps
    child = [step for step in steps if step.body.id == facts.routing.minors.to]
    child = child or list(_steps([("minors", facts.routing.minors)], situation, facts))
    at = 0
    while at < len(steps) and _kind(steps[at]) in _BEFORE_ANY_FORM:
        at += 1
    return [*steps[:at], *child, *steps[at:]]


def _bridged(steps: Sequence[Step], situation: Situation, facts: Facts) -> Iterable[Step]:
    """After an equality body that does not speak the person's language, one that does and passes it on."""
    equality = [step for step in steps if _kind(step) == "equality_body"]
    understood = [step for step in equality if not step.other_languages]
    for step in steps:
        yield step
        if equality and not understood and step is equality[0]:
            bridges = _steps((("bridge", way) for way in facts.routing.bridge), situation, facts)
            yield from [bridge for bridge in bridges if not bridge.other_languages][:1]


def _near(steps: Iterable[Step], situation: Situation) -> list[Step]:
    """Support that is active in the person's region and speaks their language, or one near to it, nearest first.

    A body that is competent by law stays whatever it speaks.
    """
    order = nearest(situation.language)
    has_own_lines = situation.language in ("nl", "fr", "de")

    def distance(step: Step) -> int:
        return min((order.index(code) for code in step.other_languages), default=0)

    def understood(step: Step) -> bool:
        return not (has_own_lines and step.other_languages) or _kind(step) == "equality_body"

    return sorted((s for s in steps if _in_region(s.body, situation) and understood(s)), key=distance)


def _kind(step: Step) -> str | None:
    return step.body.kind if isinstance(step.body, Body) else None


def _in_region(body: Body | Target, situation: Situation) -> bool:
    regions = body.regions if isinstance(body, Body) else ()
    return not regions or situation.region is None or situation.region in regions


def _community(situation: Situation, facts: Facts, given: Iterable[Step], seen: set[str]) -> list[Step]:
    """One organisation close to the people whom the ground is about, if none was given yet."""
    bodies = [
        facts.bodies[name]
        for community in facts.routing.community
        if situation.ground in community.ground
        for name in community.bodies
        if name in facts.bodies
    ]
    if {body.id for body in bodies} & {step.body.id for step in given}:
        return []
    reason = Reason("reason-community")
    steps = (_step(body, reason, "community", situation) for body in bodies if body.id not in seen)
    return _near(steps, situation)[:1]


def _listening(situation: Situation, facts: Facts) -> Step:
    listening = facts.routing.listening
    young = situation.under_18 is True
    lines = {str(code): line for code, line in (listening.child if young else listening.adult).items()}
    if situation.language in lines:
        language, reason = situation.language, "reason-listening-young" if young else "reason-listening"
    else:
        language = listening.otherwise
        if situation.region is not None:
            language = listening.nearest[situation.region]
        reason = "reason-listening-nearest"
    return _step(facts.bodies[lines[language]], Reason(reason), "listening", situation)
