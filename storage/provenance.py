"""Where each value of an article came from: source, raw string, agreement, record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.extractions import TOGETHER
from storage.folding import unspaced
from storage.loading import readings_of
from storage.record import Evidence
from storage.tables import Article, Capture, Discovery, Extraction, Revision
from storage.tables import Evidence as EvidenceRow

MADE_FROM = {"authors": "byline"}
"""Fields without evidence of their own, and the field whose evidence is theirs."""

_DAY = len("2012-02-21")


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """The WARC record that holds the bytes a value was read from."""

    warc: str
    offset: int
    record_id: str | None
    captured_at: datetime
    """Of the capture; where that is a revisit, the record is an older one."""
    url: str


@dataclass(frozen=True, slots=True)
class FieldOrigin:
    """How one field got its value."""

    field: str
    source: str | None
    """Null where the reader kept no evidence: the value stands in the page's text."""
    raw: str | None
    agreeing: int
    """Sources that say the same, the chosen one included."""
    candidates: int
    """Sources that say anything that could be understood."""
    losers: list[Evidence]
    """All that was not chosen, agreeing or not, understood or not."""
    against: list[Evidence]
    """Those of them that say something else."""
    reader: str
    layout: str
    record: RecordPlace
    """Of the page that said it: the article's own, or one that led there."""


def origins(session: Session, article: Article) -> list[FieldOrigin]:
    """For each field that has a value, in the order of the record."""
    standing = session.get(Revision, article.revision_id)
    if standing is None:
        return []
    readings = readings_of(session, [standing]).get(article.key, [])
    evidence = _evidence(session, readings)
    places = _places(session, readings)
    told = _told(session, article.key)
    found = []
    for names in TOGETHER:
        row = next((row for row in readings if getattr(row, names[0])), None)
        if row is None:
            continue
        for name in names:
            if getattr(row, name):
                own = evidence.get((row.id, MADE_FROM.get(name, name)), [])
                source = next((one.source for one in own if one.chosen), "")
                place = told.get(source, places[row.capture_id])
                found.append(_origin(name, row, own, place))
    return found


def _origin(
    name: str, row: Extraction, evidence: list[Evidence], record: RecordPlace
) -> FieldOrigin:
    chosen = next((one for one in evidence if one.chosen), None)
    understood = [one for one in evidence if one.value is not None]
    agreeing = [one for one in understood if chosen and _agree(one, chosen)]
    return FieldOrigin(
        field=name,
        source=chosen.source if chosen else None,
        raw=chosen.raw if chosen else None,
        agreeing=len(agreeing),
        candidates=len(understood),
        losers=[one for one in evidence if not one.chosen],
        against=[one for one in understood if one not in agreeing and not one.chosen],
        reader=row.reader,
        layout=row.layout,
        record=record,
    )


def _agree(one: Evidence, other: Evidence) -> bool:
    """Whether they say the same but for typography; a day and its instant do."""
    first, second = one.value or "", other.value or ""
    if one.field.startswith("date_"):
        return first[:_DAY] == second[:_DAY]
    return unspaced(first).casefold() == unspaced(second).casefold()


def _evidence(
    session: Session, readings: Sequence[Extraction]
) -> dict[tuple[int, str], list[Evidence]]:
    found: dict[tuple[int, str], list[Evidence]] = {}
    rows = session.scalars(
        select(EvidenceRow)
        .where(EvidenceRow.extraction_id.in_([row.id for row in readings]))
        .order_by(EvidenceRow.field, EvidenceRow.position)
    )
    for row in rows:
        found.setdefault((row.extraction_id, row.field), []).append(
            Evidence(row.field, row.source, row.raw, row.value, row.chosen)
        )
    return found


def _told(session: Session, key: str) -> dict[str, RecordPlace]:
    """By kind of source: the page that said something beside the article's address."""
    rows = session.execute(
        select(Discovery.source, Capture)
        .join(
            Capture,
            (Capture.url == Discovery.via)
            & (Capture.captured_at <= Discovery.first_seen_at),
        )
        .where(Discovery.url_key == key)
        .order_by(Capture.captured_at, Capture.id)
    ).all()
    captures = [capture for _, capture in rows]
    places = _places_of(session, captures)
    return {source: places[capture.id] for source, capture in rows}


def _places(session: Session, readings: Sequence[Extraction]) -> dict[int, RecordPlace]:
    captures = select(Capture).where(
        Capture.id.in_({row.capture_id for row in readings})
    )
    return _places_of(session, session.scalars(captures).all())


def _places_of(session: Session, captures: Sequence[Capture]) -> dict[int, RecordPlace]:
    """A revisit holds no payload: the record is the one that does."""
    wanted = {capture.refers_to_id or capture.id for capture in captures}
    holders = {
        row.id: row
        for row in session.scalars(select(Capture).where(Capture.id.in_(wanted)))
    }
    places = {}
    for capture in captures:
        held = holders[capture.refers_to_id or capture.id]
        places[capture.id] = RecordPlace(
            held.warc, held.offset, held.record_id, capture.captured_at, capture.url
        )
    return places
