"""Pages that are no articles, many of them at addresses like an article's."""

from random import Random

from tests.newsroom.answer import Answer
from tests.newsroom.layouts.dressing import Dressing
from tests.newsroom.layouts.part import Item, Part, Sheet
from tests.newsroom.shapes import HOSTS

_NOT_FOUND = {
    "english": ("Page not found", "Sorry, the page you are looking for is not here."),
    "india": ("Page not found", "The article you requested does not exist any more."),
    "indonesia": ("Halaman tidak ditemukan", "Maaf, halaman yang Anda cari tidak ada."),
    "vietnam": ("Không tìm thấy trang", "Xin lỗi, trang bạn tìm không tồn tại."),
    "china": ("找不到页面", "抱歉，您访问的页面不存在。"),
}
_KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "about": (
        "About us",
        (
            "We are a Catholic news service for Asia.",
            "Our editors work in ten countries.",
        ),
    ),
    "country": (
        "Catholic Church in the country",
        (
            "Dioceses: 9",
            "Parishes: 214",
            "Bishops' conference",
            "Population: 1,204,000",
        ),
    ),
    "contact": ("Contact us", ("Write to our office.", "Telephone: 00 000 000")),
    "privacy": (
        "Privacy policy",
        ("We respect your privacy.", "This policy explains which data we keep."),
    ),
    "donate": ("Donate", ("Or choose your own donation amount", "10 USD", "50 USD")),
    "consent": (
        "Before you continue",
        ("We and our partners use cookies.", "Accept all", "Reject all"),
    ),
    "challenge": (
        "Just a moment...",
        ("Checking your browser before accessing the site.", "Ray ID: 7a31b0"),
    ),
    "robot_check": (
        "Are you a robot?",
        ("Please verify you are a human to continue.", "Reference #18.2f3a"),
    ),
    "denied": ("Access denied", ("You have been blocked.", "Incident ID: 44-871")),
    "maintenance": (
        "Scheduled maintenance",
        ("Our site is down for maintenance.", "We will be back soon."),
    ),
    "login": ("Log in", ("Username", "Password", "Forgot your password?")),
    "search": ("Search results", ("No results were found for your search.",)),
    "newsletter": (
        "Newsletter sign up",
        ("Enter your email address.", "Choose Daily or Weekly."),
    ),
    "error": ("Database error", ("Error establishing a database connection",)),
    "empty": ("UCA News", ()),
    "video_index": ("Video stories", ("Loading more articles....",)),
}
_PAGES = {
    "/about": "about",
    "/contact-us": "contact",
    "/privacy-policy": "privacy",
    "/donate": "donate",
    "/newsletters/signup": "newsletter",
    "/website-terms-and-conditions-of-use": "privacy",
    "/directory/country/nepal/23": "country",
    "/directory/country/vietnam/34": "country",
    "/directory/country/korea/17": "country",
    "/directory/country/japan/14": "country",
}


def not_found(edition: str, seed: int, status: int) -> Answer:
    title, line = _NOT_FOUND[edition]
    parts = [
        Part("menu", "", items=[Item("Home", f"https://{HOSTS[edition]}/")]),
        Part("page_title", title),
        Part("support", line),
    ]
    dressing = Dressing(f"{seed} missing {edition}")
    return Answer(status, dressing.page(Sheet(title, parts, "en")).encode())


def all_strays(seed: int) -> dict[tuple[str, str], Answer]:
    """Every stray by host and target; more than 300, whatever the seed."""
    rng = Random(f"strays {seed}")
    found: dict[tuple[str, str], Answer] = {}
    for edition, host in HOSTS.items():
        for path, kind in _PAGES.items():
            found[host, path] = _stray(kind, f"{seed} {edition} page", rng)
        for kind in _KINDS:
            for variant in range(4):
                target = _article_like(edition, kind, variant)
                name = f"{seed} {edition} {kind} {variant}"
                found[host, target] = _stray(kind, name, rng)
    return found


def _article_like(edition: str, kind: str, variant: int) -> str:
    number = 990000 + variant * 100 + list(_KINDS).index(kind)
    if edition in ("english", "india"):
        return f"/news/a-story-that-is-none-{variant}/{number}"
    return f"/2019/0{variant + 1}/11/{kind.replace('_', '-')}-{variant}/"


def _stray(kind: str, name: str, rng: Random) -> Answer:
    title, lines = _KINDS[kind]
    dressing = Dressing(name)
    parts = []
    if kind not in ("challenge", "robot_check", "denied", "error", "maintenance"):
        parts.append(
            Part("menu", "", items=[Item("Home", "/"), Item("News", "/about")])
        )
    parts.append(Part("page_title", title))
    parts += [Part("support", line) for line in lines]
    if kind in ("login", "newsletter", "search"):
        parts.append(Part("form", title, tail="Submit"))
    if kind == "video_index":
        items = [
            Item(f"Clip {n}", f"/about?clip={n}", f"Updated: March {n}, 2024")
            for n in range(1, rng.randint(4, 12))
        ]
        parts.append(Part("index", "", items=items))
    head = ['<meta property="og:type" content="article"/>']
    return Answer(200, dressing.page(Sheet(title, parts, "en", head)).encode())
