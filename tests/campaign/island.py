"""A machine without any network but its own, and a name server on it that lies.

Run as `unshare --mount --net python -m tests.campaign.island FOLDER ANSWERS...`, one
crawl for each of the answers. Every number it may answer with, public or private, is
one of this machine's own, so a connection to it would succeed and be heard.
"""

import asyncio
import contextlib
import itertools
import json
import os
import socket
import ssl
import subprocess
import sys
from pathlib import Path
from typing import Any

from twisted.names import dns

from tests.campaign.ground import PROGRAM
from tests.newsroom.authority import Authority
from tests.running import CONTACT

PUBLIC, PUBLIC_6 = "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"
PRIVATE = ("127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1")
PRIVATE_6 = ("::1", "fd00::1", "::ffff:127.0.0.1")
ANSWERS = {
    "public": [(PUBLIC, PUBLIC_6)],
    "private": list(itertools.product(PRIVATE, PRIVATE_6)),
    "mixed": list(zip(itertools.repeat(PUBLIC), PRIVATE_6, strict=False)),
    "turning": [(PUBLIC, PRIVATE_6[0]), (PRIVATE[1], PUBLIC_6), (PRIVATE[0], "::1")],
}
"""The numbers that names have in turn, of both kinds."""
ROBOTS = b"User-agent: *\nAllow: /\n"
HOME = b"<title>Home</title><h1>Home</h1><a href='/news/some-title/1001'>Some</a>"


class NameServer(asyncio.DatagramProtocol):
    """Gives whatever name the next of the numbers, good for no second."""

    def __init__(self, numbers: list[tuple[str, str]]) -> None:
        self._turns = itertools.cycle(numbers)
        self.asked = 0

    def connection_made(self, transport: Any) -> None:
        self._out = transport

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        message = dns.Message()
        message.fromStr(data)
        message.answer, message.recAv = 1, 1
        for query in message.queries:
            self.asked += 1
            name = query.name.name
            record = _record(query.type, *next(self._turns))
            if record is not None:
                message.answers.append(
                    dns.RRHeader(name, query.type, dns.IN, ttl=0, payload=record)
                )
        self._out.sendto(message.toStr(), addr)


def _record(kind: int, number: str, number_6: str) -> dns.Record_A | None:
    if kind == dns.A:
        return dns.Record_A(number, ttl=0)
    return dns.Record_AAAA(number_6, ttl=0) if kind == dns.AAAA else None


class Ears:
    """Listens at every number of the machine; answers as a small newsroom would."""

    def __init__(self, authority: Authority) -> None:
        self.heard: list[str] = []
        """The number that was called, for each connection."""
        self._doors: list[socket.socket] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._tls = authority.context("www.ucanews.com")
        self._tls.sni_callback = lambda socket, name, _: setattr(
            socket, "context", authority.context(name or "nobody.test")
        )

    async def open(self) -> None:
        """A connection is heard before TLS begins: sockets are counted, not requests."""
        loop = asyncio.get_running_loop()
        for port in (80, 443):
            tls = self._tls if port == 443 else None
            for family in (socket.AF_INET, socket.AF_INET6):
                door = socket.create_server(
                    ("", port), family=family, dualstack_ipv6=False
                )
                door.setblocking(False)
                self._doors.append(door)
                self._tasks.append(loop.create_task(self._attend(door, tls)))

    async def _attend(self, door: socket.socket, tls: ssl.SSLContext | None) -> None:
        loop = asyncio.get_running_loop()
        while True:
            caller, _ = await loop.sock_accept(door)
            self.heard.append(caller.getsockname()[0])
            self._tasks.append(loop.create_task(self._serve(caller, tls)))

    async def _serve(self, caller: socket.socket, tls: ssl.SSLContext | None) -> None:
        loop = asyncio.get_running_loop()
        reader = asyncio.StreamReader()
        talk = asyncio.StreamReaderProtocol(reader, self._answer)
        with contextlib.suppress(OSError):
            await loop.connect_accepted_socket(lambda: talk, caller, ssl=tls)

    def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        for door in self._doors:
            door.close()

    async def _answer(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                robots = head.split(b" ", 2)[1] == b"/robots.txt"
                body, kind = (ROBOTS, "plain") if robots else (HOME, "html")
                head = f"HTTP/1.1 200 OK\r\nContent-Type: text/{kind}\r\n"
                head += f"Content-Length: {len(body)}\r\n\r\n"
                writer.write(head.encode() + body)
                await writer.drain()


def settle(folder: Path) -> None:
    """Give the machine its numbers, and the name server to ask."""
    for number in (PUBLIC, *PRIVATE[1:], PUBLIC_6, "fd00::1"):
        width = 128 if ":" in number else 32
        words = ["ip", "addr", "add", f"{number}/{width}", "dev", "lo"]
        subprocess.run(words, check=True)
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    resolver = folder / "resolv.conf"
    resolver.write_text("nameserver 127.0.0.1\n", "utf-8")
    subprocess.run(["mount", "--bind", resolver, "/etc/resolv.conf"], check=True)


async def visit(folder: Path, answers: str, authority: Authority) -> dict[str, object]:
    """One crawl of one edition while the names have these answers."""
    loop, ears = asyncio.get_running_loop(), Ears(authority)
    await ears.open()
    channel, server = await loop.create_datagram_endpoint(
        lambda: NameServer(ANSWERS[answers]), local_addr=("127.0.0.1", 53)
    )
    clean = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    done = await asyncio.create_subprocess_exec(
        PROGRAM,
        *("crawl", "--archive", str(folder / f"archive-{answers}")),
        env=clean
        | {
            "SSL_CERT_FILE": str(authority.ca_file),
            "UCAN_CONTACT": CONTACT,
            "UCAN_DELAY": "0",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    code = await done.wait()
    channel.close()
    ears.close()
    return {"code": code, "asked": server.asked, "heard": ears.heard}


def main() -> None:
    folder = Path(sys.argv[1])
    authority = Authority(folder / "authority")
    settle(folder)
    seen = {a: asyncio.run(visit(folder, a, authority)) for a in sys.argv[2:]}
    json.dump(seen, sys.stdout)


if __name__ == "__main__":
    main()
