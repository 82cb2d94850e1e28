"""Which revision a capture shows, once one reader has read all of them."""

from dataclasses import dataclass, field
from itertools import pairwise

from storage.dedupe import KnownContent, content_of, same_content
from storage.extractions import record_of
from storage.record import NewsArticle
from storage.rereading import KeptGroup
from storage.tables import Capture, Revision
from ucancrawl.reextraction.again import ReadAgain


@dataclass(slots=True)
class Fitting:
    """What today's readings of the captures of one key mean."""

    known: list[tuple[Capture, ReadAgain, Revision | None]] = field(
        default_factory=list
    )
    """Captures of the article that show one, with their revision if one fits."""
    fresh: list[tuple[Capture, ReadAgain]] = field(default_factory=list)
    """Captures that show an article, and were not known to."""
    lost: list[tuple[Capture, ReadAgain]] = field(default_factory=list)
    """Captures of the article that show none."""
    refused: list[tuple[Capture, ReadAgain]] = field(default_factory=list)
    """Captures that showed none and show none."""
    faults: list[tuple[Capture, ReadAgain]] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether every page of the article was read as one."""
        return not (self.lost or self.faults)


def fit(group: KeptGroup, readings: dict[int, ReadAgain], reader: str) -> Fitting:
    """Part the captures by what became of them; captures in order of time."""
    fitting = Fitting()
    contents = _contents(group, readings, reader)
    for capture in group.captures:
        one = readings[capture.id]
        if one.fault is not None:
            fitting.faults.append((capture, one))
        elif one.article is None:
            missing = fitting.lost if group.was_article(capture) else fitting.refused
            missing.append((capture, one))
        elif group.was_article(capture) and contents:
            revision = _revision_of(group, capture, one.article, contents, reader)
            fitting.known.append((capture, one, revision))
        else:
            fitting.fresh.append((capture, one))
    return fitting


def twins(
    group: KeptGroup, readings: dict[int, ReadAgain], reader: str
) -> list[tuple[int, int]]:
    """Neighbouring revisions that this reader takes for one content."""
    read = [
        (revision.number, content_of(article, reader))
        for revision in group.revisions
        if (article := _article(readings, revision.capture_id)) is not None
    ]
    return [
        (old, new)
        for (old, before), (new, after) in pairwise(read)
        if same_content(KnownContent((before,)), after)
    ]


def _contents(
    group: KeptGroup, readings: dict[int, ReadAgain], reader: str
) -> dict[int, KnownContent]:
    """By revision: what it says, as today's reader reads its own capture if it can."""
    contents = {}
    for revision in group.revisions:
        article = _article(readings, revision.capture_id)
        if article is not None:
            contents[revision.id] = KnownContent((content_of(article, reader),))
            continue
        kept = tuple(
            content_of(record_of(group.key, group.edition, row), row.reader)
            for row in group.readings
            if row.revision_id == revision.id
        )
        if kept:
            contents[revision.id] = KnownContent(kept)
    return contents


def _revision_of(
    group: KeptGroup,
    capture: Capture,
    article: NewsArticle,
    contents: dict[int, KnownContent],
    reader: str,
) -> Revision | None:
    """The one that the archive found on this capture, else the nearest that fits."""
    by_id = {revision.id: revision for revision in group.revisions}
    for revision in group.revisions:
        if revision.capture_id == capture.id:
            return revision
    for row in group.readings:
        if row.capture_id == capture.id:
            return by_id[row.revision_id]
    content = content_of(article, reader)
    nearest = sorted(
        (revision for revision in group.revisions if revision.id in contents),
        key=lambda revision: (
            revision.captured_at > capture.captured_at,
            abs(revision.captured_at - capture.captured_at),
        ),
    )
    for revision in nearest:
        if same_content(contents[revision.id], content):
            return revision
    return None


def _article(readings: dict[int, ReadAgain], capture_id: int) -> NewsArticle | None:
    one = readings.get(capture_id)
    return one.article if one else None
