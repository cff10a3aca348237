"""An announcement on a platform: one person writes, a second one approves, many read, and both see how far it is."""

from __future__ import annotations

import io

from PIL import Image

from bot.announcements import Announcement, Stage
from bot.communities import token_of
from bot.rules.staff import Role
from tests.announcing import TEXTS
from tests.towns.discord import DiscordTown
from tests.towns.fair import Fair, Leaf, comes, mailed
from tests.towns.office import invite
from tests.towns.town import Hall

READERS = {"ann": "nl", "bob": "fr", "cem": "de", "eve": "en"}
LABELS = {"nl": "Lees meer", "fr": "En savoir plus", "de": "Mehr lesen", "en": "Read more"}
PARK = "https://example.be/park"
LATE = "max"
"""A reader who wants nothing before noon; the clock says eleven."""


def picture() -> bytes:
    data = io.BytesIO()
    Image.effect_noise((320, 240), 90).convert("RGB").save(data, "JPEG")
    return data.getvalue()


async def joins(fair: Fair, hall: Hall, **roles: Role) -> None:
    for who, role in roles.items():
        shown = await fair.says(who, "/language en", f"/join {invite(hall, role)}", who.title())
        assert "You are on the team now." in shown[-1].text


async def follows(fair: Fair, hall: Hall, who: str, language: str) -> None:
    await fair.meets(who, language)
    await fair.says(who, "/follow")
    await fair.touches(who, hall.words.texts.label((language,), "ask-follow", "everywhere"))


async def readers(fair: Fair, hall: Hall, *, late: bool = False) -> None:
    """Somebody in each language; with `late`, one more who gets it at noon."""
    for who, language in READERS.items():
        await follows(fair, hall, who, language)
    if late:
        await follows(fair, hall, LATE, "en")
        await fair.says(LATE, "/quiet", "9-12")


async def writes(fair: Fair, hall: Hall, who: str, texts: dict[str, str]) -> Leaf:
    """From the first text to the last button; the question after it, or the card."""
    await fair.says(who, *(texts[code] for code in hall.words.texts.languages))
    await fair.sends(who, "park.jpg", picture())
    await fair.touches(who, hall.label("answer", "done"))
    await fair.says(who, PARK, *(LABELS[code] for code in hall.words.texts.languages))
    return (await fair.touches(who, hall.label("answer", "skip")))[-1]


async def drafts(fair: Fair, hall: Hall, who: str = "pia", texts: dict[str, str] = TEXTS) -> Leaf:
    """An announcement to everybody, as soon as it is approved; its card."""
    await fair.says(who, "/announce")
    await writes(fair, hall, who, texts)
    await fair.touches(who, hall.label("announce-audience", "all"))
    return (await fair.touches(who, hall.label("announce-when", "now")))[-1]


async def approves(fair: Fair, hall: Hall, who: str = "abel") -> None:
    await fair.touches("pia", hall.label("announcement-menu", "askapproval"))
    await comes(fair, who, "An announcement waits for you")
    await fair.touches(who, hall.label("announcement-request", "preview"))
    await fair.touches(who, hall.label("announcement-decide", "approve"))


async def newest(hall: Hall) -> Announcement:
    assert hall.services is not None
    return (await hall.services.store.announcements.newest(1))[0]


def bars(fair: Fair, who: str = "pia") -> list[Leaf]:
    return [leaf for leaf in fair.alone(who) if "░" in leaf.text or "▓" in leaf.text]


async def moves(fair: Fair, hall: Hall, words: str, who: str = "pia") -> Leaf:
    """The bar, once it says so."""
    await fair.until(lambda: any(words in leaf.text for leaf in bars(fair, who)))
    await hall.settled()
    return bars(fair, who)[-1]


async def test_everybody_reads_it_in_their_language_with_its_picture_and_its_button(fair: Fair, hall: Hall) -> None:
    await fair.set_up()
    await readers(fair, hall)
    await joins(fair, hall, pia=Role.PUBLISHER, abel=Role.APPROVER)
    card = await drafts(fair, hall)
    assert "4 people would get it now." in card.text
    assert "With a picture." in card.text
    before = len(fair.alone("pia"))
    previews = (await fair.touches("pia", hall.label("announcement-menu", "preview")))[before - 1 :]
    assert all(any(TEXTS[code] in leaf.text for leaf in previews) for code in TEXTS)
    assert sum(bool(leaf.files) for leaf in previews) == 4
    await fair.touches("pia", hall.label("announcement-decide", "card"))
    await approves(fair, hall)
    for who, language in READERS.items():
        read = await comes(fair, who, TEXTS[language])
        assert read.links == {LABELS[language]: PARK}
        assert not read.covered
        shown = [leaf for leaf in fair.alone(who) if leaf.files]
        ((_, data),) = shown[-1].files
        assert Image.open(io.BytesIO(data)).size == (320, 240)
        assert [TEXTS[code] in leaf.text for leaf in fair.alone(who) for code in TEXTS].count(True) == 1
    report = await comes(fair, "pia", "Sent: 4 of 4")
    assert report.text.startswith("Sent")
    await comes(fair, "abel", "Sent: 4 of 4")


async def test_the_bar_is_one_message_that_moves_and_that_pauses_goes_on_and_ends(fair: Fair, hall: Hall) -> None:
    await fair.set_up()
    await readers(fair, hall, late=True)
    await joins(fair, hall, pia=Role.PUBLISHER, abel=Role.APPROVER)
    await drafts(fair, hall)
    await approves(fair, hall)
    bar = await moves(fair, hall, "4 of 5")
    assert "80 %" in bar.text
    paused = hall.label("announcement-steer", "paused")
    await fair.touches("pia", paused)
    bar = await moves(fair, hall, "Paused")
    assert hall.label("announcement-steer", "sending") in bar.labels
    await fair.passes(2 * 3600)
    await mailed(hall)
    assert not any(TEXTS["en"] in leaf.text for leaf in fair.alone(LATE))
    await fair.touches("pia", hall.label("announcement-steer", "sending"))
    await comes(fair, LATE, TEXTS["en"])
    report = await comes(fair, "pia", "Sent: 5 of 5")
    assert "Time:" in report.text
    over = await moves(fair, hall, "5 of 5")
    assert (over.id, over.labels) == (bar.id, [])
    assert over.edits >= 3
    assert len({leaf.id for leaf in bars(fair)}) == 1


async def test_stopped_it_goes_to_nobody_more_and_the_report_says_so(fair: Fair, hall: Hall) -> None:
    await fair.set_up()
    await readers(fair, hall, late=True)
    await joins(fair, hall, pia=Role.PUBLISHER, abel=Role.APPROVER)
    await drafts(fair, hall)
    await approves(fair, hall)
    await moves(fair, hall, "4 of 5", "abel")
    await fair.touches("abel", hall.label("announcement-steer", "stop"))
    await fair.touches("abel", hall.label("announcement-steer", "sure"))
    report = await comes(fair, "pia", "Not sent, because it was stopped: 1")
    assert "Sent: 4 of 5" in report.text
    await fair.passes(2 * 3600)
    await mailed(hall)
    assert not any(TEXTS["en"] in leaf.text for leaf in fair.alone(LATE))


async def test_a_correction_reaches_those_who_got_the_first(fair: Fair, hall: Hall) -> None:
    await fair.set_up()
    await readers(fair, hall)
    await joins(fair, hall, pia=Role.PUBLISHER, abel=Role.APPROVER)
    await drafts(fair, hall)
    fair.blocks("eve", unheard=True)
    await approves(fair, hall)
    report = await comes(fair, "pia", "Sent: 3 of 4")
    assert "Blocked: 1." in report.text
    await follows(fair, hall, LATE, "en")  # later: they never read the first
    await fair.says("pia", f"/announcement {token_of((await newest(hall)).id)}")
    await fair.touches("pia", hall.label("announcement-menu", "correct"))
    await writes(fair, hall, "pia", {code: f"{words} +" for code, words in TEXTS.items()})
    await approves(fair, hall)
    for who in ("ann", "bob", "cem"):
        read = await comes(fair, who, f"{TEXTS[READERS[who]]} +")
        assert TEXTS[READERS[who]] in read.text
    await comes(fair, "pia", "Sent: 3 of 3")
    assert not any("+" in leaf.text for leaf in fair.alone(LATE))


async def test_nobody_approves_their_own(fair: Fair, hall: Hall) -> None:
    await fair.set_up()
    await readers(fair, hall)
    await joins(fair, hall, pia=Role.OWNER, abel=Role.APPROVER)
    await drafts(fair, hall)
    await fair.touches("pia", hall.label("announcement-menu", "askapproval"))
    one = await newest(hall)
    await fair.says("pia", f"/preview {token_of(one.id)}")
    assert hall.label("announcement-decide", "approve") not in fair.alone("pia")[-1].labels
    for argument in (f"{token_of(one.id)} {one.version}", token_of(one.id)):
        await fair.says("pia", f"/approve {argument}")
    assert (await newest(hall)).stage is Stage.ASKED
    assert await hall.rows("mailings") == 0
    await fair.touches("abel", hall.label("announcement-request", "preview"))
    await fair.touches("abel", hall.label("announcement-decide", "approve"))
    await comes(fair, "ann", TEXTS["nl"])


async def test_on_discord_nothing_of_it_can_come_twice(fair: Fair, hall: Hall) -> None:
    if not isinstance(fair, DiscordTown):
        return
    await fair.set_up()
    await readers(fair, hall)
    await joins(fair, hall, pia=Role.PUBLISHER, abel=Role.APPROVER)
    await drafts(fair, hall)
    await approves(fair, hall)
    await comes(fair, "pia", "Sent: 4 of 4")
    world = fair.discord.world
    for who, language in READERS.items():
        channel = world.direct(fair.person(who).id)
        (post,) = [one for one in channel.posts.values() if TEXTS[language] in one.payload["content"]]
        assert world.once(channel, post.payload["nonce"]) is post  # kept, because it must be enforced
