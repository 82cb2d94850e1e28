"""Why a request is made: carried along with it, from the archive to its outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

ERRAND = "ucan_errand"
"""Key in `request.meta`."""
CAPTURE = "ucan_capture"
"""Key in `request.meta` of the capture that the response was kept as."""
CHAIN = "ucan_chain"
"""Key in `request.meta` of the addresses that redirected here, oldest first."""
TRIES = "ucan_tries"
"""Key in `request.meta` of the failures of this run before this request."""
CUT = "ucan_cut"
"""Key in `request.meta` of a body without an end, as a digest: seen once before."""
PROOF = "ucan_proof"
"""Key in `request.meta` of the host whose 304 this request puts to the proof."""
SLOT = "ucan_slot"
"""Key in `request.meta` that says that the article has its place under --limit."""

NOT_BEFORE = "ucan_not_before"
"""Key in `request.meta` of the instant before which the server wants no request."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One address to ask for, and what is known of it."""

    url_key: str
    """The row of the frontier that this request settles."""
    kind: str
    """What identity says stands there."""
    why: str = "new"
    """new, retry, recheck, source, paging, probe ..."""
    is_new: bool = False
    """Whether this run is the first to ask for it."""
    conditional: bool = False
    """Whether an unchanged page need not be sent again."""
    walk: str | None = None
    """The url_key of the listing that named it."""

    @classmethod
    def of(cls, meta: Mapping[str, Any]) -> Self | None:
        errand = meta.get(ERRAND)
        return errand if isinstance(errand, cls) else None

    @property
    def is_article(self) -> bool:
        """Keys are no addresses: who has one is read as an article first."""
        return not self.url_key.startswith(("http://", "https://"))
