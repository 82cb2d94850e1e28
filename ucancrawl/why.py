"""Why an address is, or is not, in the archive: the facts, and the rules upon them.

Joins `storage/story_of_address.py` with the rules that a crawl goes by.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.captures import holder_of
from storage.editions.registry import EDITIONS
from storage.errors import ArchiveError
from storage.identity import AddressKind, identify
from storage.outcome import FrontierState
from storage.story_of_address import AddressStory, Standing, story_of_address
from storage.tables import Capture
from storage.warc.payload import payload
from storage.warc.reader import locate, read_record
from ucancrawl.robots import RobotsPolicy
from ucancrawl.sources.traps import trap_in

_UNWANTED = (AddressKind.NOT_OURS, AddressKind.ASSET)
_SOURCES = (
    AddressKind.HOME,
    AddressKind.FEED,
    AddressKind.SITEMAP,
    AddressKind.ROBOTS,
    AddressKind.LISTING,
    AddressKind.SERIES,
)


@dataclass(frozen=True, slots=True)
class Robots:
    """What the robots.txt that was kept last says of the address."""

    captured_at: datetime
    status: int
    refusal: str | None
    """`robots`, or why nothing could be asked for; null where it may be."""


@dataclass(frozen=True, slots=True)
class Why:
    """The story, and what a crawl would do with the address."""

    story: AddressStory
    rule: str | None
    """The rule of ours that leaves it out, by name."""
    robots: Robots | None
    """Null where no robots.txt of its host is kept."""
    redirects: dict[str, str]
    """Where each redirecting capture led, by `warc:offset`."""
    conclusions: list[str]
    """Sentences, the most important first."""


def is_askable(asked: str) -> bool:
    """Whether there can be a story: a key, or an address of anybody.

    >>> is_askable("english:news:43072"), is_askable("www.ucanews.com/news")
    (True, True)
    >>> is_askable("http://[::1"), is_askable("")
    (False, False)
    """
    named = asked.strip()
    if named.partition(":")[0] in EDITIONS or identify(named).edition is not None:
        return True
    try:
        parts = urlsplit(named)
    except ValueError:
        return False
    return bool(parts.scheme and parts.netloc)


def why(archive: Archive, session: Session, asked: str, robot: str) -> Why:
    """The whole story of one address, heard of or not."""
    story = story_of_address(session, asked)
    url = story.standing.url if story.standing else story.identity.url
    rule = _rule(story, url)
    robots = _robots(archive, session, url, robot) if rule is None else None
    redirects = _redirects(archive, story)
    return Why(story, rule, robots, redirects, list(_conclude(story, rule, robots)))


def _rule(story: AddressStory, url: str) -> str | None:
    if story.identity.kind in _UNWANTED and not story.is_known:
        return story.identity.kind.value
    trap = trap_in(url)
    return trap.value if trap else None


def _robots(archive: Archive, session: Session, url: str, robot: str) -> Robots | None:
    host = urlsplit(url).netloc
    kept = session.scalars(
        select(Capture)
        .where(Capture.url.in_([f"{s}://{host}/robots.txt" for s in ("https", "http")]))
        .order_by(Capture.captured_at.desc())
        .limit(1)
    ).first()
    if kept is None:
        return None
    holder = session.get_one(Capture, holder_of(session, kept.id))
    try:
        path = locate(archive.warc_folder, holder.warc)
        body = payload(read_record(path, holder.offset))
    except ArchiveError:
        return None
    # A 304 says that the rules kept before still hold.
    status = holder.status if kept.status == 304 else kept.status
    policy = RobotsPolicy.read(status, body)
    return Robots(kept.captured_at, kept.status, policy.refusal(url, robot))


def _redirects(archive: Archive, story: AddressStory) -> dict[str, str]:
    found = {}
    for asking in story.askings:
        if not 300 < asking.status < 309 or asking.status == 304:
            continue
        try:
            path = locate(archive.warc_folder, asking.warc)
            exchange = read_record(path, asking.offset)
        except ArchiveError:
            continue
        for name, value in exchange.headers:
            if name.lower() == "location":
                found[f"{asking.warc}:{asking.offset}"] = value
    return found


def _conclude(
    story: AddressStory, rule: str | None, robots: Robots | None
) -> Iterator[str]:
    if story.article is not None:
        count = len(story.article.revisions)
        yield (
            f"It is stored as {story.article.key}, {story.article.state}, with"
            f" {count} revision{'' if count == 1 else 's'}."
        )
    elif story.standing is not None:
        yield _without_article(story.standing)
    elif story.is_known:
        yield "It was captured, but no source ever named it: it came on the way."
    else:
        yield "The archive has never heard of it."
    yield from _rules(story, rule, robots)
    if story.standing is not None:
        yield _next(story, story.standing)
    elif rule is None and story.article is None:
        if robots is None or robots.refusal is None:
            yield _would(story)
    elif story.article is not None:
        yield "It came from a file; a crawl will ask for it once a source names it."


def _without_article(standing: Standing) -> str:
    reason = f": {standing.reason}" if standing.reason else ""
    times = "once" if standing.tries == 1 else f"{standing.tries} times in a row"
    match standing.state:
        case FrontierState.NEW:
            return "A source named it, and nobody has asked for it yet."
        case FrontierState.FAILED:
            return f"It failed {times}{reason}."
        case FrontierState.GONE:
            return f"The server says that nothing stands there{reason}."
        case FrontierState.REFUSED:
            return f"A rule refused it{reason}."
        case FrontierState.READ:
            return f"It was read and holds no article of its own{reason}."
    return f"It was visited and is {standing.state}{reason}."


def _rules(
    story: AddressStory, rule: str | None, robots: Robots | None
) -> Iterator[str]:
    if rule == AddressKind.NOT_OURS:
        yield "It is no address of any edition, so a crawl leaves it out (not_ours)."
    elif rule == AddressKind.ASSET:
        yield "It is a file such as a picture, which a crawl leaves out (asset)."
    elif rule is not None:
        yield f"A crawl leaves such addresses out, by the rule {rule}."
    elif robots is not None and robots.refusal is not None:
        yield (
            f"The robots.txt kept on {robots.captured_at:%Y-%m-%d} forbids it"
            f" ({robots.refusal})."
        )
    elif robots is None and story.identity.edition is not None:
        yield "No robots.txt of its host is kept; a crawl reads that first."


def _would(story: AddressStory) -> str:
    identity = story.identity
    if identity.key:
        what = f"read as the article {identity.key}"
    elif identity.kind in _SOURCES:
        what = f"read for what it names ({identity.kind})"
    else:
        what = f"visited as a {identity.kind} that may name articles"
    return (
        f"Should a source name it, the crawl of {identity.edition} would ask for it in"
        f" the same run, and it would be {what}."
    )


def _next(story: AddressStory, standing: Standing) -> str:
    if standing.due_at is None:
        return "It is not due again."
    when = f"{standing.due_at:%Y-%m-%d %H:%M} UTC"
    if standing.tried_at is None:
        return "It is due now: what was never asked for comes first in every run."
    wait = _span((standing.due_at - standing.tried_at).total_seconds())
    return f"It is due from {when} on, {wait} after the last visit: {_policy(standing)}"


def _policy(standing: Standing) -> str:
    match standing.state:
        case FrontierState.FAILED:
            return "each failure in a row doubles the wait, and it is never given up."
        case FrontierState.GONE:
            return "what is gone is asked for ever more rarely, as it may come back."
        case FrontierState.REFUSED:
            return "a refusal is looked at again, as rules and readers change."
        case FrontierState.READ:
            return "a page that names others is asked for by how often it names new."
    return (
        "the wait follows the article's age and how often it changed"
        f" ({standing.changes} of {standing.visits} visits brought something)."
    )


def _span(seconds: float) -> str:
    if seconds < 60:
        return "at once"
    hours = seconds / 3600
    if hours < 48:
        return f"{hours:.3g} hours" if hours >= 1.5 else "an hour"
    return f"{hours / 24:.3g} days"
