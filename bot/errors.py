"""Our own errors: raised at the edge, caught in one place. Their texts hold no personal data."""

from __future__ import annotations


class WrongSetting(Exception):
    """A setting is missing or wrong. The text is one line that ends with the fix."""


class StorageTrouble(Exception):
    """The database did not do what was asked (full disk, lock, I/O, lost connection); trying again may help."""


class OutOfReach(WrongSetting):
    """Somebody else does not answer now: the setting may be right."""
