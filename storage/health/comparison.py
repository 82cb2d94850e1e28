"""A run's pages against their own history: what chance does not explain."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from storage.health.exact import (
    FALSE_ALARMS,
    Urn,
    chance_of_so_few,
    chance_of_so_many,
    least_chance,
)
from storage.health.finding import Found
from storage.health.sighting import NO_HISTORY_BELOW, Sighting
from storage.health.tokens import (
    LAYOUT,
    SENTENCE,
    VALUES,
    Token,
    is_broad,
    is_presence,
    least_move,
    number_tokens,
    rank_of,
    tokens_of,
    unseen_tokens,
)
from storage.health.wording import describe

FEW_RUNS = 3
"""With fewer runs behind it, only a change of nearly all pages counts: the first
runs fetch years of pages, the later ones the newest, and these differ by nature."""
WHOLE_RUN = 10
"""Pages of a stratum that make a run of history a measure of its own."""
KEPT_APART = 5
"""Pages a layout must have in history to be an urn of its own."""


class Seen(NamedTuple):
    """A page, what it has, and the urn it is drawn from."""

    page: Sighting
    tokens: set[Token]
    urn: str


@dataclass(slots=True)
class Pages:
    """The pages of one edition, in the run and before it."""

    now: list[Seen]
    before: list[Seen]

    @classmethod
    def of(cls, now: Sequence[Sighting], before: Sequence[Sighting]) -> "Pages":
        """Leave out what has no history to be compared with."""
        strata = Counter(one.stratum for one in before)
        layouts = Counter((one.stratum, one.layout) for one in before)
        old = [one for one in before if strata[one.stratum] >= NO_HISTORY_BELOW]
        new = [one for one in now if strata[one.stratum] >= NO_HISTORY_BELOW]
        urns = [
            f"{one.stratum} {one.layout}"
            if layouts[one.stratum, one.layout] >= KEPT_APART
            else one.stratum
            for one in (*new, *old)
        ]
        plain = [tokens_of(one) for one in (*new, *old)]
        numbers = number_tokens([*new, *old])
        fresh = unseen_tokens(new, old)
        seen = [
            Seen(one, tokens | more | unseen, urn)
            for one, tokens, more, unseen, urn in zip(
                (*new, *old), plain, numbers, fresh, urns, strict=True
            )
        ]
        return cls(seen[: len(new)], seen[len(new) :])


def compare(now: Sequence[Sighting], before: Sequence[Sighting]) -> list[Found]:
    """What is other than before, beyond chance. Needs a history."""
    editions: dict[str, tuple[list[Sighting], list[Sighting]]] = {}
    for number, sightings in enumerate((now, before)):
        for one in sightings:
            if not one.is_source:
                editions.setdefault(one.edition, ([], []))[number].append(one)
    chosen: list[tuple[Pages, Token, int, int]] = []
    for new, old in editions.values():
        pages = Pages.of(new, old)
        if pages.now:
            chosen += [(pages, *asked) for asked in sorted(_worth_asking(pages))]
    # Half of the budget for the few broad questions, half for the many narrow ones; by
    # Bonferroni's rule each half is shared by its tests. Every run is asked twice, see
    # `judging`.
    alike = Counter(is_broad(token) for _, token, _, _ in chosen)
    limits = {broad: FALSE_ALARMS / 4 / count for broad, count in alike.items()}
    found: list[Found] = []
    shifted: set[str] = set()
    for pages, token, having, had in sorted(chosen, key=_layouts_first):
        edition = pages.now[0].page.edition
        whole = token.name == LAYOUT or (edition in shifted and is_presence(token))
        limit = limits[is_broad(token)]
        change = _judge(pages, token, having, had, limit, by_stratum=whole)
        if change is not None:
            found.append(change)
            shifted |= {edition} if token.name == LAYOUT else set()
    return found


def _layouts_first(asked: tuple[Pages, Token, int, int]) -> bool:
    """Where layouts shift, what pages have is compared with all of history.

    By layout, a redesign that makes pages look like those of another one would say
    that nothing is missing.
    """
    return asked[1].name != LAYOUT


def _worth_asking(pages: Pages) -> Iterable[tuple[Token, int, int]]:
    """Tokens whose odds could ever be small (Tarone, 1990): the others cost power.

    Each with how many pages have it in the run and before.
    """
    counts = Counter(token for one in pages.now for token in one.tokens)
    whole = Counter(counts)
    whole.update(token for one in pages.before for token in one.tokens)
    run, history = len(pages.now), len(pages.before)
    for token, having in whole.items():
        if not 3 <= having < run + history:
            continue
        if _rises_only(token) and counts[token] < 2:
            continue
        if least_chance(having, run, history) < FALSE_ALARMS:
            yield token, counts[token], having - counts[token]


def _rises_only(token: Token) -> bool:
    """Single values come and go; it matters when one is everywhere."""
    return token.name.endswith(VALUES) or token.name == SENTENCE


def _judge(
    pages: Pages,
    token: Token,
    having_now: int,
    having_before: int,
    limit: float,
    *,
    by_stratum: bool,
) -> Found | None:
    now, before = having_now / len(pages.now), having_before / len(pages.before)
    rises = now > before
    if not rises and _rises_only(token):
        return None
    if abs(now - before) < least_move(token, min(before, 1 - before)):
        return None
    urns = _urns(pages, token, by_stratum=by_stratum)
    chance = chance_of_so_many(urns) if rises else chance_of_so_few(urns)
    if chance >= limit or not _is_unheard_of(pages, token, before, now):
        return None
    return describe(
        [one.page for one in pages.now if (token in one.tokens) == rises],
        token,
        rank_of(token, rises=rises),
        (before, len(pages.before)),
        (now, len(pages.now)),
        chance,
    )


def _urns(pages: Pages, token: Token, *, by_stratum: bool) -> list[Urn]:
    """An urn for each layout that history knows well; else one for the stratum."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for one in pages.now:
        urn = one.page.stratum if by_stratum else one.urn
        counts[urn][0] += token in one.tokens
        counts[urn][1] += 1
    for one in pages.before:
        for urn in {one.page.stratum} if by_stratum else {one.page.stratum, one.urn}:
            counts[urn][2] += token in one.tokens
            counts[urn][3] += 1
    return [Urn(*numbers) for numbers in counts.values() if numbers[1]]


def _is_unheard_of(pages: Pages, token: Token, before: float, now: float) -> bool:
    """Beyond what any single run of history showed; few runs show little."""
    rises = now > before
    runs: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for one in pages.before:
        runs[one.page.run_id][0] += token in one.tokens
        runs[one.page.run_id][1] += 1
    if len(runs) < FEW_RUNS:
        return (before < 0.1 and now > 0.5) if rises else (before > 0.9 and now < 0.5)
    shares = [have / size for have, size in runs.values() if size >= WHOLE_RUN]
    return all(now > share if rises else now < share for share in shares)
