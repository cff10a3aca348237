"""Bad weather for drills: faults of several kinds, mixed alike on both platforms."""

from collections.abc import Iterator, Mapping
from typing import Any


def portions(share: float, kinds: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """For each kind the chance with which it strikes what the ones before it left alone.

    All together they then hit a `share` of the requests, each kind by its weight.
    """
    left, whole = 1.0, sum(kinds.values())
    for kind, weight in kinds.items():
        part = share * weight / whole
        yield kind, part / left
        left -= part


def weights(kinds: Any) -> dict[str, float]:
    """Kinds and weights as a control verb gives them: a list of kinds is one of equals."""
    return dict(kinds) if isinstance(kinds, Mapping) else dict.fromkeys(kinds, 1.0)
