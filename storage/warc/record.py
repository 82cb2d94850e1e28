"""WARC records as bytes: version line, header lines, block.

After ISO 28500:2017 (WARC 1.1). It knows nothing of HTTP and nothing of files.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

VERSION = b"WARC/1.1"
END = b"\r\n\r\n"
VERSION_LINE = re.compile(rb"WARC/\d+\.\d+\Z")
UNSAFE = re.compile(r"[\x00-\x20\x7f]")

Headers = list[tuple[str, str]]


class RecordError(Exception):
    """Raised when bytes are not one WARC record."""


@dataclass(frozen=True, slots=True)
class Record:
    """One WARC record, and where it stands."""

    headers: Headers
    block: bytes
    offset: int = 0
    length: int = 0
    """Of the gzip member."""
    notes: list[str] = field(default_factory=list)
    """What is odd about it, though it can be read."""

    def header(self, name: str) -> str | None:
        wanted = name.lower()
        return next((v for n, v in self.headers if n.lower() == wanted), None)

    @property
    def type(self) -> str:
        return self.header("WARC-Type") or ""

    @property
    def url(self) -> str:
        """WARC 1.0 put angle brackets around it, WARC 1.1 does not."""
        return (self.header("WARC-Target-URI") or "").strip("<>")

    @property
    def id(self) -> str:
        return (self.header("WARC-Record-ID") or "").strip("<>")


def record_bytes(headers: Iterable[tuple[str, str]], block: bytes) -> bytes:
    """One record; Content-Length is put behind the other headers."""
    lines = [f"{name}: {_one_line(value)}" for name, value in headers]
    lines.append(f"Content-Length: {len(block)}")
    head = VERSION + b"\r\n" + "\r\n".join(lines).encode("utf-8") + END
    return head + block + END


def parse_record(data: bytes, offset: int, length: int) -> Record:
    """One record that fills the data to its last byte."""
    head, blank, rest = data.partition(END)
    if not blank:
        raise RecordError("the record's header block has no end")
    version, _, lines = head.partition(b"\r\n")
    if not VERSION_LINE.match(version):
        raise RecordError("the record does not begin with a WARC version line")
    headers = [_header(line) for line in lines.split(b"\r\n")]
    record = Record(headers, b"", offset, length)
    size = _block_size(record)
    if len(rest) != size + len(END) or rest[size:] != END:
        raise RecordError(
            f"the record's block holds {len(rest)} bytes with its end, not {size + 4}"
        )
    return Record(headers, rest[:size], offset, length)


def warc_date(at: datetime) -> str:
    """
    >>> warc_date(datetime(2015, 5, 27, 8, 30, 0, 250000, tzinfo=UTC))
    '2015-05-27T08:30:00.250000Z'
    """
    return at.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"


def parse_warc_date(text: str) -> datetime:
    """Any precision that WARC 1.1 allows, from the year to the nanosecond.

    >>> parse_warc_date("2015-05-27T08:30:00.123456789Z").microsecond
    123456
    >>> parse_warc_date("2015-05").isoformat()
    '2015-05-01T00:00:00+00:00'
    """
    text = re.sub(r"(\.\d{6})\d+", r"\1", text.strip())
    if re.fullmatch(r"\d{4}", text):
        text += "-01-01"
    elif re.fullmatch(r"\d{4}-\d\d", text):
        text += "-01"
    elif re.fullmatch(r"\d{14}", text):
        text = f"{text[:8]}T{text[8:]}"
    at = datetime.fromisoformat(text)
    try:
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{text!r} lies outside the calendar in UTC") from error


def safe_uri(url: str) -> str:
    """A header value cannot hold blanks or line ends, so they are escaped.

    >>> safe_uri("https://news.example/a b")
    'https://news.example/a%20b'
    """
    return UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", url)


def _one_line(value: str) -> str:
    return re.sub(r"[\r\n]+", " ", value)


def _header(line: bytes) -> tuple[str, str]:
    name, colon, value = line.decode("utf-8", "surrogateescape").partition(":")
    if not colon or not name.strip():
        raise RecordError("a line of the record's header block is no header")
    return name.strip(), value.strip()


def _block_size(record: Record) -> int:
    text = record.header("Content-Length") or ""
    if not re.fullmatch(r"[0-9]{1,15}", text):
        raise RecordError("the record has no readable Content-Length")
    return int(text)
