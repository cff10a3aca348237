"""Keys a part at a time: for as many as one statement is asked about at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

AT_ONCE = 500
"""Keys in one statement; both databases take more, but there is no limit to how many there can be."""


def parts(keys: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """All of them in their order, at most `size` at a time."""
    left = iter(keys)
    while some := list(islice(left, size)):
        yield some
