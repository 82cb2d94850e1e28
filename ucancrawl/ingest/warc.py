"""Captures out of WARC files of any origin."""

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import BinaryIO

from storage.errors import InputRefused
from storage.warc.digest import digest_matches
from storage.warc.exchange import Exchange, RecordType
from storage.warc.http import Message, parse_response
from storage.warc.payload import LIMIT, PayloadError
from storage.warc.record import Record, parse_warc_date, safe_uri
from ucancrawl.ingest.http import Body, body_of, charset_of, is_html, missing_bytes
from ucancrawl.ingest.incoming import Incoming, Skipped
from ucancrawl.ingest.members import Stretch, stretches
from ucancrawl.ingest.records import Broken, block_is_damaged, record_at, records
from ucancrawl.ingest.text import text_of
from ucancrawl.ingest.wayback import memento_time, unwrap

CAPTURES = ("response", "revisit", "resource", "conversion")
PASSED_OVER = ("warcinfo", "request", "metadata")


class _Unusable(Exception):
    """Raised for a record that gives no capture; becomes a `Skipped`."""


@dataclass(frozen=True, slots=True)
class _Where:
    stretch: int
    offset: int
    packed: bool


@dataclass(slots=True)
class _File:
    """A file on its way through, and the payloads a later revisit may mean."""

    path: Path
    name: str
    """As messages and provenance call it."""
    by_digest: dict[str, _Where] = field(default_factory=dict)
    by_time: dict[tuple[str, str], _Where] = field(default_factory=dict)
    current: Stretch | None = None
    """The one that is being read."""
    earlier: Stretch | None = None
    """The one before it that was asked for last."""
    reading: Generator[Stretch, None, None] | None = None
    """What keeps `earlier` open."""

    def content(self, offset: int) -> BinaryIO:
        """The bytes of the stretch at an offset.

        Many revisits mean one stretch, which may be a whole file: it is opened once.
        """
        if self.current is not None and self.current.offset == offset:
            return self.current.content
        if self.earlier is None or self.earlier.offset != offset:
            self.close()
            self.reading = stretches(self.path, offset)
            self.earlier = next(self.reading)
        return self.earlier.content

    def close(self) -> None:
        if self.reading is not None:
            self.reading.close()
        self.reading = self.earlier = None


def read_warc(path: Path, name: str) -> Iterator[Incoming | Skipped]:
    """Every capture; what is damaged is skipped and named."""
    file = _File(path, name)
    with closing(file):
        for stretch in stretches(path):
            file.current = stretch
            yield from _from_stretch(file, stretch)


def _from_stretch(file: _File, stretch: Stretch) -> Iterator[Incoming | Skipped]:
    sure = stretch.damage is None or stretch.torn
    for item in records(stretch.content):
        place = f"{file.name} at byte {stretch.offset or item.offset}"
        if isinstance(item, Broken):
            if not stretch.damage:
                yield Skipped(place, item.reason)
            continue
        if item.type in PASSED_OVER:
            continue
        try:
            where = _Where(stretch.offset, item.offset, stretch.packed)
            if not sure and not item.header("WARC-Block-Digest"):
                raise _Unusable("it stands in damaged gzip data, without a digest")
            yield _incoming(file, item, where, place)
        except _Unusable as error:
            yield Skipped(place, str(error))
    if stretch.damage:
        yield Skipped(f"{file.name} at byte {stretch.offset}", stretch.damage)


def _incoming(file: _File, record: Record, where: _Where, place: str) -> Incoming:
    if record.type not in CAPTURES:
        raise _Unusable(f"a {record.type or 'nameless'} record is no capture")
    if not record.url.lower().startswith(("http://", "https://")):
        raise _Unusable(f"no page stands at the address {record.url[:200]!r}")
    if block_is_damaged(record):
        raise _Unusable("its digest does not fit its bytes")
    url, archived_at = unwrap(safe_uri(record.url))
    exchange = Exchange(
        url=url,
        captured_at=archived_at or _date(record),
        status=200,
        origin=file.name,
        ip=_ip(record.header("WARC-IP-Address")),
        truncated=record.header("WARC-Truncated"),
    )
    found = Incoming(
        exchange=exchange,
        place=place,
        record_id=record.id or None,
        payload_digest=record.header("WARC-Payload-Digest"),
    )
    if record.type in ("resource", "conversion"):
        return _bare(found, record)
    return _answer(file, found, record, where)


def _bare(found: Incoming, record: Record) -> Incoming:
    """Bytes without an HTTP header."""
    kind = RecordType(record.type)
    content_type = record.header("Content-Type")
    if kind is RecordType.CONVERSION or (content_type or "").startswith("text/plain"):
        content_type = content_type or "text/plain; charset=utf-8"
        try:
            text = text_of(record.block, charset_of(content_type), "it")
        except InputRefused as error:
            raise _Unusable(str(error)) from error
        found = replace(found, text=text)
    elif is_html(content_type, record.block):
        found = replace(found, html=_within(record.block))
    exchange = replace(
        found.exchange,
        record=kind,
        headers=(("Content-Type", content_type or "application/octet-stream"),),
        body=record.block,
    )
    charset = charset_of(content_type)
    return replace(found, exchange=exchange, charset=charset)


def _answer(file: _File, found: Incoming, record: Record, where: _Where) -> Incoming:
    """An HTTP response, or a revisit of one."""
    message = parse_response(record.block)
    if record.type == "revisit":
        message, cut = _revisited(file, record, message)
        if cut and not found.exchange.truncated:
            found = replace(found, exchange=replace(found.exchange, truncated=cut))
    elif message is not None:
        _remember(file, record, where)
    if message is None:
        raise _Unusable("it holds no HTTP response")
    try:
        body = body_of(message)
    except PayloadError as error:
        raise _Unusable(f"its body {error}") from error
    _prove(message, body, record, where)
    exchange = replace(
        found.exchange,
        status=message.status,
        reason=message.reason,
        protocol=message.protocol,
        headers=tuple(message.headers),
        body=body.wire,
    )
    at = memento_time(exchange.header("Memento-Datetime"))
    exchange = replace(exchange, captured_at=at or exchange.captured_at)
    html = body.opened if is_html(exchange.content_type, body.opened) else None
    charset = charset_of(exchange.content_type)
    text = None
    if (exchange.content_type or "").lower().startswith("text/plain"):
        text = _plain(body.opened, charset)
    return replace(
        found, exchange=exchange, html=html or None, text=text, charset=charset
    )


def _prove(message: Message, body: Body, record: Record, where: _Where) -> None:
    """Raises where length or digest say that this is not the body that was sent."""
    missing = missing_bytes(message, body)
    truncated = record.header("WARC-Truncated")
    if missing and body.wire and message.status == 200 and not truncated:
        raise _Unusable(f"its body is cut off: {missing} bytes are missing")
    claimed = record.header("WARC-Payload-Digest")
    if where.packed or record.type != "response" or not claimed:
        return
    # Writers disagree on whether chunks and encodings belong to the payload.
    forms = (message.body, body.wire, body.opened)
    if all(digest_matches(claimed, form) is False for form in forms):
        raise _Unusable("its payload digest does not fit its bytes")


def _plain(data: bytes, charset: str | None) -> str | None:
    try:
        return text_of(data, charset, "it") if data else None
    except InputRefused:
        return None


def _remember(file: _File, record: Record, where: _Where) -> None:
    digest = record.header("WARC-Payload-Digest")
    if digest:
        file.by_digest.setdefault(digest, where)
    file.by_time[record.url, record.header("WARC-Date") or ""] = where


def _revisited(
    file: _File, record: Record, own: Message | None
) -> tuple[Message, str | None]:
    """The response that a revisit means, under the revisit's own headers; and why its
    body is not whole, if it is not."""
    url = (record.header("WARC-Refers-To-Target-URI") or record.url).strip("<>")
    date = record.header("WARC-Refers-To-Date") or ""
    digest = record.header("WARC-Payload-Digest") or ""
    where = file.by_time.get((url, date)) or file.by_digest.get(digest)
    if where is None:
        raise _Unusable(
            f"it only repeats a capture of {url} that is not in this file before it"
        )
    original = record_at(file.content(where.stretch), where.offset)
    message = parse_response(original.block) if original else None
    if original is None or message is None:
        raise _Unusable(f"it repeats a capture of {url} that cannot be read")
    cut = original.header("WARC-Truncated")
    if own is None or own.status == 304 or not _names_its_type(own):
        return message, cut
    return replace(own, body=message.body), cut


def _names_its_type(message: Message) -> bool:
    """Some writers keep no headers in a revisit, or none that describe the payload."""
    return any(name.lower() == "content-type" for name, _ in message.headers)


def _date(record: Record) -> datetime:
    try:
        return parse_warc_date(record.header("WARC-Date") or "")
    except ValueError as error:
        raise _Unusable("it has no readable capture time") from error


def _ip(value: str | None) -> str | None:
    """Some writers put other things there."""
    try:
        return str(ip_address(value)) if value else None
    except ValueError:
        return None


def _within(body: bytes) -> bytes:
    if len(body) > LIMIT:
        raise _Unusable(f"it holds more than {LIMIT} bytes")
    return body
