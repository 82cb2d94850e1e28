"""Makes pages whose truth is known: one order of parts, as HTML of any markup and as text.

A part is a pair: what it is, and its text or texts. Markup is chosen by seed and
carries no name that means anything.
"""

import html
import json
import random

from tests.pages.invent import MONTHS, Inventor, Story

NAV = "News|Features|Commentary|Series|Specials|Video|Stories|UCA News Podcast"
SUPPORT = "Support Asia's largest network of Catholic journalists and editors"
DONATION = (
    "UCAN needs your support to continue our independent journalism",
    "Access to UCAN stories is completely free of charge - however it costs a "
    "significant amount of money to provide our unique content. Click here to donate now.",
)
Part = tuple[str, object]


def compose(
    order: str, seed: int, url: str, language: str = "en"
) -> tuple[Story, list[Part]]:
    """A story and its parts, in an order given as words."""
    maker = _Composer(seed, url, language)
    for token in order.split():
        maker.add(token)
    return maker.story, maker.parts


class _Composer:
    def __init__(self, seed: int, url: str, language: str) -> None:
        self.make = Inventor(seed, language)
        self.parts: list[Part] = []
        headline = self.make.title()
        slug = headline.lower().replace(" ", "-")
        self.story = Story(url.replace("SLUG", slug), headline)
        self.name = self.make.name()
        self.place = self.make.one()
        self.story.body = []

    def put(self, kind: str, value: object) -> None:
        self.parts.append((kind, value))

    def add(self, token: str) -> None:
        method = getattr(self, f"_{token}", None)
        if method is not None:
            method()
            return
        self.put(*FIXED[token])

    def _headline(self) -> None:
        self.put("headline", self.story.headline)

    def _standfirst(self) -> None:
        self.story.standfirst = self.make.title(9, 18)
        self.put("standfirst", self.story.standfirst)

    def _standfirst_sentence(self) -> None:
        self.story.standfirst = self.make.sentence(16, 30)
        self.put("standfirst", self.story.standfirst)

    def _section(self) -> None:
        self.story.section = self.make.random.choice(
            ("India", "Vietnam", "Sri Lanka", "Indonesia", "Korea", "Myanmar")
        )
        self.put("section", self.story.section)

    def _credit(self) -> str:
        name = self.make.name()
        return self.make.random.choice(
            (
                "(Photo supplied)",
                "(Photo: AFP)",
                f"(Photo by {name}/ucanews.com)",
                f"({name})",
                "(ucanews.com file photo)",
                f"(Photo courtesy of {name})",
            )
        )

    def _image(self) -> None:
        self._picture(
            self.story.headline, f"{self.make.sentence(8, 20)} {self._credit()}"
        )

    def _image_bare(self) -> None:
        self._picture(self.story.headline, self.make.title(7, 12))

    def _image_captioned(self) -> None:
        words = self.make.sentence(10, 20)
        self._picture(words, f"{words} {self._credit()}")

    def _image_keywords(self) -> None:
        words = ", ".join(self.make.title(1, 2) for _ in range(5))
        self._picture(words, f"{self.make.sentence(8, 20)} {self._credit()}")

    def _picture(self, alt: str, caption: str) -> None:
        self.story.images.append((alt, caption))
        self.put("image", (alt, caption))

    def _image_plain(self) -> None:
        self._picture("", f"{self.make.sentence(8, 20)} {self._credit()}")

    def _image_blanks(self) -> None:
        words = self.story.headline.split(" ", 1)
        self._picture("  ".join(words), f"{self.make.sentence(8, 20)} {self._credit()}")
        alt, caption = self.story.images[-1]
        self.story.images[-1] = (" ".join(alt.split()), caption)

    def _series(self) -> None:
        first, second = self.make.title(2, 3), self.make.title(2, 3)
        self.story.section = f"{first} {second}"
        self.put("series", (first, second, self.make.sentence(9, 14)))

    def _dateline(self) -> None:
        opening = f"{self.place.upper()}, {self.make.one()} (UCAN) -- "
        self.story.body[0] = opening + self.story.body[0]
        number = next(n for n, (kind, _) in enumerate(self.parts) if kind == "p")
        self.parts[number] = ("p", self.story.body[0])

    def _untitled(self) -> None:
        self.story.headline = ""

    def _credits(self) -> None:
        self.story.byline = f"a ucanews.com reporter and {self.make.name()}"
        text = f"Photos by {self.story.byline}."
        self.story.body.append(text)
        self.put("p", text)

    def _caption_byline(self) -> None:
        alt, caption = self.story.images[-1]
        assert caption is not None
        self.story.byline = "ucanews.com reporter"
        self.parts[-1] = ("image", (alt, f"{caption} {self.story.byline}"))

    def _caption_first(self) -> None:
        caption = self.make.title(14, 24)
        self.story.images.append(("", caption))
        self.put("image", ("", caption))

    def _by(self) -> None:
        self.story.byline = f"By {self.name}"
        self.put("byline", self.story.byline)

    def _by_place(self) -> None:
        self.story.byline = f"by {self.name}, {self.place}"
        self.put("byline", self.story.byline)

    def _reporter(self) -> None:
        self.story.byline = f"UCA News reporter, {self.place}"
        self.put("byline", self.story.byline)

    def _network(self) -> None:
        self.story.byline = "UCA News Network"
        self.put("byline", self.story.byline)

    def _byline_twice(self) -> None:
        self.story.byline = f"{self.name}, {self.place}"
        self.put("bylines", (self.name, self.story.byline))

    def _name_twice(self) -> None:
        self.story.byline = self.name
        self.put("bylines", (self.name, self.name))

    def _name_by(self) -> None:
        self.story.byline = f"By {self.name}"
        self.put("bylines", (self.name, self.story.byline))

    def _long(self) -> str:
        year, month, day = self.make.day()
        return f"{MONTHS['en'][month - 1]} {day:02d}, {year}"

    def _date(self) -> None:
        self.story.date_raw = self._long()
        self.put("date", self.story.date_raw)

    def _date_id(self) -> None:
        year, month, day = self.make.day()
        self.story.date_raw = f"{MONTHS['id'][month - 1]} {day}, {year}"
        self.put("date", self.story.date_raw)

    def _date_vi(self) -> None:
        year, month, day = self.make.day()
        self.story.date_raw = f"{day:02d}/{month:02d}/{year}"
        self.put("date", self.story.date_raw)

    def _date_zh(self) -> None:
        year, month, day = self.make.day()
        self.story.date_raw = f"{year}年{month}月{day}日"
        self.put("date", self.story.date_raw)

    def _date_directory(self) -> None:
        year, month, day = self.make.day()
        self.story.date_raw = f"{MONTHS['en'][month - 1][:3]} {day:02d} {year}, 6:06 PM"
        self.put("date", self.story.date_raw)

    def _midnight(self) -> None:
        year, month, day = self.make.day()
        self.story.date_raw = f"{year}-{month:02d}-{day:02d} 00:00:00"
        self.put("date", self.story.date_raw)

    def _published(self) -> None:
        self.story.date_raw = f"{self._long()} 09:25 AM GMT"
        self.put("date", f"Published: {self.story.date_raw}")

    def _updated(self) -> None:
        raw = f"{self._long()} 05:00 PM GMT"
        self.story.date_raw = self.story.date_raw or raw
        self.put("date", f"Updated: {raw}")

    def _by_updated(self) -> None:
        self.story.byline = f"By UCA News reporter, {self.place}"
        raw = f"{self._long()} 06:49 AM GMT"
        self.story.date_raw = raw
        self.put("byline", f"{self.story.byline} Updated: {raw}")

    def _trending(self) -> None:
        titles = [self.make.title() for _ in range(10)]
        titles[self.make.random.randrange(10)] = self.story.headline
        self.put("trending", titles)

    def _body(self) -> None:
        paragraphs = [
            self.make.paragraph() for _ in range(self.make.random.randint(4, 9))
        ]
        self.story.body += paragraphs
        self.parts += [("p", text) for text in paragraphs]

    def _brief(self) -> None:
        text = self.make.paragraph()
        self.story.body.append(text)
        self.put("p", text)

    def _flat(self) -> None:
        text = " ".join(self.make.paragraph() for _ in range(7))
        self.story.body.append(text)
        self.put("p", text)

    def _dashes(self) -> None:
        for _ in range(3):
            text = f"-- {self.make.sentence()}"
            self.story.body.append(text)
            self.put("p", text)

    def _crosshead(self) -> None:
        text = self.make.title(2, 4)
        self.story.body.append(text)
        self.put("crosshead", text)

    def _pull(self) -> None:
        long = max(self.make.sentence(12, 24) for _ in range(3))
        paragraph = f"{self.make.sentence()} {long} {self.make.sentence()}"
        self.put("pull", "“" + long.rstrip(".").strip("“"))
        self.story.body.append(paragraph)
        self.put("p", paragraph)

    def _glued(self) -> None:
        self.story.related = [f"{self.make.title()} {self.make.title()}"]
        kind, text = self.parts[-1]
        self.parts[-1] = (kind, f"{text} Related reports {self.story.related[0]}")

    def _related(self) -> None:
        self.story.related = [self.make.title() for _ in range(3)]
        self.put("related", ("Related Reports", self.story.related))

    def _related_zh(self) -> None:
        self.story.related = [self.make.title() for _ in range(3)]
        self.put("related", ("相关新闻", self.story.related))

    def _videos(self) -> None:
        self.put("videos", [self.make.title() for _ in range(4)])

    def _item(self) -> None:
        """One more item of a round-up."""
        self._image_captioned()
        self.add("pontificate")
        self._body()


FIXED: dict[str, Part] = {
    "langmenu": (
        "menu",
        ("Language Sites", "UCAN China|UCAN India|UCAN Indonesia|UCAN Vietnam"),
    ),
    "editionmenu": ("menu", ("", "UCAN Vietnam|UCAN India|UCAN China|ucanews.com")),
    "nav": ("menu", ("", NAV)),
    "site": ("label", "UCA News"),
    "site_id": ("label", "UCAN Indonesia"),
    "site_in": ("label", "Indian Catholic News"),
    "contribute": ("label", "Contribute"),
    "make": ("label", "Make a Contribution"),
    "editions": (
        "menu",
        ("", "UCA News China|UCA News Indonesia|ASIAN CATHOLIC DIRECTORY"),
    ),
    "mass": ("label", "Your Daily Mass"),
    "signup": ("label", "Sign Up for UCA Newsletter"),
    "ads": ("ads", "Living Church - Contribute to help UCA News"),
    "slavery": ("ads", "Slavery In Asia"),
    "pontificate": ("label", "The Pontificate: Contribute to help UCA News"),
    "diocese": ("label", "ASIAN CATHOLIC DIOCESES DIRECTORY"),
    "support": ("ads", SUPPORT),
    "supportus": ("label", "Support UCA News"),
    "mail": (
        "mail",
        (
            "Mail This Article",
            "(For more than one recipient, type addresses separated by commas)",
        ),
    ),
    "share": ("label", "Share this article :"),
    "newsletter": (
        "box",
        (
            "Subscribe to your daily free newsletter from UCA News",
            "Thank you. You are now signed up to Daily newsletter",
        ),
    ),
    "donation": ("box", DONATION),
    "related_empty": ("label", "Related Reports"),
    "crumbs": ("menu", ("", "Home|Multimedia")),
    "popup": ("label", "X"),
    "full": ("label", "To read the full article click here"),
    "top": ("label", "Top Stories"),
    "footer": ("footer", "© Copyright 2020, UCA News All rights reserved."),
}


def as_text(parts: list[Part], seed: int) -> str:
    """The page as bare text, the way an extractor writes it."""
    rnd = random.Random(seed)
    lines: list[str] = []
    for kind, value in parts:
        lines += _text_lines(kind, value, rnd)
    return "\n".join(lines)


def _text_lines(kind: str, value: object, rnd: random.Random) -> list[str]:
    if kind == "menu":
        head, items = value
        if rnd.random() < 0.5 and not head:
            return [" ".join(items.split("|")), ""]
        return [
            *([head] if head else []),
            *(f"  • {item}" for item in items.split("|")),
            "",
        ]
    if kind == "image":
        alt, caption = value
        return [*([alt] if alt else []), *([caption] if caption else []), ""]
    if kind == "ads":
        return [value, "", value, "", value, ""]
    if kind in ("mail", "box", "bylines", "series"):
        return [*value, ""]
    if kind == "trending":
        lines = ["Trending", ""]
        for number, title in enumerate(value, 1):
            lines += [str(number), title, f"Aug {number + 10}, 2021", ""]
        return lines
    if kind == "related":
        return [value[0], *value[1], ""]
    if kind == "videos":
        return [
            line
            for title in value
            for line in (title, title, "Updated: March 27, 2024", "")
        ]
    if kind == "label" and value == "Share this article :" and rnd.random() < 0.5:
        return [value]
    return [str(value), ""]


def as_html(
    parts: list[Part], story: Story, seed: int, metadata: str = "some"
) -> bytes:
    """The page as HTML whose markup depends on the seed alone."""
    return _Markup(seed, story, metadata).page(parts)


class _Markup:
    def __init__(self, seed: int, story: Story, metadata: str) -> None:
        self.rnd = random.Random(f"{seed}markup")
        self.story = story
        self.metadata = metadata
        self.names: dict[str, str] = {}
        self.tags = {
            "headline": self.rnd.choice(("h1", "h1", "h1", "h2", "h3")),
            "standfirst": self.rnd.choice(("p", "h2", "h3", "div", "h4")),
            "caption": self.rnd.choice(("figcaption", "p", "div", "span")),
            "section": self.rnd.choice(("span", "div", "a", "p")),
            "byline": self.rnd.choice(("span", "div", "p", "a")),
            "date": self.rnd.choice(("time", "span", "p", "div")),
            "crosshead": self.rnd.choice(("h2", "h3", "p", "h4")),
        }
        self.breaks = self.rnd.random() < 0.2
        self.wraps = self.rnd.randint(0, 3)

    def name(self, kind: str) -> str:
        """A meaningless class, the same for the same kind of thing."""
        return self.names.setdefault(
            kind, f"{self.rnd.choice('abcdefgh')}{self.rnd.randrange(10**6)}"
        )

    def el(self, kind: str, inner: str, tag: str = "div") -> str:
        extra = ' href="/x/y"' if tag == "a" else ""
        return f'<{tag} class="{self.name(kind)}"{extra}>{inner}</{tag}>'

    def page(self, parts: list[Part]) -> bytes:
        inner: list[str] = []
        body: list[str] = []
        seen_body = False
        kinds = [kind for kind, _ in parts]
        last_p = max(
            (n for n, kind in enumerate(kinds) if kind in ("p", "crosshead")), default=0
        )
        for number, (kind, value) in enumerate(parts):
            seen_body = seen_body or kind == "p"
            if seen_body and number <= last_p:
                body.append(self.part(kind, value, True))
                if number == last_p:
                    joined = "<br><br>".join(body) if self.breaks else "\n".join(body)
                    inner.append(self.el("body", joined))
            else:
                inner.append(self.part(kind, value, False))
        text = "\n".join(inner)
        for level in range(self.wraps):
            text = self.el(
                f"wrap{level}", text, self.rnd.choice(("div", "section", "main"))
            )
        return f"<!DOCTYPE html><html><head>{self.head()}</head><body>{text}</body></html>".encode()

    def head(self) -> str:
        if self.metadata == "none":
            return ""
        title = html.escape(self.story.headline)
        head = f"<title>{title} - UCA News</title>"
        if self.metadata == "some":
            head += f'<meta property="og:title" content="{title} | UCA News">'
            head += '<meta property="og:type" content="article">'
        if self.metadata == "stale":
            stale = {
                "@type": "NewsArticle",
                "headline": "Gop lif wex ond another story",
                "datePublished": "2001-01-01T00:00:00Z",
                "author": {"name": "Nob Ody"},
            }
            head += f'<script type="application/ld+json">{json.dumps(stale)}</script>'
        return head

    def part(self, kind: str, value: object, inside: bool) -> str:
        made = getattr(self, f"_{kind}", None)
        if made is not None:
            return made(value)
        text = html.escape(str(value), quote=False)
        if kind == "p":
            return text if self.breaks else f"<p>{text}</p>"
        return self.el(kind, text, self.tags.get(kind, "div"))

    def _menu(self, value: tuple[str, str]) -> str:
        head, items = value
        links = "".join(
            f'<li><a href="/{n}">{i}</a></li>' for n, i in enumerate(items.split("|"))
        )
        return self.el(
            "menu", (f"<h6>{head}</h6>" if head else "") + f"<ul>{links}</ul>"
        )

    def _image(self, value: tuple[str, str]) -> str:
        alt, caption = value
        image = f'<img src="/uploads/2020/05/1590000{self.rnd.randrange(999)}.jpg" alt="{html.escape(alt)}">'
        below = self.el(
            "caption", html.escape(caption, quote=False), self.tags["caption"]
        )
        tag = "figure" if self.tags["caption"] == "figcaption" else "div"
        return self.el("figure", image + below, tag)

    def _bylines(self, value: tuple[str, str]) -> str:
        first, second = (html.escape(text) for text in value)
        return self.el(
            "by",
            self.el("byline", first, self.tags["byline"])
            + "\n"
            + self.el("byline2", second, self.tags["byline"]),
        )

    def _series(self, value: tuple[str, str, str]) -> str:
        first, second, line = (html.escape(text, quote=False) for text in value)
        name = self.el(
            "series", f"{first}<br>{second}", self.rnd.choice(("h2", "div", "p"))
        )
        return self.el("head", name + self.el("tag", line, "p"))

    def _ads(self, value: str) -> str:
        return "".join(
            self.el(f"ad{n}", f'<a href="/donate">{value}</a>') for n in range(3)
        )

    def _mail(self, value: tuple[str, str]) -> str:
        return self.el("mail", "".join(f"<p>{text}</p>" for text in value), "form")

    def _box(self, value: tuple[str, str]) -> str:
        return self.el("box", "".join(f"<p>{text}</p>" for text in value))

    def _trending(self, value: list[str]) -> str:
        items = "".join(
            f'<li><span>{n}</span><a href="/news/x-y/{n}999">{html.escape(title)}</a>'
            f"<small>Aug {n + 10}, 2021</small></li>"
            for n, title in enumerate(value, 1)
        )
        return self.el("trend", f"<h4>Trending</h4><ul>{items}</ul>")

    def _related(self, value: tuple[str, list[str]]) -> str:
        items = "".join(
            f'<li><a href="/news/r-{n}/{n}777">{html.escape(title)}</a></li>'
            for n, title in enumerate(value[1])
        )
        return self.el("rel", f"<h4>{value[0]}</h4><ul>{items}</ul>")

    def _videos(self, value: list[str]) -> str:
        return self.el(
            "videos",
            "".join(
                f'<div><a href="/video/v/{n}555"><img src="/uploads/2020/{n}.jpg" alt="{title}"></a>'
                f'<h3><a href="/video/v/{n}555">{title}</a></h3><p>Updated: March 27, 2024</p></div>'
                for n, title in enumerate(value)
            ),
        )

    def _pull(self, value: str) -> str:
        return self.el(
            "pull",
            html.escape(value, quote=False),
            self.rnd.choice(("blockquote", "div", "p")),
        )

    def _footer(self, value: str) -> str:
        return self.el("footer", value, self.rnd.choice(("footer", "div")))
