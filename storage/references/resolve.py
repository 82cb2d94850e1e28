"""One link: what it leads to, by address, by alias, by printed title."""

from dataclasses import dataclass
from enum import StrEnum

from storage.address import safe_url
from storage.identity import AddressKind, Identity, identify
from storage.record import LinkKind
from storage.references.context import Facts, Printing, choose
from storage.references.glued import Piece, split
from storage.references.titles import Named, TitleIndex


class ResolutionState(StrEnum):
    """How a link, or a part of one, stands in the ledger."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"
    OUTSIDE = "outside"
    """Leads to no other article: another site, a listing, the page itself."""


URL_SCORE = 1.0
ALIAS_SCORE = 0.98
_CONTEXT_COST = 0.1
_PARTIAL_COST = 0.05
_TITLED = (LinkKind.RELATED, LinkKind.LANGUAGE)


@dataclass(frozen=True, slots=True)
class Part:
    """What the link pass made of a link or of one title in it."""

    text: str
    state: ResolutionState
    target: str | None = None
    method: str | None = None
    score: float | None = None
    candidates: tuple[str, ...] = ()
    decided_by: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """All that links are resolved against."""

    facts: dict[str, Facts]
    aliases: dict[str, str]
    titles: TitleIndex


def resolve(text: str, url: str | None, where: Printing, known: Known) -> list[Part]:
    """One part for a plain link; one for each title of a glued string."""
    if url is not None:
        part = _by_address(text, url, where, known)
        if part is not None:
            return [part]
    named = known.titles.find(text)
    if named is None and where.kind is LinkKind.LANGUAGE:
        # `Baca juga: <title>` can come with its label.
        named = known.titles.find(text.partition(":")[2].strip())
    if named is not None or url is not None:
        return [_by_title(text, named, where, known)]
    pieces = split(text, known.titles)
    if not pieces:
        return [Part(text, ResolutionState.UNRESOLVED)]
    return [_piece(piece, pieces, where, known) for piece in pieces]


def _by_address(text: str, url: str, where: Printing, known: Known) -> Part | None:
    """The part that an address decides; null where only the title can tell."""
    identity = identify(url)
    if identity.kind is AddressKind.NOT_OURS:
        return Part(text, ResolutionState.OUTSIDE)
    target = _target(url, identity, known)
    if target is not None:
        key, method, score = target
        if key == where.article.key:
            return Part(text, ResolutionState.OUTSIDE, method="self")
        return Part(text, ResolutionState.RESOLVED, key, method, score)
    if identity.key is not None:
        return Part(text, ResolutionState.UNRESOLVED, candidates=(identity.key,))
    if identity.kind is not AddressKind.PAGE:
        return Part(text, ResolutionState.OUTSIDE)
    if where.kind in _TITLED:
        return None
    return Part(text, ResolutionState.UNRESOLVED)


def _target(
    url: str, identity: Identity, known: Known
) -> tuple[str, str, float] | None:
    if identity.key in known.facts:
        return str(identity.key), "url", URL_SCORE
    alias = known.aliases.get(safe_url(url)) or known.aliases.get(identity.url)
    return (alias, "alias", ALIAS_SCORE) if alias else None


def _by_title(text: str, named: Named | None, where: Printing, known: Known) -> Part:
    if named is None:
        return Part(text, ResolutionState.UNRESOLVED)
    choice = choose(named.keys, known.facts, where)
    if choice.is_self:
        return Part(text, ResolutionState.OUTSIDE, method="self")
    if not choice.keys:
        return Part(text, ResolutionState.UNRESOLVED)
    if len(choice.keys) > 1:
        return Part(
            text,
            ResolutionState.AMBIGUOUS,
            method=named.method,
            candidates=choice.keys,
        )
    cost = _CONTEXT_COST if choice.decided_by else 0.0
    return Part(
        text,
        ResolutionState.RESOLVED,
        choice.keys[0],
        named.method,
        round(named.score - cost, 3),
        decided_by=choice.decided_by,
    )


def _piece(piece: Piece, pieces: list[Piece], where: Printing, known: Known) -> Part:
    named = piece.named
    if named is not None and any(one.named is None for one in pieces):
        named = Named(named.method, round(named.score - _PARTIAL_COST, 3), named.keys)
    return _by_title(piece.text, named, where, known)
