"""The packet as JSON, for a body that reads it with a machine. Nothing is cleaned: every text is exactly what came.

`schema` names the format, `version` counts changes that break a reader. Times are unix seconds, with the same time in
ISO 8601 (UTC) beside it; hashes are SHA-256 in hex, sizes bytes. `evidence[].file.picture.data` is the re-encoded
picture in base64, with a hash of its own: `file.sha256` is that of the file as received. What the reporter keeps back
has no value: `identity` is empty, `file.name` null, and a recording has `kept_back` and its `kind` only.
"""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from bot.packet.packet import Attachment, Evidence, Packet, Picture

SCHEMA = "concordia-packet"
VERSION = 1


def to_json(packet: Packet) -> bytes:
    """The packet as ASCII JSON, which can hold any text, half signs included; the same packet gives the same bytes."""
    return json.dumps(_packet(packet), indent=1, sort_keys=True).encode("ascii")


def _packet(packet: Packet) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "language": packet.language,
        "reference": packet.reference,
        "for": {"id": packet.body_id, "name": packet.body},
        "operator": packet.operator,
        "made": _time(packet.made_at),
        "reported": _time(packet.reported_at),
        "disclosed": sorted(packet.disclosed),
        "identity": [{"label": label, "value": value} for label, value in packet.identity],
        "answers": [
            {"name": answer.name, "value": answer.value, "label": answer.label, "words": answer.words}
            for answer in packet.answers
        ],
        "evidence": [_evidence(item) for item in packet.evidence],
        "links": list(packet.links),
        "notice": packet.notice
        and {
            "article": "Regulation (EU) 2022/2065, article 16",
            "platform": packet.notice.platform,
            "language": packet.notice.language,
            "paragraphs": list(packet.notice.paragraphs),
        },
        "checklist": list(packet.checklist),
        "sources": [
            {
                "about": source.about,
                "sources": list(source.sources),
                "checked": source.checked and source.checked.isoformat(),
            }
            for source in packet.sources
        ],
    }


def _evidence(item: Evidence) -> dict[str, Any]:
    origin = item.origin
    return {
        "number": item.number,
        "received": _time(item.received_at),
        "text": item.text,
        "text_sha256": item.text_sha256,
        "origin": origin
        and {
            "kind": origin.kind.value,
            "name": origin.name,
            "link": origin.link,
            "posted": None if origin.at is None else _time(origin.at),
        },
        "file": item.file and _file(item.file),
    }


def _file(file: Attachment) -> dict[str, Any]:
    return {
        "kind": file.kind.value,
        "kept_back": file.kept_back,
        "media_type": file.media_type,
        "size": file.size,
        "sha256": file.sha256,
        "name": file.name,
        "picture": file.picture and _picture(file.picture),
    }


def _picture(picture: Picture) -> dict[str, Any]:
    return {
        "media_type": picture.media_type,
        "width": picture.width,
        "height": picture.height,
        "sha256": hashlib.sha256(picture.data).hexdigest(),
        "data": base64.b64encode(picture.data).decode("ascii"),
    }


def _time(at: int) -> dict[str, Any]:
    return {"unix": at, "utc": datetime.fromtimestamp(at, UTC).isoformat()}
