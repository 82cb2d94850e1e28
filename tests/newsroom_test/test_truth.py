"""What the newsroom says of itself is what stands on its pages, seen by a plain parser."""

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest

from tests.newsroom.answer import Asked
from tests.newsroom.comparing import folded, squeezed
from tests.newsroom.layouts.part import as_text
from tests.newsroom.layouts.registry import LAYOUTS
from tests.newsroom.shapes import HOSTS, address_of
from tests.newsroom.site import Site
from tests.newsroom.truth import truth
from tests.newsroom.world import World

_PLAIN = ("byline", "standfirst", "section", "date_raw")


def _visible(html: str) -> str:
    root = lxml.html.document_fromstring(html.encode())
    for hidden in root.xpath("//script|//style|//head"):
        hidden.drop_tree()
    return squeezed(" ".join(root.itertext()))


@pytest.mark.parametrize("seed", [1, 8])
def test_pages_print_what_the_truth_says(seed: int) -> None:
    site = Site(World(seed, 120))
    layouts = set()
    for story in site.world.stories.values():
        around = site.around[story.edition]
        layouts.add(story.layout)
        sheet, face = site.wardrobe.sheet(story, around)
        seen = _visible(site.wardrobe.html(story, around))
        for text in (seen, squeezed(as_text(sheet))):
            assert squeezed(story.headline) in text
            for paragraph in story.paragraphs:
                assert squeezed(paragraph.text) in text, (story.key, paragraph.text)
            for name in _PLAIN:
                value = getattr(face, name)
                assert value is None or squeezed(value) in text, (story.key, name)
            for image in face.images:
                assert squeezed(image["caption"] or "") in text
                assert squeezed(image["credit"] or "") in text
            for link in face.related:
                assert squeezed(link["text"] or "") in text
        if face.standfirst is None and story.standfirst:
            assert squeezed(story.standfirst) not in seen
        if face.byline is None and story.byline and story.place:
            assert squeezed(story.byline) not in seen
    assert layouts == set(LAYOUTS) - {"amp"}


def test_the_seed_decides_everything() -> None:
    def pages(seed: int) -> tuple[dict[str, Any], list[bytes]]:
        site = Site(World(seed, 60))
        stories = list(site.world.stories.values())
        return truth(site, 0, {}), [
            site.answer(_ask(address_of(s))).body for s in stories
        ]

    assert pages(4) == pages(4)
    assert pages(4)[0] != pages(6)[0]


def test_two_seeds_share_no_markup_names() -> None:
    def names(seed: int) -> set[str]:
        site = Site(World(seed, 60))
        story = next(s for s in site.world.stories.values() if s.layout == "trending")
        html = site.wardrobe.html(story, site.around["english"])
        body = html.partition("</head>")[2]
        return set(re.findall(r'(?:class|id)="([^"]+)"', body)) - {"hide_box"}

    assert len(names(1) & names(2)) < 0.3 * len(names(1))


@pytest.mark.parametrize("seed", [2, 9])
def test_every_article_can_be_reached(seed: int) -> None:
    site = Site(World(seed, 200))
    starts = [f"https://{host}/" for host in HOSTS.values()]
    starts += ["https://www.ucanews.com/robots.txt", "https://www.ucanews.com/rss/news"]
    starts += [
        f"https://{e}.ucanews.com/feed/" for e in ("indonesia", "vietnam", "china")
    ]
    queue, seen, bodies = list(starts), set(starts), set()
    while queue:
        url = queue.pop()
        answer = site.answer(_ask(url))
        bodies.add(answer.body)
        location = dict(answer.headers).get("Location")
        links = [location] if location else _links(answer.body.decode())
        for link in links:
            found = urljoin(url, link.replace("&amp;", "&"))
            if "ucanews." in urlsplit(found).netloc and found not in seen:
                seen.add(found)
                queue.append(found)
    lost = [
        s.key
        for s in site.world.stories.values()
        if site.answer(_ask(address_of(s))).body not in bodies
    ]
    assert lost == []


def _links(text: str) -> list[str]:
    pattern = r'href="([^"]+)"|<loc>([^<]+)|<link>([^<]+)|Sitemap: (\S+)'
    return ["".join(groups) for groups in re.findall(pattern, text)]


def _ask(url: str) -> Asked:
    parts = urlsplit(url)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    return Asked(parts.scheme, parts.netloc, target)


def test_there_are_many_pages_that_are_no_articles(site: Site) -> None:
    assert len(site.strays) >= 300
    keys = {a["key"].rpartition(":")[2] for a in truth(site, 0, {})["articles"]}
    for _host, target in site.strays:
        assert target.rpartition("/")[2] not in keys


def test_a_new_rendering_prints_the_same_in_other_markup(site: Site) -> None:
    for story in site.world.stories.values():
        around = site.around[story.edition]
        before = site.wardrobe.html(story, around)
        _, face = site.wardrobe.sheet(story, around)
        story.rendering = 1
        assert site.wardrobe.html(story, around) != before
        assert site.wardrobe.sheet(story, around)[1] == face


def test_id_spaces_overlap(site: Site) -> None:
    stories = site.world.stories.values()
    news = [int(s.id) for s in stories if s.key.startswith("english:news:")]
    archive = [int(s.id) for s in stories if s.kind == "story"]
    assert min(news) < max(archive)
    assert folded("Pope´s  words") == "Pope's words"
