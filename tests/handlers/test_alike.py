"""Nearly the same sent by several people: recognised, kept as one group, and said to each of them."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from bot.chat.events import FileKind, FileRef, FileSent, Origin, OriginKind
from tests.chat import Person, Room

WORDS = "everybody with freckles should leave this town at once, says the council of baldies"
POST = Origin(OriginKind.CHANNEL, "Some channel", "https://t.me/somechannel/17", 1_789_000_000)


OTHER_POST = Origin(OriginKind.CHANNEL, "Some channel", "https://t.me/somechannel/18", 1_789_000_000)


async def file(person: Person, *messages: str, post: Origin = POST) -> str:
    """File a report of these forwarded messages; what was said at its end."""
    await person.commands("report")
    await person.chooses("ask-danger", "no")
    for message in messages:
        await person.forwards(message, post)
    return await _to_the_end(person)


async def _to_the_end(person: Person) -> str:
    await person.chooses("answer", "done")
    await person.chooses("ask-place", "street")
    for _ in range(5):
        await person.chooses("answer", "skip")
    return await person.chooses("ask-confirm", "file")


async def groups(room: Room) -> list[str]:
    assert room.services is not None
    return sorted(group for group, _ in await room.services.store.case_groups())


async def test_who_reports_nearly_the_same_hears_that_they_are_not_alone_and_is_answered_with_the_others(
    concordia: Room,
) -> None:
    assert "not alone" not in await file(concordia.person("ann"), WORDS)
    said = await file(concordia.person("bob"), "something else that nobody has said before", f"FW: {WORDS.upper()}!!")
    assert concordia.text("report-known", count=1) in said
    assert concordia.text("report-known", count=2) in await file(concordia.person("cem"), WORDS)
    assert len(await groups(concordia)) == 3
    assert len(set(await groups(concordia))) == 1


async def test_reports_of_different_things_stay_apart(concordia: Room) -> None:
    await file(concordia.person("ann"), WORDS)
    other = WORDS.replace("freckles", "red hair and green eyes")
    said = await file(concordia.person("bob"), other, post=OTHER_POST)
    assert "not alone" not in said
    assert len(set(await groups(concordia))) == 2


async def test_after_a_restart_what_came_before_is_still_known(concordia: Room) -> None:
    await file(concordia.person("ann"), WORDS)
    await concordia.restart()
    assert "not alone" in await file(concordia.person("bob"), WORDS)


async def test_a_bundle_of_many_forwards_keeps_their_order_and_origins(concordia: Room) -> None:
    ann = concordia.person("ann")
    messages = [f"message number {number}, zzhatezz" for number in range(12)]
    await file(ann, *messages)
    receipt = next(reply for reply in ann.heard if "<code>" in reply.text)
    assert receipt
    assert concordia.services is not None
    (texts,) = [texts for _, texts in await concordia.services.store.case_groups()]
    assert list(texts) == messages


async def test_the_same_picture_again_is_recognised(concordia: Room) -> None:
    picture = Image.new("RGB", (400, 300), "white")
    draw = ImageDraw.Draw(picture)
    for number in range(12):
        draw.ellipse((number * 29, number * 13, number * 29 + 90, number * 21 + 60), fill=(number * 20, 90, 200))
    for name, quality in (("ann", 95), ("bob", 40)):
        data = io.BytesIO()
        picture.save(data, "JPEG", quality=quality)
        concordia.platform.files[name] = data.getvalue()
        person = concordia.person(name)
        await person.commands("report")
        await person.chooses("ask-danger", "no")
        await person.does(FileSent(FileRef(FileKind.PHOTO, name, len(data.getvalue()), "image/jpeg")))
        said = await _to_the_end(person)
        assert ("not alone" in said) is (name == "bob")


async def test_reports_of_one_page_are_proposed_as_the_same_whatever_is_said_of_it(concordia: Room) -> None:
    page = "https://www.facebook.com/groups/freckles/posts/123?fbclid=abc"
    for name, words, known in (
        ("ann", f"look at this, it is about my sister: {page}", False),
        ("bob", "is that allowed? facebook.com/groups/freckles/posts/123", True),
        ("cem", "what do you think of https://www.facebook.com/ as a whole, my friends", False),
        ("dee", "I wrote to https://www.facebook.com/ and nobody has answered me", False),
    ):
        person = concordia.person(name)
        await person.commands("report")
        await person.chooses("ask-danger", "no")
        await person.says(words)
        assert ("not alone" in await _to_the_end(person)) is known, name


async def test_a_forwarded_post_is_known_again_by_its_address(concordia: Room) -> None:
    await file(concordia.person("ann"), WORDS)
    assert "not alone" in await file(concordia.person("bob"), "its author has changed every word of it since then")


async def test_a_page_is_still_known_after_a_restart(concordia: Room) -> None:
    ann, bob = concordia.person("ann"), concordia.person("bob")
    for person, words in (
        (ann, "this one: https://x.com/someone/status/17"),
        (bob, "https://twitter.com/someone/status/17 !"),
    ):
        await concordia.restart()
        await person.commands("report")
        await person.chooses("ask-danger", "no")
        await person.says(words)
        assert ("not alone" in await _to_the_end(person)) is (person is bob)
