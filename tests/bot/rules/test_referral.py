"""Each rule of routing, as a situation and the bodies that a person hears of, in order."""

from dataclasses import replace

import pytest

from bot.rules.facts import Body, Facts
from bot.rules.referral import Referral, Step, refer
from bot.rules.situation import Detail, Ground, Matter, Place, Region, Role, Situation

NL, FR, DE, EN = "nl", "fr", "de", "en"
FLANDERS, BRUSSELS, WALLONIA, EAST = Region
ORIGIN, GENDER, TRANS = Ground.ORIGIN, Ground.GENDER, Ground.TRANS
REFUSED, WORDS, THREAT = Matter.REFUSED, Matter.WORDS, Matter.THREAT


def at(
    place: Place, matter: Matter | None = None, ground: Ground | None = None, region: Region | None = None
) -> Situation:
    return Situation(place, matter, ground, region, language=NL)


def online(matter: Matter, ground: Ground | None = None) -> Situation:
    return at(Place.ONLINE, matter, ground)


def at_authority(detail: Detail, ground: Ground = ORIGIN) -> Situation:
    return replace(at(Place.AUTHORITY, REFUSED, ground), detail=detail)


def in_media(detail: Detail, ground: Ground = ORIGIN, language: str = NL) -> Situation:
    return replace(at(Place.MEDIA, WORDS, ground), detail=detail, language=language)


def at_work(detail: Detail) -> Situation:
    return replace(at(Place.WORK, REFUSED, Ground.AGE, FLANDERS), detail=detail)


def speaking(language: str, situation: Situation) -> Situation:
    return replace(situation, language=language)


def names(steps: tuple[Step, ...]) -> str:
    return " ".join(step.body.id for step in steps)


GOLDEN = [
    # rule, situation, who helps in order, who supports
    ("suicidal", at(Place.OTHER, Matter.SUICIDAL), "suicide_line_nl", ""),
    (
        "sexual_violence",
        speaking(FR, at(Place.STREET, Matter.SEXUAL)),
        "zsg_cpvs police_101 sos_viol",
        "victims_fwb",
    ),
    (
        "violence_past",
        at(Place.STREET, Matter.VIOLENCE, ORIGIN),
        "police_local police_reference_officer unia",
        "police_victim_support",
    ),
    (
        "violence_lgbti",
        at(Place.STREET, Matter.VIOLENCE, Ground.ORIENTATION, BRUSSELS),
        "police_local unia rainbowhouse police_reference_officer",
        "lumi signale_violence_brussels police_victim_support",
    ),
    (
        "property_damage",
        at(Place.HOUSING, Matter.DAMAGE, Ground.JEWISH),
        "police_local unia",
        "municipality antisemitisme_be",
    ),
    ("online_hate_any", online(WORDS, Ground.ISLAM), "platform unia", ""),
    ("online_hate_gender", online(WORDS, GENDER), "platform igvm police_local", ""),
    ("online_threat", speaking(FR, online(THREAT, Ground.ROMA)), "police_local platform unia", "victims_fwb"),
    ("intimate_images", online(Matter.IMAGES), "platform igvm police_local", "gba_apd"),
    ("doxing", online(Matter.DOXING, Ground.OPINION), "platform police_local gba_apd", "unia"),
    (
        "platform_no_answer",
        online(Matter.SILENT, ORIGIN),
        "platform_internal_complaint out_of_court_body bipt",
        "unia",
    ),
    (
        "minor_online",
        replace(online(WORDS, ORIGIN), under_18=True),
        "child_focus platform unia",
        "school_guidance police_local",
    ),
    ("school_flanders", at(Place.SCHOOL, REFUSED, Ground.ISLAM, FLANDERS), "school vmri", ""),
    ("school_fwb", speaking(FR, at(Place.SCHOOL, REFUSED, ORIGIN, WALLONIA)), "school unia", ""),
    ("school_dg", speaking(DE, at(Place.SCHOOL, REFUSED, ORIGIN, EAST)), "school unia ombud_dg", ""),
    (
        "work_private",
        at_work(Detail.PRIVATE),
        "unia trade_union labour_inspection trust_person_work",
        "legal_aid",
    ),
    ("housing_flanders", at(Place.HOUSING, REFUSED, ORIGIN, FLANDERS), "vmri housing_desk legal_aid", ""),
    (
        "housing_brussels_wallonia_dg",
        speaking(FR, at(Place.HOUSING, REFUSED, ORIGIN, BRUSSELS)),
        "unia legal_aid housing_inspection",
        "",
    ),
    ("goods_services", at(Place.SHOP, REFUSED, Ground.DISABILITY, FLANDERS), "unia legal_aid", ""),
    (
        "health",
        at(Place.HEALTH, REFUSED, ORIGIN, FLANDERS),
        "unia hospital_ombuds patient_rights_ombuds vmri",
        "",
    ),
    (
        "transport",
        replace(at(Place.TRANSPORT, REFUSED, ORIGIN), detail=Detail.DELIJN),
        "vmri carrier_ombuds",
        "",
    ),
    ("sport_culture", at(Place.LEISURE, REFUSED, ORIGIN, FLANDERS), "vmri sports_federation", ""),
    ("public_federal", at_authority(Detail.FEDERAL), "service_itself unia", ""),
    ("public_flemish_local", at_authority(Detail.FLEMISH, GENDER), "service_itself vmri", ""),
    ("public_walloon_fwb", speaking(FR, at_authority(Detail.WALLOON, GENDER)), "service_itself igvm", ""),
    ("public_brussels", at_authority(Detail.BRUSSELS, Ground.SOCIAL), "service_itself unia", ""),
    ("public_dg", speaking(DE, at_authority(Detail.DG, Ground.SOCIAL)), "service_itself ombud_dg unia", ""),
    ("police_conduct", at(Place.POLICE, Matter.VIOLENCE, ORIGIN), "unia comite_p police_chief", "legal_aid"),
    (
        "language",
        at(Place.AUTHORITY, REFUSED, Ground.LANGUAGE),
        "taaltoezicht ombuds_of_level",
        "legal_aid",
    ),
    ("media_broadcast_fr", in_media(Detail.BROADCAST, language=FR), "csa unia", "cdj"),
    ("media_broadcast_nl", in_media(Detail.BROADCAST), "vrm unia", ""),
    ("media_broadcast_de", in_media(Detail.BROADCAST, language=DE), "medienrat unia", "cdj"),
    ("media_press", in_media(Detail.PRESS, language=FR), "newsroom cdj unia", "gba_apd"),
    ("advertising", in_media(Detail.ADVERT, GENDER), "jep igvm", ""),
    (
        "neighbour",
        at(Place.NEIGHBOURHOOD, WORDS, ORIGIN, FLANDERS),
        "police_local neighbourhood_mediation unia",
        "line_1712",
    ),
    ("migration_rights", at(Place.OTHER, Matter.RESIDENCE), "myria", "legal_aid"),
    ("talk_only", at(Place.OTHER, Matter.TALK, Ground.ORIENTATION), "lumi", ""),
    ("dialogue_not_complaint", at(Place.OTHER, Matter.DIALOGUE), "inventory municipality", ""),
    ("fallback", at(Place.OTHER), "unia igvm vmri", ""),
]


@pytest.mark.parametrize(("rule", "situation", "steps", "support"), GOLDEN, ids=[golden[0] for golden in GOLDEN])
def test_the_rule_leads_where_it_should(
    rule: str, situation: Situation, steps: str, support: str, facts: Facts
) -> None:
    referral = refer(situation, facts)
    assert (names(referral.steps), names(referral.support)) == (steps, support)
    assert referral.steps[0].rule == rule


def test_every_rule_has_its_case(facts: Facts) -> None:
    own = {"now_danger", "work_public_flemish"}  # below
    assert {golden[0] for golden in GOLDEN} | own == {r.id for r in facts.routing.rules} | {"work_public_flemish"}
    assert len({golden[0] for golden in GOLDEN} | own) == 41


def test_now_danger_shows_112_and_101_and_leads_to_no_form(facts: Facts) -> None:
    told = replace(at(Place.ONLINE, REFUSED, ORIGIN, FLANDERS), danger=True)
    referral = refer(told, facts)
    assert names(referral.urgent) == "emergency_112 police_101"
    assert referral.steps == ()
    assert names(referral.support) == "suicide_line_nl awel police_local"


def test_work_public_flemish_is_doubtful_and_leads_nowhere(facts: Facts) -> None:
    referral = refer(at_work(Detail.PUBLIC), facts)
    assert names(referral.steps) == "unia"
    assert {step.rule for step in referral.steps} == {"fallback"}


# -- crossing rules --------------------------------------------------------------------------------------------------


def test_suicidal_thoughts_show_112_first(facts: Facts) -> None:
    assert names(refer(at(Place.OTHER, Matter.SUICIDAL), facts).urgent) == "emergency_112"


def test_violence_at_school_goes_to_the_police_and_then_to_the_school(facts: Facts) -> None:
    referral = refer(at(Place.SCHOOL, Matter.VIOLENCE, ORIGIN, FLANDERS), facts)
    assert names(referral.steps) == "police_local police_reference_officer unia school"


def test_violence_by_the_police_does_not_go_to_the_police(facts: Facts) -> None:
    referral = refer(at(Place.POLICE, Matter.VIOLENCE, ORIGIN), facts)
    assert "police_local" not in names(referral.all).split()


def test_gender_goes_to_the_institute_and_not_to_unia(facts: Facts) -> None:
    for ground in (GENDER, TRANS):
        for told in (online(WORDS, ground), at(Place.SHOP, REFUSED, ground), at(Place.WORK, REFUSED, ground)):
            referral = refer(told, facts)
            assert "igvm" in names(referral.steps)
            assert "unia" not in names(referral.all)


def test_language_goes_neither_to_unia_nor_to_the_institute(facts: Facts) -> None:
    for place in Place:
        who = names(refer(at(place, REFUSED, Ground.LANGUAGE), facts).all).split()
        assert not {"unia", "igvm"} & set(who)


def test_language_at_a_federal_service_goes_to_the_service_and_then_to_the_commission(facts: Facts) -> None:
    referral = refer(at_authority(Detail.FEDERAL, Ground.LANGUAGE), facts)
    assert names(referral.steps) == "service_itself taaltoezicht ombuds_of_level"


def test_insults_in_a_flemish_school_are_federal(facts: Facts) -> None:
    assert names(refer(at(Place.SCHOOL, WORDS, ORIGIN, FLANDERS), facts).steps) == "school unia"


def test_rent_of_an_unknown_region_names_both_and_says_when(facts: Facts) -> None:
    unia, vmri = refer(at(Place.HOUSING, REFUSED, ORIGIN), facts).steps
    assert (unia.body.id, unia.reason.key) == ("unia", "reason-unsure")
    assert (vmri.body.id, vmri.reason.key) == ("vmri", "reason-flemish-maybe")


def test_the_reason_names_the_region_of_the_rent(facts: Facts) -> None:
    step = refer(at(Place.HOUSING, REFUSED, ORIGIN, WALLONIA), facts).steps[0]
    assert (step.reason.key, step.reason.values) == ("reason-housing-region", {"region": "wallonia"})


def test_media_without_more_names_the_broadcast_regulator_and_the_newsroom(facts: Facts) -> None:
    assert names(refer(at(Place.MEDIA, WORDS, ORIGIN), facts).steps) == "vrm unia newsroom"


def test_a_witness_is_not_sent_to_victim_support(facts: Facts) -> None:
    told = at(Place.STREET, Matter.VIOLENCE, ORIGIN)
    assert "police_victim_support" in names(refer(told, facts).support)
    assert "police_victim_support" not in names(refer(replace(told, role=Role.WITNESS), facts).support)


# -- minors, listening lines, languages ------------------------------------------------------------------------------


def test_a_child_hears_of_child_focus_before_any_form_but_after_the_police(facts: Facts) -> None:
    young = replace(at(Place.SHOP, REFUSED, ORIGIN), under_18=True)
    assert names(refer(young, facts).steps) == "child_focus unia legal_aid"
    beaten = replace(at(Place.STREET, Matter.VIOLENCE, ORIGIN), under_18=True)
    assert names(refer(beaten, facts).steps) == "police_local police_reference_officer child_focus unia"
    images = replace(online(Matter.IMAGES), under_18=True)
    assert names(refer(images, facts).steps) == "child_focus platform igvm police_local"


@pytest.mark.parametrize(
    ("language", "region", "adult", "child"),
    [
        (NL, WALLONIA, "tele_onthaal_106", "awel"),
        (FR, FLANDERS, "tele_accueil_107", "ecoute_enfants_103"),
        (DE, None, "telefonhilfe_108", "telefonhilfe_108"),
        (EN, FLANDERS, "tele_onthaal_106", "awel"),
        (EN, WALLONIA, "tele_accueil_107", "ecoute_enfants_103"),
        (EN, EAST, "telefonhilfe_108", "telefonhilfe_108"),
        (EN, None, "tele_onthaal_106", "awel"),
    ],
)
def test_the_listening_line_goes_by_language_then_by_region(
    language: str, region: Region | None, adult: str, child: str, facts: Facts
) -> None:
    told = Situation(Place.SHOP, REFUSED, ORIGIN, region, language=language)
    assert refer(told, facts).listening.body.id == adult
    assert refer(replace(told, under_18=True), facts).listening.body.id == child


def test_a_line_in_another_language_says_so(facts: Facts) -> None:
    line = refer(Situation(Place.SHOP, language=EN), facts).listening
    assert (line.reason.key, line.other_languages) == ("reason-listening-nearest", ("nl",))


def test_who_does_not_speak_dutch_is_told_and_gets_someone_who_understands(facts: Facts) -> None:
    referral = refer(speaking(FR, at(Place.HOUSING, REFUSED, ORIGIN, FLANDERS)), facts)
    vmri, unia = referral.steps[:2]
    assert (vmri.body.id, vmri.other_languages) == ("vmri", ("nl",))
    assert (unia.body.id, unia.reason.key, unia.other_languages) == ("unia", "reason-passes-on", ())


def test_support_is_in_the_language_and_the_region_of_the_person(facts: Facts) -> None:
    told = at(Place.STREET, Matter.VIOLENCE, Ground.ORIENTATION, WALLONIA)
    for language in (NL, FR, DE):
        for step in refer(speaking(language, told), facts).support:
            assert isinstance(step.body, Body)
            assert not step.other_languages
            assert not step.body.regions or WALLONIA in step.body.regions


def test_a_language_that_we_do_not_have_still_gets_an_answer(facts: Facts) -> None:
    referral: Referral = refer(Situation(Place.HOUSING, REFUSED, ORIGIN, BRUSSELS, language="ar"), facts)
    assert referral.steps[0].body.id == "unia"
    assert referral.steps[0].other_languages == (NL, FR, DE, EN)
