"""The tables of the Year: its events, who follows them, and what is sent to many.

Which segment a subscription is in is a tag, and what a segment means is sealed: nobody reads here who follows what.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, LargeBinary, SmallInteger, String, Table, text

from storage.columns import Id, Key, Seconds, metadata

events = Table(
    "events",
    metadata,
    Column("key", Key, primary_key=True),
    Column("likeness", Key, nullable=False, index=True),  # the same for the same event of two sources
    Column("starts", Seconds, nullable=False),  # of its first time, and the end of its last one
    Column("ends", Seconds, nullable=False),
    Column("news", SmallInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index("events_span", "ends", "starts"),
    Index("events_news", "news", sqlite_where=text("news <> 0"), postgresql_where=text("news <> 0")),
    sqlite_with_rowid=False,
)

proposals = Table(
    "proposals",
    metadata,
    Column("id", Key, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("day", Date, nullable=False, index=True),  # the last on which it is kept
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

mirrors = Table(
    "mirrors",
    metadata,
    Column("key", Key, primary_key=True),  # of an event in a server's list
    Column("community", Key, nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),  # which event, and where it stands there; under the month
    sqlite_with_rowid=False,
)

segments = Table(
    "segments",
    metadata,
    Column("key", Key, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("key", Key, primary_key=True),
    Column("owner", Key, nullable=False, index=True),  # the same for all of one address
    Column("segment", Key, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index("subscriptions_segment", "segment", "key"),
    Index("subscriptions_spread", "key", "segment"),  # rows are wide: who is in a mailing is read from here
    sqlite_with_rowid=False,
)

announcements = Table(
    "announcements",
    metadata,
    Column("id", Key, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("created", Seconds, nullable=False, index=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

mailings = Table(
    "mailings",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("key", Key, nullable=False, unique=True),  # tag of its name
    Column("rank", SmallInteger, nullable=False),  # which of several goes first
    Column("state", String(16), nullable=False, index=True),
    Column("at", Seconds, nullable=False),
    Column("began", Seconds, nullable=True),
    Column("ended", Seconds, nullable=True, index=True),
    Column("source", BigInteger, nullable=True),  # the mailing whose readers get this one; 0 for one that is not known
    Column("cursor", Key, nullable=True),  # the last key that the making of deliveries looked at
    Column("waiting", BigInteger, nullable=False),
    Column("sent", BigInteger, nullable=False),
    Column("gone", BigInteger, nullable=False),
    Column("failed", BigInteger, nullable=False),
    Column("left", BigInteger, nullable=False),
    Column("stopped", BigInteger, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

mailing_segments = Table(
    "mailing_segments",
    metadata,
    Column("mailing", ForeignKey(mailings.c.id, ondelete="CASCADE"), primary_key=True),
    Column("segment", Key, primary_key=True),
    Column("platform", String(32), nullable=False),
    Column("due", Seconds, nullable=False),
    sqlite_with_rowid=False,
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("mailing", ForeignKey(mailings.c.id, ondelete="CASCADE"), primary_key=True),
    Column("key", Key, primary_key=True),  # of the subscription
    Column("platform", String(32), nullable=False),
    Column("due", Seconds, nullable=False),
    Column("fate", SmallInteger, nullable=False),
    Index(
        "deliveries_waiting",
        "mailing",
        "platform",
        "due",
        "key",
        sqlite_where=text("fate = 0"),
        postgresql_where=text("fate = 0"),
    ),
    sqlite_with_rowid=False,
)
