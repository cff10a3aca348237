"""The pretend Discord started as its own process, and steered from a test, a drill or a bench."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from yarl import URL

from .server import API, TOKEN

ROOT = Path(__file__).parents[3]
STOP = 5
"""Seconds a stopped fake has to end."""


class RemoteDiscord:
    """A fake in another process. Calls block; every one is a verb of `control`."""

    def __init__(self, url: str, token: str, pid: int) -> None:
        self.url = url
        self.rest_url = f"{url}{API}"
        self.gateway_url = URL(f"{url.replace('http', 'ws', 1)}/")
        self.token = token
        self.pid = pid

    @property
    def places(self) -> dict[str, str]:
        """What a bot must be told of it, by name."""
        return {"rest_url": self.rest_url, "gateway_url": str(self.gateway_url), "token": self.token}

    def do(self, verb: str, /, **body: Any) -> Any:
        """One control verb; see `control.VERBS`. Raises `ValueError` with the reason when it is refused."""
        connection = HTTPConnection(urlsplit(self.url).netloc, timeout=600)
        try:
            connection.request("POST", f"/control/{verb}", json.dumps(body))
            response = connection.getresponse()
            result = json.loads(response.read())
        finally:
            connection.close()
        if response.status != 200:
            raise ValueError(f"{verb}: {result['error']}")
        return result


@contextmanager
def discord_process(*, ledger: Path | None = None, port: int = 0, seed: int = 0) -> Iterator[RemoteDiscord]:
    """Start the fake, wait until it listens, stop it at the end."""
    command = [sys.executable, "-m", "tests.fakes.discord", "--port", str(port), "--seed", str(seed)]
    command += ["--ledger", str(ledger)] if ledger else []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            if not url:
                raise RuntimeError("the fake Discord did not start; its error is above")
            yield RemoteDiscord(url, TOKEN, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(STOP)
            except subprocess.TimeoutExpired:
                process.kill()
