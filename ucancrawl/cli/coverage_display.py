"""Coverage as text for a terminal."""

from collections.abc import Iterator, Sequence

from storage.coverage.capture_recapture import Estimate
from storage.coverage.comparison import Comparison
from storage.coverage.days import Calendar
from storage.coverage.id_space import SIGNS, Block, IdSpace
from storage.coverage.probing import ProbeEstimate
from storage.coverage.report import EditionCoverage, SpaceCoverage

_SHOWN = 10
"""Lines of one kind before the rest is only counted."""


def edition(found: EditionCoverage, *, whole_map: bool = False) -> str:
    """The whole page of one edition."""
    return "\n".join(_lines(found, whole_map)) + "\n\n"


def _lines(found: EditionCoverage, whole_map: bool) -> Iterator[str]:
    yield f"{found.edition}: {found.articles:,} articles stored"
    yield f"  {_estimate(found.estimate)}"
    for space in found.spaces:
        yield from _space(space, whole_map)
    yield from _comparison(found.comparison)
    yield from _calendar(found.calendar)


def _estimate(found: Estimate) -> str:
    if found.total is None:
        return f"no estimate: {found.reason}"
    high = "no limit" if found.high is None else f"{found.high:,}"
    text = (
        f"about {found.total:,.0f} exist, 95 % interval {found.low:,} to {high}"
        f" ({found.method}; lists: {', '.join(found.lists)})"
    )
    return f"{text}; {found.reason}" if found.reason else text


def _space(found: SpaceCoverage, whole_map: bool) -> Iterator[str]:
    yield (
        f"  {found.name}: {found.articles:,} stored, {found.unasked:,} to be asked"
        + (f", {found.failed:,} failed" if found.failed else "")
    )
    yield f"    {_estimate(found.estimate)}"
    if found.numbers is not None and found.numbers.runs:
        yield from _numbers(found.numbers, whole_map)
    if found.probes is not None and found.probes.gaps:
        yield f"    {_probes(found.probes)}"


def _probes(found: ProbeEstimate) -> str:
    gaps = f"{found.gaps:,} numbers never asked for between stored ones"
    if found.missing is None:
        return f"{gaps}; `crawl --probe N` asks for some"
    return (
        f"{gaps}; {found.asked:,} probed, {found.hits:,} were articles: about"
        f" {found.missing:,.0f} still missing ({found.low:,} to {found.high:,})"
    )


def _numbers(space: IdSpace, whole_map: bool) -> Iterator[str]:
    first, last = space.runs[0].first, space.runs[-1].last
    counts = ", ".join(f"{count:,} {state}" for state, count in space.counts.items())
    yield f"    numbers {first:,} to {last:,}: {counts}"
    blocks = space.blocks
    if not whole_map:
        blocks = sorted(
            blocks, key=lambda block: (-block.counts.get("stored", 0), -block.first)
        )[:_SHOWN]
        yield f"    the fullest {len(blocks)} thousands (--map: all), a sign for 20:"
    signs = "  ".join(f"{sign} {state}" for state, sign in SIGNS.items())
    yield f"    {signs}"
    yield from _map(sorted(blocks, key=lambda block: block.first), folds=whole_map)


def _map(blocks: Sequence[Block], *, folds: bool) -> Iterator[str]:
    empty = 0
    for block in blocks:
        if set(block.counts) == {"never"}:
            empty += 1
            continue
        if empty and folds:
            yield f"    {'...':>9} {empty:,} thousands never asked for"
        empty = 0
        stored = block.counts.get("stored", 0)
        yield f"    {block.first:>9,} |{block.picture}| {stored:,} stored"


def _comparison(found: Comparison) -> Iterator[str]:
    if not found.sources:
        return
    names = [one.source for one in found.sources]
    yield "  Sources: articles each named; only it; both it and ..."
    yield _row("", ["named", "only", "first", *names])
    for one in found.sources:
        shared = [
            "-" if name == one.source else f"{one.shared.get(name, 0):,}"
            for name in names
        ]
        counts = [f"{n:,}" for n in (one.articles, one.alone, one.first)]
        yield _row(one.source, [*counts, *shared])
    if found.unnamed:
        yield f"    {found.unnamed:,} articles came from files; no source named them"


def _row(first: str, cells: Sequence[str]) -> str:
    return f"    {first:<9}" + "".join(f"{cell:>9}" for cell in cells)


def _calendar(found: Calendar) -> Iterator[str]:
    yield f"  Dates: {found.dated:,} articles dated, {found.undated:,} not"
    months = [month for month in found.months if month.is_gap]
    for kind, odd in (("month", months), ("day", found.thin_days)):
        for one in odd[-_SHOWN:]:
            yield (
                f"    gap: {kind} {one.period} has {one.articles} articles,"
                f" about {one.expected:g} were to be expected, at least {one.low}"
            )
        yield from _more(len(odd), f"{kind}s")
    for silence in found.silences[-_SHOWN:]:
        yield (
            f"    gap: nothing from {silence.first} to {silence.last},"
            f" where about {silence.expected:g} were to be expected"
        )
    yield from _more(len(found.silences), "silences")


def _more(count: int, name: str) -> Iterator[str]:
    if count > _SHOWN:
        yield f"    and {count - _SHOWN} earlier {name}; --json has all"
