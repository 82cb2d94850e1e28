"""Ways in which a server can fail, by name."""

import asyncio
import gzip
from dataclasses import dataclass
from random import Random

from tests.newsroom.answer import Answer, Asked, moved

STATUSES = {"500": 500, "502": 502, "503": 503, "429": 429, "403": 403, "rest": 503}
REST = {"503": "1", "429": "1", "rest": "86400"}
"""Seconds for which the newsroom asks to be left alone."""
REDIRECTS = {
    "redirect_loop": "",
    "redirect_loopback": "http://127.0.0.1:9/secret",
    "redirect_private": "http://10.0.0.1/secret",
    "redirect_file": "file:///etc/passwd",
}
WIRE = (
    "hang",
    "trickle",
    "reset",
    "cut_body",
    "cut_close",
    "truncated_gzip",
    "wrong_length",
    "garbage",
    "bomb",
    "huge",
)
LYING = "lying304"
"""Says 304 to whoever names a validator, whatever has changed."""
SHUT = "shut"
"""A robots.txt that forbids all."""
BROKEN = "broken"
"""The template of a page fails, with a good status."""
LOGIN = "login"
"""Leads everybody to a page to log in."""
ASKING = "asking"
"""A page to log in stands in the place of any other."""
NAMES = (*STATUSES, *REDIRECTS, *WIRE, LYING, SHUT, BROKEN, LOGIN, ASKING)
FATAL = b"<br />\n<b>Fatal error</b>: Call to undefined function in <b>/a.php</b><br />"
FORM = (
    b"<html><title>Log in</title><h1>Log in</h1>"
    b"<form><input type=password name=p></form></html>"
)


@dataclass(frozen=True, slots=True)
class Fault:
    name: str
    rate: float = 1.0
    path: str = ""
    """Only targets that contain this."""
    host: str = ""
    times: int = 0
    """End after so many; 0 for never."""

    @classmethod
    def parse(cls, text: str) -> "Fault":
        """`NAME[:RATE]`, as on the command line."""
        name, _, rate = text.partition(":")
        if name not in NAMES:
            raise ValueError(
                f"No fault is called {name}; there are {', '.join(NAMES)}."
            )
        return cls(name, float(rate or 1))


class Faults:
    """The faults in force."""

    def __init__(self, seed: int, faults: list[Fault]) -> None:
        self.active = faults
        self._rng = Random(f"faults {seed}")
        self._spent: dict[int, int] = {}

    def strike(self, asked: Asked, answer: Answer) -> Answer:
        for number, fault in enumerate(self.active):
            if fault.path not in asked.target or fault.host not in asked.host:
                continue
            if fault.times and self._spent.get(number, 0) >= fault.times:
                continue
            if self._rng.random() >= fault.rate:
                continue
            self._spent[number] = self._spent.get(number, 0) + 1
            return _struck(fault.name, asked, answer)
        return answer

    def clear(self) -> None:
        self.active.clear()
        self._spent.clear()


def _struck(name: str, asked: Asked, answer: Answer) -> Answer:
    if name == SHUT:
        is_rules = asked.path == "/robots.txt"
        rules = Answer(200, b"User-agent: *\nDisallow: /\n", "text/plain")
        return rules if is_rules else answer
    if name == BROKEN:
        return Answer(200, FATAL) if answer.status == 200 else answer
    if name == ASKING:
        return Answer(200, FORM) if answer.status == 200 else answer
    if name == LOGIN:
        return _to_login(asked, answer)
    if name in STATUSES:
        headers = [("Retry-After", REST[name])] if name in REST else []
        return Answer(
            STATUSES[name], b"<html><body>error</body></html>", headers=headers
        )
    if name in REDIRECTS:
        address = REDIRECTS[name] or f"{asked.scheme}://{asked.host}{asked.target}"
        return moved(address, 302)
    if name == LYING:
        named = {"if-none-match", "if-modified-since"} & asked.headers.keys()
        return Answer(304) if named else answer
    return Answer(answer.status, answer.body, answer.kind, answer.headers, fault=name)


def _to_login(asked: Asked, answer: Answer) -> Answer:
    if asked.path == "/robots.txt":
        return answer
    if asked.path == "/login":
        return Answer(200, FORM)
    return moved(f"{asked.scheme}://{asked.host}/login?next={asked.path}", 302)


async def spoil(answer: Answer, writer: asyncio.StreamWriter) -> None:
    """Write the answer wrongly and leave."""
    body, name = answer.body, answer.fault
    start = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    if name == "hang":
        await asyncio.sleep(120)
    elif name == "trickle":
        writer.write(start + b"Content-Length: 100000\r\n\r\n")
        for _ in range(240):
            writer.write(b"<")
            await writer.drain()
            await asyncio.sleep(0.5)
    elif name == "reset":
        writer.transport.abort()
    elif name == "cut_body":
        writer.write(start + f"Content-Length: {len(body)}\r\n\r\n".encode())
        writer.write(body[: len(body) // 2])
    elif name == "cut_close":
        writer.write(start + b"Transfer-Encoding: chunked\r\n\r\n")
        half = body[: len(body) // 2]
        writer.write(f"{len(half):x}\r\n".encode() + half + b"\r\n")
    elif name == "truncated_gzip":
        packed = gzip.compress(body)[: max(20, len(body) // 8)]
        writer.write(start + b"Content-Encoding: gzip\r\n")
        writer.write(f"Content-Length: {len(packed)}\r\n\r\n".encode() + packed)
    elif name == "wrong_length":
        writer.write(
            start + f"Content-Length: {len(body) + 500}\r\n\r\n".encode() + body
        )
    elif name == "garbage":
        writer.write(b"\x00\xff\xfenonsense\r\n\r\n" * 20)
    elif name == "bomb":
        packed = gzip.compress(b"\0" * (200 * 1024 * 1024), 9)
        writer.write(start + b"Content-Encoding: gzip\r\n")
        writer.write(f"Content-Length: {len(packed)}\r\n\r\n".encode() + packed)
    elif name == "huge":
        writer.write(start + b"Content-Length: 62914560\r\n\r\n")
        for _ in range(60):
            writer.write(b"<p>word word</p>" * 65536)
            await writer.drain()
    await writer.drain()
