"""A served page for each test, and a browser that is on it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from tests.adapters.web.stub import DEMO, Core, served


@pytest.fixture
async def site() -> AsyncIterator[tuple[Core, str]]:
    async with served(DEMO) as running:
        yield running


@pytest.fixture
async def core(site: tuple[Core, str]) -> Core:
    return site[0]


@pytest.fixture
async def browser(site: tuple[Core, str]) -> AsyncIterator[httpx.AsyncClient]:
    """Our own page in a browser that has a session."""
    async with httpx.AsyncClient(base_url=site[1], headers={"Sec-Fetch-Site": "same-origin"}) as client:
        (await client.post("/api/session", json={})).raise_for_status()
        yield client
