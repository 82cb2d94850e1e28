"""Pages out of a web archive: their addresses are those that the page had."""

import pytest

from tests.newsroom.dump import pages
from tests.newsroom.site import Site
from tests.newsroom.world import World
from ucancrawl.pages.replay import is_replay, unwrapped

OURS = "http://www.ucanews.com/news/another-one-there-today/81000"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Velm torra quin</title>
<link rel="canonical" href="{url}">
<meta property="og:url" content="{url}">
<script type="application/ld+json">{{"@type": "NewsArticle", "url": "{json}",
"headline": "Velm torra quin basket river"}}</script></head><body>
<article><h1>Velm torra quin basket river</h1>
<p>Published: March 16, 2018 05:04 AM GMT</p>
<figure><img src="{image}" alt="A bishop"><figcaption>A bishop walks.
(Photo: AFP)</figcaption></figure>
<p>{words} <a href="{cited}">a report elsewhere</a> {words}</p><p>{words}</p>
<h4>Related Reports</h4><ul><li><a href="{ours}">Another one there today</a></li></ul>
</article></body></html>"""
WORDS = "The village council met in the market on Monday and spoke of the bridge. " * 6
URL = "https://www.ucanews.com/news/velm-torra-quin-basket-river/82000"
IMAGE = "http://www.ucanews.com/uploads/2018/03/one.jpg"
CITED = "http://paper.example/report"


def page(before, image_before=None):
    """The page with these before every address."""
    url, cited, ours = (f"{before}{one}" for one in (URL, CITED, OURS))
    image = f"{before if image_before is None else image_before}{IMAGE}"
    escaped = url.replace("/", "\\/")
    return PAGE.format(
        url=url, json=escaped, image=image, cited=cited, ours=ours, words=WORDS
    ).encode()


REPLAYS = [
    ("/web/20180527083000/", "/web/20180527083000im_/"),
    ("https://web.archive.org/web/20180527083000/", None),
    ("//web.archive.org/web/20180527083000/", "//web.archive.org/web/2018im_/"),
    ("https://archive.example/coll/20180527083000mp_/", None),
    ("http://localhost:8080/coll/2018mp_/", None),
]


@pytest.mark.parametrize(("before", "image_before"), REPLAYS)
def test_a_replayed_page_reads_as_the_page(read, before, image_before):
    plain, replayed = read(URL, page("")), read(URL, page(before, image_before))
    assert [image.url for image in plain.article.images] == [IMAGE]
    assert {OURS, CITED} <= {link.url for link in plain.article.links}
    assert replayed.article.images == plain.article.images
    assert replayed.article.links == plain.article.links
    assert replayed.article.evidence == plain.article.evidence
    assert replayed.canonical == URL


def test_a_cited_archived_copy_stays_as_it_was_printed(read):
    cited = "https://web.archive.org/web/20180527083000/http://paper.example/report"
    html = page("").replace(CITED.encode(), cited.encode())
    assert cited in {link.url for link in read(URL, html).article.links}


@pytest.mark.parametrize(
    "address",
    [
        "https://www.ucanews.com/uploads/2018/03/one.jpg",
        "https://www.ucanews.com/2018/https-for-all",
        "/news/2018/http",
        "mailto:a@news.example",
    ],
)
def test_other_addresses_stay(address):
    assert unwrapped(address) == address


def test_no_page_of_the_newsroom_is_a_replay():
    rows = pages(Site(World(91, 40)))
    assert rows
    assert not any(is_replay(row["html"].encode()) for row in rows)
