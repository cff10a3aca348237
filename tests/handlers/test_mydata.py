"""/mydata: a person sees what is held about them, takes it along, and erases it; nobody else can."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.audit import REPORTER
from bot.cases import AddEntry, Entry, EntryKind
from bot.chat.events import Address
from bot.chat.replies import WipeChat
from bot.communities import token_of
from bot.following import Follow, Segment, Subscription
from bot.rules.staff import DAY, Role
from bot.staff import Office, SaveOffice
from tests.chat import Person, Room, plain
from tests.handlers.reports import CANARY, case_of, documents, files, store
from tests.team import joins, writes
from tests.village import Village

LANGUAGES = ["nl", "fr", "de", "en"]
TABLES = ("people", "cases", "evidence", "case_entries", "case_reporters", "files", "incident_reporters", "outbox")


async def confirmed(person: Person, what: str) -> str:
    """From the overview through the second press."""
    await person.commands("mydata")
    await person.chooses("mydata", what)
    return await person.chooses(f"mydata-sure-{what}", "yes")


# -- to see it


async def test_who_never_wrote_sees_that_nothing_is_linked_and_how_to_find_it(concordia: Room) -> None:
    said = await concordia.person().commands("mydata")
    assert concordia.text("mydata-no-reports") in said
    assert "Draft" not in said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_purpose_is_shown_with_its_end_in_every_language(concordia: Room, language: str) -> None:
    ann, case = await files(concordia, "ann")
    await ann.commands("language", language)
    await joins(concordia, "ann", Role.AUDITOR, language)
    await ann.commands("report")
    said = await ann.commands("mydata")
    assert case.reference in said
    assert concordia.text("days", language, count=90) in said
    assert said.count("\n\n") >= 5


async def test_the_draft_is_shown_with_the_hour_at_which_it_is_gone(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("report")
    said = await ann.commands("mydata")
    assert "stays until 22 September 2026, 17:00" in said


async def test_nobody_sees_the_reports_of_somebody_else(concordia: Room) -> None:
    _, case = await files(concordia, "ann")
    assert case.reference not in await concordia.person("bob").commands("mydata")


# -- to take it along


async def test_the_export_is_two_files_made_when_they_are_sent(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    await ann.commands("mydata")
    await ann.chooses("mydata", "export")
    page, data = documents(ann)
    assert page.data is not None
    assert data.data is not None
    assert CANARY in page.data.decode()
    assert case.reference in page.data.decode()
    stored = json.loads(data.data)
    assert [one["reference"] for one in stored["reports"]] == [case.reference]
    assert stored["reports"][0]["messages"][0]["text"] == CANARY
    assert stored["kept_in_backups_days"] == 35
    assert all(reply.private for reply in ann.heard)


async def test_an_export_holds_what_the_team_answered_but_none_of_its_notes(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    now = int(concordia.now)
    await writes(
        concordia,
        AddEntry(case.id, Entry(EntryKind.NOTE, now, "zznotezz", b"m" * 16)),
        AddEntry(case.id, Entry(EntryKind.ANSWER, now, "zzanswerzz", b"m" * 16)),
    )
    await ann.commands("mydata")
    await ann.chooses("mydata", "export")
    assert len(documents(ann)) == 2
    for document in documents(ann):
        assert b"zzanswerzz" in (document.data or b"")
        assert b"zznotezz" not in (document.data or b"")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_export_holds_what_is_followed_in_both_files(concordia: Room, language: str) -> None:
    ann = concordia.person(locale=language)
    await ann.commands("follow")
    await ann.chooses("ask-follow", "everywhere", language)
    await ann.commands("following", "themes +sport")
    segment = Segment("web", (language,), event=b"key of an event.")
    await writes(concordia, Follow(Subscription(ann.address, segment, int(concordia.now))))
    await ann.commands("mydata")
    await ann.chooses("mydata", "export", language)
    page, data = ((document.data or b"").decode() for document in documents(ann))
    assert concordia.label("theme", "sport", language) in page
    assert concordia.text("mydata-follows-events", language, count=1) in plain(page)
    agenda, single = json.loads(data)["follows"]
    assert (agenda["themes"], agenda["languages"]) == (["sport"], [language])
    assert 0 <= concordia.now - agenda["since"] < DAY
    assert single["event"] == b"key of an event.".hex()


async def test_where_no_files_can_be_sent_the_export_is_a_text(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    concordia.platform.capabilities = replace(concordia.platform.capabilities, documents=False)
    await ann.commands("mydata")
    said = await ann.chooses("mydata", "export")
    assert case.reference in said
    assert not documents(ann)


async def test_nothing_of_an_export_stands_in_the_database(concordia: Room) -> None:
    ann, _ = await files(concordia, "ann")
    await ann.commands("mydata")
    await ann.chooses("mydata", "export")
    for file in (concordia.folder / "data").glob("concordia.db*"):
        assert CANARY.encode() not in file.read_bytes()


# -- to erase it


@pytest.mark.parametrize("what", ["settings", "unlink", "reports", "all", "forget"])
async def test_typed_words_erase_nothing(concordia: Room, what: str) -> None:
    ann, case = await files(concordia, "ann")
    await ann.commands("mydata", f"{what} yes")
    assert case.reference in await ann.commands("mydata")
    assert await case_of(concordia, case) is not None


async def test_no_keeps_everything(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    await ann.commands("mydata")
    await ann.chooses("mydata", "all")
    assert case.reference in await ann.chooses("mydata-no", "no")


async def test_erased_settings_are_gone_and_the_day_for_backups_is_named(concordia: Room) -> None:
    ann = concordia.person()
    await ann.commands("language", "en")
    said = await confirmed(ann, "settings")
    assert said == concordia.text("mydata-done-settings", date="26 October 2026")
    assert "Settings" not in await ann.commands("mydata")


async def test_unlinked_reports_stay_and_no_address_does(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    await confirmed(ann, "unlink")
    kept = await case_of(concordia, case)
    assert kept is not None
    assert not kept.linked
    assert await store(concordia).reporter_of(case.id) is None
    assert case.reference not in await ann.commands("mydata")


async def test_one_report_of_two_is_erased_and_the_team_hears_which_one(concordia: Room) -> None:
    await writes(concordia, SaveOffice(Office(Address("web", "office"), False, ("en",))))
    ann, first = await files(concordia, "ann")
    _, second = await files(concordia, "ann")
    await ann.commands("mydata")
    await ann.chooses("mydata", "reports")
    before = len(concordia.platform.sent)
    await ann.presses(f"{concordia.label('mydata-sure-reports', 'one')} {first.reference}")
    await ann.chooses("erasecase-sure", "yes")
    assert await case_of(concordia, first) is None
    assert await case_of(concordia, second) is not None
    told = [reply.text for address, reply in concordia.platform.sent[before:] if address.chat == "office"]
    assert told == [concordia.words.texts.text(["en"], "case-taken-back", reference=first.reference)]
    trail = await store(concordia).trail(first.id, 5)
    assert [(one.who, one.what) for one in trail if one.who == REPORTER] == [(REPORTER, "erase")]


async def test_after_everything_is_erased_nothing_of_the_person_is_left(concordia: Room) -> None:
    ann, _ = await files(concordia, "ann")
    await ann.sends_photo("and this")
    said = await confirmed(ann, "all")
    assert concordia.text("mydata-done-all", date="26 October 2026") in said
    await store(concordia).purge(int(concordia.now))
    assert {table: await concordia.rows(table) for table in TABLES} == dict.fromkeys(TABLES, 0)
    assert await concordia.rows("conversations WHERE sealed IS NOT NULL") == 0
    assert await concordia.rows("inbox WHERE payload IS NOT NULL") == 0
    for file in (concordia.folder / "data").glob("concordia.db*"):
        assert CANARY.encode() not in file.read_bytes()


async def test_who_is_forgotten_leaves_their_report_without_an_address(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    await confirmed(ann, "forget")
    assert await concordia.rows("people") == 0
    assert await case_of(concordia, case) is not None
    assert await store(concordia).reporter_of(case.id) is None


async def test_forgetting_is_no_way_around_the_limit_of_wrong_receipts(concordia: Room) -> None:
    ann = concordia.person()
    for _ in range(5):
        await ann.commands("case", "1234 5678 9012 3456")
    said = await confirmed(ann, "forget")
    assert "One thing stays" in said
    assert await ann.commands("case", "1234 5678 9012 3456") == concordia.text("case-too-many")
    concordia.now += 3_601
    await confirmed(ann, "forget")
    assert await concordia.rows("people") == 0


async def test_the_chat_is_wiped_up_to_the_pressed_message(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    said = await confirmed(ann, "wipe")
    assert (ann.address, WipeChat("m1")) in concordia.platform.groups.done
    assert said == concordia.text("mydata-done-wipe")
    assert await case_of(concordia, case) is not None


# -- from below a report


async def test_a_report_is_erased_from_below_it_with_its_receipt_alone(concordia: Room) -> None:
    ann, case = await files(concordia, "ann", linked=False)
    receipt = next(reply.text for _, reply in concordia.platform.sent if "<code>" in reply.text)
    await ann.commands("case", receipt)
    assert case.reference in await ann.chooses("case-view", "erase")
    assert await ann.chooses("erasecase-sure", "yes") == concordia.text("erasecase-done", date="26 October 2026")
    assert await case_of(concordia, case) is None


async def test_a_command_with_the_token_of_a_case_erases_nothing(concordia: Room) -> None:
    _, case = await files(concordia, "ann")
    for argument in (token_of(case.id), f"{token_of(case.id)} yes"):
        assert await concordia.person("bob").commands("erasecase", argument) == concordia.text("erasecase-gone")
    assert await case_of(concordia, case) is not None


async def test_a_foreign_and_an_absent_report_look_the_same(concordia: Room) -> None:
    _, case = await files(concordia, "ann")
    bob = concordia.person("bob")
    foreign = await bob.commands("erasecase", token_of(case.id))
    assert foreign == await bob.commands("erasecase", token_of(b"x" * 16))


async def test_somebody_else_s_button_erases_nothing(concordia: Room) -> None:
    ann, case = await files(concordia, "ann")
    await ann.commands("mydata")
    await ann.chooses("mydata", "reports")
    stolen = [choice.token for choice in ann.choices]
    bob = concordia.person("bob")
    for token in stolen:
        await bob.presses_token(token)
    assert await case_of(concordia, case) is not None


# -- in groups


async def test_who_reported_in_a_group_can_take_themselves_out(concordia: Room) -> None:
    village = Village(concordia)
    await village.set_up()
    await village.report(village.member("ann"))
    assert await concordia.rows("incident_reporters") == 1
    ann = concordia.person("ann")
    assert "Reports in groups" in await ann.commands("mydata")
    await confirmed(ann, "all")
    assert await concordia.rows("incident_reporters") == 0
    assert await concordia.rows("incidents") == 1
