"""The further pages of a listing, out of the links it prints and nothing else.

A number at the end of an address is not always a page (`/category/news/7711`,
`/multimedia/5`), so nothing is ever counted up: only printed links are followed.
"""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from storage.identity import AddressKind, canonical_url, identify
from ucancrawl.sources.listing import Anchor
from ucancrawl.sources.traps import trap_in

MAX_NUMBER = 99_999
_PARAMETERS = ("page", "paged", "pg", "p", "pageno", "page_no", "start", "offset")
_PAGE_PATH = re.compile(
    r"(?P<base>.*?)/page[/\-]?0*(?P<number>[0-9]{1,5})", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"(?P<base>/(?:category|topic|series|tag|country|author)/[^/]+/[0-9]+"
    r"|/news/[^/]+/tag)/(?P<number>[0-9]{1,5})",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?P<base>.+?)/(?P<number>[0-9]{1,5})")
_NUMBER = re.compile(r"\W*(?:page|halaman|trang|第)?\W*([0-9]{1,5})\W*[页頁]?\W*", re.I)
_TURN = re.compile(
    r"[\W_]*(?:"
    r"(?:next|prev(?:ious)?|older|newer|(?:load |show )?more|first|last)"
    r"(?: (?:page|posts?|entries|articles|stories|news))?"
    r"|(?:halaman |laman )?(?:selanjutnya|berikutnya|sebelumnya|lanjut|terakhir)"
    r"|(?:trang )?(?:sau|trước|kế tiếp|tiếp|tiếp theo|cuối|đầu|cũ hơn|mới hơn|xem thêm)"
    r"|下一?[页頁]|上一?[页頁]|后一?[页頁]|後一?[页頁]|末[页頁]|尾[页頁]|首[页頁]|更多|更早"
    r"|[»›>→«‹<←]+)[\W_]*",
    re.IGNORECASE,
)


def page_number(url: str) -> int | None:
    """Give the place of an address within its listing; none for its first page."""
    return _parted(url)[2]


def listing_of(url: str) -> str:
    """Give the first page of the listing an address belongs to.

    >>> listing_of("https://china.ucanews.com/category/x/page/3/")
    'https://china.ucanews.com/category/x/'
    """
    canonical = canonical_url(url)
    base, query, number = _parted(url)
    if number is None:
        return canonical
    asked = "&".join(f"{name}={value}" for name, value in query)
    return canonical_url(f"{base}?{asked}" if asked else base)


def paging_of(page_url: str, anchors: Iterable[Anchor]) -> list[str]:
    """Give the other pages of this listing, in order of their numbers."""
    own = listing_of(page_url)
    here = canonical_url(page_url)
    pages: dict[str, tuple[int, str]] = {}
    for anchor in anchors:
        canonical = canonical_url(anchor.url)
        if canonical in (own, here) or canonical in pages:
            continue
        if _belongs(own, here, canonical, anchor) and trap_in(anchor.url) is None:
            number = page_number(anchor.url)
            if number is None:
                number = _printed(anchor)
            place = MAX_NUMBER + 1 if number is None else number
            pages[canonical] = (place, anchor.url)
    return [url for _, url in sorted(pages.values(), key=lambda page: page[0])]


def _parted(url: str) -> tuple[str, list[tuple[str, str]], int | None]:
    """Part an address into the listing's path, its other parameters, and its place."""
    parts = urlsplit(canonical_url(url))
    path = parts.path.rstrip("/")
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    base, number = path, None
    match = _PAGE_PATH.fullmatch(path) or _NUMBERED.fullmatch(path)
    if match:
        base, number = match["base"], int(match["number"])
    others: list[tuple[str, str]] = []
    for name, value in pairs:
        if _is_place(name, value, path):
            number = int(value)
        else:
            others.append((name, value))
    return f"{parts.scheme}://{parts.netloc}{base}/", others, number


def _is_place(name: str, value: str, path: str) -> bool:
    if not re.fullmatch("[0-9]{1,6}", value) or name not in _PARAMETERS:
        return False
    # On the home page of a WordPress site `?p=123` is a post and no page.
    return name != "p" or path != ""


def _belongs(own: str, here: str, canonical: str, anchor: Anchor) -> bool:
    identity = identify(canonical)
    if identity.key or identity.kind in (
        AddressKind.NOT_OURS,
        AddressKind.ASSET,
        AddressKind.FEED,
        AddressKind.SITEMAP,
        AddressKind.ROBOTS,
    ):
        return False
    if page_number(canonical) is not None:
        return listing_of(canonical) == own
    turned = bool({"next", "prev"} & anchor.rel) or _turns(anchor)
    if not turned:
        return False
    ours, theirs = urlsplit(own), urlsplit(canonical)
    if ours.netloc != theirs.netloc:
        return False
    return _extends(ours.path, urlsplit(here).path, theirs.path, bool(theirs.query))


def _extends(own: str, here: str, path: str, asks: bool) -> bool:
    """Tell whether a path is this listing's with another query or a number behind."""
    own, here, path = own.rstrip("/"), here.rstrip("/"), path.rstrip("/")
    if path in (own, here):
        return asks
    match = _TAIL.fullmatch(path)
    if match is None or _is_calendar(path):
        return False
    if match["base"] in (own, here):
        return True
    sibling = _TAIL.fullmatch(here)
    return sibling is not None and sibling["base"] == match["base"]


def _is_calendar(path: str) -> bool:
    return re.fullmatch(r"/(?:19|20)[0-9]{2}(?:/[0-9]{1,2}){0,2}", path) is not None


def _turns(anchor: Anchor) -> bool:
    """Tell whether a printed text turns pages: a bare number, an arrow, "Next"."""
    return any(
        _TURN.fullmatch(text) or _NUMBER.fullmatch(text) for text in anchor.texts
    )


def _printed(anchor: Anchor) -> int | None:
    numbers = (_NUMBER.fullmatch(text) for text in anchor.texts)
    return next((int(match[1]) for match in numbers if match), None)
