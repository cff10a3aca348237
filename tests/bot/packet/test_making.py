"""A packet holds what was told and shown, and nothing that the reporter keeps back."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from bot.cases import Case
from bot.chat.answers import Item, Kept
from bot.chat.events import FileKind, Origin, OriginKind
from bot.packet import Disclosure, Packet, make, to_html, to_json, to_pdf
from bot.packet.wording import moment
from bot.rules.facts import Facts
from tests.bot.packet import sample

LANGUAGES = ("nl", "fr", "de", "en")


def forms(packet: Packet) -> list[bytes]:
    return [to_json(packet), to_html(packet).encode(), to_pdf(packet), repr(packet).encode()]


def test_the_hash_of_a_file_is_that_of_the_bytes_as_they_came() -> None:
    packet = sample.packet(disclosed=set(Disclosure))
    hashes = [item.file.sha256 for item in packet.evidence if item.file]
    assert hashes == [hashlib.sha256(data).hexdigest() for data in sample.files().values()]
    assert [item.file.size for item in packet.evidence if item.file] == [len(d) for d in sample.files().values()]


def test_the_hash_of_a_text_is_that_of_its_utf8() -> None:
    packet = sample.packet()
    assert packet.evidence[1].text_sha256 == hashlib.sha256(sample.ARABIC.encode()).hexdigest()


@pytest.mark.parametrize("canary", [sample.SECRET_NAME, sample.SECRET_FILE, sample.SECRET_CAMERA])
def test_what_is_not_disclosed_is_in_no_form_of_the_packet(canary: str) -> None:
    for form in forms(sample.packet()):
        assert canary.encode() not in form


def test_an_own_recording_that_is_kept_back_leaves_no_trace_but_that_it_is_there() -> None:
    packet = sample.packet()
    kept_back = packet.evidence[6].file
    assert kept_back is not None
    assert (kept_back.kept_back, kept_back.sha256, kept_back.size, kept_back.media_type) == (True, None, None, None)
    for form in forms(packet):
        assert hashlib.sha256(sample.VOICE).hexdigest().encode() not in form
        assert b"audio/ogg" not in form


@pytest.mark.parametrize("one", list(Disclosure))
def test_each_disclosure_discloses_itself_and_nothing_else(one: Disclosure) -> None:
    packet = sample.packet(disclosed={one})
    told = to_json(packet)
    assert (sample.SECRET_NAME.encode() in told) is (one is Disclosure.IDENTITY)
    assert (hashlib.sha256(sample.VOICE).hexdigest().encode() in told) is (one is Disclosure.VOICE)
    assert (sample.SECRET_FILE.encode() in told) is (one is Disclosure.FILE_NAMES)


def test_a_recording_of_somebody_else_is_evidence_and_is_not_kept_back() -> None:
    origin = Origin(OriginKind.CHANNEL, "Hate radio")
    items = [Item(1, file=Kept("f3", FileKind.VOICE), origin=origin)]
    file = sample.packet(items=items).evidence[0].file
    assert file is not None
    assert file.sha256 == hashlib.sha256(sample.VOICE).hexdigest()


def test_a_file_that_never_came_is_listed_without_a_hash() -> None:
    packet = sample.packet(given={})
    file = packet.evidence[4].file
    assert file is not None
    assert (file.sha256, file.picture) == (None, None)
    assert packet.words["packet-not-received"] in to_html(packet)


def test_pictures_are_new_copies_without_exif() -> None:
    packet = sample.packet()
    pictures = [item.file.picture for item in packet.evidence if item.file and item.file.picture]
    assert len(pictures) == 2
    for picture in pictures:
        with Image.open(BytesIO(picture.data)) as image:
            assert not image.getexif()
            assert image.size == (picture.width, picture.height)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_its_words(language: str) -> None:
    packet = sample.packet(language)
    assert all(packet.words.values())
    assert packet.notice is not None
    assert packet.body == sample.facts().bodies["unia"].name(language)


def test_a_language_that_we_do_not_write_is_refused() -> None:
    with pytest.raises(ValueError, match="'sw'"):
        sample.packet("sw")


def test_the_notice_names_the_exact_places() -> None:
    packet = sample.packet()
    assert packet.links == ("https://facebook.com/groups/1/posts/2?comment=7", "https://t.me/some_channel/123")
    assert packet.notice is not None
    letter = "\n".join(packet.notice.paragraphs)
    assert all(link in letter for link in packet.links)
    assert "artikel 16" in letter


def test_what_did_not_happen_online_has_no_notice_but_its_addresses_stand_in_it() -> None:
    packet = sample.packet(situation={**sample.SITUATION, "place": "street"})
    assert packet.notice is None
    assert packet.links[0] in to_html(packet)


def test_an_answer_that_nobody_knows_any_more_does_not_stop_the_packet() -> None:
    packet = sample.packet(situation={"place": "online", "platform": "gone_platform"})
    assert packet.notice is not None
    assert [answer.name for answer in packet.answers] == ["place", "platform"]


def test_the_checklist_asks_for_the_motive_and_the_injured_person() -> None:
    assert "Afkomst" in sample.packet("nl").checklist[0]
    assert any("benadeelde persoon" in item for item in sample.packet("nl").checklist)
    assert any("personne lésée" in item for item in sample.packet("fr").checklist)


def test_what_the_facts_do_not_vouch_for_is_not_said() -> None:
    facts: Facts = replace(sample.facts(), acts={}, bodies={})
    case = Case(sample.evidence(), sample.SITUATION, "nl", 1)
    packet = make(case, {}, sample.texts(), facts, reference="r", language="nl", body=None, now=2)
    assert not packet.sources
    assert not any("2022" in item for item in packet.checklist)


def test_every_source_has_a_page_or_says_that_it_is_general_knowledge() -> None:
    for source in sample.packet().sources:
        assert source.checked is None or source.sources
        assert all(page.startswith("http") for page in source.sources)


def test_times_say_that_they_are_in_utc() -> None:
    assert moment(1_764_547_200, "fr") == "1er décembre 2025, 00:00:00 UTC"
