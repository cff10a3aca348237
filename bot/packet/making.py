"""Makes a packet of a case: what is told, what is shown, what is hashed, and what the reporter keeps back."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from io import BytesIO

from bot.cases import Case
from bot.chat.addresses import links
from bot.chat.answers import Item, Kept
from bot.chat.events import FileKind
from bot.chat.texts import Texts
from bot.packet import quoting
from bot.packet.packet import Answer, Attachment, Disclosure, Evidence, Letter, Packet, Picture, Source
from bot.packet.wording import Wording, plain
from bot.pictures import reencoded
from bot.rules.facts import Body, Facts, named
from bot.rules.notice import notice
from bot.rules.situation import Place, Situation, told_of

SIDE = 1600
"""Pixels of the longer side of a picture in a packet: 240 a inch over the width of the text on A4."""

RECORDINGS = (FileKind.VOICE, FileKind.AUDIO, FileKind.VIDEO)

ELSEWHERE = "other_website"
"""The entry of platforms.yaml that stands for a platform that the person did not name."""

_QUESTIONS = {
    "place": "ask-place",
    "platform": "ask-platform",
    "detail": "ask-detail",
    "matter": "ask-matter",
    "ground": "ask-ground",
    "region": "ask-region",
    "under_18": "ask-under-18",
    "role": "ask-role",
}
"""The question of each answer that a case keeps; its labels are the answer in words."""


def make(
    case: Case,
    files: Mapping[str, bytes],
    texts: Texts,
    facts: Facts,
    *,
    reference: str,
    language: str,
    body: Body | None,
    now: int,
    disclosed: Collection[Disclosure] = (),
    identity: Sequence[tuple[str, str]] = (),
    operator: str | None = None,
) -> Packet:
    """The packet of `case` for `body` (None: not chosen yet) in `language`, which is the body's, not the reporter's.

    `files` are the bytes as received, by the id of the kept file; one that is missing is listed without a hash.
    `identity` are lines of label and value; without Disclosure.IDENTITY they do not reach the packet. `now` is unix
    seconds. Raises ValueError if we do not write `language`. Decodes pictures: call it in a thread.
    """
    if language not in texts.languages:
        raise ValueError(f"no packet in {language!r}")
    chosen = frozenset(disclosed)
    words = Wording(texts, language)
    told = told_of(case.situation, language)
    places = tuple(dict.fromkeys(quoting.address(link) for link in links(case.evidence)))
    return Packet(
        language=language,
        reference=reference,
        body_id=body.id if body else None,
        body=body.name(language) if body else words.say("packet-for-open"),
        operator=operator,
        made_at=now,
        reported_at=case.filed_at,
        answers=_answers(case.situation, words, facts),
        evidence=tuple(_evidence(number, item, files, chosen) for number, item in enumerate(case.evidence, 1)),
        links=places,
        notice=_letter(told, places, texts, facts) if told.place is Place.ONLINE else None,
        checklist=_checklist(told, words, facts),
        sources=_sources(told, words, facts),
        disclosed=chosen,
        identity=tuple(identity) if Disclosure.IDENTITY in chosen else (),
        words=words.all(),
    )


def _answers(situation: Mapping[str, str | bool], words: Wording, facts: Facts) -> tuple[Answer, ...]:
    found = []
    for name, question in _QUESTIONS.items():
        value = situation.get(name)
        if value is None:
            continue
        if name == "platform":
            platform = facts.platforms.get(str(value))
            said = platform.name(words.language) if platform else str(value)
        elif name == "role":
            said = words.label("packet-role", str(value))
        else:
            said = words.label(question, "yes" if value is True else "no" if value is False else value)
        found.append(Answer(name, value, words.label("packet-answers", question), said))
    return tuple(found)


# -- evidence


def _evidence(number: int, item: Item, files: Mapping[str, bytes], chosen: frozenset[Disclosure]) -> Evidence:
    return Evidence(
        number=number,
        received_at=item.at,
        text=item.text,
        text_sha256=text_hash(item.text) if item.text else None,
        origin=item.origin,
        file=_attachment(item, item.file, files.get(item.file.id), chosen) if item.file else None,
    )


def text_hash(text: str) -> str:
    """SHA-256 (hex) of a text in UTF-8. Half a sign, which UTF-8 does not allow, counts as its three bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _attachment(item: Item, file: Kept, data: bytes | None, chosen: frozenset[Disclosure]) -> Attachment:
    """A forwarded recording is the evidence of what its author said; one without an author is the reporter's own."""
    if file.kind in RECORDINGS and item.origin is None and Disclosure.VOICE not in chosen:
        return Attachment(file.kind, kept_back=True)
    return Attachment(
        kind=file.kind,
        media_type=file.media_type,
        size=file.size if data is None else len(data),
        sha256=None if data is None else hashlib.sha256(data).hexdigest(),
        name=file.name if Disclosure.FILE_NAMES in chosen else None,
        picture=_picture(data) if data is not None and _may_be_picture(file) else None,
    )


def _may_be_picture(file: Kept) -> bool:
    return file.kind is FileKind.PHOTO or (file.media_type or "").startswith("image/")


def _picture(data: bytes) -> Picture | None:
    clean = reencoded(data, SIDE)
    if clean is None:
        return None
    from PIL import Image  # noqa: PLC0415 - an idle bot does without

    with Image.open(BytesIO(clean[0])) as image:
        return Picture(clean[0], clean[1], image.width, image.height)


# -- law


def _letter(told: Situation, places: Sequence[str], texts: Texts, facts: Facts) -> Letter:
    letter = notice(told, facts.platforms.get(told.platform or ELSEWHERE, facts.platforms[ELSEWHERE]), places, facts)
    said = tuple(plain(texts.text([letter.language], part.key, **part.values)) for part in letter.parts)
    return Letter(letter.platform.name(told.language), letter.language, said)


def _checklist(told: Situation, words: Wording, facts: Facts) -> tuple[str, ...]:
    """What should hold when the complaint is with the police or the prosecutor. Only what our facts vouch for."""
    found = []
    if told.ground is not None:
        found.append(words.say("packet-check-motive", ground=words.label("ask-ground", told.ground)))
    else:
        found.append(words.say("packet-check-motive-open"))
    motive = facts.acts.get("motive_2022")
    if motive is not None:
        found.append(words.say("packet-check-aggravating", act=named(motive.citation, words.language)))
    found += [words.say("packet-check-injured"), words.say("packet-check-copy"), words.say("packet-check-originals")]
    return tuple(found)


def _sources(told: Situation, words: Wording, facts: Facts) -> tuple[Source, ...]:
    found = []
    if (motive := facts.acts.get("motive_2022")) is not None:
        found.append(Source(named(motive.citation, words.language), _pages(motive.source), motive.checked))
    if (police := facts.bodies.get("police_local")) is not None:
        found.append(Source(words.say("packet-source-complaint"), _pages(police.source), police.checked))
    if told.place is Place.ONLINE:
        acts = [act for act in facts.acts.values() if act.id == "dsa_2022" or told.ground in act.grounds]
        found += [Source(named(act.citation, words.language), _pages(act.source), act.checked) for act in acts]
    return tuple(found)


def _pages(sources: Sequence[str]) -> tuple[str, ...]:
    """Without "general knowledge", which the packet says in its own language."""
    return tuple(source for source in sources if source.startswith("http"))
