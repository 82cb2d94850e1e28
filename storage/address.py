"""Takes an address apart and puts it together again, strictly and without raising.

Where browsers and servers could disagree about the host (user names, backslashes,
escapes, other alphabets), the address is refused instead of guessed at.
"""

import re
import unicodedata
from dataclasses import dataclass

MAX_LENGTH = 8_192
"""Longest address looked at: common web servers refuse a longer request line
(Apache 8,190 bytes, nginx 8 KiB), so nothing of ours can stand behind one."""

_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?"
    r"(?:\.[a-z0-9_](?:[a-z0-9_\-]*[a-z0-9_])?)*)\.?(?::(?P<port>[0-9]{0,5}))?"
    r"(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?(?:#.*)?",
    re.IGNORECASE | re.DOTALL | re.ASCII,
)
_OUTER = "".join(map(chr, range(33)))
_BREAKS = str.maketrans("", "", "\t\r\n")
_AMPERSAND = re.compile(r"&(?:(?:amp|#0*38|#x0*26);)+", re.IGNORECASE)
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+|%")
_ESCAPE = re.compile(r"(%[0-9A-F]{2})")
_IN_PATH = frozenset("%/?#\\&;")
_IN_QUERY = frozenset("%&=+;#")
_ODD = re.compile(r"[&;\x00-\x1f\x7f-\x9f]|[^\x00-\x9f]")
_NOT_IN_PATH = re.compile(r"[^A-Za-z0-9\-._~!$'()*+,:@=/%]")
_NOT_IN_QUERY = re.compile(r"[^A-Za-z0-9\-._~!$'()*,:@/%+&=]")
_NOT_IN_URL = re.compile(r"[^!-~]|[\"<>\\^`{|}]")
_DEFAULT_PORTS = {"http": "80", "https": "443"}


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart; path and query are percent-decoded as far as safe."""

    scheme: str
    host: str
    port: str
    """Empty for 80, 443 or none."""
    path: str
    """Decoded, NFC, dots resolved, slashes single; what would change its meaning
    when decoded (`%2F`, `%3F` ...) stays escaped in upper case."""
    query: tuple[tuple[str, str], ...]
    """Names in lower case and values, decoded in the same way, as printed."""


def parse_address(url: str) -> Address | None:
    """Take an http or https address apart; none for anything doubtful or too long."""
    if len(url) > MAX_LENGTH:
        return None
    match = _ADDRESS.fullmatch(trimmed(url))
    if match is None:
        return None
    scheme, host, port, path, query = match.groups()
    return Address(
        scheme.lower(),
        host.lower(),
        "" if port is None or port.lstrip("0") in ("", "80", "443") else port,
        _path(path or "/"),
        _query(query) if query else (),
    )


def trimmed(url: str) -> str:
    """Drop what browsers drop: outer blanks and controls, inner tabs and breaks.

    HTML's `&amp;`, escaped once or more often, becomes a plain ampersand.
    """
    text = url.strip(_OUTER)
    if "\n" in text or "\t" in text or "\r" in text:
        text = text.translate(_BREAKS)
    return _AMPERSAND.sub("&", text) if "&" in text else text


def safe_url(url: str) -> str:
    """Make an address safe to keep and to ask for, as it was printed or requested.

    Scheme and host in lower case, no fragment, no default port; http and https,
    hosts, paths and parameters stay as distinct as they were.

    >>> safe_url("HTTP://WWW.ucanews.com:80/news/Huế/1#top")
    'http://www.ucanews.com/news/Hu%E1%BA%BF/1'
    """
    text = url.strip(_OUTER).translate(_BREAKS)
    match = _ADDRESS.fullmatch(text) if len(text) <= MAX_LENGTH else None
    if match is None:
        return escaped(url)
    scheme, host, port, path, query = match.groups()
    scheme = scheme.lower()
    kept = "" if not port or port.lstrip("0") == _DEFAULT_PORTS[scheme] else f":{port}"
    path = (path or "/").replace("\\", "/")
    query = "" if query is None else f"?{query}"
    return f"{scheme}://{host.lower()}{kept}{escaped(path)}{escaped(query)}"


def escaped(text: str) -> str:
    """Escape every character that may not stand in an address as it is."""
    return _NOT_IN_URL.sub(_escape, text)


def quoted_path(path: str) -> str:
    """Escape a decoded path again."""
    return _NOT_IN_PATH.sub(_escape, path)


def quoted_query(text: str) -> str:
    """Escape a decoded query again; its own `&` and `=` stay."""
    return _NOT_IN_QUERY.sub(_escape, text)


def folded(path: str) -> str:
    """Put a decoded path into lower case without touching its escapes."""
    return path.lower() if path.isascii() and "%" not in path else _lower(path)


def _lower(path: str) -> str:
    pieces = _ESCAPE.split(path)
    pieces[::2] = [
        unicodedata.normalize("NFC", piece.casefold()) for piece in pieces[::2]
    ]
    return "".join(pieces)


def _escape(match: re.Match[str]) -> str:
    data = match[0].encode("utf-8", "surrogatepass")
    return "".join(f"%{byte:02X}" for byte in data)


def _decoded(text: str, reserved: frozenset[str]) -> str:
    """Undo escapes where that changes no meaning; NFC between those that stay."""
    if "%" in text:
        text = _ESCAPES.sub(lambda run: _decoded_run(run[0], reserved), text)
    text = _ODD.sub(lambda odd: _kept(odd[0], frozenset("&;")), text)
    if text.isascii():
        return text
    pieces = _ESCAPE.split(text)
    pieces[::2] = [unicodedata.normalize("NFC", piece) for piece in pieces[::2]]
    return "".join(pieces)


def _decoded_run(run: str, reserved: frozenset[str]) -> str:
    if run == "%":
        return "%25"
    text = bytes.fromhex(run.replace("%", "")).decode("utf-8", "surrogateescape")
    return "".join(_kept(character, reserved, "surrogateescape") for character in text)


def _kept(
    character: str, reserved: frozenset[str], errors: str = "surrogatepass"
) -> str:
    if character in reserved or not character.isprintable():
        data = character.encode("utf-8", errors)
        return "".join(f"%{byte:02X}" for byte in data)
    return character


def _path(path: str) -> str:
    text = _decoded(path.replace("\\", "/"), _IN_PATH)
    if "//" not in text and "/." not in text:
        return text
    segments: list[str] = []
    for segment in text.split("/"):
        if segment == "..":
            del segments[-1:]
        elif segment not in ("", "."):
            segments.append(segment)
    end = "/" if text.endswith(("/", "/.", "/..")) and segments else ""
    return "/" + "/".join(segments) + end


def _query(query: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if name:
            pairs.append(
                (folded(_decoded(name, _IN_QUERY)), _decoded(value, _IN_QUERY))
            )
    return tuple(pairs)
