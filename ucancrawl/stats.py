"""Every stat key of ours, with what it counts. Doors count with these and no others."""

from collections.abc import Iterable
from typing import Final

REQUESTS: Final = "ucan/requests"
RESPONSES: Final = "ucan/responses"
BYTES: Final = "ucan/bytes"
CAPTURES: Final = "ucan/captures"
REVISITS: Final = "ucan/captures/revisit"
PAGES: Final = "ucan/pages"
ARTICLES: Final = "ucan/articles"
DISCOVERED: Final = "ucan/discovered"
OUTCOME: Final = "ucan/outcome"
REFUSED: Final = "ucan/refused"
FAILED: Final = "ucan/failed"
NOT_OURS: Final = "ucan/dropped"
RETRIES: Final = "ucan/retries"
REDIRECTS: Final = "ucan/redirects"
DOWNGRADES: Final = "ucan/redirects/downgraded"
WAITED: Final = "ucan/waited_seconds"
STOPPED: Final = "ucan/host_stopped"
ROBOTS: Final = "ucan/robots"
WALK_ENDS: Final = "ucan/listing_ends"
DOUBTED: Final = "ucan/lost_credit"
WARNINGS: Final = "ucan/page_warnings"
QUEUE: Final = "ucan/queue"
REQUESTS_EACH: Final = "ucan/requests_per_new_article"
BYTES_EACH: Final = "ucan/bytes_per_new_article"
PLAIN_HTTP: Final = "ucan/plain_http"
RESUMED: Final = "ucan/resumed"
CHECKED_304: Final = "ucan/304_checked"
LIES_304: Final = "ucan/304_lies"

DESCRIBED: Final[dict[str, str]] = {
    REQUESTS: "Requests sent to a server, robots.txt, redirects and retries included.",
    RESPONSES: "Responses that came back whole, whatever their status.",
    BYTES: "Bytes of the bodies as they came over the wire.",
    CAPTURES: "Responses kept in the WARC file.",
    REVISITS: "Captures that repeat a payload already kept.",
    PAGES: "Pages handed to the reader or to discovery.",
    ARTICLES: "Articles stored, revised or found unchanged.",
    DISCOVERED: "Addresses noted that the archive did not know.",
    OUTCOME: "Addresses settled; `/<state>` follows.",
    REFUSED: "Addresses refused; `/<rule>` follows.",
    FAILED: "Addresses that failed; `/<cause>` follows.",
    NOT_OURS: "Printed addresses dropped before they were noted; `/<rule>` follows.",
    RETRIES: "Requests tried once more; `/<cause>` follows.",
    REDIRECTS: "Redirects followed.",
    DOWNGRADES: "Redirects followed from https to http of an own host.",
    WAITED: "Seconds that requests waited for their turn, by pause or by Retry-After.",
    STOPPED: "Hosts that were left alone for the rest of the run; `/<why>` follows.",
    ROBOTS: "robots.txt policies by what they mean; `/<meaning>` follows.",
    WALK_ENDS: "Listings read, by why reading them ended; `/<why>` follows.",
    DOUBTED: "Sitemaps and feeds that name what is not there; `/<address>` follows.",
    WARNINGS: "Odd things met by the reader; `/<warning>` follows.",
    QUEUE: "Requests that wait in the queue, now.",
    REQUESTS_EACH: "Requests for each article stored for the first time.",
    BYTES_EACH: "Bytes over the wire for each article stored for the first time.",
    PLAIN_HTTP: "Hosts asked over http because https failed; `/<cause>` follows.",
    RESUMED: "Answers that a dead run had kept, read instead of asked for again.",
    CHECKED_304: "Answers 304 put to the proof by a whole page; `/<host>` follows.",
    LIES_304: "Answers 304 whose page had changed after all; `/<host>` follows.",
}
"""The keys and what they count: docs/operations.md is tested against this."""


def below(key: str, counts: Iterable[str]) -> list[str]:
    """What follows a key, where it is counted by something: hosts, causes, addresses.

    >>> below(DOUBTED, ["ucan/lost_credit/https://a.org/feed", "ucan/requests"])
    ['https://a.org/feed']
    """
    return [name[len(key) + 1 :] for name in counts if name.startswith(f"{key}/")]
