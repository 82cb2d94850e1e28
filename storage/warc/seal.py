"""The last record of a closed file: how many bytes stand before it, and their digest.

Without it a file cut between two records, or one with two records exchanged, looks
whole. It has one possible form, so that even the bits gzip ignores are covered.
"""

import base64
import re
import uuid
from datetime import UTC, datetime

from storage.warc.digest import sha256_digest
from storage.warc.member import pack_stored
from storage.warc.record import Record, record_bytes, warc_date

SEAL_URI = "urn:ucancrawl:seal"
LINES = re.compile(
    rb"records: (?P<records>\d+)\r\nbytes: (?P<bytes>\d+)\r\n"
    rb"digest: (?P<digest>\S+)\r\n"
)


def seal_bytes(records: int, size: int, digest: bytes, warcinfo: str | None) -> bytes:
    """The member that closes a file with so many records and bytes before it."""
    block = (
        f"records: {records}\r\nbytes: {size}\r\n"
        f"digest: sha256:{base64.b32encode(digest).decode()}\r\n"
    ).encode()
    headers = [
        ("WARC-Type", "metadata"),
        ("WARC-Record-ID", f"<{uuid.uuid4().urn}>"),
        ("WARC-Target-URI", SEAL_URI),
        ("WARC-Date", warc_date(datetime.now(UTC))),
        ("Content-Type", "application/warc-fields"),
        ("WARC-Block-Digest", sha256_digest(block)),
    ]
    if warcinfo:
        headers.insert(4, ("WARC-Warcinfo-ID", f"<{warcinfo}>"))
    return pack_stored(record_bytes(headers, block))


def is_seal(record: Record) -> bool:
    return record.type == "metadata" and record.url == SEAL_URI


def seal_faults(record: Record, raw: bytes, records: int, digest: bytes) -> list[str]:
    """What a seal contradicts, given what was really read before it."""
    found = LINES.fullmatch(record.block)
    if not found:
        return ["the seal cannot be read"]
    faults = []
    if raw != pack_stored(record_bytes(record.headers[:-1], record.block)):
        faults.append("the seal's own bytes were altered")
    if int(found["records"]) != records or int(found["bytes"]) != record.offset:
        faults.append(
            f"the seal names {int(found['records'])} records in {int(found['bytes'])} "
            f"bytes, and {records} records in {record.offset} bytes stand before it"
        )
    if found["digest"].decode() != "sha256:" + base64.b32encode(digest).decode():
        faults.append("the bytes before the seal are not those that were sealed")
    return faults
