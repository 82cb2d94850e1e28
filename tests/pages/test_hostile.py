"""Broken and hostile pages: never an error, and what was cut is said."""

import random
import subprocess
import sys
import time

import pytest

from tests.pages.maker import as_html, compose
from tests.pages.orders import NEWS, ORDERS
from tests.running import ROOT

STORY, PARTS = compose(ORDERS["news2021trend"][2], 5, NEWS.format(id=12345))
GOOD = as_html(PARTS, STORY, 5)
BUDGET = 5.0
"""Seconds of CPU that no page may cost: the limit promised to operators."""


MOST_MEMORY = 500
"""Megabytes that reading a page may take, the program itself included."""


def many(piece: bytes, count: int) -> bytes:
    return piece * count


HUGE = {
    "attributes": b"<p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">x</p>",
    "attributes_tight": b"<p "
    + b"".join(b'a%d="1"' % n for n in range(100_000))
    + b">",
    "attributes_quoted": b"<p "
    + b" ".join(b'a%d=">"' % n for n in range(100_000))
    + b">",
    "attributes_everywhere": many(
        b"<p " + b" ".join(b"a%d=1" % n for n in range(990)) + b">word.</p>", 1_500
    ),
    "deep": many(b"<div>x", 300_000),
    "formatting": many(b"<p><b>", 300_000),
    "breaks": many(b"x<br>", 600_000),
    "anchors": many(b"<a href=x>y", 400_000),
    "text": many(b"abc def ghi. ", 800_000),
    "comment": many(b"<!-- ", 2_000_000),
    "json_deep": b'<script type="application/ld+json">'
    + many(b"[", 500_000)
    + b"</script>",
    "json_nested": b'<script type="application/ld+json">'
    + many(b'{"a":', 200_000)
    + b"</script>",
    "signature": b"<p>By " + many(b"Abc ", 1_000_000),
    "dates": many(b"<p>May 1, 2012 ", 300_000),
}


@pytest.mark.parametrize("name", HUGE)
def test_huge_page_ends_in_time(name, read):
    start = time.process_time()
    reading = read(STORY.url, HUGE[name] + GOOD)
    assert time.process_time() - start < BUDGET
    assert reading.verdict


READING = """
import re, sys
from pathlib import Path
from tests.pages.test_hostile import GOOD, HUGE, STORY
from storage.editions.registry import EDITIONS
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article
page = HUGE[sys.argv[1]] + GOOD
read_article(Page(STORY.url, EDITIONS["english"], html=page))
status = Path("/proc/self/status").read_text()
print(int(re.search(r"VmHWM:\\s*([0-9]+) kB", status)[1]) // 1024)
"""
"""Says its own peak: `getrusage` would count the parent's before the fork too."""


@pytest.mark.parametrize("name", ["attributes_everywhere", "anchors", "text", "deep"])
def test_huge_page_keeps_within_its_memory(name):
    done = subprocess.run(
        [sys.executable, "-c", READING, name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < MOST_MEMORY


@pytest.mark.parametrize("name", ["attributes", "attributes_tight", "deep", "breaks"])
def test_what_was_cut_is_said(name, read):
    assert read(STORY.url, HUGE[name] + GOOD).warnings


def test_damaged_pages_never_raise(read):
    rnd = random.Random(4)
    for _ in range(150):
        damaged = bytearray(GOOD)
        for _ in range(rnd.randint(1, 50)):
            damaged[rnd.randrange(len(damaged))] ^= 1 << rnd.randrange(8)
        read(STORY.url, bytes(damaged))
        read(STORY.url, bytes(damaged).decode("utf-8", "replace"))
        read(STORY.url, GOOD[: rnd.randrange(len(GOOD))])
        read(STORY.url, rnd.randbytes(rnd.randrange(3_000)))


@pytest.mark.parametrize(
    "coding", ["utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig"]
)
def test_charset_is_found_without_a_label(coding, read):
    content = GOOD.decode().encode(coding, "ignore")
    assert read(STORY.url, content).article.headline == STORY.headline


def test_label_that_lies_is_not_believed(read):
    text = GOOD.decode().replace("<head>", '<head><meta charset="iso-8859-1">')
    article = read(STORY.url, text.encode(), charset="gb2312").article
    assert article.images[0].caption == STORY.images[0][1]


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"%s","datePublished":"2020-02-02T01:02:03Z",}',
        '[{"@type":["NewsArticle"],"headline":"%s","datePublished":"2020-02-02T01:02:03Z"}]',
        '{"@graph":[{"@type":"WebPage"},{"@type":"https://schema.org/Article",'
        '"headline":["%s"],"datePublished":{"@value":"2020-02-02T01:02:03Z"}}]}',
        '<!--{"@type":"Article","name":"%s","datePublished":"2020-02-02T01:02:03Z"}-->',
    ],
)
def test_odd_json_ld_is_understood(script, read):
    made = script % STORY.headline
    page = GOOD.replace(
        b"</head>",
        f'<script type="application/ld+json">{made}</script></head>'.encode(),
    )
    article = read(STORY.url, page).article
    said = [
        item.raw
        for item in article.evidence
        if item.source == "json_ld" and item.field == "date_published"
    ]
    assert said == ["2020-02-02T01:02:03Z"]
