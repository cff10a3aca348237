"""/identity: nobody alone sees who reported; two custodians do, with a written reason, and the reporter hears it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.cases import Case, EntryKind
from bot.communities import token_of
from bot.rules.staff import Role
from tests.chat import Person, Room, plain
from tests.handlers.reports import case_of, files, presses_go, store
from tests.team import joins

REASON = "The police asks for it, zzreasonzz"
HOUR = 3600


async def asks(room: Room, who: Person, case: Case) -> Any:
    """The first custodian asks; what was sent because of it."""
    await presses_go(room, who, "identity", case)
    before = len(room.platform.sent)
    await who.says(REASON)
    return room.platform.sent[before:]


async def two(room: Room) -> tuple[Person, Person]:
    return await joins(room, "olga", Role.OWNER), await joins(room, "lena", Role.LEAD)


def heard_by(sent: Any, name: str) -> str:
    return "\n".join(plain(reply.text) for address, reply in sent if address.chat == name)


async def test_two_custodians_see_it_and_the_reporter_is_told_at_once(concordia: Room) -> None:
    olga, lena = await two(concordia)
    _, case = await files(concordia, "zzannzz")
    lena.hears(await asks(concordia, olga, case))
    assert REASON in lena.text
    assert "zzannzz" not in lena.text
    before = len(concordia.platform.sent)
    await lena.chooses("identity-request", "agree")
    sent = concordia.platform.sent[before:]
    for name in ("olga", "lena"):
        assert "zzannzz" in heard_by(sent, name)
    shown = [reply for _, reply in sent if "zzannzz" in reply.text]
    assert all("<spoiler>zzannzz</spoiler>" in reply.text and reply.private for reply in shown)
    assert heard_by(sent, "zzannzz") == concordia.text("identity-told", reason=REASON)
    deeds = [(one.what, one.case) for one in await store(concordia).trail(case.id, 20)]
    assert [what for what, _ in deeds].count("identity-seen") == 2
    assert {"identity", "agree"} <= {what for what, _ in deeds}


async def test_the_reason_stands_in_the_case_and_the_receipt_shows_what_happened(concordia: Room) -> None:
    olga, lena = await two(concordia)
    _, case = await files(concordia, "ann")
    lena.hears(await asks(concordia, olga, case))
    await lena.chooses("identity-request", "agree")
    found = await case_of(concordia, case)
    assert found is not None
    notes = [entry.text for entry in found.entries if entry.kind is EntryKind.NOTE]
    answers = [entry.text for entry in found.entries if entry.kind is EntryKind.ANSWER]
    assert REASON in notes[0]
    assert answers == [concordia.text("identity-told", reason=REASON)]


async def test_nobody_can_agree_with_themselves(concordia: Room) -> None:
    olga, _ = await two(concordia)
    _, case = await files(concordia, "zzannzz")
    await asks(concordia, olga, case)
    assert concordia.services is not None
    press = f"go:agree {token_of(case.id)} {int(concordia.now)}"
    said = await olga.presses_token(concordia.services.engine._core.signer.sign(str(olga.address), press))
    assert said == concordia.text("identity-not-you")


async def test_a_typed_agreement_has_no_effect(concordia: Room) -> None:
    olga, lena = await two(concordia)
    _, case = await files(concordia, "ann")
    await asks(concordia, olga, case)
    said = await lena.commands("agree", f"{token_of(case.id)} {int(concordia.now)}")
    assert said == concordia.text("case-not-here")


async def test_a_request_is_used_up_once_it_is_answered(concordia: Room) -> None:
    olga, lena = await two(concordia)
    max_ = await joins(concordia, "max", Role.LEAD)
    _, case = await files(concordia, "ann")
    sent = await asks(concordia, olga, case)
    lena.hears(sent)
    max_.hears(sent)
    await lena.chooses("identity-request", "agree")
    assert await max_.chooses("identity-request", "agree") == concordia.text("case-not-here")


async def test_a_refusal_ends_it_and_who_asked_hears_of_it(concordia: Room) -> None:
    olga, lena = await two(concordia)
    _, case = await files(concordia, "zzannzz")
    lena.hears(await asks(concordia, olga, case))
    (agree,) = [choice for choice in lena.choices if choice.label == concordia.label("identity-request", "agree")]
    before = len(concordia.platform.sent)
    await lena.chooses("identity-request", "refuse")
    sent = concordia.platform.sent[before:]
    assert "Lena refused" in heard_by(sent, "olga")
    assert await lena.presses_token(agree.token) == concordia.text("case-not-here")
    assert not any("zzannzz" in reply.text for _, reply in concordia.platform.sent)


async def test_after_a_day_nobody_can_agree_any_more_and_who_asked_hears_of_it(concordia: Room) -> None:
    olga, lena = await two(concordia)
    _, case = await files(concordia, "ann")
    lena.hears(await asks(concordia, olga, case))
    concordia.now += 24 * HOUR - 20
    sent = await concordia.passes(60)
    assert heard_by(sent, "olga") == concordia.text("identity-lapsed")
    assert await lena.chooses("identity-request", "agree") == concordia.text("case-not-here")


async def test_of_who_kept_the_receipt_only_nobody_knows_anything(concordia: Room) -> None:
    olga, _ = await two(concordia)
    _, case = await files(concordia, "ann", linked=False)
    assert await presses_go(concordia, olga, "identity", case) == concordia.text("identity-nobody")


async def test_without_a_second_custodian_it_is_not_asked(concordia: Room) -> None:
    olga = await joins(concordia, "olga", Role.OWNER)
    await joins(concordia, "carl", Role.CASE_WORKER)
    _, case = await files(concordia, "ann")
    assert await presses_go(concordia, olga, "identity", case) == concordia.text("identity-alone")


async def test_who_wants_discreet_notices_hears_only_that_there_is_news(concordia: Room) -> None:
    olga, lena = await two(concordia)
    _, case = await files(concordia, "ann", wish="discreet")
    lena.hears(await asks(concordia, olga, case))
    before = len(concordia.platform.sent)
    await lena.chooses("identity-request", "agree")
    assert heard_by(concordia.platform.sent[before:], "ann") == concordia.text("identity-told-discreet")


@pytest.mark.parametrize("role", [Role.CASE_WORKER, Role.PUBLISHER, Role.APPROVER, Role.AUDITOR])
@pytest.mark.parametrize("command", ["identity", "agree", "refuse"])
async def test_other_roles_may_not(concordia: Room, role: Role, command: str) -> None:
    _, case = await files(concordia, "ann")
    carl = await joins(concordia, "carl", role)
    assert await presses_go(concordia, carl, command, case) == concordia.text("staff-may-not")


async def test_an_absent_case_looks_as_one_that_is_not_theirs(concordia: Room) -> None:
    olga, _ = await two(concordia)
    for command in ("identity", "agree", "refuse"):
        said = await olga.commands(command, token_of(b"x" * 16))
        assert said == concordia.text("case-not-here")
