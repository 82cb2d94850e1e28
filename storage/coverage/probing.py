"""Asking for numbers that nobody named: which ones, at what address, what came of it.

The slug of such an address is made up. A site that asks for the right one would answer
404 to a good number, so what a probe did not find may still be named later.
"""

from bisect import bisect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from math import ceil, floor, sqrt
from random import Random

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from storage.coverage.id_space import (
    BLOCK,
    IdState,
    Run,
    known_ids,
    numbered_spaces,
    runs_of,
)
from storage.editions.registry import EDITIONS
from storage.found import Found, SourceKind
from storage.identity import identify
from storage.outcome import FrontierState
from storage.tables import Article, Discovery, Frontier

NO_SLUG = "x"
"""Stands where an address has the words of a headline."""
VIA = "a gap between known numbers"
_Z = 1.959964
_WITHOUT_ARTICLE = (
    FrontierState.GONE,
    FrontierState.REFUSED,
    FrontierState.FAILED,
    FrontierState.READ,
)


@dataclass(frozen=True, slots=True)
class ProbeEstimate:
    """What a random sample of a space's gaps says of the whole of them."""

    gaps: int
    """Numbers in the gaps that nobody has asked for yet."""
    asked: int
    hits: int
    """Asked numbers that turned out to be articles."""
    missing: float | None
    """Articles still to be expected in the gaps; null before anything was asked."""
    low: int | None
    high: int | None


def probes(session: Session, edition: str, limit: int, seed: int) -> list[Found]:
    """Up to so many numbers, drawn evenly from the gaps of blocks that hold articles.

    Evenly, because only a random sample tells how many the gaps hold in all.
    """
    gaps = [(name, run) for name in _probed(edition) for run in _gaps(session, name)]
    ends = list(accumulate(run.count for _, run in gaps))
    total = ends[-1] if ends else 0
    chosen = sorted(Random(seed).sample(range(total), min(limit, total)))
    found = []
    for place in chosen:
        at = bisect(ends, place)
        name, run = gaps[at]
        number = run.last - (ends[at] - 1 - place)
        url = probe_address(name, number)
        assert url is not None
        found.append(Found(url, SourceKind.PROBE, VIA))
    return found


def probe_address(name: str, number: int) -> str | None:
    """An address that stands for a number of a space, with a slug of our making.

    >>> probe_address("english:news", 43072)
    'https://www.ucanews.com/news/x/43072'
    """
    edition = EDITIONS[name.partition(":")[0]]
    kind = name.partition(":")[2]
    for shape in edition.shapes:
        if shape.key != f"{kind}:{{id}}":
            continue
        words = {"slug": NO_SLUG, "name": NO_SLUG, "id": str(number)}
        path = f"/news/{NO_SLUG}/{number}"
        if shape.address and "{date}" not in shape.address:
            path = shape.address.format_map(words | {"part": ""})
        base = f"https://{shape.host}" if shape.host else edition.home.rstrip("/")
        if identify(base + path).key == f"{name}:{number}":
            return base + path
    return None


def is_probe_address(url: str, key: str) -> bool:
    """Whether an address is one of our making."""
    name, _, number = key.rpartition(":")
    if not number.isdigit() or name not in numbered_spaces(key.partition(":")[0]):
        return False
    made = probe_address(name, int(number))
    return made is not None and identify(made).url == url


def take_named(
    session: Session, named: Mapping[str, str], known: Mapping[str, str], at: datetime
) -> bool:
    """Put the address that a source names in the place of one of our making.

    `named` and `known` are addresses by key, as sources name them now and as the
    frontier has them. What the made-up one brought no article for is due at once.
    Says whether anything changed.
    """
    changed = False
    for key, url in named.items():
        made = known.get(key)
        if made is None or made == url or not is_probe_address(made, key):
            continue
        changed = True
        session.execute(
            update(Article)
            .where(Article.key == key, Article.url == made)
            .values(url=url)
        )
        session.execute(update(Frontier).where(Frontier.url_key == key).values(url=url))
        session.execute(
            update(Frontier)
            .where(Frontier.url_key == key, Frontier.state.in_(_WITHOUT_ARTICLE))
            .values(due_at=at)
        )
    return changed


def probe_estimate(session: Session, name: str) -> ProbeEstimate:
    """Articles that the gaps of a space still hold (interval: Wilson 1927)."""
    gaps = sum(run.count for run in _gaps(session, name))
    asked, hits = _asked(session, name)
    if not asked:
        return ProbeEstimate(gaps, 0, 0, None, None, None)
    low, high = wilson(hits, asked)
    return ProbeEstimate(
        gaps,
        asked,
        hits,
        round(gaps * hits / asked, 1),
        floor(gaps * low),
        ceil(gaps * high),
    )


def wilson(hits: int, asked: int) -> tuple[float, float]:
    """Limits of a share, 95 %.

    >>> low, high = wilson(0, 100)
    >>> round(low, 4), round(high, 4)
    (0.0, 0.037)
    """
    share = hits / asked
    centre = share + _Z**2 / (2 * asked)
    spread = _Z * sqrt(share * (1 - share) / asked + _Z**2 / (4 * asked**2))
    scale = 1 + _Z**2 / asked
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def _probed(edition: str) -> Iterable[str]:
    return (s for s in numbered_spaces(edition) if probe_address(s, 1) is not None)


def _gaps(session: Session, name: str) -> list[Run]:
    """Numbers never asked for, in blocks of a thousand that hold an article."""
    known = known_ids(session, name)
    held = {
        number // BLOCK for number, state in known.items() if state is IdState.STORED
    }
    gaps = []
    for run in runs_of(known):
        if run.state is not IdState.NEVER:
            continue
        for block in range(run.first // BLOCK, run.last // BLOCK + 1):
            if block in held:
                first = max(run.first, block * BLOCK)
                last = min(run.last, block * BLOCK + BLOCK - 1)
                gaps.append(Run(first, last, IdState.NEVER))
    return gaps


def _asked(session: Session, name: str) -> tuple[int, int]:
    """Numbers that a probe was the first to ask for and got an answer, and its hits."""
    probed = (
        select(func.count(), func.count(Article.key))
        .select_from(Discovery)
        .join(Frontier, Frontier.url_key == Discovery.url_key)
        .outerjoin(Article, Article.key == Discovery.url_key)
        .where(
            Discovery.source == SourceKind.PROBE.value,
            Discovery.first_seen_at == Frontier.first_seen_at,
            Discovery.url_key.startswith(f"{name}:", autoescape=True),
            Frontier.tried_at.is_not(None),
            Frontier.state != FrontierState.FAILED,
        )
    )
    asked, hits = session.execute(probed).one()
    return int(asked), int(hits)
