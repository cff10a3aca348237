"""The queue and the work on a case, read as the conversations of the team."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.cases import AddEntry, Entry, EntryKind, FetchFile, Status
from bot.chat.answers import Item, Kept
from bot.chat.events import ChoicePressed, FileKind, Origin, OriginKind
from bot.communities import token_of
from bot.rules.staff import DAY, Role
from tests.chat import Person, Room
from tests.team import filed, id_of, joins, kept, writes

HATE = "go away, all of you, zzhatezz"
WORKERS = (Role.OWNER, Role.LEAD, Role.CASE_WORKER)
OTHERS = (Role.PUBLISHER, Role.APPROVER, Role.AUDITOR)


@pytest.fixture
async def ann(concordia: Room) -> Person:
    return await joins(concordia, "ann", Role.CASE_WORKER)


@pytest.fixture
async def lena(concordia: Room) -> Person:
    return await joins(concordia, "lena", Role.LEAD)


async def opens(person: Person, name: str = "case") -> str:
    return await person.commands("open", token_of(id_of(name)))


async def claims(person: Person, name: str = "case") -> str:
    await opens(person, name)
    return await person.chooses("case-menu", "claim")


async def trail(room: Room) -> list[tuple[str, str, bool]]:
    """Who did what, and whether to our case; the oldest first."""
    assert room.services is not None
    lines = await room.services.store.trail(None, 30)
    return [(one.who, one.what, one.case == id_of("case")) for one in reversed(lines)]


# -- the queue


async def test_the_queue_comes_by_rank_and_then_by_age_and_says_why(concordia: Room, ann: Person) -> None:
    old = await filed(concordia, "old")
    concordia.now += 3 * DAY
    urgent = await filed(concordia, "urgent", rank=3, reasons=("danger", "young"))
    slow = await filed(concordia, "slow", rank=-1, reasons=("slow",))
    said = await ann.commands("cases")
    places = [said.index(case.reference) for case in (urgent, old, slow)]
    assert places == sorted(places)
    assert "very high (words of danger and under 18)" in said
    assert "slow lane" in said
    assert "3 days ago" in said
    assert "Online · Being Muslim" in said
    assert "unclaimed" in said
    assert HATE not in said


async def test_a_long_queue_comes_in_pages_of_eight(concordia: Room, ann: Person) -> None:
    cases = [await filed(concordia, f"case{number}") for number in range(10)]
    first = await ann.commands("cases")
    assert sum(case.reference in first for case in cases) == 8
    second = await ann.chooses("cases-filter", "more")
    assert sum(case.reference in second for case in cases) == 2
    assert all((case.reference in first) != (case.reference in second) for case in cases)
    assert await ann.chooses("cases-filter", "back") == first


async def test_filters_show_mine_unclaimed_and_closed_ones(concordia: Room, ann: Person, lena: Person) -> None:
    mine, free = await filed(concordia, "mine"), await filed(concordia, "free")
    theirs, done = await filed(concordia, "theirs"), await filed(concordia, "done")
    await claims(ann, "mine")
    await claims(lena, "theirs")
    await claims(ann, "done")
    await ann.commands("close", f"{token_of(done.id)} answered yes")

    async def shown(person: Person, kind: str) -> set[str]:
        said = await person.commands("cases", kind)
        names = {"mine": mine, "free": free, "theirs": theirs, "done": done}
        return {name for name, case in names.items() if case.reference in said}

    assert await shown(ann, "todo") == {"mine", "free"}
    assert await shown(ann, "mine") == {"mine"}
    assert await shown(ann, "free") == {"free"}
    assert await shown(ann, "closed") == {"done"}
    assert await shown(lena, "all") == {"mine", "free", "theirs"}
    await lena.commands("cases")
    assert concordia.label("cases-filter", "all") in lena.labels
    await ann.commands("cases")
    assert concordia.label("cases-filter", "all") not in ann.labels


async def test_a_case_is_opened_by_its_reference_however_it_is_typed(concordia: Room, ann: Person) -> None:
    case = await filed(concordia)
    for words in (case.reference, case.reference.lower(), case.reference.replace("-", " ")):
        assert f"Case {case.reference}" in await ann.commands("open", words), words
    assert f"Case {case.reference}" in await ann.commands("cases", case.reference)


async def test_the_people_of_a_group_are_counted_and_not_its_cases(concordia: Room, ann: Person) -> None:
    group = "ab" * 16
    community = {"place": "online", "matter": "words", "from": "community", "people": "4"}
    await filed(concordia, alike=group)
    await filed(concordia, "other", situation=community, alike=group)
    assert "4 others may have reported the same" in await opens(ann)
    await ann.commands("cases")
    assert "Reported by 5 people" in ann.text


# -- the card, and what was reported


async def test_the_card_says_all_but_what_was_reported_and_who_did(concordia: Room, ann: Person) -> None:
    answers: dict[str, str | bool] = {
        "place": "online", "platform": "tiktok", "matter": "threat", "ground": "islam", "region": "brussels",
        "under_18": True, "role": "victim",
    }  # fmt: skip
    await filed(concordia, situation=answers, rank=3, reasons=("matter", "young"))
    concordia.now += 2 * DAY
    said = await opens(ann)
    for words in (
        "unclaimed", "2 days ago", "Waiting for a first answer: 2 days", "Where: Online", "Platform: TikTok",
        "What: Threats or stalking", "Under 18: Yes", "Your role: It happened to me",
        "Language of the reporter: English",
        "very high", "the receipt only", "Reported messages: 1 (files: 0)",
    ):  # fmt: skip
        assert words in said, words
    assert HATE not in said


def picture() -> bytes:
    """A small picture that a camera could have made."""
    made = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(made, "JPEG")
    return made.getvalue()


async def test_evidence_is_covered_defanged_and_whole(concordia: Room, ann: Person) -> None:
    concordia.platform.files["shot"] = picture()
    await writes(concordia, FetchFile("f" * 32, "web", "shot", int(concordia.now) + DAY))
    photo = Kept("f" * 32, FileKind.PHOTO, 10, "image/jpeg", "my-holiday.jpg")
    origin = Origin(OriginKind.CHANNEL, "Hate\u202echannel", "https://t.me/hate/1", 1_790_000_000)
    long = "zzhatezz " * 700
    items = (Item(1_790_000_000, f"{HATE} https://bad.example/x", origin=origin), Item(1_790_000_000, long, photo))
    await filed(concordia, evidence=items)
    await opens(ann)
    assert concordia.services is not None
    await concordia.services.store.keep_file(photo.id, picture())
    await ann.chooses("case-menu", "evidence")
    html = "".join(reply.text for reply in ann.heard)
    assert f"<spoiler>{HATE} hxxps://bad[.]example/x</spoiler>" in html
    assert "https://" not in html
    assert "hxxps://t[.]me/hate/1" in html
    assert html.count("zzhatezz") == 701
    assert "my-holiday" not in html
    assert "This may hurt" in ann.text
    assert [picture.file for reply in ann.heard for picture in reply.pictures] == [photo.id]
    await ann.chooses("case-menu", "open")
    assert "Case" in ann.text


async def test_much_evidence_comes_in_pages(concordia: Room, ann: Person) -> None:
    await filed(concordia, evidence=tuple(Item(1_790_000_000, f"number {n}") for n in range(6)))
    await opens(ann)
    await ann.chooses("case-menu", "evidence")
    assert "number 3" in ann.text
    assert "number 4" not in ann.text
    await ann.chooses("case-menu", "evidence_more")
    assert "number 5" in ann.text


async def test_what_was_written_stands_in_order_with_who_wrote_it(concordia: Room, ann: Person) -> None:
    case = await filed(concordia)
    await claims(ann)
    for kind, words, by in (
        (EntryKind.NOTE, "first", id_of("ann")),
        (EntryKind.ANSWER, "second", id_of("gone")),
        (EntryKind.MESSAGE, "third", None),
    ):
        await writes(concordia, AddEntry(case.id, Entry(kind, int(concordia.now), words, by)))
    await opens(ann)
    said = await ann.chooses("case-menu", "history")
    assert said.index("first") < said.index("second") < said.index("third")
    assert "Note by Ann" in said
    assert "by a former colleague" in said
    assert f"from the reporter {case.reference[:4]}" in said


# -- who has it


async def test_who_claims_has_it_and_can_give_it_back(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    assert "Ann has taken this case." in await claims(ann)
    assert (await kept(concordia)).status is Status.OPEN
    assert (await kept(concordia)).worker == id_of("ann")
    await ann.chooses("case-menu", "unclaim")
    assert (await kept(concordia)).worker is None
    assert concordia.label("case-menu", "claim") in ann.labels


async def test_of_two_who_claim_at_once_one_has_it_and_the_other_hears_who(concordia: Room, lena: Person) -> None:
    await filed(concordia)
    lars = await joins(concordia, "lars", Role.LEAD)
    await opens(lena)
    await opens(lars)
    sent = await concordia.arrive(*(one.arrival(ChoicePressed(_token(one, "claim"), "m1")) for one in (lena, lars)))
    for one in (lena, lars):
        one.hears(sent)
    worker = (await kept(concordia)).worker
    first, second = (lena, lars) if worker == id_of("lena") else (lars, lena)
    assert "has taken this case" in first.text
    assert second.text == f"{first.name.title()} has this case."


async def test_of_two_case_workers_the_slower_one_finds_no_case_any_more(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    bob = await joins(concordia, "bob", Role.CASE_WORKER)
    await opens(ann)
    await opens(bob)
    sent = await concordia.arrive(*(one.arrival(ChoicePressed(_token(one, "claim"), "m1")) for one in (ann, bob)))
    for one in (ann, bob):
        one.hears(sent)
    assert sorted([concordia.text("case-not-here") in one.text for one in (ann, bob)]) == [False, True]


def _token(person: Person, deed: str) -> str:
    label = person.room.label("case-menu", deed)
    return next(choice.token for choice in person.choices if choice.label == label)


async def test_a_lead_takes_over_only_on_purpose_and_the_colleague_hears_it(
    concordia: Room, ann: Person, lena: Person
) -> None:
    await filed(concordia)
    await claims(ann)
    await opens(lena)
    assert await lena.chooses("case-menu", "claim") == "Ann has this case."
    before = len(concordia.platform.sent)
    await lena.chooses("case-menu", "takeover")
    ann.hears(concordia.platform.sent[before:])
    assert "Lena has taken over your case" in ann.text
    assert (await kept(concordia)).worker == id_of("lena")


async def test_handed_over_it_is_the_colleague_s_who_hears_it(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    bob = await joins(concordia, "bob", Role.CASE_WORKER, "nl")
    await joins(concordia, "pia", Role.PUBLISHER)
    await claims(ann)
    await ann.chooses("case-menu", "hand")
    assert "Pia" not in ann.labels
    before = len(concordia.platform.sent)
    said = await ann.presses("Bob")
    assert "Ann has handed this case over to Bob" in said
    bob.hears(concordia.platform.sent[before:])
    assert "aan jou overgedragen" in bob.text
    assert (await kept(concordia)).worker == id_of("bob")
    assert await opens(ann) == concordia.text("case-not-here")
    await bob.chooses("case-menu", "open", "nl")
    assert (await kept(concordia)).reference in bob.text


async def test_a_lead_hands_over_what_somebody_else_has(concordia: Room, ann: Person, lena: Person) -> None:
    await filed(concordia)
    await joins(concordia, "bob", Role.CASE_WORKER)
    await claims(ann)
    await opens(lena)
    await lena.chooses("case-menu", "hand")
    await lena.presses("Bob")
    assert (await kept(concordia)).worker == id_of("bob")


# -- notes, labels, reminders


async def test_a_note_is_kept_for_the_team(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    await claims(ann)
    await ann.chooses("case-menu", "note")
    assert "Only the team reads it" in await ann.says("the school knows")
    (entry,) = (await kept(concordia)).entries
    assert (entry.kind, entry.text, entry.by) == (EntryKind.NOTE, "the school knows", id_of("ann"))


async def test_a_case_that_is_handed_over_while_a_note_is_typed_gets_no_note(
    concordia: Room, ann: Person, lena: Person
) -> None:
    await filed(concordia)
    await claims(ann)
    await ann.chooses("case-menu", "note")
    await opens(lena)
    await lena.chooses("case-menu", "claim")
    await lena.chooses("case-menu", "takeover")
    assert concordia.text("case-not-here") in await ann.says("the school knows")
    assert (await kept(concordia)).entries == ()


async def test_labels_go_on_and_off_the_usual_ones_and_own_words(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    await claims(ann)
    await ann.chooses("case-menu", "label")
    assert "Labels: police" in await ann.presses("+ police")
    await ann.chooses("case-menu", "label")
    await ann.chooses("case-menu", "ownlabel")
    await ann.says("football <b>club</b>")
    assert (await kept(concordia)).labels == ("police", "football <b>club</b>")
    await opens(ann)
    assert "football &lt;b&gt;club" in ann.heard[0].text
    await ann.chooses("case-menu", "label")
    await ann.presses("– police")
    assert (await kept(concordia)).labels == ("football <b>club</b>",)


async def reminder(concordia: Room, ann: Person, when: str = "week") -> None:
    await claims(ann)
    await ann.chooses("case-menu", "remind")
    if when in ("day", "three", "week"):
        await ann.chooses("ask-remind", when)
    else:
        await ann.says(when)
    assert "I will remind you" in await ann.says("call the school")


async def later(room: Room, person: Person, days: int) -> str:
    """Days go by; what somebody was told in them."""
    assert room.services is not None
    room.now += days * DAY
    before = len(room.platform.sent)
    await room.services.house.look(room.services.engine.intake)
    await room.services.engine.settled()
    person.heard = []
    person.hears(room.platform.sent[before:])
    return person.text


async def test_a_reminder_comes_on_its_day_with_its_words(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    await reminder(concordia, ann)
    assert await later(concordia, ann, 5) == ""
    said = await later(concordia, ann, 3)
    assert "Reminder for case" in said
    assert "call the school" in said


async def test_a_reminder_can_be_for_a_date(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    await claims(ann)
    await ann.chooses("case-menu", "remind")
    assert concordia.text("remind-no-date") in await ann.says("soon")
    assert concordia.text("remind-no-date") in await ann.says("31/2")
    assert concordia.text("remind-not-then") in await ann.says("1/1/2020")
    await ann.says("24/12/2026")  # it is September
    assert "24 December 2026" in await ann.says("before the holidays")


async def test_nobody_is_reminded_of_a_case_that_is_closed_or_somebody_else_s(
    concordia: Room, ann: Person, lena: Person
) -> None:
    await filed(concordia)
    await reminder(concordia, ann, "three")
    await lena.commands("claim", f"{token_of(id_of('case'))} over")
    assert "Reminder" not in await later(concordia, ann, 4)
    await filed(concordia, "second")
    await claims(ann, "second")
    await ann.chooses("case-menu", "remind")
    await ann.chooses("ask-remind", "day")
    await ann.says("look again")
    await ann.commands("close", f"{token_of(id_of('second'))} answered yes")
    assert "Reminder" not in await later(concordia, ann, 2)


# -- passing on, closing, opening again


async def test_it_is_recorded_to_whom_a_case_was_passed_on_and_nothing_is_sent(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    await claims(ann)
    await ann.chooses("case-menu", "refer")
    unia = ann.labels[0]
    assert unia.startswith("Unia")
    said = await ann.presses(unia)
    assert "I send nothing" in said
    assert "unia.be" in said
    before = len(concordia.platform.sent)
    assert "Passed on to: Unia –" in await ann.chooses("case-menu", "refer_yes")
    assert {address.chat for address, _ in concordia.platform.sent[before:]} == {"ann"}
    assert (await kept(concordia)).referred == ("unia",)


async def test_every_other_body_can_be_chosen_too(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    await claims(ann)
    await ann.chooses("case-menu", "refer")
    seen = set(ann.labels)
    for _ in range(20):
        if concordia.label("case-menu", "refer_more") not in ann.labels:
            break
        await ann.chooses("case-menu", "refer_more")
        seen |= set(ann.labels)
    assert len(seen) > 20


async def test_closing_asks_why_and_once_more_and_warns_where_nobody_answered(concordia: Room, ann: Person) -> None:
    await filed(concordia)
    await claims(ann)
    await ann.chooses("case-menu", "close")
    said = await ann.chooses("case-ending", "not_ours")
    assert "Nobody has answered the reporter yet" in said
    assert (await kept(concordia)).status is Status.OPEN
    assert "Ann has closed this case" in await ann.chooses("case-menu", "close_yes")
    case = await kept(concordia)
    assert (case.status, case.ending, case.closed_at) == (Status.CLOSED, "not_ours", int(concordia.now))


async def test_who_had_a_closed_case_opens_it_again_and_so_does_a_lead(
    concordia: Room, ann: Person, lena: Person
) -> None:
    case = await filed(concordia)
    await claims(ann)
    await ann.commands("close", f"{token_of(case.id)} answered yes")
    await ann.chooses("case-menu", "reopen")
    assert (await kept(concordia)).status is Status.OPEN
    await ann.commands("close", f"{token_of(case.id)} answered yes")
    await opens(lena)
    await lena.chooses("case-menu", "reopen")
    again = await kept(concordia)
    assert (again.status, again.ending, again.closed_at, again.worker) == (Status.OPEN, None, None, id_of("ann"))


@pytest.mark.parametrize("deed", ["close", "hand", "refer", "unclaim"])
async def test_what_is_for_who_has_a_case_asks_a_case_worker_to_take_it_first(
    concordia: Room, ann: Person, deed: str
) -> None:
    case = await filed(concordia)
    words = "answered yes" if deed == "close" else ""
    assert concordia.text("case-claim-first") in await ann.commands(deed, f"{token_of(case.id)} {words}".strip())
    assert (await kept(concordia)).version == 1


# -- who may


CASE_DEEDS = ("open", "evidence", "history", "claim", "unclaim", "hand", "label", "refer", "close", "reopen", "note",
              "ownlabel", "remind")  # fmt: skip


@pytest.mark.parametrize("deed", CASE_DEEDS)
async def test_a_colleague_s_case_and_none_at_all_look_the_same_to_a_case_worker(
    concordia: Room, lena: Person, deed: str
) -> None:
    case = await filed(concordia)
    await claims(lena)
    ann = await joins(concordia, "ann", Role.CASE_WORKER)
    words = " answered yes" if deed == "close" else ""
    foreign = await ann.commands(deed, token_of(case.id) + words)
    absent = await ann.commands(deed, token_of(id_of("nothing")) + words)
    assert foreign == absent == concordia.text("case-not-here")
    assert await ann.commands("open", case.reference) == await ann.commands("open", "2222-2222")
    assert (await kept(concordia)).worker == id_of("lena")


@pytest.mark.parametrize("role", OTHERS)
async def test_who_does_not_work_on_cases_may_not_see_any(concordia: Room, role: Role) -> None:
    case = await filed(concordia)
    person = await joins(concordia, "pia", role)
    for deed in ("cases", *CASE_DEEDS):
        assert await person.commands(deed, token_of(case.id)) == concordia.text("staff-may-not"), deed


@pytest.mark.parametrize("role", WORKERS)
async def test_who_works_on_cases_sees_one_that_nobody_has(concordia: Room, role: Role) -> None:
    await filed(concordia)
    person = await joins(concordia, "pia", role)
    assert "Case" in await opens(person)
    assert "has taken this case" in await person.chooses("case-menu", "claim")


async def test_every_look_and_every_deed_leaves_a_line_with_its_case(concordia: Room, ann: Person) -> None:
    case = await filed(concordia)
    await ann.commands("open", case.reference)
    await ann.chooses("case-menu", "evidence")
    await claims(ann)
    await ann.chooses("case-menu", "note")
    await ann.says("a note")
    me = id_of("ann").hex()
    lines = await trail(concordia)
    for what in ("open", "evidence", "claim", "note"):
        assert (me, what, True) in lines, what
    assert "a note" not in str(lines)


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
async def test_the_whole_work_is_said_in_every_language(concordia: Room, language: str) -> None:
    case = await filed(concordia, rank=2, reasons=("danger",), labels=("legal", "own"), referred=("unia",))
    person = await joins(concordia, "pia", Role.OWNER, language)
    token = token_of(case.id)
    await person.commands("team")
    await person.commands("cases")
    for deed in ("open", "evidence", "history", "claim", "hand", "label", "refer", "close"):
        assert await person.commands(deed, token), deed
    await person.commands("close", f"{token} unclear")
    await person.commands("close", f"{token} unclear yes")
    assert case.reference in await person.commands("reopen", token)
