"""The facts of Concordia, loaded once."""

from pathlib import Path

import pytest

from bot.facts import load_facts, read
from bot.rules.entries import BodiesFile, LawFile, PlatformsFile
from bot.rules.facts import Facts
from bot.rules.routing import RoutingFile

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="session")
def facts() -> Facts:
    """What may be shown."""
    return load_facts(CONTENT / "facts")


@pytest.fixture(scope="session")
def bodies() -> BodiesFile:
    """The bodies as collected, doubtful parts included."""
    return read(CONTENT / "facts" / "bodies.yaml", BodiesFile)


@pytest.fixture(scope="session")
def routing() -> RoutingFile:
    return read(CONTENT / "facts" / "routing.yaml", RoutingFile)


@pytest.fixture(scope="session")
def platforms() -> PlatformsFile:
    return read(CONTENT / "facts" / "platforms.yaml", PlatformsFile)


@pytest.fixture(scope="session")
def law() -> LawFile:
    return read(CONTENT / "facts" / "law.yaml", LawFile)
