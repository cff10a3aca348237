"""What the bot counts while it works: by platform, outcome and language, and nothing of anybody."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.backlog import Backlog, Queue
from bot.chat.events import Address, OddSent
from bot.chat.replies import Reply
from bot.chat.watching import Turned
from bot.mailings import Fate, Kind
from bot.metrics import FORGOTTEN, MOST, Metrics
from bot.ports import Gone, Outgoing, Queued, Raw, Refused, SlowDown, Unreachable
from tests.chat import Room, room


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[tuple[Room, Metrics]]:
    """A Concordia whose work is counted, on the room's own clock."""
    metrics = Metrics(["nl", "en"], lambda: counted.now)
    async with room(tmp_path, watch=metrics) as counted:
        yield counted, metrics


def seen(metrics: Metrics, backlog: Backlog | None = None) -> dict[str, float]:
    """Every sample that is not zero, as Prometheus reads it, without those of the process."""
    lines = metrics.text(backlog, {}).decode().splitlines()
    pairs = (line.removeprefix("concordia_").rpartition(" ") for line in lines if line.startswith("concordia_"))
    return {name: float(value) for name, _, value in pairs if float(value)}


async def test_an_answer_is_one_update_one_turn_one_send_and_a_time(watched: tuple[Room, Metrics]) -> None:
    here, metrics = watched
    await here.person("ann", "en").commands("help")
    found = seen(metrics)
    assert found['updates_total{platform="web",seen="new"}'] == 1
    assert found['turns_total{outcome="answered",platform="web"}'] == 1
    assert found['turns_by_language_total{language="en"}'] == 1
    assert found['sends_total{lane="answer",platform="web",result="sent"}'] >= 1
    assert found['answer_seconds_count{platform="web"}'] == 1


async def test_an_update_that_comes_twice_is_counted_as_such_and_has_one_turn(watched: tuple[Room, Metrics]) -> None:
    here, metrics = watched
    arrival = here.person("ann").arrival(OddSent("poll"))
    await here.arrive(arrival)
    await here.arrive(arrival)
    found = seen(metrics)
    assert found['updates_total{platform="web",seen="again"}'] == 1
    assert sum(count for name, count in found.items() if name.startswith("turns_total")) == 1


async def test_what_cannot_be_read_is_a_turn_of_its_own_kind_and_a_dead_letter(watched: tuple[Room, Metrics]) -> None:
    here, metrics = watched
    assert here.services is not None
    await here.services.engine.intake("web", [Raw("odd", b"zzhatezz")])
    await here.services.engine.settled()
    found = seen(metrics, await here.services.store.backlog.look())
    assert found['turns_total{outcome="unreadable",platform="web"}'] == 1
    assert found['dead_letters{reason="undecodable"}'] == 1
    assert "inbox_waiting" not in str(found)


async def test_each_end_of_a_reply_has_a_name(watched: tuple[Room, Metrics]) -> None:
    here, metrics = watched
    here.platform.failures = [Unreachable("no route"), SlowDown(7), Refused("odd"), Gone("blocked")]
    ann = here.person("ann")
    for _ in range(2):
        await ann.commands("cancel")
    found = seen(metrics)
    assert found['retry_after_seconds_total{platform="web"}'] == pytest.approx(7)
    assert found['failures_total{kind="unreachable"}'] == 1
    assert found['failures_total{kind="refused"}'] == 1
    assert found['sends_total{lane="answer",platform="web",result="refused"}'] == 1
    assert found['sends_total{lane="answer",platform="web",result="gone"}'] == 1
    assert not [name for name in found if name.startswith("answer_seconds")], "nobody was answered"


async def test_a_purge_says_how_much_of_what(watched: tuple[Room, Metrics]) -> None:
    here, metrics = watched
    await here.person("ann").commands("report")
    assert here.services is not None
    here.now += 3 * 24 * 3600
    await here.services.purge()
    assert seen(metrics)['purged_total{what="drafts"}'] == 1


async def test_nothing_of_a_person_is_among_it(watched: tuple[Room, Metrics]) -> None:
    here, metrics = watched
    ann = here.person("zzannzz", "en", chat="zzchatzz")
    await ann.commands("report")
    await ann.says("zzhatezz")
    await here.arrive(here.person("zzbenzz", "xx-ZZ").arrival(OddSent("zzoddzz")))
    assert here.services is not None
    text = metrics.text(await here.services.store.backlog.look(), {"web": 1.0}).decode()
    assert "zz" not in text.lower()


def test_the_age_of_the_oldest_that_waits_is_counted_from_now() -> None:
    metrics = Metrics(["nl"], lambda: 1_000.0)
    backlog = Backlog({"telegram": Queue(3, 940)}, {"1-case": Queue(1, 999)}, {}, {(Kind.ALERT, Fate.SENT): 12})
    found = seen(metrics, backlog)
    assert found['inbox_waiting{platform="telegram"}'] == 3
    assert found['inbox_oldest_seconds{platform="telegram"}'] == 60
    assert found['outbox_waiting{lane="case"}'] == 1
    assert found['mailing_deliveries{fate="sent",kind="alert"}'] == 12
    assert "inbox_waiting" not in str(seen(metrics)), "where the database does not answer, nothing old is told"


def test_labels_stay_few_whatever_is_in_them() -> None:
    metrics = Metrics(["nl"], lambda: 0.0)
    reasons = {f"Fault{number}": 100 - number for number in range(MOST + 30)}
    found = seen(metrics, Backlog(buried=reasons))
    assert len(found) == MOST + 1
    assert found['dead_letters{reason="other"}'] == sum(sorted(reasons.values())[:30])


def test_a_platform_that_is_away_for_long_does_not_fill_the_memory() -> None:
    metrics = Metrics(["nl"], lambda: 0.0)
    said = Outgoing(Address("web", "ann"), Reply("hi", "nl"))
    for number in range(1, FORGOTTEN + 1_000):
        metrics.turned([Turned("web", 0.0, [said])], [Queued(number, said)])
    assert len(metrics._since) == FORGOTTEN


def test_every_metric_says_in_words_what_it_is() -> None:
    for family in Metrics(["nl"], lambda: 0.0).registry.collect():
        assert re.match(r"(concordia|process)_[a-z_]+$", family.name)
        assert " " in family.documentation
