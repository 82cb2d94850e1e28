"""Whether a page serves a site's reader instead of telling him news.

A shop's item, a poll, hours of services, an appeal for money, a vacancy: UCA News
reports on all of them, but with a day or a signature, or somebody who speaks, or at the
address that was made of its headline.
"""

import re
from collections.abc import Callable

from ucancrawl.pages.belonging import slug_terms, speaks_of_address
from ucancrawl.pages.block import BlockKind, Region
from ucancrawl.pages.labels import Line
from ucancrawl.pages.seen import Seen, is_dated, is_signed
from ucancrawl.words import services as words

LONGEST = 500
"""Words; no page of service has more."""
NEAR = 6
"""Lines around a text in which its price, its answers or its button stand."""
MIN_LABELS = 3
"""Different parts, or answers, that no report has together."""
MAX_TOLD = 120
"""Words of sentences beside the facts of an event."""
MAX_ITEM = 12
"""Words of a thing on sale, with its price."""
MAX_QUESTION = 14
"""Words of a poll's question, or of how many took part."""
MIN_HOURS = 6
"""Lines of nothing but hours: two rows and more."""
MAX_NOTE = 40
"""Words below a table of hours."""
SAID = re.compile(
    r"[“\"「『«]([^”\"」』»]{20,})|\b(?:he|she|they) (?:said|told|added)\b"
)
"""Somebody speaks."""
QUOTED = re.compile(
    r"[“\"「『«][^”\"」』»\n]{40,}[”\"」』»]|[“「『][^”」』\n]{20,}[”」』]"
)
"""Surely so: a subject of a letter may stand in quotes as well."""


def service_of(seen: Seen) -> str | None:
    """What the page serves its reader with, or nothing."""
    if not seen.kept or seen.body_words > LONGEST:
        return None
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    first = own[0] if own else seen.kept[0]
    if not (QUOTED.search(seen.body) or is_signed(seen, first)):
        for name, is_surely in SURE:
            if is_surely(seen):
                return name
    is_news = is_dated(seen, first) or is_signed(seen, first)
    if is_news or SAID.search(seen.body):
        return None
    services: tuple[tuple[str, Callable[[Seen, int], bool]], ...] = (
        ("a thing on sale", _is_on_sale),
        ("a poll", _is_poll),
        ("a table of hours", _is_of_hours),
        ("an appeal for money", _is_appeal),
        ("a vacancy", _is_vacancy),
    )
    return next((name for name, is_it in services if is_it(seen, first)), None)


def _lists_job(seen: Seen) -> bool:
    """Parts that only a vacancy has, and how one applies."""
    told = [seen.lines[number] for number in seen.kept]
    labels = _labels(told, words.JOB_HEAD)
    is_job = any(words.OF_JOB.fullmatch(label) for label in labels)
    return len(labels) >= MIN_LABELS and is_job and bool(_says(told, words.APPLYING))


def _is_event(seen: Seen) -> bool:
    """Facts with their labels, and how one takes part."""
    tops = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    first = tops[0] if tops and tops[0] < seen.kept[0] else seen.kept[0]
    around = seen.lines[first : seen.kept[-1] + NEAR]
    told = sum(seen.lines[n].words for n in seen.kept if seen.lines[n].is_prose)
    return (
        len(_labels(around, words.EVENT_HEAD)) >= MIN_LABELS
        and told <= MAX_TOLD
        and any(words.REGISTER.search(line.folded) for line in around)
    )


def _is_of_shop(seen: Seen) -> bool:
    """What a shop says of its things, and prices of some."""
    told = [seen.lines[number] for number in seen.kept]
    around = seen.lines[: seen.kept[-1] + NEAR]
    prices = sum(
        line.words <= MAX_ITEM and words.PRICED.search(line.folded) is not None
        for line in around
    )
    return prices > 1 and len(_says(told, words.SHOP)) > 1


def _asks_by_account(seen: Seen) -> bool:
    """The newsroom greets its reader, asks for a gift, and says where to send it.

    Nothing else is half of the text.
    """
    told = [seen.lines[number] for number in seen.kept]
    around = seen.lines[seen.kept[0] : seen.kept[-1] + NEAR]
    patterns = (words.NEWSROOM, words.READER, words.GIVING, words.ACCOUNT)
    if not all(_says(around, pattern) for pattern in patterns):
        return False
    asking = set[int]().union(*(_says(told, pattern) for pattern in patterns))
    prose = [n for n, line in enumerate(told) if line.is_prose]
    return sum(n in asking for n in prose) * 2 > len(prose)


def _counts_votes(seen: Seen) -> bool:
    """Answers with their shares, most of the page, and how many took part."""
    told = [seen.lines[n] for n in seen.kept if not seen.lines[n].block.level]
    answers = {n for n, line in enumerate(told) if words.ANSWER.fullmatch(line.folded)}
    return (
        len(answers) >= MIN_LABELS
        and bool(_says(told, words.VOTES))
        and not any(line.is_prose and line.words > MAX_QUESTION for line in told)
    )


def _labels(told: list[Line], pattern: re.Pattern[str]) -> set[str]:
    """The different labels that lines are, or begin with."""
    parts = (re.split(r" ?[:：]", line.folded, maxsplit=1)[0] for line in told)
    return {part for part in parts if pattern.fullmatch(part)}


SURE: tuple[tuple[str, Callable[[Seen], bool]], ...] = (
    ("a vacancy", _lists_job),
    ("an event to take part in", _is_event),
    ("a thing on sale", _is_of_shop),
    ("an appeal for money", _asks_by_account),
    ("a poll", _counts_votes),
)
"""What has all parts of a service, whatever day stands over it."""


def _is_on_sale(seen: Seen, first: int) -> bool:
    """A price between headline and text, and a button of a cart near the text."""
    below = seen.lines[first + 1 : min(first + NEAR, seen.kept[0])]
    until = seen.lines[first + 1 : seen.kept[-1] + NEAR]
    return any(words.is_price(line.folded) for line in below) and any(
        words.CART.search(line.folded) and line.words <= NEAR for line in until
    )


def _is_poll(seen: Seen, first: int) -> bool:
    """Answers with their shares, and no text but how many answered; else a button."""
    around = seen.lines[first + 1 : seen.kept[-1] + NEAR]
    answers = sum(words.SHARE.fullmatch(line.folded) is not None for line in around)
    in_form = any(
        line.block.region is Region.FORM or line.block.kind is BlockKind.CONTROL
        for line in around
    )
    told = [seen.lines[number] for number in seen.kept]
    counts = any(words.VOTES.search(line.folded) for line in told)
    return (answers > 1 and (in_form or counts)) and all(
        words.VOTES.search(line.folded) or words.SHARE.fullmatch(line.folded)
        for line in told
    )


def _is_of_hours(seen: Seen, first: int) -> bool:
    """A table of hours with at most a note below it, of no headline of the address.

    A journey's hours stand beside what happens then.
    """
    told = [seen.lines[number] for number in seen.kept]
    hours = sum(words.HOURS.fullmatch(line.folded) is not None for line in told)
    note = sum(line.words for line in told if line.is_prose)
    return (
        hours >= MIN_HOURS
        and hours * 2 >= len(told)
        and note <= MAX_NOTE
        and not _is_of_address(seen)
    )


def _is_appeal(seen: Seen, first: int) -> bool:
    """The newsroom speaks of itself and asks for a gift: of its reader, or by amounts.

    Most of what it says must say so, or tell what each of the form's amounts pays for;
    its address may be made of its headline.
    """
    told = _told(seen)
    below = seen.lines[first + 1 : seen.kept[-1] + NEAR]
    amounts = sum(
        line.block.region is Region.FORM and words.is_price(line.folded)
        for line in below
    )
    priced = sum(words.is_price(line.folded.partition(" ")[0]) for line in told)
    if amounts > 1 and priced > 1:
        return True
    asks, names = _says(told, words.GIVING), _says(told, words.NEWSROOM)
    greets = _says(told, words.READER)
    if not asks or not names or len(asks | names | greets) * 3 < len(told) * 2:
        return False
    return bool(greets) or amounts > 1


def _is_vacancy(seen: Seen, first: int) -> bool:
    """Who is looked for and how to apply, at another story's address."""
    told = _told(seen)
    seeks, applies = _says(told, words.SEEKING), _says(told, words.APPLYING)
    most = len(seeks | applies) * 2 >= len(told)
    return bool(seeks and applies) and most and not _is_of_address(seen)


def _told(seen: Seen) -> list[Line]:
    """The text, without its crossheads and labels."""
    told = [seen.lines[number] for number in seen.kept]
    return [
        line
        for line in told
        if not line.block.level and line.block.kind is not BlockKind.CONTROL
    ]


def _says(told: list[Line], pattern: re.Pattern[str]) -> set[int]:
    return {n for n, line in enumerate(told) if pattern.search(line.folded)}


def _is_of_address(seen: Seen) -> bool:
    """Whether the address says something, and the page speaks of most of it."""
    url = seen.page.url
    told = [seen.headline, seen.body]
    return len(slug_terms(url)) > 1 and speaks_of_address(url, told, most=True)
