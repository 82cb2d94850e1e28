"""Findings in sentences that an operator can act on."""

from collections import Counter
from collections.abc import Sequence

from storage.health.finding import Found, Rank
from storage.health.sighting import Sighting
from storage.health.tokens import SENTENCE, UNSEEN, VALUES, Token

_EXAMPLES = 3


def describe(
    pages: Sequence[Sighting],
    token: Token,
    rank: Rank,
    before: tuple[float, int],
    now: tuple[float, int],
    chance: float,
) -> Found:
    """The finding, with some of the pages that show it."""
    some = pages[0]
    layouts = Counter(one.layout or one.verdict for one in pages)
    return Found(
        some.edition,
        token.field,
        rank,
        f"{_subject(token)}: {_share(now)} now, {_share(before)} before.",
        chance,
        {
            "trait": token.name,
            "value": token.value,
            "stratum": some.stratum,
            "share_before": round(before[0], 4),
            "share_now": round(now[0], 4),
            "pages_before": before[1],
            "pages_now": now[1],
            "chance": chance,
            "layouts": dict(layouts.most_common(_EXAMPLES)),
            "examples": sorted(one.subject for one in pages)[:_EXAMPLES],
        },
    )


def _share(counted: tuple[float, int]) -> str:
    share, whole = counted
    return f"{round(share * whole)} of {whole} pages"


def _subject(token: Token) -> str:
    field, _, trait = token.name.partition(".")
    if token.name.endswith(VALUES):
        return f"{field} is {token.value!r}"
    if token.name == SENTENCE:
        return "one sentence stands in the bodies"
    if token.value == UNSEEN:
        return f"{field}: {trait.replace('_', ' ')} is as on no other page"
    return f"{field} has {trait.replace('_', ' ')} {token.value!r}"
