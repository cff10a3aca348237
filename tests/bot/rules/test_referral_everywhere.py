"""Every combination of answers leads to someone whom one can reach and understand."""

from collections.abc import Iterator
from itertools import product

import pytest

from bot.rules.entries import BodiesFile, Sure
from bot.rules.facts import Body, Facts, nearest
from bot.rules.referral import MAX_SUPPORT, Referral, Step, refer
from bot.rules.situation import HELP_ONLY, Ground, Matter, Place, Region, Situation, details_for

LANGUAGES = ("nl", "fr", "de", "en")
NEAR = 3
"""A language counts as near if it is among the first so many in the order of bot.rules.facts.NEAREST, …"""

SPOKEN = {
    None: set[str](),
    Region.FLANDERS: {"nl"},
    Region.BRUSSELS: {"nl", "fr"},
    Region.WALLONIA: {"fr"},
    Region.EAST: {"de"},
}
"""… or if it is spoken where the person is."""


def every_situation(place: Place) -> Iterator[Situation]:
    who = (*((None, language) for language in LANGUAGES), (True, "nl"), (True, "en"))
    answers = product((None, *Matter), (None, *Ground), (None, *Region), (None, *details_for(place)), who)
    for matter, ground, region, detail, (under_18, language) in answers:
        yield Situation(place, matter, ground, region, detail, under_18=under_18, language=language)


def can_be_reached(step: Step, told: Situation) -> bool:
    near = {*nearest(told.language)[:NEAR], *SPOKEN[told.region]}
    return step.reachable and (not step.other_languages or bool(near & set(step.other_languages)))


def faults(told: Situation, referral: Referral, allowed: set[str]) -> Iterator[str]:
    who = [step.body.id for step in referral.all]
    # Who wants to talk is helped by the listening line itself; everybody else needs more than that.
    reached = referral.all if told.matter is Matter.TALK else (*referral.urgent, *referral.steps, *referral.support)
    if not any(can_be_reached(step, told) for step in reached):
        yield "nobody can be reached"
    if len(who) != len(set(who)):
        yield "someone stands twice"
    if not set(who) <= allowed:
        yield "a doubtful body is named"
    if not isinstance(referral.listening.body, Body) or not referral.listening.body.phones:
        yield "the listening line has no phone"
    if len(referral.support) > MAX_SUPPORT + 1:
        yield "too much support"
    if told.under_18 and told.matter is not Matter.SUICIDAL and "child_focus" not in who:
        yield "a child does not hear of Child Focus"
    yield from wrongly_competent(told, set(who))


def wrongly_competent(told: Situation, who: set[str]) -> Iterator[str]:
    if "vmri" in who and told.place is Place.ONLINE:
        yield "the Flemish institute is named for something online"
    if "vmri" in who and told.matter not in (None, Matter.REFUSED):
        yield "the Flemish institute is named for hate"
    handled_by_the_institute = told.matter in (Matter.IMAGES, Matter.SEXUAL)
    sex = told.ground in (Ground.GENDER, Ground.TRANS) or handled_by_the_institute
    asks_for_help = told.matter in HELP_ONLY or told.ground is Ground.LANGUAGE
    if told.place is Place.ONLINE and not asks_for_help and ("igvm" if sex else "unia") not in who:
        yield "the competent equality body is missing online"


@pytest.mark.parametrize("place", Place)
def test_every_combination_of_answers_leads_to_someone_in_or_near_the_language_of_the_person(
    place: Place, facts: Facts, bodies: BodiesFile
) -> None:
    doubtful = {body.id for body in bodies.bodies if body.sure is Sure.VERIFY}
    allowed = (facts.bodies.keys() | facts.targets.keys()) - doubtful
    found = [(fault, told) for told in every_situation(place) for fault in faults(told, refer(told, facts), allowed)]
    assert found == []


def test_danger_stops_everything_whatever_else_was_answered(facts: Facts) -> None:
    for place, matter, ground in product(Place, (None, *Matter), (None, *Ground)):
        referral = refer(Situation(place, matter, ground, danger=True, language="fr"), facts)
        assert [step.body.id for step in referral.urgent] == ["emergency_112", "police_101"]
        assert referral.steps == ()


def test_a_crime_goes_to_the_police_or_to_care_before_anyone_else(facts: Facts) -> None:
    elsewhere = [place for place in Place if place not in (Place.ONLINE, Place.POLICE)]
    for place, matter, ground in product(
        elsewhere, (Matter.VIOLENCE, Matter.THREAT, Matter.DAMAGE, Matter.SEXUAL), (None, *Ground)
    ):
        first = refer(Situation(place, matter, ground, language="nl"), facts).steps[0]
        assert first.body.id in ("police_local", "zsg_cpvs")
