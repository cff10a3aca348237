"""The tables. What is about a person is sealed; in clear stands what a query needs and what says nothing of anyone.

Moments that would tell when somebody wrote are rounded: a draft's to the hour, a case's to the day. Tables of cases and
files have no row numbers in SQLite, since those would keep the order in which reports came in.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    text,
)

from storage import year_tables  # noqa: F401 - so that who has the metadata has all tables
from storage.columns import KEY_BYTES, Id, Key, Seconds, metadata

LOOKUP_BYTES = 32
"""Length of the hash that a receipt is found by."""

MAC_BYTES = 32
"""Length of a mac of the audit trail: the whole of HMAC-SHA256."""

inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("key", Key, nullable=False, unique=True),
    Column("platform", String(32), nullable=False),
    Column("received", Seconds, nullable=False, index=True),
    Column("payload", LargeBinary, nullable=True),  # sealed under the month; null once the update is done
    Index(
        "inbox_open",
        "platform",
        "id",
        sqlite_where=text("payload IS NOT NULL"),
        postgresql_where=text("payload IS NOT NULL"),
    ),
    sqlite_autoincrement=True,
)

dead_letters = Table(
    "dead_letters",
    metadata,
    Column("key", Key, primary_key=True),
    Column("platform", String(32), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("buried", Seconds, nullable=False, index=True),
    Column("payload", LargeBinary, nullable=False),  # sealed under the month
)

people = Table(
    "people",
    metadata,
    Column("key", Key, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

conversations = Table(
    "conversations",
    metadata,
    Column("key", Key, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("expires", Seconds, nullable=False, index=True),  # rounded up to the hour
    Column("wrapped", LargeBinary, nullable=True),
    Column("sealed", LargeBinary, nullable=True),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("key", Key, nullable=False),
    Column("lane", String(32), nullable=False),
    Column("created", Seconds, nullable=False),
    Column("body", LargeBinary, nullable=False),  # address, reply, merge and moment, sealed under the month
    sqlite_autoincrement=True,
)

cases = Table(
    "cases",
    metadata,
    Column("id", Key, primary_key=True),
    Column("lookup", LargeBinary(LOOKUP_BYTES), nullable=False, unique=True),
    Column("day", Date, nullable=False),
    Column("status", String(32), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("version", BigInteger, nullable=False, server_default=text("1")),
    Column("rank", SmallInteger, nullable=False, server_default=text("0")),
    Column("worker", Key, nullable=True, index=True),  # id of the member who has it
    Column("closed", Date, nullable=True),
    Column("likeness", Key, nullable=True, index=True),  # of the group that it was found to be in
    Column("joined", Key, nullable=True, index=True),  # of the group that the team put it into
    Index("cases_queue", "status", "rank", "day", "id"),
    sqlite_with_rowid=False,
)

evidence = Table(
    "evidence",
    metadata,
    Column("case_id", ForeignKey(cases.c.id, ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),  # under the case's data key
    sqlite_with_rowid=False,
)

case_entries = Table(
    "case_entries",
    metadata,
    Column("case_id", ForeignKey(cases.c.id, ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),  # under the case's data key
    sqlite_with_rowid=False,
)

case_reporters = Table(
    "case_reporters",
    metadata,
    Column("case_id", ForeignKey(cases.c.id, ondelete="CASCADE"), primary_key=True),
    Column("tag", Key, nullable=True),  # another tag of the same person in each case
    Column("sealed", LargeBinary, nullable=False),  # the same length, whether an address is kept or not
    sqlite_with_rowid=False,
)

restraints = Table(
    "restraints",
    metadata,
    Column("case_id", Key, primary_key=True),  # no foreign key: it outlives the case
    Column("tag", Key, nullable=False),  # of who filed that case
    Column("level", String(16), nullable=False),
    Column("until", Seconds, nullable=False, index=True),
    sqlite_with_rowid=False,
)

files = Table(
    "files",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("platform", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", String(64), nullable=True),
    Column("expires", Seconds, nullable=True, index=True),  # rounded up to the hour; null once a case took the file
    Column("case_id", ForeignKey(cases.c.id, ondelete="CASCADE"), nullable=True, index=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("handle", LargeBinary, nullable=True),
    Column("data", LargeBinary, nullable=True),
    Index("files_wanted", "platform", sqlite_where=text("state = 'wanted'"), postgresql_where=text("state = 'wanted'")),
    sqlite_with_rowid=False,
)

communities = Table(
    "communities",
    metadata,
    Column("key", Key, primary_key=True),
    Column("room", Key, nullable=True, index=True),
    Column("owner", Key, nullable=True, index=True),
    Column("version", BigInteger, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", Key, primary_key=True),
    Column("community", Key, nullable=False),
    Column("author", Key, nullable=True),
    Column("verdict", String(16), nullable=True),
    Column("slow", Boolean, nullable=False),
    Column("people", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    Column("hour", BigInteger, nullable=False),  # of the first report, unix seconds // 3600
    Column("expires", Seconds, nullable=False, index=True),  # rounded up to the hour
    Column("version", BigInteger, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index("incidents_queue", "community", "verdict", "slow", "people"),
    Index("incidents_author", "author", "verdict"),
    sqlite_with_rowid=False,
)

incident_messages = Table(
    "incident_messages",
    metadata,
    Column("key", Key, primary_key=True),  # which message it is: each is in one incident
    Column("incident_id", ForeignKey(incidents.c.id, ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # under the incident's data key
    sqlite_with_rowid=False,
)

incident_reporters = Table(
    "incident_reporters",
    metadata,
    Column("incident_id", ForeignKey(incidents.c.id, ondelete="CASCADE"), primary_key=True),
    Column("reporter", Key, primary_key=True),  # another tag of the same person in each incident
    Column("sealed", LargeBinary, nullable=False),  # the same length, whether they want to hear of it or not
    sqlite_with_rowid=False,
)

staff = Table(
    "staff",
    metadata,
    Column("key", Key, primary_key=True),
    Column("id", Key, nullable=False, unique=True),
    Column("version", BigInteger, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

invites = Table(
    "invites",
    metadata,
    Column("nonce", Key, primary_key=True),  # of one that was used
    Column("expires", Seconds, nullable=False, index=True),
    sqlite_with_rowid=False,
)

offices = Table(
    "offices",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

saved_replies = Table(
    "saved_replies",
    metadata,
    Column("id", Key, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),  # the next number: none is left out
    Column("key", Key, nullable=False),
    Column("day", Date, nullable=False, index=True),
    Column("about", Key, nullable=True, index=True),  # tag of the case
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("mac", LargeBinary(MAC_BYTES), nullable=False),  # over this line and the mac of the one before
)

audit_chain = Table(
    "audit_chain",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("first", BigInteger, nullable=False),  # id of the oldest line that is kept
    Column("before", LargeBinary(MAC_BYTES), nullable=False),  # mac of the line before that
    Column("last", BigInteger, nullable=False),
    Column("mac", LargeBinary(MAC_BYTES), nullable=False),  # of the last line
    Column("proof", LargeBinary(MAC_BYTES), nullable=False),  # mac over all of these
)

tallies = Table(
    "tallies",
    metadata,
    Column("month", String(7), primary_key=True),  # of filing, YYYY-MM
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

state = Table(
    "state",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

erased = Table(
    "erased",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),  # in the order of erasing: a backup knows the lower ones
    Column("what", String(32), nullable=False),
    Column("key", Key, nullable=False),
    Column("day", Date, nullable=True),  # on which the house first saw it
)

timers = Table(
    "timers",
    metadata,
    Column("key", Key, primary_key=True),
    Column("due", Seconds, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

tries = Table(
    "tries",
    metadata,
    Column("hour", BigInteger, primary_key=True, autoincrement=False),  # unix seconds // 3600
    Column("failed", Integer, nullable=False),
)

installation = Table(
    "installation",
    metadata,
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("keyring", Key, nullable=False),  # a tag that only the right keyring can make
)

__all__ = ["KEY_BYTES", "metadata"]
