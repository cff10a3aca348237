"""Reading what the page posts: JSON, or a form with JSON and one file, in memory and within bounds."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

WORDS_LIMIT = 256 * 1024
"""Bytes of JSON in one post: some 60,000 characters of any script, six times what a message may have."""

DISCARDED_LIMIT = 5
"""So many times a file's limit is read and thrown away: else a browser gets a broken pipe and not our answer."""


class BadPost(Exception):
    """The post cannot be read; `status` is HTTP's. `code` is a word for the page, never content."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


@dataclass(frozen=True, slots=True)
class Post:
    """What the page posted. `file` None: no bytes came; `refused` is the size in bytes of a file that was too large."""

    words: dict[str, Any]
    file: bytes | None = None
    refused: int | None = None


class _Form(MultiPartParser):
    spool_max_size = 1024**3  # a file never touches the disk in clear, so it is never spooled
    max_part_size = WORDS_LIMIT


class _TooLarge(Exception):
    """A signal between two functions of this file."""


async def read(request: Request, file_limit: int) -> Post:
    """The post. `file_limit` in bytes. Raises BadPost."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return Post(_words(await _bytes(request, WORDS_LIMIT)))
    if kind == "multipart/form-data":
        return await _form(request, file_limit)
    raise BadPost(415, "not-json")


async def _bytes(request: Request, limit: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise BadPost(413, "text-too-long")
    return bytes(body)


async def _form(request: Request, file_limit: int) -> Post:
    stream, read_so_far = request.stream(), 0

    async def counted() -> AsyncGenerator[bytes, None]:
        nonlocal read_so_far
        async for chunk in stream:
            read_so_far += len(chunk)
            if read_so_far > file_limit + WORDS_LIMIT:
                raise _TooLarge
            yield chunk

    form = _Form(request.headers, counted(), max_files=1, max_fields=1, max_part_size=WORDS_LIMIT)
    try:
        await form.parse()
    except _TooLarge:
        async for chunk in stream:
            read_so_far += len(chunk)
            if read_so_far > DISCARDED_LIMIT * file_limit:
                break
        return Post(_part(form), refused=_announced(request) or read_so_far)
    except MultiPartException as broken:
        raise BadPost(400, "broken-form") from broken
    file = next((part for name, part in form.items if name == "file"), None)
    if not isinstance(file, UploadFile):
        raise BadPost(400, "broken-form")
    data = await file.read()
    await file.close()
    if len(data) > file_limit:
        return Post(_part(form), refused=len(data))
    return Post(_part(form), file=data)


def _part(form: MultiPartParser) -> dict[str, Any]:
    """The JSON part, which the page puts before the file."""
    words = next((part for name, part in form.items if name == "message"), None)
    if not isinstance(words, str):
        raise BadPost(400, "broken-form")
    return _words(words)


def _announced(request: Request) -> int | None:
    length = request.headers.get("content-length", "")
    return int(length) if length.isdecimal() and len(length) < 16 else None


def _words(text: str | bytes) -> dict[str, Any]:
    try:
        words = json.loads(text)
    except (ValueError, RecursionError) as broken:
        raise BadPost(400, "not-json") from broken
    if not isinstance(words, dict):
        raise BadPost(400, "not-json")
    return words
