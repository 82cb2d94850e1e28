"""The block order of every real page we know of, rebuilt with invented words."""

import json
import re
from pathlib import Path

import pytest

from storage.editions.registry import EDITIONS
from storage.identity import identify
from tests.pages.maker import as_html, as_text, compose
from tests.pages.test_reader import given, true
from ucancrawl.pages.page import Verdict

FILE = Path(__file__).parents[3] / "shared/real-pages.jsonl"
ROWS = (
    [json.loads(row) for row in FILE.read_text("utf-8").splitlines()]
    if FILE.exists()
    else []
)
TOKENS = (
    (r"title \(often|\(title often|\(city|\(no date\)|blank \+|\.\.\.$", ""),
    (r"menu:Language|Language Sites", "langmenu"),
    (r"series name", "series"),
    (r"title again with a DOUBLE", "image_blanks"),
    (r"title again", "image"),
    (r"img alt = comma", "image_keywords"),
    (r"img alt", "image_captioned"),
    (r"caption FIRST", "caption_first"),
    (r"caption \+ byline", "caption_byline"),
    (r"caption", "caption"),
    (r"(site header|UCA News$)", "site"),
    (r"UCAN Indonesia", "site_id"),
    (r"Indian Catholic", "site_in"),
    (r"Home / Multi", "crumbs"),
    (r"(?i)section|country", "section"),
    (r"title", "headline"),
    (r"standfirst \(long", "standfirst_sentence"),
    (r"standfirst", "standfirst"),
    (r"By UCA News reporter.*Updated", "by_updated"),
    (r"byline twice|author name, place", "byline_twice"),
    (r"author name$", "author"),
    (r"By author name", "name_by"),
    (r"By Quintus", "by"),
    (r"byline", "reporter"),
    (r"Published", "published"),
    (r"Updated", "updated"),
    (r"2004-01-26 00", "midnight"),
    (r"Oct 03 2013", "date_directory"),
    (r"date$|June 23|April 23|March 29|May 03", "date"),
    (r"Maret", "date_id"),
    (r"Mail This", "mail"),
    (r"Share this", "share"),
    (r"(donation line|Support Asia)", "support"),
    (r"donation box", "donation"),
    (r"inline 'Related", "glued"),
    (r"'Related Reports' \(empty", "related_empty"),
    (r"Make a Contribution|Featured Authors", "make"),
    (r"Support UCA News", "supportus"),
    (r"Contribute", "contribute"),
    (r"UCA News (China|Indonesia)", "editions"),
    (r"UCA News Podcast|Sign Up", "signup"),
    (r"Your Daily", "mass"),
    (r"ASIAN CATHOLIC", "diocese"),
    (r"nav", "nav"),
    (r"X \(close", "popup"),
    (r"Trending", "trending"),
    (r"ads? x\d: Slavery", "slavery"),
    (r"ads? x\d|ads$", "ads"),
    (r"(ad: )?The Pontificate", "pontificate"),
    (r"inline.*(newsletter|Subscribe)|Get the latest", "newsletter"),
    (r"You have already", ""),
    (r"pull quote", "pull"),
    (r"dateline", "dateline"),
    (r"body: one flat|body \(one flat", "flat"),
    (r"body with crossheads", "body crosshead body"),
    (r"inline images", "image_captioned body"),
    (r"next topic|body of NEXT", "body"),
    (r"body", "body"),
    (r"text$", "brief"),
    (r"credit line", "credits"),
    (r"list of other videos", "videos"),
    (r"To read the full|.To read", "full"),
    (r"Top Stories", "top"),
)


def order_of(row: dict) -> str:
    """The recorded order in the words of the maker."""
    tokens: list[str] = []
    for block in row["block_order"]:
        token = next((token for form, token in TOKENS if re.match(form, block)), None)
        assert token is not None, block
        tokens.append(token)
    order = " ".join(tokens)
    order = re.sub(r"(image\w*) caption\b", r"\1", order)
    order = re.sub(r"\bcaption\b(?!_)", "image_plain", order)
    order = order.replace("author name_by", "name_by").replace(
        "author byline_twice", "byline_twice"
    )
    order = re.sub(r"dateline (\w+)", r"\1 dateline", order)
    return order if "headline" in order else f"untitled {order}"


def is_article(row: dict) -> bool:
    host = identify(row["url"]).edition
    return host is not None and row["kind"] not in ("listing", "feed-copy")


@pytest.mark.skipif(not ROWS, reason="the real pages are not beside this checkout")
@pytest.mark.parametrize("number", range(len(ROWS)))
def test_real_page_order(number, read):
    row = ROWS[number]
    if not is_article(row):
        assert read(row["url"], "Any text at all.").verdict is not Verdict.ARTICLE
        return
    order = order_of(row)
    language = EDITIONS[identify(row["url"]).edition].language
    for seed in (number, number + 100, number + 200):
        story, parts = compose(order, seed, row["url"], language)
        story.headline = story.headline or None
        assert given(read(story.url, as_text(parts, seed))) == true(story), order
        if story.headline:
            assert given(read(story.url, as_html(parts, story, seed))) == true(story), (
                order
            )
