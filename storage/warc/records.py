"""Exchanges as WARC records: which headers a capture carries in the file.

The rules are told to users in `docs/archive-format.md`.
"""

import json
import uuid
from dataclasses import dataclass

from storage.warc.digest import sha256_digest
from storage.warc.exchange import Exchange, RecordType, RefersTo
from storage.warc.http import request_block, response_head
from storage.warc.record import Headers, record_bytes, safe_uri, warc_date

IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
METADATA = "WARC-JSON-Metadata"
"""Where `origin`, redirects and the head of a 304 are kept; a name of pywb's."""

EMPTY = sha256_digest(b"")


@dataclass(frozen=True, slots=True)
class Built:
    """A record in bytes, and what the archive's tables want to know of it."""

    data: bytes
    record: RecordType
    record_id: str
    payload_digest: str
    payload_length: int


def build_capture(
    exchange: Exchange, refers_to: RefersTo | None, warcinfo: str
) -> Built:
    """The record that holds what was answered."""
    record_id = uuid.uuid4().urn
    if exchange.record in (RecordType.RESOURCE, RecordType.CONVERSION):
        return _file_record(exchange, record_id, warcinfo)
    head = response_head(exchange)
    hidden = head if refers_to and exchange.status == 304 else None
    headers = _common(exchange, record_id, warcinfo, hidden)
    if refers_to is None:
        record, digest = RecordType.RESPONSE, sha256_digest(exchange.body)
        block = head + exchange.body
    else:
        # pywb answers with the head it finds in a revisit: a 304 would stay a 304.
        record, block = RecordType.REVISIT, b"" if exchange.status == 304 else head
        digest = _revisit_digest(exchange, refers_to)
        headers += _revisit(exchange, refers_to)
    headers += [
        ("Content-Type", "application/http; msgtype=response"),
        ("WARC-Payload-Digest", digest),
        ("WARC-Block-Digest", sha256_digest(block)),
    ]
    data = record_bytes([("WARC-Type", record), *headers], block)
    return Built(data, record, record_id, digest, len(exchange.body))


def build_request(exchange: Exchange, response_id: str, warcinfo: str) -> bytes:
    """The record that holds what was asked."""
    block = request_block(exchange)
    headers: Headers = [
        ("WARC-Type", "request"),
        ("WARC-Record-ID", f"<{uuid.uuid4().urn}>"),
        ("WARC-Warcinfo-ID", f"<{warcinfo}>"),
        ("WARC-Concurrent-To", f"<{response_id}>"),
        ("WARC-Target-URI", safe_uri(exchange.url)),
        ("WARC-Date", warc_date(exchange.captured_at)),
        ("Content-Type", "application/http; msgtype=request"),
        ("WARC-Payload-Digest", sha256_digest(exchange.request_body)),
        ("WARC-Block-Digest", sha256_digest(block)),
    ]
    if exchange.ip:
        headers.insert(6, ("WARC-IP-Address", exchange.ip))
    return record_bytes(headers, block)


def _file_record(exchange: Exchange, record_id: str, warcinfo: str) -> Built:
    digest = sha256_digest(exchange.body)
    headers = [
        ("WARC-Type", str(exchange.record)),
        *_common(exchange, record_id, warcinfo),
        ("Content-Type", exchange.content_type or "application/octet-stream"),
        ("WARC-Payload-Digest", digest),
        ("WARC-Block-Digest", digest),
    ]
    data = record_bytes(headers, exchange.body)
    return Built(data, exchange.record, record_id, digest, len(exchange.body))


def _common(
    exchange: Exchange, record_id: str, warcinfo: str, head: bytes | None = None
) -> Headers:
    headers = [
        ("WARC-Record-ID", f"<{record_id}>"),
        ("WARC-Warcinfo-ID", f"<{warcinfo}>"),
        ("WARC-Target-URI", safe_uri(exchange.url)),
        ("WARC-Date", warc_date(exchange.captured_at)),
    ]
    if exchange.ip:
        headers.append(("WARC-IP-Address", exchange.ip))
    if exchange.truncated:
        headers.append(("WARC-Truncated", exchange.truncated))
    if not exchange.protocol.upper().startswith("HTTP/1."):
        headers.append(("WARC-Protocol", exchange.protocol.lower()))
    extra: dict[str, object] = {}
    if exchange.origin != "crawl":
        extra["origin"] = exchange.origin
    if exchange.redirected_from:
        extra["redirected_from"] = list(exchange.redirected_from)
    if head is not None:
        extra["http"] = head.decode("latin-1")
    if extra:
        headers.append((METADATA, json.dumps(extra)))
    return headers


def _revisit(exchange: Exchange, refers_to: RefersTo) -> Headers:
    headers = [
        ("WARC-Profile", NOT_MODIFIED if exchange.status == 304 else IDENTICAL),
        ("WARC-Refers-To-Target-URI", safe_uri(refers_to.url)),
        ("WARC-Refers-To-Date", warc_date(refers_to.captured_at)),
    ]
    if refers_to.record_id:
        headers.append(("WARC-Refers-To", f"<{refers_to.record_id.strip('<>')}>"))
    return headers


def _revisit_digest(exchange: Exchange, refers_to: RefersTo) -> str:
    """A 304 has no payload of its own: the digest is that of the one it confirms."""
    if exchange.status == 304:
        return refers_to.payload_digest or EMPTY
    return sha256_digest(exchange.body)
