"""Broken and hostile pages: never an error, and what was cut is said."""

import os
import random
import subprocess
import sys
import time
from math import ceil

import pytest

from tests.pages.maker import as_html, compose
from tests.pages.orders import NEWS, ORDERS
from tests.running import ROOT

STORY, PARTS = compose(ORDERS["news2021trend"][2], 5, NEWS.format(id=12345))
GOOD = as_html(PARTS, STORY, 5)
BUDGET = 5.0
"""Seconds of CPU that no page may cost: the limit promised to operators."""


DAMAGED = ceil(200 * float(os.environ.get("UCAN_CAMPAIGN") or 0.2))
"""Pages of each kind of damage; a campaign reads 1,000 in all."""
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
    "ticker": b"<p>" + many(b"Breaking news of the rivers now ", 30) + b"end</p>",
    "appeals": b"<p>" + many(b"Support UCA News ", 600_000) + b"</p>",
    "shares": b"<p>" + many(b"Share: ", 100_000) + b"</p>",
    "linked_appeals": b"<p>" + many(b"<a href=/d>Support UCA News</a> ", 16_000),
    "appeal_alone": b"<p>" + many(b"Support UCA News ", 10) + b"</p>",
    "broken_href": b'<div><a href="http://[">Home</a><a href="//[/c">News</a></div>',
}


@pytest.mark.parametrize("name", HUGE)
def test_huge_page_ends_in_time(name, read):
    start = time.process_time()
    reading = read(STORY.url, HUGE[name] + GOOD)
    assert time.process_time() - start < BUDGET
    assert reading.verdict


HUGE_TEXT = {
    "heads": "Summary\n" * 20_000,
    "open_lines": "".join(
        f"The weavers have mended the {n}th bridge over the river in May.\n"
        f"Weavers stand beside the {n}th bridge of the hills at dawn\n"
        for n in range(3_000)
    ),
    "buttons": ("print " + "a -" * 30 + "z\n") * 5_000,
}


@pytest.mark.parametrize("name", HUGE_TEXT)
def test_huge_text_ends_in_time(name, read):
    start = time.process_time()
    reading = read(
        STORY.url, f"{STORY.headline}\nMay 6, 2021\n{HUGE_TEXT[name]}About us"
    )
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


def flipped(rnd):
    page = bytearray(GOOD)
    for _ in range(rnd.randint(1, 50)):
        page[rnd.randrange(len(page))] ^= 1 << rnd.randrange(8)
    return bytes(page)


def cut(rnd):
    return GOOD[: rnd.randrange(len(GOOD))]


def recoded(rnd):
    coding = rnd.choice(["utf-16", "utf-32", "cp1252", "gb18030", "utf-7", "koi8-r"])
    return GOOD.decode().encode(coding, "replace")


def nested(rnd):
    place = rnd.randrange(len(GOOD))
    return GOOD[:place] + b"<div>" * rnd.randint(600, 5_000) + GOOD[place:]


def noise(rnd):
    return rnd.randbytes(rnd.randrange(3_000))


@pytest.mark.parametrize("damage", [flipped, cut, recoded, nested, noise])
def test_damaged_pages_never_raise(damage, read):
    rnd = random.Random(4)
    for _ in range(DAMAGED):
        page = damage(rnd)
        start = time.process_time()
        reading = read(STORY.url, page)
        read(STORY.url, page.decode("utf-8", "replace"))
        assert time.process_time() - start < 2 * BUDGET
        if damage is cut:
            assert reading.warnings or reading.article is None


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
