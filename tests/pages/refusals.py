"""Pages that show no article, though they were served at an article's address."""

import random

from tests.pages.invent import Inventor

PHRASES = {
    "challenge": (
        "Just a moment...",
        "Checking your browser before accessing ucanews.com.",
    ),
    "challenge_blocked": ("Access denied", "You have been blocked. Error 1020."),
    "soft_not_found": (
        "Page not found",
        "The page you are looking for could not be found.",
    ),
    "soft_not_found_oops": ("404", "Oops! That page can't be found."),
    "soft_not_found_vi": ("Không tìm thấy trang", "Trang bạn tìm không tồn tại."),
    "soft_not_found_zh": ("页面不存在", "找不到您要的页面。"),
    "soft_not_found_id": (
        "Halaman tidak ditemukan",
        "Halaman yang Anda cari tidak ditemukan.",
    ),
    "maintenance": (
        "We'll be back soon",
        "The site is down for scheduled maintenance.",
    ),
    "maintenance_db": ("Error establishing a database connection", ""),
    "consent": (
        "We value your privacy",
        "This website uses cookies. Accept all cookies",
    ),
    "login": ("Log in", "Please log in to continue. Forgot your password?"),
}


def refusing(kind: str, seed: int) -> bytes:
    """A page that only refuses, with or without the site's menus."""
    rnd = random.Random(seed)
    title, text = PHRASES[kind]
    menu = (
        "<ul>"
        + "".join(f'<li><a href="/category/c/{n}">News {n}</a></li>' for n in range(9))
        + "</ul>"
    )
    menu = menu if rnd.random() < 0.5 else ""
    tag = rnd.choice(("h1", "h2", "p", "div"))
    form = (
        '<form><input type="password"><button>OK</button></form>'
        if kind == "login"
        else ""
    )
    return (
        f"<html><head><title>{title}</title></head><body>{menu}<div class=x{seed}>"
        f"<{tag}>{title}</{tag}><p>{text}</p>{form}</div>"
        "<div>© Copyright 2020, UCA News All rights reserved.</div></body></html>"
    ).encode()


def listing(seed: int, entries: int = 14) -> bytes:
    """A home page or a category page: titles with teasers, markup by seed."""
    make = Inventor(seed)
    rnd = make.random
    head = rnd.choice(("h2", "h3", "div"))
    parts = []
    for n in range(entries):
        title, teaser = make.title(), make.sentence(10, 22)
        image = f'<a href="/news/t-{n}/{n + 500}"><img src="/uploads/2020/{n}.jpg" alt="{title}"></a>'
        teaser = f"<p>{teaser}</p>" if rnd.random() < 0.8 else ""
        day = "<span>Aug 3, 2021</span>" if seed % 2 else ""
        parts.append(
            f'<div class="c{seed}">{image}<{head}><a href="/news/t-{n}/{n + 500}">{title}</a></{head}>{teaser}{day}</div>'
        )
    title = rnd.choice(("UCA News", "News - UCA News", "Asia's leading Catholic news"))
    return (
        f'<html><head><title>{title}</title><meta property="og:type" content="article"></head>'
        f"<body><h1>{rnd.choice(('News', 'UCA News', 'Latest news'))}</h1>{''.join(parts)}</body></html>"
    ).encode()


def listing_text(seed: int) -> str:
    """The same as bare text, where nothing but teasers and dates is left."""
    make = Inventor(seed)
    lines = ["UCA News", ""]
    for _ in range(10):
        lines += [
            make.title(),
            make.sentence(10, 22),
            "UCA News Network",
            "Published: December 16, 2022 09:25 AM GMT",
            "",
        ]
    return "\n".join(lines)
