"""Nobody announces alone: who approves, what voids it, what is refused, and that it goes out once."""

from __future__ import annotations

import asyncio

import pytest

from bot.announcements import Stage
from bot.communities import token_of
from bot.rules.staff import Role
from tests.announcing import (
    TEXTS,
    approves,
    arrived,
    drafts,
    follows,
    kept,
    only,
    posted,
    posted_until,
    reads,
    two,
    types,
)
from tests.chat import Person, Room
from tests.team import joins


async def asked(room: Room, when: str = "now", language: str = "en") -> tuple[Person, Person]:
    """Pia wrote one and asks; Abel may decide."""
    pia, abel = await two(room, language)
    await drafts(pia, when=when, language=language)
    await pia.chooses("announcement-menu", "askapproval", language)
    return pia, abel


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_it_goes_out_in_each_reader_s_language_once_a_second_person_approves(
    concordia: Room, language: str
) -> None:
    for code in TEXTS:
        await follows(concordia, f"reader-{code}", code)
    _, abel = await asked(concordia, language=language)
    abel.hears(concordia.platform.sent)
    assert concordia.text("announcement-request", language, name="Pia", count=4) in abel.text
    await abel.chooses("announcement-request", "preview", language)
    for code, words in TEXTS.items():
        assert words in abel.text, code
    said = await abel.chooses("announcement-decide", "approve", language)
    assert said.startswith(concordia.text("announcement-approved", language))
    await posted(concordia)
    for code, words in TEXTS.items():
        (heard,) = arrived(concordia, f"reader-{code}")
        assert heard.startswith(words)
        assert "the town of Testgem" in heard
    assert arrived(concordia, "pia")[-1].startswith(concordia.label("mailing-state", "done", language))


async def test_where_a_language_is_missing_the_nearest_is_read_and_said_to_be_the_only_one(concordia: Room) -> None:
    await follows(concordia, "ann", "de")
    pia, abel = await two(concordia)
    await drafts(pia, {"nl": TEXTS["nl"], "fr": TEXTS["fr"]})
    await pia.chooses("announcement-menu", "askapproval")
    await approves(abel)
    await posted(concordia)
    (heard,) = arrived(concordia, "ann")
    assert heard.startswith(TEXTS["fr"])
    assert "Diese Nachricht gibt es nur auf Französisch." in heard


async def test_nobody_approves_their_own_not_even_an_owner(concordia: Room) -> None:
    await follows(concordia, "ann")
    olga = await joins(concordia, "olga", Role.OWNER)
    await drafts(olga)
    said = await olga.chooses("announcement-menu", "askapproval")
    assert concordia.text("announcement-no-second") in said
    await reads(olga, concordia)
    assert concordia.label("announcement-decide", "approve") not in olga.labels
    one = await only(concordia)
    press = f"go:approve {token_of(one.id)} {one.version}"
    assert concordia.services is not None
    token = concordia.services.engine._core.signer.sign(str(olga.address), press)
    assert await olga.presses_token(token) == concordia.text("announcement-own")
    assert (await only(concordia)).stage is Stage.ASKED


async def test_an_approval_that_is_typed_or_forged_has_no_effect(concordia: Room) -> None:
    await follows(concordia, "ann")
    _, abel = await asked(concordia)
    one = await only(concordia)
    typed = await abel.commands("approve", f"{token_of(one.id)} {one.version}")
    assert typed == concordia.text("announcement-press")
    await abel.presses_token(f"go:approve {token_of(one.id)} {one.version}.forged")
    assert (await only(concordia)).stage is Stage.ASKED


async def test_an_edit_voids_the_button_that_was_made_before_it(concordia: Room) -> None:
    await follows(concordia, "ann")
    pia, abel = await asked(concordia)
    await reads(abel, concordia)
    one = await only(concordia)
    await pia.commands("rewrite", token_of(one.id))
    await pia.chooses("rewrite-what", "texts")
    await types(pia, {"nl": "Iets heel anders, voor zondag."})
    said = await abel.chooses("announcement-decide", "approve")
    assert said == concordia.text("announcement-changed")
    assert (await only(concordia)).stage is Stage.DRAFT
    await posted(concordia)
    assert arrived(concordia, "ann") == []


async def test_an_edit_after_the_approval_takes_it_back_and_needs_a_new_one(concordia: Room) -> None:
    await follows(concordia, "ann")
    pia, abel = await asked(concordia, "tomorrow")
    await approves(abel)
    one = await only(concordia)
    assert (one.stage, one.approvals) == (Stage.APPROVED, 1)
    await pia.commands("rewrite", token_of(one.id))
    await pia.chooses("rewrite-what", "texts")
    await types(pia, {"nl": "Iets heel anders, voor zondag."})
    one = await only(concordia)
    assert (one.stage, one.approver) == (Stage.DRAFT, None)
    concordia.now += 2 * 24 * 3600
    await posted(concordia)
    assert arrived(concordia, "ann") == []
    await pia.commands("announcement", token_of(one.id))
    await pia.chooses("announcement-menu", "askapproval")
    await approves(abel)
    await posted(concordia)
    assert [one.partition("\n")[0] for one in arrived(concordia, "ann")] == ["Iets heel anders, voor zondag."]


async def test_what_goes_out_within_a_minute_cannot_be_changed_any_more(concordia: Room) -> None:
    await follows(concordia, "ann")
    pia, abel = await asked(concordia, "hour")
    await approves(abel)
    concordia.now = float((await only(concordia)).at or 0) - 59
    await pia.commands("rewrite", token_of((await only(concordia)).id))
    assert pia.text == concordia.text("announcement-sent")


async def test_a_double_press_sends_once_and_says_that_it_is_approved(concordia: Room) -> None:
    await follows(concordia, "ann")
    _, abel = await asked(concordia)
    await reads(abel, concordia)
    (yes,) = [one for one in abel.choices if one.label == concordia.label("announcement-decide", "approve")]
    await abel.presses_token(yes.token)
    assert await abel.presses_token(yes.token) == concordia.text("announcement-already", name="Abel")
    await posted(concordia)
    assert len(arrived(concordia, "ann")) == 1


async def test_of_two_who_approve_at_once_one_does(concordia: Room) -> None:
    await follows(concordia, "ann")
    _, abel = await asked(concordia)
    olga = await joins(concordia, "olga", Role.OWNER)
    for who in (abel, olga):
        await reads(who, concordia)
    tokens = [
        next(one.token for one in who.choices if one.label == concordia.label("announcement-decide", "approve"))
        for who in (abel, olga)
    ]
    before = len(concordia.platform.sent)
    await asyncio.gather(*(who.presses_token(token) for who, token in zip((abel, olga), tokens, strict=True)))
    said = "\n".join(reply.text for _, reply in concordia.platform.sent[before:])
    assert said.count(concordia.words.texts.text(("en",), "announcement-approved")) == 1
    assert said.count("It is already approved, by ") == 1
    await posted(concordia)
    assert len(arrived(concordia, "ann")) == 1


async def test_a_refusal_says_why_and_can_be_mended(concordia: Room) -> None:
    await follows(concordia, "ann")
    pia, abel = await asked(concordia)
    await reads(abel, concordia)
    await abel.chooses("announcement-decide", "disapprove")
    before = len(concordia.platform.sent)
    assert await abel.says("The date is wrong.") == concordia.text("announcement-refused")
    pia.hears(concordia.platform.sent[before:])
    assert pia.text == concordia.text("announcement-refused-letter", name="Abel", reason="The date is wrong.")
    said = await pia.chooses("announcement-decide", "card")
    assert "Refused by Abel: The date is wrong." in said
    await pia.chooses("announcement-menu", "askapproval")
    await approves(abel)
    await posted(concordia)
    assert len(arrived(concordia, "ann")) == 1


async def test_what_waits_for_nobody_s_approval_cannot_be_refused(concordia: Room) -> None:
    pia, abel = await two(concordia)
    await drafts(pia)
    token = token_of((await only(concordia)).id)
    assert await abel.commands("disapprove", token) == concordia.text("announcement-not-asked")
    olga = await joins(concordia, "olga", Role.OWNER)
    await pia.chooses("announcement-menu", "askapproval")
    await olga.commands("rewrite", token)
    await olga.chooses("rewrite-what", "time")
    await olga.chooses("announce-when", "hour")
    await olga.chooses("announcement-menu", "askapproval")
    assert await olga.commands("disapprove", token) == concordia.text("announcement-own")


async def test_what_is_withdrawn_never_goes_out(concordia: Room) -> None:
    await follows(concordia, "ann")
    pia, abel = await asked(concordia, "hour")
    await approves(abel)
    await pia.commands("announcement", token_of((await only(concordia)).id))
    await pia.chooses("announcement-menu", "withdraw")
    assert (await only(concordia)).stage is Stage.APPROVED
    assert await pia.chooses("withdraw-sure", "yes") == concordia.text("announcement-withdrawn")
    concordia.now += 7200
    await posted(concordia)
    assert arrived(concordia, "ann") == []
    await pia.commands("rewrite", token_of((await only(concordia)).id))
    assert pia.text == concordia.text("announcement-sent")


async def test_where_nobody_would_get_it_it_is_not_approved(concordia: Room) -> None:
    _, abel = await asked(concordia)
    assert await approves(abel) == concordia.text("announcement-nobody-now")
    assert (await only(concordia)).stage is Stage.ASKED


async def test_who_sleeps_gets_it_after_their_quiet_hours(concordia: Room) -> None:
    await follows(concordia, "ann")
    await follows(concordia, "bea", quiet=(0, 23))
    _, abel = await asked(concordia)
    await approves(abel)
    await posted_until(concordia, "ann")
    assert arrived(concordia, "bea") == []


@pytest.mark.parametrize("role", [Role.LEAD, Role.CASE_WORKER, Role.AUDITOR])
@pytest.mark.parametrize("command", ["announcements", "announcement", "preview", "approve", "withdraw", "steer"])
async def test_other_roles_see_and_do_none_of_it(concordia: Room, role: Role, command: str) -> None:
    other = await joins(concordia, "other", role)
    assert await other.commands(command) == concordia.text("staff-may-not")


@pytest.mark.parametrize("command", ["announcement", "preview", "approve", "askapproval", "withdraw", "steer"])
async def test_one_that_never_was_is_not_there(concordia: Room, command: str) -> None:
    olga = await joins(concordia, "olga", Role.OWNER)
    assert await olga.commands(command, token_of(b"x" * 16)) == concordia.text("announcement-not-here")
    assert await kept(concordia) == []
