"""What the fake has accepted, one JSON line each, on disk before the bot hears of it."""

import json
import os
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class Ledger:
    """An append-only file. Lines survive the bot's death because another process writes them."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def write(self, number: int, at: float, method: str, params: dict[str, Any], result: Any) -> None:
        """Append one accepted request; `at` in seconds since 1970. One write call, so never half a line."""
        line: dict[str, Any] = {"n": number, "at": round(at, 6), "method": method, "params": params}
        if isinstance(result, dict) and "message_id" in result:
            line["message_id"] = result["message_id"]
        os.write(self._file, json.dumps(line).encode() + b"\n")

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def read_ledger(path: Path) -> list[dict[str, Any]]:
    """Every line of a ledger, oldest first; an absent file is an empty ledger."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text().splitlines()]
