"""The forward proxy: absolute-form for http, CONNECT for https, both answered here."""

import asyncio
import gzip
import hashlib
import time
from collections.abc import Awaitable, Callable
from email.utils import formatdate
from http import HTTPStatus
from urllib.parse import urlsplit

from tests.newsroom.answer import Answer, Asked
from tests.newsroom.authority import Authority
from tests.newsroom.faults import spoil

Responder = Callable[[Asked], Awaitable[Answer]]
_LIMIT = 512 * 1024


class Proxy:
    def __init__(self, authority: Authority, respond: Responder) -> None:
        self._authority = authority
        self._respond = respond
        self._gzipped: dict[bytes, bytes] = {}
        self.requests: list[tuple[float, str, str, int]] = []
        """When (monotonic), host, target and status of each answer."""

    async def start(self, port: int) -> asyncio.Server:
        return await asyncio.start_server(
            self._serve, "127.0.0.1", port, limit=_LIMIT, backlog=256
        )

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        tunnel: str | None = None
        try:
            while True:
                asked = await _read_request(reader, tunnel)
                if asked is None:
                    break
                if asked.method == "CONNECT":
                    tunnel = asked.host
                    writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                    await writer.drain()
                    await writer.start_tls(self._authority.context(tunnel))
                    continue
                if not await self._reply(asked, writer):
                    break
        except (ConnectionError, asyncio.IncompleteReadError, TimeoutError, OSError):
            pass
        finally:
            writer.close()

    async def _reply(self, asked: Asked, writer: asyncio.StreamWriter) -> bool:
        answer = await self._respond(asked)
        self.requests.append((time.time(), asked.host, asked.target, answer.status))
        if answer.fault is not None:
            await spoil(answer, writer)
            return False
        if len(self.requests) % 64 == 0:
            await asyncio.sleep(0)
        data = self._message(asked, answer)
        writer.write(data)
        await writer.drain()
        return asked.headers.get("connection", "").lower() != "close"

    def _message(self, asked: Asked, answer: Answer) -> bytes:
        """Status line, headers and body: gzip when asked, sometimes chunked, 304."""
        status, body = answer.status, answer.body
        headers = [
            ("Date", formatdate(usegmt=True)),
            ("Server", "Apache"),
            *answer.headers,
        ]
        if status == 200 and body:
            tag = f'"{hashlib.blake2b(body, digest_size=8).hexdigest()}"'
            headers.append(("ETag", tag))
            if asked.headers.get("if-none-match") == tag:
                return _head(304, headers) + b"\r\n"
        headers.append(("Content-Type", answer.kind))
        if len(body) > 500 and "gzip" in asked.headers.get("accept-encoding", ""):
            body = self._gzip(body)
            headers.append(("Content-Encoding", "gzip"))
        headers.append(("Vary", "Accept-Encoding"))
        if asked.method == "HEAD":
            body = b""
        if len(body) > 2000 and len(asked.target) % 5 == 0:
            headers.append(("Transfer-Encoding", "chunked"))
            return _head(status, headers) + b"\r\n" + _chunked(body)
        headers.append(("Content-Length", str(len(body))))
        return _head(status, headers) + b"\r\n" + body

    def _gzip(self, body: bytes) -> bytes:
        key = hashlib.blake2b(body, digest_size=16).digest()
        if key not in self._gzipped:
            if len(self._gzipped) > 2000:
                self._gzipped.clear()
            self._gzipped[key] = gzip.compress(body, 5, mtime=0)
        return self._gzipped[key]


def _head(status: int, headers: list[tuple[str, str]]) -> bytes:
    reason = HTTPStatus(status).phrase
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{n}: {v}" for n, v in headers)]
    return "\r\n".join(lines).encode("utf-8") + b"\r\n"


def _chunked(body: bytes) -> bytes:
    out = b""
    for start in range(0, len(body), 4096):
        part = body[start : start + 4096]
        out += f"{len(part):x}\r\n".encode() + part + b"\r\n"
    return out + b"0\r\n\r\n"


async def _read_request(
    reader: asyncio.StreamReader, tunnel: str | None
) -> Asked | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        return None
    first, *rest = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers: dict[str, str] = {}
    for line in rest:
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip().lower()] = value.strip()
    length = int(headers.get("content-length", "0") or 0)
    if length:
        await reader.readexactly(length)
    if method == "CONNECT":
        return Asked("https", target.rpartition(":")[0].lower(), "", method, headers)
    if target.startswith(("http://", "https://")):
        parts = urlsplit(target)
        path = target.split("/", 3)[3] if target.count("/") > 2 else ""
        return Asked(
            "http", (parts.hostname or "").lower(), f"/{path}", method, headers
        )
    host = tunnel or headers.get("host", "").partition(":")[0].lower()
    return Asked("https" if tunnel else "http", host, target, method, headers)
