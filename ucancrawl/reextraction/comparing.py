"""The difference of one key: what is stored of it against today's readings."""

from collections.abc import Iterable
from typing import Any

from storage.columns import storable
from storage.extractions import UNKNOWN_LAYOUT, values_of
from storage.printed_links import fingerprint
from storage.record import NewsArticle
from storage.rereading import KeptGroup
from storage.tables import Extraction
from ucancrawl.reextraction.again import ReadAgain
from ucancrawl.reextraction.difference import Difference, Fault
from ucancrawl.reextraction.fitting import Fitting, fit, twins


def compare(
    group: KeptGroup, readings: dict[int, ReadAgain], reader: str, found: Difference
) -> None:
    """Add what differs in a group to the whole difference."""
    fitting = fit(group, readings, reader)
    found.keys += 1
    found.captures += len(group.captures)
    articles = {
        capture.id: one.article
        for capture, one, _ in fitting.known
        if one.article is not None
    }
    for row in group.readings:
        if row.capture_id in articles:
            _compare_reading(group, row, articles[row.capture_id], found)
    _compare_links(group, fitting, found)
    _note_captures(group, fitting, found)
    found.same_revisions += [
        (group.key, old, new) for old, new in twins(group, readings, reader)
    ]


def _compare_reading(
    group: KeptGroup, row: Extraction, article: NewsArticle, found: Difference
) -> None:
    """The same capture as two versions of the reader read it."""
    found.readings += 1
    values = values_of(article) | {"layout": article.layout or UNKNOWN_LAYOUT}
    differs = False
    for name, value in values.items():
        new = storable(value) if isinstance(value, str) else value
        old = getattr(row, name)
        differs |= found.note(group.key, group.edition, row.layout, name, old, new)
    found.differing += differs


def _compare_links(group: KeptGroup, fitting: Fitting, found: Difference) -> None:
    """What all pages of the article print, as far as they could be read."""
    if not fitting.known:
        return
    printed = {
        fingerprint(link): link.text
        for _, one, _ in fitting.known
        for link in (one.article.links if one.article else ())
    }
    stored = {row.fingerprint: row.text for row in group.links}
    lost = []
    if fitting.is_complete and group.is_whole:
        lost = _texts(stored, stored.keys() - printed.keys())
    gained = _texts(printed, printed.keys() - stored.keys())
    layout = max(group.readings, key=lambda row: row.id).layout
    found.note(group.key, group.edition, layout, "links", lost, gained)


def _texts(links: dict[str, str], marks: Iterable[str]) -> list[Any]:
    return sorted(links[mark] for mark in marks)


def _note_captures(group: KeptGroup, fitting: Fitting, found: Difference) -> None:
    if fitting.fresh and group.article is None:
        found.became_articles.append(group.key)
    found.no_articles += [(group.key, one.verdict) for _, one in fitting.lost]
    found.other_content += [
        (group.key, capture.id)
        for capture, _, revision in fitting.known
        if revision is None
    ]
    found.faults += [
        Fault(group.key, capture.id, one.fault or "", one.is_ours)
        for capture, one in fitting.faults
    ]
