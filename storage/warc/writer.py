"""A WARC file that only ever grows by whole records.

A record is on disk when `write` returns. A write that fails leaves the file as it was
before. The file's name ends in `.open` until it is closed and sealed.
"""

import hashlib
import os
import re
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Self

from storage.errors import ArchiveUnwritable
from storage.warc.digest import sha256_digest
from storage.warc.disk import sync_folder, unwritable, write_all
from storage.warc.exchange import CAPTURE_TYPES, Exchange, RecordType, RefersTo
from storage.warc.member import pack
from storage.warc.record import record_bytes, warc_date
from storage.warc.records import build_capture, build_request
from storage.warc.seal import seal_bytes

SUFFIX = ".warc.gz"
OPEN = ".open"
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,200}\Z")


@dataclass(frozen=True, slots=True)
class Written:
    """Where a capture's record stands now, and what it holds."""

    warc: str
    """The file's name once it is closed."""
    offset: int
    length: int
    payload_digest: str
    payload_length: int
    record: RecordType
    record_id: str


@dataclass(frozen=True, slots=True)
class FileInfo:
    """What a file says of itself in its warcinfo record."""

    operator: str | None = None
    """How to reach who crawls: the contact in the user agent."""
    user_agent: str | None = None
    robots: str = "obey"
    description: str | None = None

    def lines(self) -> bytes:
        named = {
            "software": software(),
            "format": "WARC File Format 1.1",
            "conformsTo": "http://iipc.github.io/warc-specifications/"
            "specifications/warc-format/warc-1.1/",
            "robots": self.robots,
            "operator": self.operator,
            "http-header-user-agent": self.user_agent,
            "description": self.description,
        }
        text = "".join(
            f"{name}: {' '.join(value.split())}\r\n"
            for name, value in named.items()
            if value
        )
        return text.encode("utf-8", "replace")


@dataclass(slots=True)
class WarcFile:
    """One open file. Not for use by two threads at once."""

    name: str
    """As it will be once closed: `<name>.warc.gz`."""
    folder: Path
    descriptor: int
    warcinfo_id: str
    size: int = 0
    """Bytes of whole records, all of them on disk."""
    records: int = 0
    digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)
    failed: bool = False
    """Set when the file's end is no longer known for sure: nothing more goes in."""

    @classmethod
    def open(cls, folder: Path, name: str, info: FileInfo | None = None) -> Self:
        """Create `<name>.warc.gz.open`; a name that was ever used is refused."""
        if not NAME.match(name):
            raise ValueError(f"Not a name for a WARC file: {name!r}")
        path = folder / f"{name}{SUFFIX}{OPEN}"
        try:
            if (folder / f"{name}{SUFFIX}").exists():
                raise FileExistsError(17, "File exists")
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        except OSError as error:
            raise unwritable(path, error) from error
        warc = cls(f"{name}{SUFFIX}", folder, descriptor, uuid.uuid4().urn)
        try:
            sync_folder(folder)
            warc._append(warc._warcinfo(info or FileInfo()))
        except (OSError, ArchiveUnwritable) as error:
            os.close(descriptor)
            with suppress(OSError):
                path.unlink()
            if isinstance(error, OSError):
                raise unwritable(path, error) from error
            raise
        return warc

    @property
    def path(self) -> Path:
        """Where the file is now."""
        return self.folder / f"{self.name}{'' if self.descriptor < 0 else OPEN}"

    def write(self, exchange: Exchange, refers_to: RefersTo | None = None) -> Written:
        """Keep an exchange; with `refers_to` as a revisit, without its payload.

        Response and request are two records that come into the file together.
        """
        if exchange.record not in CAPTURE_TYPES:
            raise ValueError(f"No capture can be a {exchange.record} record")
        built = build_capture(exchange, refers_to, self.warcinfo_id)
        members = [pack(built.data)]
        if built.record in (RecordType.RESPONSE, RecordType.REVISIT):
            asked = build_request(exchange, built.record_id, self.warcinfo_id)
            members.append(pack(asked))
        offset = self.size
        self._append(*members)
        return Written(
            self.name,
            offset,
            len(members[0]),
            built.payload_digest,
            built.payload_length,
            built.record,
            built.record_id,
        )

    def write_resource(
        self,
        url: str,
        content_type: str,
        body: bytes,
        captured_at: datetime,
        *,
        record: RecordType = RecordType.RESOURCE,
        origin: str = "crawl",
    ) -> Written:
        """Keep bytes that came without an HTTP header: saved HTML, page text."""
        return self.write(
            Exchange(
                url=url,
                captured_at=captured_at,
                status=200,
                headers=(("Content-Type", content_type),),
                body=body,
                record=record,
                origin=origin,
            )
        )

    @property
    def is_closed(self) -> bool:
        return self.descriptor < 0

    def leave_open(self) -> None:
        """Give the file up unsealed, with `.open` on its name: `recover` seals it."""
        if not self.is_closed:
            os.close(self.descriptor)
            self.descriptor = -1

    def close(self) -> Path:
        """Seal the file and take `.open` off its name; the second time nothing."""
        if self.descriptor < 0:
            return self.path
        path = self.path
        try:
            if not self.failed:
                seal = seal_bytes(
                    self.records, self.size, self.digest.digest(), self.warcinfo_id
                )
                self._append(seal)
        finally:
            os.close(self.descriptor)
            self.descriptor = -1
        if self.failed:
            raise ArchiveUnwritable(
                f"{path} stays open after a failed write; the next run recovers it."
            )
        try:
            os.rename(path, self.path)
            sync_folder(self.folder)
        except OSError as error:
            raise unwritable(path, error) from error
        return self.path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _append(self, *members: bytes) -> None:
        if self.descriptor < 0 or self.failed:
            raise ArchiveUnwritable(
                f"{self.folder / self.name} takes no more records; start a new run."
            )
        data = b"".join(members)
        try:
            write_all(self.descriptor, data)
        except OSError as error:
            self._cut_back()
            raise unwritable(self.path, error) from error
        try:
            os.fsync(self.descriptor)
        except OSError as error:
            # After a failed sync nobody knows what is on disk: LWN 752063.
            self._cut_back()
            self.failed = True
            raise unwritable(self.path, error) from error
        self.size += len(data)
        self.records += len(members)
        self.digest.update(data)

    def _cut_back(self) -> None:
        try:
            os.ftruncate(self.descriptor, self.size)
            os.lseek(self.descriptor, self.size, os.SEEK_SET)
            os.fsync(self.descriptor)
        except OSError:
            self.failed = True

    def _warcinfo(self, info: FileInfo) -> bytes:
        block = info.lines()
        headers = [
            ("WARC-Type", "warcinfo"),
            ("WARC-Record-ID", f"<{self.warcinfo_id}>"),
            ("WARC-Filename", self.name),
            ("WARC-Date", warc_date(datetime.now(UTC))),
            ("Content-Type", "application/warc-fields"),
            ("WARC-Block-Digest", sha256_digest(block)),
        ]
        return pack(record_bytes(headers, block))


def software() -> str:
    """The program that writes, and where it lives in the package's metadata."""
    try:
        return f"ucancrawl/{version('ucancrawl')}"
    except PackageNotFoundError:
        return "ucancrawl"
