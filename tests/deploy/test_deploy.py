"""What is handed to Docker, systemd and Grafana promises what we say, and names only what exists."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.backlog import Backlog, Queue
from bot.chat.events import Address
from bot.chat.replies import Lane, Reply
from bot.chat.watching import Turned
from bot.mailings import Fate, Kind
from bot.metrics import Metrics
from bot.ports import Outgoing, Queued
from bot.settings import PREFIX, Settings
from bot.wiring import GRACE

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
DASHBOARD: dict[str, Any] = json.loads((ROOT / "deploy" / "grafana.json").read_text())


def lines(name: str) -> list[str]:
    """The lines of a file that are no comments; what goes on in the next line is one."""
    text = (ROOT / name).read_text().replace("\\\n", " ")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def unit() -> dict[str, list[str]]:
    """The values of each key of the unit."""
    found: dict[str, list[str]] = {}
    for line in lines("deploy/concordia.service"):
        name, equals, value = line.partition("=")
        if equals:
            found.setdefault(name, []).append(value)
    return found


# -- all of them


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "deploy/concordia.service"])
def test_every_setting_that_is_named_exists(name: str) -> None:
    named = re.findall(rf"{PREFIX}([A-Z_]+)", (ROOT / name).read_text())
    assert named
    assert {one.lower() for one in named} <= Settings.model_fields.keys()


def test_the_readme_has_every_setting() -> None:
    named = re.findall(rf"`{PREFIX}([A-Z_]+)`", (ROOT / "README.md").read_text())
    assert {one.lower() for one in named} >= Settings.model_fields.keys()


@pytest.mark.parametrize(
    ("data", "keyring"),
    [
        ("/data", "/keys/keyring.json"),
        (unit()["Environment"][0].partition("=")[2], unit()["Environment"][1].partition("=")[2]),
    ],
    ids=["docker", "systemd"],
)
def test_the_keys_are_not_with_the_data(data: str, keyring: str) -> None:
    Settings(_env_file=None, data_dir=Path(data), keyring=Path(keyring)).check_keyring_place()  # type: ignore[call-arg]


# -- Docker


def test_one_service_runs_unless_postgres_is_asked_for() -> None:
    assert [name for name, one in COMPOSE["services"].items() if not one.get("profiles")] == ["concordia"]
    assert COMPOSE["services"]["postgres"]["profiles"] == ["postgres"]
    assert COMPOSE["services"]["concordia"]["depends_on"]["postgres"]["required"] is False


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_no_service_can_write_to_its_image_or_gain_a_right(name: str) -> None:
    service = COMPOSE["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert any(one.startswith("/tmp") for one in service["tmpfs"])
    assert not service.get("cap_add")
    assert not service.get("privileged")


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_nothing_is_open_to_the_world_and_every_volume_is_declared(name: str) -> None:
    service = COMPOSE["services"][name]
    assert "ports" not in service
    assert {one.partition(":")[0] for one in service["volumes"]} <= COMPOSE["volumes"].keys()


def test_data_and_keys_are_two_volumes_at_the_places_of_the_image() -> None:
    service = COMPOSE["services"]["concordia"]
    assert service["volumes"] == ["data:/data", "keys:/keys"]
    assert 'VOLUME ["/data", "/keys"]' in lines("Dockerfile")


def test_a_stop_has_the_time_that_it_takes() -> None:
    assert int(COMPOSE["services"]["concordia"]["stop_grace_period"].removesuffix("s")) > GRACE
    assert int(unit()["TimeoutStopSec"][0]) > GRACE


def test_the_image_is_not_root_and_asks_itself_how_it_is() -> None:
    stages = "\n".join(lines("Dockerfile")).split("FROM ")
    assert "USER concordia" in stages[-1]
    assert "HEALTHCHECK" in stages[-1]
    assert "/healthz" in stages[-1]
    assert "curl" not in stages[-1]


def test_every_file_that_the_image_copies_is_let_through_and_no_secret_is() -> None:
    allowed = {line.removeprefix("!") for line in lines(".dockerignore") if line.startswith("!")}
    copied = {
        name
        for line in lines("Dockerfile")
        if line.startswith("COPY ") and "--from" not in line
        for name in line.split()[1:-1]
    }
    assert copied == allowed
    assert all((ROOT / name).exists() for name in copied)
    assert lines(".dockerignore")[0] == "*"


# -- systemd


def test_the_unit_does_not_promise_to_tell_systemd_when_it_is_ready() -> None:
    assert unit()["Type"] == ["simple"]


def test_the_unit_starts_again_after_a_fault_and_not_for_a_wrong_setting() -> None:
    assert unit()["Restart"] == ["on-failure"]
    assert unit()["RestartPreventExitStatus"] == ["2"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("User", "concordia"),
        ("NoNewPrivileges", "yes"),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"),
        ("PrivateTmp", "yes"),
        ("PrivateDevices", "yes"),
        ("CapabilityBoundingSet", ""),
        ("RestrictNamespaces", "yes"),
        ("SystemCallFilter", "@system-service"),
        ("UMask", "0077"),
        ("StateDirectoryMode", "0700"),
    ],
)
def test_the_unit_is_shut_in(key: str, value: str) -> None:
    assert unit()[key] == [value]


def test_the_unit_writes_its_data_and_its_keys_and_nothing_else() -> None:
    settings = dict(one.split("=", 1) for one in unit()["Environment"])
    assert settings[f"{PREFIX}DATA_DIR"] == f"/var/lib/{unit()['StateDirectory'][0]}"
    assert unit()["ReadWritePaths"] == [str(Path(settings[f"{PREFIX}KEYRING"]).parent)]


# -- Grafana


def series() -> dict[str, set[str]]:
    """Every name that Prometheus gets from us, with its labels."""
    metrics = Metrics(["nl"], lambda: 0.0)
    said = Outgoing(Address("telegram", "1"), Reply("hi", "nl"))
    metrics.arrived("telegram", 1, 1)
    metrics.turned([Turned("telegram", 0.0, [said])], [Queued(1, said)])
    metrics.sent(1, "telegram", "answer", "sent")
    metrics.slowed("telegram", 1)
    metrics.failed("turn")
    metrics.purged({"drafts": 1})
    lane = {Lane.ANSWER.value: Queue(1, 0)}
    metrics.text(Backlog({"telegram": Queue(1, 0)}, lane, {"x": 1}, {(Kind.ALERT, Fate.SENT): 1}), {"telegram": 1.0})
    found: dict[str, set[str]] = {}
    for family in metrics.registry.collect():
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return found


OF_PROMETHEUS = {"job", "instance"}


def expressions() -> Iterator[str]:
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            yield target["expr"]
    for variable in DASHBOARD["templating"]["list"]:
        yield variable["query"]


def test_every_series_on_the_dashboard_exists_with_the_labels_that_it_is_grouped_by() -> None:
    known = series()
    for expression in expressions():
        names = re.findall(r"\b(?:concordia|process)_\w+", expression)
        labels = set(re.findall(r"(\w+)=~?\"", expression))
        labels |= {one.strip() for group in re.findall(r"by \(([^)]*)\)", expression) for one in group.split(",")}
        for name in names:
            assert name in known, expression
            assert labels <= known[name] | OF_PROMETHEUS, expression


def test_every_metric_of_ours_is_on_the_dashboard() -> None:
    drawn = " ".join(expressions())
    families = {re.sub(r"_(bucket|sum|count)$", "", name) for name in series() if name.startswith("concordia_")}
    assert [name for name in sorted(families) if name not in drawn] == []


def test_the_legends_name_labels_that_are_there() -> None:
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            grouped = " ".join(re.findall(r"by \(([^)]*)\)", target["expr"]))
            for label in re.findall(r"{{(\w+)}}", target["legendFormat"]):
                assert label in grouped or label in OF_PROMETHEUS, target
