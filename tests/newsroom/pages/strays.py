"""Pages that are no articles, many of them at addresses like an article's."""

from dataclasses import dataclass
from functools import cached_property
from random import Random

from tests.newsroom.answer import Answer
from tests.newsroom.layouts.dressing import Dressing
from tests.newsroom.layouts.part import Item, Part, Sheet
from tests.newsroom.pages.stray_texts import NOT_FOUND, PAGES, WORDINGS, Wording
from tests.newsroom.shapes import HOSTS

_VARIANTS = 4


@dataclass
class Stray:
    """One such page, dressed when it is first asked for."""

    name: str
    wording: Wording
    headlines: list[Item]
    """Real headlines of the edition, for pages that list some."""

    @cached_property
    def answer(self) -> Answer:
        return Answer(200, self._html().encode())

    def _html(self) -> str:
        wording = self.wording
        rng = Random(f"stray {self.name}")
        parts = []
        if wording.chrome:
            menu = [
                Item("Home", "/"),
                Item("News", "/about"),
                Item("Contact", "/contact-us"),
            ]
            parts.append(Part("menu", "", items=menu))
        if wording.title:
            parts.append(Part("page_title", wording.title))
        for line in wording.lines:
            parts.append(Part("raw" if line.startswith("<") else "support", line))
        if wording.form:
            parts.append(Part("form", wording.title, tail="Submit"))
        if wording.listed and self.headlines:
            count = min(len(self.headlines), rng.randint(4, 10))
            parts.append(Part("index", "", items=rng.sample(self.headlines, count)))
        if wording.chrome:
            parts.append(
                Part("footer", "© Copyright 2020, UCA News All rights reserved.")
            )
        head = (
            ['<meta property="og:type" content="article"/>'] if wording.chrome else []
        )
        return Dressing(self.name).page(Sheet(wording.title, parts, "en", head))


def not_found(edition: str, seed: int, status: int) -> Answer:
    """The edition's own page for an address that holds nothing."""
    title, line = NOT_FOUND[edition]
    parts = [
        Part("menu", "", items=[Item("Home", f"https://{HOSTS[edition]}/")]),
        Part("page_title", title),
        Part("support", line),
    ]
    dressing = Dressing(f"{seed} missing {edition}")
    return Answer(status, dressing.page(Sheet(title, parts, "en")).encode())


def all_strays(
    seed: int, headlines: dict[str, list[Item]]
) -> dict[tuple[str, str], Stray]:
    """Every stray by host and target; more than 300, whatever the seed."""
    found: dict[tuple[str, str], Stray] = {}
    for edition, host in HOSTS.items():
        listed = headlines[edition]
        for path, kind in PAGES.items():
            wording = WORDINGS[kind][0]
            found[host, path] = Stray(f"{seed} {edition} {path}", wording, listed)
        for kind, wordings in WORDINGS.items():
            for variant in range(_VARIANTS):
                if kind in PAGES.values() and kind != "privacy":
                    continue
                target = _article_like(edition, kind, variant)
                name = f"{seed} {edition} {kind} {variant}"
                spoken = _spoken(wordings, edition)
                wording = spoken[variant % len(spoken)]
                found[host, target] = Stray(name, wording, listed)
    return found


def _spoken(wordings: tuple[Wording, ...], edition: str) -> list[Wording]:
    """Wordings in the edition's language first, then the English ones."""
    language = {"indonesia": "id", "vietnam": "vi", "china": "zh"}.get(edition, "en")
    own = [w for w in wordings if w.language == language]
    return own + [w for w in wordings if w.language == "en" and w not in own]


def _article_like(edition: str, kind: str, variant: int) -> str:
    number = 990000 + variant * 100 + list(WORDINGS).index(kind)
    if kind == "privacy":
        return f"/policy-{variant}"
    if edition in ("english", "india"):
        return f"/news/a-story-that-is-none-{variant}/{number}"
    return f"/2019/0{variant + 1}/11/{kind.replace('_', '-')}-{variant}/"
