"""Named places where a drill can kill the process, to prove that nothing is lost there.

Armed by the environment only: CONCORDIA_FAILPOINT="tick-committed:3" kills at the third time that place is reached.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import cache

VARIABLE = "CONCORDIA_FAILPOINT"

INBOX_COMMITTED = "inbox-committed"
TICK_DECIDED = "tick-decided"
TICK_COMMITTED = "tick-committed"
REPLY_SENT = "reply-sent"
REPLIES_MARKED = "replies-marked"
FILE_FETCHED = "file-fetched"

NAMES = (INBOX_COMMITTED, TICK_DECIDED, TICK_COMMITTED, REPLY_SENT, REPLIES_MARKED, FILE_FETCHED)
"""Every failpoint of a turn; the drills go through all of them."""

KEYS_CHANGED = "keys-changed"
DELIVERIES_MADE = "deliveries-made"
MAILING_FULL = "mailing-full"
MAIL_CLAIMED = "mail-claimed"
MAIL_SENT = "mail-sent"
MAIL_MARKED = "mail-marked"

MAILING_NAMES = (DELIVERIES_MADE, MAILING_FULL, MAIL_CLAIMED, MAIL_SENT, MAIL_MARKED)
"""Every failpoint of a mailing, in the order in which it passes them."""

BACKUP_COPIED = "backup-copied"
BACKUP_DESCRIBED = "backup-described"
"""Failpoints of what an operator asks for; drills of their own go there."""


def reach(name: str) -> None:
    """Die here by SIGKILL, if this is the armed place and its turn has come; else nothing."""
    turns = _turns(name)
    if turns is not None and next(turns, None) == 1:
        os.kill(os.getpid(), signal.SIGKILL)


@cache
def _turns(name: str) -> Iterator[int] | None:
    """A countdown for the armed place, None for all others."""
    armed, _, turn = os.environ.get(VARIABLE, "").partition(":")
    return iter(range(int(turn or 1), 0, -1)) if armed == name else None
