"""The packet as a row of blocks, in reading order: one layout for paper and for the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.chat.turn import day_in_words
from bot.packet.packet import Attachment, Disclosure, Evidence, Packet, Picture, Source
from bot.packet.quoting import Line, address, line, lines
from bot.packet.wording import moment, number


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 2  # 1 is the title; one stands in each packet


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    weak: bool = False  # a remark, set smaller


@dataclass(frozen=True, slots=True)
class Rows:
    """Names and values side by side; the value may be a stranger's word. `code`: hashes and addresses."""

    rows: tuple[tuple[str, Line], ...]
    code: frozenset[int] = frozenset()  # rows whose value is to be compared sign by sign
    together: bool = False  # with the block that follows, on one page


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; the last column holds hashes."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a stranger, `label` says whose."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    picture: Picture
    alt: str


@dataclass(frozen=True, slots=True)
class Boxes:
    """Things to tick off."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Framed:
    """A letter to copy, in a language of its own."""

    language: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blanks:
    """Lines to fill in by hand, under the name of who fills them in."""

    who: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    pass


Block = Heading | Paragraph | Rows | Table | Quote | Figure | Boxes | Framed | Blanks | NewPage


def laid_out(packet: Packet) -> tuple[Block, ...]:
    """All blocks of the packet."""
    return (
        *_head(packet),
        *_facts(packet),
        *_left_out(packet),
        *_list(packet),
        *_evidence(packet),
        *_notice(packet),
        *_checklist(packet),
        *_sources(packet),
        *_signatures(packet),
    )


def _head(packet: Packet) -> Iterator[Block]:
    words = packet.words
    yield Heading(words["packet-title"], 1)
    rows = [
        (words["packet-reference"], line(packet.reference)),
        (words["packet-for"], line(packet.body)),
        (words["packet-reported"], line(moment(packet.reported_at, packet.language))),
        (words["packet-made"], line(moment(packet.made_at, packet.language))),
    ]
    if packet.operator:
        rows.append((words["packet-operator"], line(packet.operator)))
    yield Rows(tuple(rows))
    yield Paragraph(words["packet-intro"])
    yield Paragraph(words["packet-warning"])


def _facts(packet: Packet) -> Iterator[Block]:
    words = packet.words
    yield Heading(words["packet-facts"])
    if packet.answers:
        yield Rows(tuple((answer.label, line(answer.words)) for answer in packet.answers))
    told = [item for item in packet.evidence if _is_told(item)]
    yield Paragraph(words["packet-own-words" if told else "packet-no-own-words"])
    for item in told:
        yield Quote(f"{words['packet-item']} {item.number}", lines(item.text))


def _is_told(item: Evidence) -> bool:
    """Words that the reporter sent as their own: they stand among the facts, and once only."""
    return bool(item.text) and item.origin is None


def _left_out(packet: Packet) -> Iterator[Block]:
    words, given = packet.words, packet.disclosed
    yield Heading(words["packet-left-out"])
    if packet.identity:
        yield Paragraph(words["packet-identity"])
        yield Rows(tuple((line(label).text, line(value)) for label, value in packet.identity))
    else:
        yield Paragraph(words["packet-identity-no"])
    yield Paragraph(words["packet-voice-yes" if Disclosure.VOICE in given else "packet-voice-no"])
    yield Paragraph(words["packet-names-yes" if Disclosure.FILE_NAMES in given else "packet-names-no"])


# -- evidence


def _list(packet: Packet) -> Iterator[Block]:
    words = packet.words
    yield Heading(words["packet-list"])
    yield Paragraph(words["packet-list-intro"])
    rows = [row for item in packet.evidence for row in _listed(item, packet)]
    columns = ("packet-column-item", "packet-column-what", "packet-column-received", "packet-column-hash")
    yield Table(tuple(words[column] for column in columns), tuple(rows))


def _listed(item: Evidence, packet: Packet) -> Iterator[tuple[str, ...]]:
    words = packet.words
    at = moment(item.received_at, packet.language)
    if item.text_sha256 is not None:
        yield (str(item.number), words["packet-text"], at, item.text_sha256)
    if item.file is not None:
        yield (str(item.number), words[f"file.{item.file.kind}"], at, item.file.sha256 or words["packet-no-hash"])


def _evidence(packet: Packet) -> Iterator[Block]:
    words = packet.words
    yield Heading(words["packet-evidence"])
    yield Paragraph(words["packet-evidence-intro"])
    for item in packet.evidence:
        if item.file is not None or not _is_told(item):
            yield from _shown(item, packet)
    if packet.links and packet.notice is None:  # the notice names them too
        yield Heading(words["packet-addresses"], 3)
        yield from (Paragraph(link) for link in packet.links)


def _shown(item: Evidence, packet: Packet) -> Iterator[Block]:
    words, rows, code = packet.words, _origin(item, packet), set[int]()
    yield Heading(f"{words['packet-item']} {item.number}", 3)
    if item.text_sha256 is not None and not _is_told(item):
        code.add(len(rows))
        rows.append((words["packet-text-hash"], line(item.text_sha256)))
    if item.file is not None:
        for name, value in _file(item.file, packet):
            if value.text == item.file.sha256:
                code.add(len(rows))
            rows.append((name, value))
    follows = (item.text and not _is_told(item)) or (item.file is not None and item.file.picture is not None)
    yield Rows(tuple(rows), frozenset(code), together=bool(follows))
    if item.text and not _is_told(item):
        yield Quote(words["packet-quoted"], lines(item.text))
    if item.file is not None and item.file.picture is not None:
        yield Figure(item.file.picture, f"{words['packet-picture']} {item.number}")
        yield Paragraph(words["packet-picture-note"], weak=True)


def _origin(item: Evidence, packet: Packet) -> list[tuple[str, Line]]:
    words, origin = packet.words, item.origin
    rows = [(words["packet-received"], line(moment(item.received_at, packet.language)))]
    if origin is not None:
        rows.append((words["packet-author"], line(origin.name or words["packet-author-unknown"])))
        rows.append(
            (words["packet-author-kind"], Line(words[f"origin.{origin.kind}"]))
        )  # apart: a name can say "(group)"
        if origin.at is not None:
            rows.append((words["packet-posted"], line(moment(origin.at, packet.language))))
        if origin.link is not None:
            rows.append((words["packet-address"], Line(address(origin.link))))
    return rows


def _file(file: Attachment, packet: Packet) -> Iterator[tuple[str, Line]]:
    words = packet.words
    kind = words[f"file.{file.kind}"]
    if file.kept_back:
        yield words["packet-file"], Line(f"{kind} – {words['packet-kept-back']}")
        return
    yield words["packet-file"], Line(kind)
    if file.name is not None:
        yield words["packet-file-name"], line(file.name)
    if file.media_type is not None:
        yield words["packet-file-type"], line(file.media_type)
    if file.size is not None:
        yield words["packet-file-size"], Line(f"{number(file.size, packet.language)} {words['packet-bytes']}")
    yield words["packet-file-hash"], Line(file.sha256 or words["packet-not-received"])


# -- law


def _notice(packet: Packet) -> Iterator[Block]:
    words, letter = packet.words, packet.notice
    if letter is None:
        return
    yield NewPage()
    yield Heading(words["packet-notice"])
    yield Paragraph(words["packet-notice-intro"])
    yield Framed(letter.language, letter.paragraphs)
    yield Paragraph(words["packet-notice-name"])


def _checklist(packet: Packet) -> Iterator[Block]:
    words = packet.words
    yield NewPage()
    yield Heading(words["packet-checklist"])
    yield Paragraph(words["packet-checklist-intro"])
    yield Boxes(packet.checklist)


def _sources(packet: Packet) -> Iterator[Block]:
    words = packet.words
    yield Heading(words["packet-sources"])
    yield Paragraph(words["packet-sources-intro"])
    yield Rows(tuple((source.about, Line(_source(source, packet))) for source in packet.sources))


def _source(source: Source, packet: Packet) -> str:
    checked = source.checked
    words = packet.words
    said = (
        words["packet-unchecked"]
        if checked is None
        else (f"{words['packet-checked']} {day_in_words(checked, packet.language)}")
    )
    return "; ".join([*source.sources, said])


def _signatures(packet: Packet) -> Iterator[Block]:
    words = packet.words
    yield NewPage()
    yield Heading(words["packet-signature"])
    yield Paragraph(words["packet-signature-intro"])
    signed = tuple(words[f"packet-sign-{what}"] for what in ("name", "place", "date", "signature"))
    yield Blanks(words["packet-sign-reporter"], signed)
    yield Blanks(words["packet-sign-service"], signed)
    yield Blanks(words["packet-sign-body"], (*signed, words["packet-sign-number"]))
