"""JSON-LD as pages really carry it: broken, nested, wrong in type. Never raises."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from ucancrawl.pages.spelling import one_line

MAX_LENGTH = 2_000_000
MAX_DEPTH = 60
MAX_NODES = 5_000
ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle blogposting opinionnewsarticle "
    "analysisnewsarticle backgroundnewsarticle reviewnewsarticle report "
    "socialmediaposting liveblogposting videoobject imagegallery "
    "techarticle scholarlyarticle advertisercontentarticle".split()
)
WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)"
)
CLOSING = re.compile(r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$")
TRAILING_COMMA = re.compile(r",(\s*[}\]])")
CONTROL = re.compile(r"[\x00-\x1f]+")


def articles_in(scripts: list[str]) -> list[dict[str, Any]]:
    """Every node that says it is an article, in page order."""
    found = []
    for script in scripts:
        for node in _nodes(_loaded(script)):
            if ARTICLES & types_of(node):
                found.append(node)
    return found


def types_of(node: dict[str, Any]) -> set[str]:
    """The node's types, lower case, without their vocabulary's address."""
    value = node.get("@type") or node.get("type")
    values = value if isinstance(value, list) else [value]
    return {
        re.split(r"[/#:]", item)[-1].lower() for item in values if isinstance(item, str)
    }


def text_of(value: object) -> str | None:
    """A string out of whatever stands where a string should."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("url")
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    return one_line(html.unescape(value)) or None


def texts_of(value: object) -> list[str]:
    """Strings out of a list, a single value, or a comma list."""
    items = value if isinstance(value, list) else [value]
    found = [text for item in items[:50] if (text := text_of(item))]
    if len(found) == 1 and not isinstance(value, dict):
        return [part.strip() for part in found[0].split(",") if part.strip()]
    return found


def _loaded(script: str) -> object:
    text = CLOSING.sub("", WRAPPING.sub("", script[:MAX_LENGTH])).strip().rstrip(";")
    repaired = TRAILING_COMMA.sub(r"\1", CONTROL.sub(" ", text))
    for candidate in (text, repaired, html.unescape(repaired)):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    try:
        value: object = json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None
    return value


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every object in it, breadth first, within limits."""
    level = [value]
    seen = 0
    for _ in range(MAX_DEPTH):
        below: list[object] = []
        for item in level:
            seen += 1
            if seen > MAX_NODES:
                return
            if isinstance(item, dict):
                yield item
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        level = [item for item in below if isinstance(item, dict | list)]
        if not level:
            return
