"""Which of the dates a page proposes is the article's.

The reader gives candidates in its order of trust; here they are understood, compared
on the local day, and one is taken.

* `image_time` and `id_order` are never taken: they say when a file was made or where a
  number stands. Nor is `sitemap`, whose `lastmod` is no date of publication.
* What a listing or feed says is taken where the page itself says nothing, but it never
  sharpens the page's own day: the same page must read the same without it.
* A printed "Updated" is taken where nothing else is there; an update that only metadata
  claims is not, as it may be the moment of rendering.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from storage.record import Evidence
from ucancrawl.normalise.dates import ParsedDate, Precision, open_days, parse_date

NEVER_CHOSEN = frozenset({"image_time", "id_order", "sitemap"})
PRINTED = frozenset({"published_label", "header_date"})
METADATA = frozenset({"json_ld", "open_graph", "microdata", "meta"})
ELSEWHERE = frozenset({"listing", "feed", "home", "search", "related"})
"""Sources that are not the page itself."""

PUBLISHED, MODIFIED = "date_published", "date_modified"


@dataclass(frozen=True, slots=True)
class ChosenDate:
    """What the candidates come to."""

    value: date | datetime | None = None
    raw: str | None = None
    source: str | None = None
    modified: date | datetime | None = None
    evidence: tuple[Evidence, ...] = ()
    """The candidates in their order, each with its value and whether it was taken."""
    agreeing: int = 0
    """How many other sources name the same local day."""
    contradicting: int = 0
    """How many name another one; updates and weak sources do not count."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    position: int
    evidence: Evidence
    parsed: ParsedDate | None

    @property
    def is_update(self) -> bool:
        return self.evidence.field == MODIFIED or is_update_source(self.evidence.source)

    @property
    def is_eligible(self) -> bool:
        return self.parsed is not None and self.evidence.source not in NEVER_CHOSEN


def is_update_source(source: str) -> bool:
    """Whether a source names when the article was updated, not published."""
    return any(word in source for word in ("updated", "modified"))


def choose_date(
    candidates: Sequence[Evidence],
    language: str | None,
    time_zone: str,
    *,
    captured_at: datetime | None = None,
) -> ChosenDate:
    """The publication date, where it came from, and the update date.

    Candidates of other fields are ignored; the order is the order of trust.
    """
    zone = ZoneInfo(time_zone)
    known = [
        _Candidate(place, one, _understood(one, language, time_zone, captured_at))
        for place, one in enumerate(candidates)
        if one.field in (PUBLISHED, MODIFIED)
    ]
    updates = [one for one in known if one.is_update and one.is_eligible]
    trusted = [one for one in known if not one.is_update and one.is_eligible]
    trusted = _not_denied(trusted, known, language)
    printed = [one for one in updates if is_update_source(one.evidence.source)]
    lead = _refined(trusted, zone) if trusted else _preferred(printed, PUBLISHED)
    modified = _preferred(updates, MODIFIED)
    return ChosenDate(
        value=lead.parsed.value if lead and lead.parsed else None,
        raw=lead.evidence.raw if lead else None,
        source=lead.evidence.source if lead else None,
        modified=modified.parsed.value if modified and modified.parsed else None,
        evidence=_marked(known, lead, modified),
        agreeing=sum(one is not lead and _agree(lead, one, zone) for one in trusted),
        contradicting=sum(not _agree(lead, one, zone) for one in trusted),
    )


def _not_denied(
    trusted: list[_Candidate], known: list[_Candidate], language: str | None
) -> list[_Candidate]:
    """The candidates without those of metadata that the page's own print denies.

    A printed day may have two readings; metadata that say a third are another page's.
    """
    printed = (one for one in known if one.evidence.source in PRINTED)
    first = next(printed, None)
    if first is None or first.parsed is not None:
        return trusted
    days = open_days(first.evidence.raw, language)
    return [
        one
        for one in trusted
        if not days
        or one.evidence.source not in METADATA
        or (one.parsed is not None and one.parsed.day in days)
    ]


def _marked(
    known: list[_Candidate], lead: _Candidate | None, modified: _Candidate | None
) -> tuple[Evidence, ...]:
    """The candidates with their values; what gave the update date speaks for it."""
    marked = []
    for one in known:
        value = one.parsed.iso() if one.parsed else None
        evidence = replace(one.evidence, value=value, chosen=one is lead)
        if evidence.field == MODIFIED:
            evidence = replace(evidence, chosen=one is modified)
        marked.append(evidence)
        if one is modified and evidence.field == PUBLISHED:
            marked.append(replace(evidence, field=MODIFIED, chosen=True))
        if one is lead and evidence.field == MODIFIED:
            marked.append(replace(evidence, field=PUBLISHED, chosen=True))
    return tuple(marked)


def _understood(
    one: Evidence, language: str | None, time_zone: str, captured_at: datetime | None
) -> ParsedDate | None:
    if one.source == "image_time" and one.raw.isdecimal() and len(one.raw) == 10:
        made = datetime.fromtimestamp(int(one.raw), UTC).astimezone(ZoneInfo(time_zone))
        return ParsedDate(made.date(), Precision.DAY, made.date())
    return parse_date(one.raw, language, time_zone, captured_at=captured_at)


def _preferred(candidates: list[_Candidate], field: str) -> _Candidate | None:
    """The first candidate for this field, else the first of all."""
    own = (one for one in candidates if one.evidence.field == field)
    return next(own, candidates[0] if candidates else None)


def _refined(trusted: list[_Candidate], zone: ZoneInfo) -> _Candidate:
    """The most trusted candidate, or one that says the same day to the minute.

    An instant that is exactly the local midnight adds nothing to the day: the story
    archive prints `05:00 PM GMT` on every story, which is midnight in Bangkok.
    """
    lead = trusted[0]
    if lead.parsed is None or isinstance(lead.parsed.value, datetime):
        return lead
    for one in trusted[1:]:
        if one.parsed is None or not isinstance(one.parsed.value, datetime):
            continue
        if one.evidence.source in ELSEWHERE:
            continue
        if _agree(lead, one, zone) and not _is_midnight(one.parsed.value, zone):
            return one
    return lead


def _is_midnight(instant: datetime, zone: ZoneInfo) -> bool:
    local = instant.astimezone(zone)
    return (local.hour, local.minute, local.second) == (0, 0, 0)


def _agree(lead: _Candidate | None, other: _Candidate, zone: ZoneInfo) -> bool:
    """Whether two candidates can mean the same day.

    Local days are compared. A bare day may have been printed by a server that
    reckons in UTC, so against a bare day the instant's UTC day counts as well.
    """
    if lead is None or lead.parsed is None or other.parsed is None:
        return False
    return bool(_days(lead.parsed, other.parsed) & _days(other.parsed, lead.parsed))


def _days(one: ParsedDate, beside: ParsedDate) -> set[date]:
    days = {one.day}
    if isinstance(one.value, datetime) and not isinstance(beside.value, datetime):
        days.add(one.value.date())
    return days
