"""Every known order of parts is read field by field, whatever the markup."""

from pathlib import Path

import pytest

from storage.record import LinkKind
from tests.pages.maker import as_html, as_text, compose
from tests.pages.orders import NEWS, ORDERS
from ucancrawl.pages.page import Verdict

SEEDS = range(900, 906)
SEED_TEXT = Path(__file__).parents[3] / "shared/seeds/000_129a9bc036f4cb9c.txt"


def given(reading) -> dict[str, object]:
    article = reading.article
    assert article is not None, reading.reason
    printed = [
        item.raw
        for item in article.evidence
        if item.field == "date_published" and item.source not in ("url", "image_time")
    ]
    return {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "byline": article.byline,
        "section": article.section,
        "date": printed[0] if printed else None,
        "captions": [image.caption for image in article.images],
        "alts": [image.alt for image in article.images if image.alt],
        "body": article.body,
        "related": [li.text for li in article.links if li.kind is LinkKind.RELATED],
    }


def true(story) -> dict[str, object]:
    return {
        "headline": story.headline,
        "standfirst": story.standfirst,
        "byline": story.byline,
        "section": story.section,
        "date": story.date_raw,
        "captions": [caption for _, caption in story.images],
        "alts": [alt for alt, _ in story.images if alt],
        "body": "\n\n".join(story.body),
        "related": story.related,
    }


@pytest.mark.parametrize("name", ORDERS)
@pytest.mark.parametrize("form", ["text", "none", "some", "stale"])
def test_order_is_read_exactly(name, form, read):
    url, language, order = ORDERS[name]
    for seed in SEEDS:
        story, parts = compose(order, seed, url.format(id=20_000 + seed), language)
        content = (
            as_text(parts, seed)
            if form == "text"
            else as_html(parts, story, seed, form)
        )
        assert given(read(story.url, content)) == true(story), (seed, form)


@pytest.mark.parametrize("name", ORDERS)
def test_page_is_read_without_its_layout(name, read, monkeypatch):
    monkeypatch.setattr("ucancrawl.pages.layouts.registry.layouts", lambda: ())
    url, language, order = ORDERS[name]
    story, parts = compose(order, 77, url.format(id=31_000), language)
    reading = read(story.url, as_html(parts, story, 77))
    assert reading.layout == "unknown"
    assert given(reading) == true(story)


def test_seed_text_reads_as_the_issue_demands(read):
    if not SEED_TEXT.exists():
        pytest.skip("the seed text is not beside this checkout")
    url = "http://www.ucanews.com/news/amnesty-appeals-to-china-on-refugees/43072"
    article = read(url, SEED_TEXT.read_text("utf-8")).article
    assert article.headline == "Amnesty appeals to China on refugees"
    assert article.standfirst.startswith("Urges Beijing")
    assert [image.caption for image in article.images] == [
        "North Korean village seen from Dandong in China"
    ]
    assert article.date_published_raw == "February 21, 2012"
    assert article.byline is None
    assert article.body.startswith("Amnesty International has called")
    assert article.body.endswith("according to the Unification Ministry.")
    assert "Mail This" not in article.body
    assert "donation" not in article.body
    assert [(link.kind, link.text, link.url) for link in article.links] == [
        (
            LinkKind.RELATED,
            "NGO to aid North Korean Christians North Korean refugees enjoy Youth Day",
            None,
        )
    ]


def test_foreign_json_ld_loses_and_is_kept_out(read):
    story, parts = compose(ORDERS["news2017nodate"][2], 5, NEWS.format(id=1234))
    article = read(story.url, as_html(parts, story, 5, "stale")).article
    assert article.headline == story.headline
    assert article.byline is None
    assert article.date_published_raw is None


def test_date_nobody_printed_stays_null(read):
    story, parts = compose(ORDERS["series2023"][2], 6, NEWS.format(id=1234))
    article = read(story.url, as_html(parts, story, 6)).article
    assert article.date_published_raw is None
    weak = [item for item in article.evidence if item.source == "image_time"]
    assert weak
    assert not any(item.chosen for item in weak)


def test_teaser_is_an_article(read):
    url, language, order = ORDERS["india2019"]
    story, parts = compose(order, 8, url.format(id=40_000), language)
    reading = read(story.url, as_html(parts, story, 8))
    assert reading.verdict is Verdict.ARTICLE
    assert any(li.kind is LinkKind.SYNDICATION for li in reading.article.links)
