"""Every interaction is on disk before it is acknowledged, acknowledged in time, and answered for the right eyes."""

from __future__ import annotations

from bot.chat.events import Address, ChoicePressed, CommandGiven, FormSent, MessageReported, TextSent
from bot.chat.replies import Choice, Field, Form, Reply
from bot.errors import StorageTrouble
from bot.ports import Gone, Refused, Unreachable
from tests.adapters.discord.pretend import WORDS, Town, failure
from tests.contracts.drivers.driver import cancelled_at_the_end, until
from tests.fakes.discord.faults import Fault
from tests.fakes.discord.people import FILE

MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL = 4, 5, 6, 7, 9

YES = ((Choice("Yes", "t.yes"),),)


# -- in time -------------------------------------------------------------------------------------------------------


async def test_a_reply_that_comes_soon_is_the_answer_and_only_the_person_sees_it(town: Town) -> None:
    given = town.anna.slash("report", town.square)
    arrival = await town.arrives()
    await town.answers(arrival, WORDS, choices=YES)

    assert arrival.event == CommandGiven("report")
    assert given.callback == MESSAGE
    assert [(seen.text, seen.labels, seen.ephemeral) for seen in town.anna.ephemerals] == [(WORDS, ["Yes"], True)]
    assert town.ben.sees(town.square) == []


async def test_a_reply_that_comes_late_takes_the_place_of_the_thinking_and_the_next_stands_below(hurried: Town) -> None:
    given = hurried.anna.slash("report", hurried.square)
    arrival = await hurried.arrives()
    assert await hurried.acknowledged(given) == DEFERRED_MESSAGE
    await hurried.answers(arrival, "one")
    await hurried.answers(arrival, "two", "2.0")

    assert [(seen.text, seen.ephemeral) for seen in hurried.anna.ephemerals] == [("one", True), ("two", True)]
    assert hurried.anna.from_bot == []


async def test_a_second_reply_to_one_interaction_stands_below_the_first(town: Town) -> None:
    town.anna.slash("report", town.square)
    arrival = await town.arrives()
    await town.answers(arrival, "one")
    await town.answers(arrival, "two", "2.0")
    assert [seen.text for seen in town.anna.ephemerals] == ["one", "two"]


async def test_in_direct_messages_an_answer_stays(town: Town) -> None:
    town.anna.slash("report")
    await town.answers(await town.arrives(), WORDS)
    assert [(seen.text, seen.ephemeral) for seen in town.anna.from_bot] == [(WORDS, False)]


async def test_where_only_the_person_uses_the_bot_it_answers_too(town: Town) -> None:
    elsewhere = town.discord.community("Elders", owner=town.ben, with_bot=False)
    hall = elsewhere.text("hal")
    elsewhere.joins(town.anna)
    town.anna.installs()
    town.anna.slash("report", hall)
    arrival = await town.arrives()
    await town.answers(arrival, WORDS)
    assert arrival.group is None
    assert [(seen.text, seen.channel_id) for seen in town.anna.ephemerals] == [(WORDS, hall.id)]


async def test_more_than_discord_lets_follow_there_comes_as_direct_messages(town: Town) -> None:
    elsewhere = town.discord.community("Elders", owner=town.ben, with_bot=False)
    hall = elsewhere.text("hal")
    elsewhere.joins(town.anna)
    town.anna.installs()
    town.anna.slash("report", hall)
    arrival = await town.arrives()
    for number in range(8):
        await town.answers(arrival, str(number), f"{number}.0")
    assert [seen.text for seen in town.anna.ephemerals] == list("012345")
    assert [seen.text for seen in town.anna.from_bot] == list("67")


async def test_nothing_is_acknowledged_before_it_is_on_disk(hurried: Town) -> None:
    hurried.gate.clear()
    given = hurried.anna.slash("report", hurried.square)
    before = hurried.discord.requests
    hurried.anna.dm("still there?")  # the next event is on its way, so the first had its time
    await until(lambda: given.heard)
    assert (given.callback, hurried.discord.requests) == (None, before)

    hurried.gate.set()
    assert await hurried.acknowledged(given) == DEFERRED_MESSAGE


async def test_an_intake_that_fails_for_a_moment_is_tried_again_in_time(hurried: Town) -> None:
    hurried.faults = [StorageTrouble("locked")]
    given = hurried.anna.slash("report", hurried.square)
    await until(lambda: hurried.tried > 1)
    assert given.callback is None
    hurried.faults = []
    assert await hurried.acknowledged(given) == DEFERRED_MESSAGE


async def test_what_could_not_be_kept_is_left_unacknowledged_and_words_are_kept_when_they_can_be(hurried: Town) -> None:
    hurried.faults = [StorageTrouble("disk full")]
    given = hurried.anna.slash("report", hurried.square)
    hurried.anna.dm(WORDS)
    await until(lambda: hurried.tried > 1)
    hurried.now.ahead += 5
    tried = hurried.tried
    await until(lambda: hurried.tried > tried + 1)
    hurried.faults = []
    arrival = await hurried.arrives()

    assert arrival.event == TextSent(WORDS)
    assert (given.callback, len(hurried.arrivals)) == (None, 1)


# -- presses -------------------------------------------------------------------------------------------------------


async def question(town: Town, **fields: object) -> None:
    """A first answer with a button stands on Anna's screen in the square."""
    town.anna.slash("report", town.square)
    await town.answers(await town.arrives(), "Question?", "0.0", **({"choices": YES} | fields))


async def test_the_answer_to_a_press_takes_the_place_of_the_question(town: Town) -> None:
    await question(town)
    given = town.anna.presses("Yes")
    arrival = await town.arrives(2)
    assert isinstance(arrival.event, ChoicePressed)
    await town.answers(arrival, "Answer", replaces=arrival.event.message)

    assert given.callback == UPDATE
    assert [(seen.text, seen.labels) for seen in town.anna.ephemerals] == [("Answer", [])]


async def test_the_late_answer_to_a_press_takes_that_place_too(hurried: Town) -> None:
    await question(hurried)
    given = hurried.anna.presses("Yes")
    arrival = await hurried.arrives(2)
    assert isinstance(arrival.event, ChoicePressed)
    assert await hurried.acknowledged(given) == DEFERRED_UPDATE
    await hurried.answers(arrival, "Answer", replaces=arrival.event.message)
    await hurried.answers(arrival, "More", "2.0")
    assert [(seen.text, seen.labels) for seen in hurried.anna.ephemerals] == [("Answer", []), ("More", [])]


async def test_a_private_answer_is_a_message_of_its_own_and_the_old_one_loses_its_buttons(town: Town) -> None:
    await question(town)
    town.anna.presses("Yes")
    arrival = await town.arrives(2)
    assert isinstance(arrival.event, ChoicePressed)
    await town.answers(arrival, "1234", replaces=arrival.event.message, private=True)
    assert [(seen.text, seen.labels) for seen in town.anna.ephemerals] == [("Question?", []), ("1234", [])]


async def test_a_late_private_answer_does_the_same(hurried: Town) -> None:
    await question(hurried)
    given = hurried.anna.presses("Yes")
    arrival = await hurried.arrives(2)
    assert isinstance(arrival.event, ChoicePressed)
    await hurried.acknowledged(given)
    await hurried.answers(arrival, "1234", replaces=arrival.event.message, private=True)
    assert [(seen.text, seen.labels) for seen in hurried.anna.ephemerals] == [("Question?", []), ("1234", [])]


async def test_a_press_on_what_all_see_changes_it_for_all_and_whispers_to_one(town: Town) -> None:
    square = Address("discord", f"c{town.square.id}")
    await town.bot.send(square, Reply("Report", "en", YES, pinned=True), "1.0")
    town.ben.presses("Yes")
    arrival = await town.arrives()
    assert isinstance(arrival.event, ChoicePressed)
    await town.answers(arrival, "Decided", "2.0", replaces=arrival.event.message)
    await town.answers(arrival, "Thank you", "3.0", only_for=arrival.user)

    assert arrival.address == square
    assert [(seen.text, seen.pinned) for seen in town.anna.sees(town.square)] == [("Decided", True)]
    assert [seen.text for seen in town.ben.ephemerals] == ["Thank you"]
    assert town.anna.ephemerals == []


# -- what is about the channel -------------------------------------------------------------------------------------


async def test_a_command_about_a_channel_is_answered_to_who_gave_it_and_speaks_to_all_there(hurried: Town) -> None:
    given = hurried.ben.slash("room", hurried.square)
    arrival = await hurried.arrives()
    await hurried.acknowledged(given)
    await hurried.bot.send(arrival.address, Reply("Here it is", "en"), "1.0")
    await hurried.answers(arrival, "Done", "2.0", only_for=arrival.user)

    assert [seen.text for seen in hurried.anna.sees(hurried.square)] == ["Here it is"]
    assert [(seen.text, seen.thinking) for seen in hurried.ben.ephemerals] == [("Done", False)]


async def test_an_answer_for_all_never_stays_behind_the_thinking_that_one_sees(hurried: Town) -> None:
    given = hurried.ben.slash("room", hurried.square)
    arrival = await hurried.arrives()
    await hurried.acknowledged(given)
    await hurried.answers(arrival, "For all")
    assert [seen.text for seen in hurried.anna.sees(hurried.square)] == ["For all"]
    assert hurried.ben.ephemerals == []


async def test_what_only_one_may_see_is_refused_where_it_answers_nothing(town: Town) -> None:
    whisper = Reply(WORDS, "en", only_for=str(town.anna.id))
    error = await failure(town.bot.send(Address("discord", f"c{town.square.id}"), whisper, "1.0"))
    assert type(error) is Refused
    assert town.anna.sees(town.square) == []


# -- forms ---------------------------------------------------------------------------------------------------------

FORM = Form(
    "Report", (Field("ground", "Why?", (("race", "Origin"), ("age", "Age"))), Field("more", "What?", (), False))
)


async def test_a_form_opens_and_its_answers_arrive_by_key(town: Town) -> None:
    hateful = town.ben.writes(town.square, "ga weg", files=[FILE])
    town.anna.context_menu("Report this message", hateful)
    reported = await town.arrives()
    await town.answers(reported, "Why?", form=FORM, choices=YES)
    modal = await town.anna.gets_modal()
    given = town.anna.submits_modal({"Why?": "Age"})
    arrival = await town.arrives(2)
    await town.answers(arrival, "Thank you", "2.0")

    assert isinstance(reported.event, MessageReported)
    assert (reported.event.quoted.text, len(reported.event.quoted.files)) == ("ga weg", 1)
    assert await town.bot.fetch(reported.event.quoted.files[0].handle) == FILE[1]
    assert [field.label for field in modal.fields] == ["Why?", "What?"]
    assert arrival.event == FormSent((("ground", "age"), ("more", "")))
    assert (arrival.address, given.callback) == (reported.address, MESSAGE)
    assert [seen.text for seen in town.anna.ephemerals] == ["Thank you"]


async def test_a_form_that_comes_too_late_is_asked_in_words(hurried: Town) -> None:
    given = hurried.anna.slash("report", hurried.square)
    arrival = await hurried.arrives()
    await hurried.acknowledged(given)
    await hurried.answers(arrival, "Why?", form=FORM, choices=YES)
    assert hurried.anna.modal is None
    assert [(seen.text, seen.labels) for seen in hurried.anna.ephemerals] == [("Why?", ["Yes"])]


async def test_the_button_for_words_opens_a_form_at_once_and_only_the_words_arrive(town: Town) -> None:
    await question(town, input="Write")
    given = town.anna.presses("Write")
    modal = await town.anna.gets_modal()
    assert (given.callback, len(town.arrivals)) == (MODAL, 1)
    assert (modal.title, [field.label for field in modal.fields]) == ("Write", ["Your words", "Files"])

    town.anna.submits_modal({"Your words": WORDS})
    arrival = await town.arrives(2)
    assert (arrival.event, arrival.address) == (TextSent(WORDS), town.arrivals[0].address)
    await town.answers(arrival, "Thank you", "2.0")
    assert [seen.text for seen in town.anna.ephemerals] == ["Question?", "Thank you"]


async def test_files_from_the_form_arrive_one_by_one_and_can_be_fetched(town: Town) -> None:
    await question(town, input="Write")
    town.anna.presses("Write")
    await town.anna.gets_modal()
    town.anna.submits_modal({"Your words": WORDS, "Files": [FILE, ("b.txt", b"two")]})
    second = await town.arrives(3)
    files = [arrival.event for arrival in town.arrivals[1:]]
    assert [await town.bot.fetch(event.file.handle) for event in files] == [FILE[1], b"two"]  # type: ignore[union-attr]
    assert (files[0].caption, second.update.partition(".")[2]) == (WORDS, "1")  # type: ignore[union-attr]


async def test_a_form_with_nothing_in_it_changes_nothing(town: Town) -> None:
    await question(town, input="Write")
    town.anna.presses("Write")
    await town.anna.gets_modal()
    given = town.anna.submits_modal({})
    assert await town.acknowledged(given) == DEFERRED_UPDATE
    assert [seen.text for seen in town.anna.ephemerals] == ["Question?"]
    assert len(town.arrivals) == 1


async def test_in_direct_messages_nobody_needs_a_button_for_words(town: Town) -> None:
    town.anna.dm("hello")
    await town.answers(await town.arrives(), "What?", input="Write", choices=YES)
    assert town.anna.from_bot[-1].labels == ["Yes"]


# -- when the way is closed ----------------------------------------------------------------------------------------


async def test_after_fifteen_minutes_an_answer_comes_as_a_direct_message(hurried: Town) -> None:
    given = hurried.anna.slash("report", hurried.square)
    arrival = await hurried.arrives()
    await hurried.acknowledged(given)
    hurried.now.ahead += 15 * 60
    await hurried.answers(arrival, WORDS, input="Write", choices=YES)
    assert [(seen.text, seen.labels) for seen in hurried.anna.from_bot] == [(WORDS, ["Yes"])]


async def test_who_takes_no_direct_messages_is_gone_then(hurried: Town) -> None:
    given = hurried.anna.slash("report", hurried.square)
    arrival = await hurried.arrives()
    await hurried.acknowledged(given)
    hurried.anna.closes_dms()
    hurried.now.ahead += 15 * 60
    assert type(await failure(hurried.answers(arrival, WORDS))) is Gone


async def test_another_process_answers_what_the_first_put_off(hurried: Town) -> None:
    given = hurried.anna.slash("report", hurried.square)
    arrival = await hurried.arrives()
    await hurried.acknowledged(given)
    hurried.now.ahead += 60
    other = hurried.another()
    await other.open()
    try:
        await other.introduced()
        await other.send(arrival.address, Reply("one", "en", via=arrival.via), "1.0")
        await other.send(arrival.address, Reply("two", "en", via=arrival.via), "2.0")
    finally:
        await other.close()
    assert [(seen.text, seen.thinking) for seen in hurried.anna.ephemerals] == [("one", False), ("two", False)]


async def test_an_answer_whose_confirmation_was_lost_is_shown_once(town: Town) -> None:
    town.anna.slash("report", town.square)
    arrival = await town.arrives()
    town.discord.faults.set(Fault("lost_answer", every=1, times=1, methods=("create_interaction_response",)))
    assert type(await failure(town.answers(arrival, WORDS))) is Unreachable
    await town.answers(arrival, WORDS)
    assert [seen.text for seen in town.anna.ephemerals] == [WORDS]
    (asked,) = town.discord.violations  # whether it had arrived, only Discord knows
    assert asked.rule == "acknowledged-twice"
    town.discord.oracle.violations.clear()


async def test_the_buttons_of_an_earlier_process_work(town: Town) -> None:
    await question(town, input="Write")
    other = town.another()
    await other.open()
    try:
        async with cancelled_at_the_end(other.run(town._intake)):
            await town.discord.until(lambda: len(town.discord.gateway.identifies) == 2)
            town.anna.presses("Write")
            await town.anna.gets_modal()
    finally:
        await other.close()
    town.discord.oracle.violations.clear()  # two processes listen, so both open the form
