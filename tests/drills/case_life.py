"""case-life: one case from the first word to the last trace, on the real processes with both platforms.

Reported on Telegram in Arabic with two photos, claimed and answered on Discord, read with the receipt on Discord, made
into a packet, closed, erased 90 days later. Then every byte that the bot wrote is searched: for the words, at each
stage and at the end, and at the end for the case itself. Controls: the words do stand in the packet, and in the
database once it is opened with the keys; and the case's id stands in the database until it is erased.
"""

from __future__ import annotations

import asyncio
import io
import random
import re
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from PIL import Image
from pypdf import PdfReader
from sqlalchemy import func, select

from bot.cases import Status
from storage.tables import case_entries, case_reporters, cases, evidence, files
from tests.adapters.discord.reading import plain
from tests.drills.books import books
from tests.drills.canaries import Canaries, Search
from tests.drills.quick import RUN, VARIABLE, Pace
from tests.drills.service import ROOT, Service
from tests.fakes.discord.people import Person as Member
from tests.fakes.discord.server import FakeDiscord
from tests.fakes.telegram.people import Person as Citizen
from tests.fakes.telegram.server import FakeTelegram

PATIENCE = 30.0  # seconds
DAYS = 24 * 3600
AFTER = 91 * DAYS
"""From closing to the look for what is left: cases are kept 90 days (reliability)."""
PURGES_WITHIN = 5.0
"""Seconds after its start within which the bot has purged, and written down what it erased."""
BACKUPS = 37 * DAYS
"""Until the list of what was erased is gone too: backups are kept 35 days."""
RECEIPT = re.compile(r"\d{4} \d{4} \d{4} \d{4}")
ARABIC = "كتبوا لي كل يوم أنهم سيطردوننا من هنا"
QUESTIONS = (
    ("1", "Where did it happen?"),
    ("street", "What was it?"),
    ("skip", "What was it about?"),
    ("skip", "In which part of Belgium?"),
    ("skip", "under 18?"),
    ("skip", "did you see it?"),
    ("skip", "Please check this"),
)
"""What the reporter says, and the question that it leads to."""
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@dataclass
class Stage:
    """The bot, the two platforms, and what was found where."""

    service: Service
    telegram: FakeTelegram
    discord: FakeDiscord
    canaries: Canaries
    hits: dict[str, list[str]] = field(default_factory=dict)

    def looks(self, stage: str) -> None:
        """Search all that is written for all words so far."""
        search = Search(self.canaries.words)
        for name, data in _loot(self.service).items():
            if found := search.found_in(data):
                self.hits[f"{stage}: {name}"] = sorted({shape for _, shape in found})

    async def shows(self, person: Member, words: str) -> Any:
        """Wait for a message of the bot to this member with these words."""

        def found() -> Any:
            every = sorted((*person.from_bot, *person.ephemerals), key=lambda one: one.message_id)
            return next((one for one in reversed(every) if words in plain(one.text)), None)

        try:
            await self.discord.until(lambda: found() is not None, PATIENCE)
        except TimeoutError:
            last = [(plain(one.text), one.labels) for one in (*person.from_bot, *person.ephemerals)][-2:]
            raise TimeoutError(f"{words!r} is not among the last words: {last}") from None
        return found()

    async def presses(self, person: Member, words: str, label: str) -> None:
        person.presses(label, await self.shows(person, words))


async def case_life(folder: Path, command: Sequence[str] = RUN) -> dict[str, Any]:
    """The figures; `left` are rows, `hits` and `traces` places where something stands that must not."""
    canaries = Canaries(random.Random(41))
    secret = canaries.keep("arabic", "".join(canaries.rng.choice(LETTERS) for _ in range(18)))
    answer, note = canaries.word("answer"), canaries.word("note")
    async with FakeTelegram(ledger=folder / "ledger.jsonl", seed=41) as telegram, FakeDiscord() as discord:
        service = Service(folder, telegram, command=command, log_level="DEBUG", extra=_settings(discord))
        stage = Stage(service, telegram, discord, canaries)
        try:
            await service.start()
            await discord.until(lambda: discord.gateway.connected and bool(discord.commands), PATIENCE)
            worker = discord.person("Wim", "en-GB")
            await _joins(stage, worker)
            receipt = await _reported(stage, telegram.person(canaries.word("first name"), "en"), secret)
            stage.looks("reported")
            await _worked_on(stage, worker, answer, note)
            stage.looks("answered")
            read = await _read(stage, discord.person(canaries.word("other name"), "en-GB"), receipt, answer, note)
            packet = await _packet(stage, worker)
            await _closed(stage, worker)
            stage.looks("closed")
            await service.kill()
            id_, held = await _opened(service)
            stood = _traces(service, id_)
            left = await _purged(stage, AFTER, id_)
            numbered = _traces(service, id_)  # among the ids of what was erased, as long as backups are kept
            await _purged(stage, AFTER + BACKUPS, id_)
            stage.looks("erased")
        finally:
            await service.kill()
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(packet)).pages)
    figures = {
        "read_with_receipt": read,
        "packet_bytes": len(packet),
        "packet_has_the_words": secret in text,
        "packet_has_notes": note in text,
        "held_under_seal": {"words": secret in held, "answer": answer in held, "note": note in held},
        "traces_before": len(stood),
        "left": left,
        "traces_while_backups_are_kept": numbered,
        "traces": _traces(service, id_),
        "hits": stage.hits,
        "violations": [str(one) for one in (*telegram.violations, *discord.violations)],
    }
    return {"ok": _ok(figures), **figures}


def _ok(figures: dict[str, Any]) -> bool:
    held = all(figures["held_under_seal"].values()) and figures["traces_before"] > 0
    packet = figures["packet_has_the_words"] and not figures["packet_has_notes"]
    clean = not any(figures[name] for name in ("traces", "hits", "violations"))
    return bool(figures["read_with_receipt"] and held and packet and clean and not any(figures["left"].values()))


def _settings(discord: FakeDiscord) -> dict[str, str]:
    return {
        "CONCORDIA_DISCORD_TOKEN": discord.token,
        "CONCORDIA_DISCORD_API_URL": discord.rest_url,
        "CONCORDIA_DISCORD_GATEWAY_URL": str(discord.gateway_url),
    }


async def _joins(stage: Stage, worker: Member) -> None:
    """The operator invites, the worker joins."""
    service = stage.service
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "staff", "invite", "--role", "case_worker"),
        cwd=service.loot / "work",
        env=dict(service._environment(None)) | {"PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
    )
    printed = (await process.communicate())[0].decode()
    letters = re.search(r"/join ([A-Za-z0-9_-]{34})", printed)
    assert letters is not None, printed
    worker.dm("/language en")
    await stage.shows(worker, "English")
    worker.dm(f"/join {letters[1]}")
    await stage.shows(worker, "Which name may your colleagues see?")
    worker.dm("Wim")
    await stage.shows(worker, "You are on the team now")


async def _reported(stage: Stage, anna: Citizen, secret: str) -> str:
    """Arabic words and two photos that carry where they were taken; the receipt."""

    async def hears(words: str) -> None:
        heard = "\n".join
        try:
            await stage.telegram.world.until(lambda: words in heard(one.text for one in anna.from_bot()), PATIENCE)
        except TimeoutError:
            raise TimeoutError(f"{words!r} is not among the last words: {anna.last().text}") from None

    for said, answer in (("/language en", "English"), ("/report", "in danger"), ("no", "What happened?")):
        anna.says(said)
        await hears(answer)
    anna.says(f"{ARABIC} {secret}")
    for _ in range(2):
        anna.sends_photo(content=_photo(stage.canaries.word("where it was taken", plain=True)))
    await hears("Messages so far: 3 (files: 2)")
    for said, answer in QUESTIONS:
        anna.says(said)
        await hears(answer)
    anna.says("1")
    await stage.telegram.world.until(lambda: any(RECEIPT.search(seen.text) for seen in anna.from_bot()), PATIENCE)
    receipt = next(found[0] for seen in anna.from_bot() if (found := RECEIPT.search(seen.text)))
    stage.canaries.keep("receipt", receipt)
    stage.canaries.keep("receipt", receipt.replace(" ", ""))
    return receipt


def _photo(where: str) -> bytes:
    """A picture with EXIF, as phones make them."""
    exif = Image.Exif()
    exif[0x010E] = where  # ImageDescription
    out = io.BytesIO()
    Image.new("RGB", (320, 240), (40, 90, 160)).save(out, "JPEG", exif=exif)
    return out.getvalue()


async def _worked_on(stage: Stage, worker: Member, answer: str, note: str) -> None:
    worker.dm("/cases")
    queue = await stage.shows(worker, "Cases")
    worker.presses(next(label for label in queue.labels if re.fullmatch(r"\w{4}-\w{4}", label)), queue)
    await stage.presses(worker, "Status", "I take it")
    await stage.presses(worker, "Wim", "Note")
    await stage.shows(worker, "note")
    worker.dm(f"We call the school: {note}")
    await stage.presses(worker, "Noted in case", "Back to the case")
    await stage.presses(worker, "Priority", "Answer")
    await stage.shows(worker, "What is your answer?")
    worker.dm(f"Thank you for telling us. {answer}")
    await stage.presses(worker, "Shall I send it?", "Send")
    await stage.presses(worker, "can be read with the receipt", "Back to the case")


async def _read(stage: Stage, reader: Member, receipt: str, answer: str, note: str) -> bool:
    """Whether the reporter reads the answer, and nothing of what the team says among itself, on another platform."""
    reader.dm("/language en")
    await stage.shows(reader, "English")
    reader.dm(f"/case {receipt}")
    await stage.shows(reader, "Your report")
    words = "\n".join(plain(one.text) for one in reader.from_bot)
    return answer in words and note not in words and "Wim" not in words


async def _packet(stage: Stage, worker: Member) -> bytes:
    """The packet as the worker gets it."""
    await stage.presses(worker, "Priority", "Packet")
    await stage.presses(worker, "For whom is the file?", "Nobody in particular")
    await stage.presses(worker, "In which language", "English")
    await stage.presses(worker, "In which form?", "PDF, to print or send")
    found: list[bytes] = []

    def arrived() -> bool:
        sent = [url for seen in worker.from_bot for name, url in seen.files if name.endswith(".pdf")]
        found[:] = [stage.discord.world.files[urlsplit(url).path].content for url in sent]
        return bool(found)

    await stage.discord.until(arrived, PATIENCE)
    await stage.presses(worker, "Here is the file", "Back to the case")
    return found[0]


async def _closed(stage: Stage, worker: Member) -> None:
    await stage.presses(worker, "Priority", "Close")
    closing = await stage.shows(worker, "Why do you close this case?")
    worker.presses(closing.labels[0], closing)
    await stage.presses(worker, "Shall I close this case?", "Yes, close it")
    await stage.shows(worker, "has closed this case")


async def _opened(service: Service) -> tuple[bytes, str]:
    """The id of the only case, and all its words, opened with the keys."""
    async with books(service) as opened:
        ((id_,),) = await opened.rows(select(cases.c.id))
        case = await opened.store.case_by_id(id_)
    assert case is not None
    assert case.status is Status.CLOSED
    return id_, " ".join([*(item.text for item in case.evidence), *(entry.text for entry in case.entries)])


async def _purged(stage: Stage, later: int, id_: bytes) -> dict[str, int]:
    """Rows that are left when the bot has run so many seconds later, and had its time to purge."""
    service, discord = stage.service, stage.discord
    service.extra = {**service.extra, VARIABLE: str(Pace.from_now(time.time() + later, 1.0))}
    await service.start()
    await discord.until(lambda: discord.gateway.connected, PATIENCE)
    with suppress(TimeoutError):
        async with asyncio.timeout(PURGES_WITHIN):
            while _traces(service, id_):  # noqa: ASYNC110 - another process's files tell of nothing by themselves
                await asyncio.sleep(0.1)
    assert await service.stop() == 0, service.last_words()
    async with books(service) as opened:
        tables = (cases, evidence, case_entries, case_reporters, files)
        return {table.name: (await opened.rows(select(func.count()).select_from(table)))[0][0] for table in tables}


def _loot(service: Service) -> dict[str, bytes]:
    found = [path for path in service.loot.rglob("*") if path.is_file()]
    return {str(path.relative_to(service.loot)): path.read_bytes() for path in found}


def _traces(service: Service, id_: bytes) -> list[str]:
    """Files in which the id of the case stands, as bytes or in hex."""
    shapes = (id_, id_.hex().encode(), id_.hex().upper().encode())
    return [name for name, data in _loot(service).items() if any(shape in data for shape in shapes)]
