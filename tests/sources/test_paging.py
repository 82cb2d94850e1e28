"""Further pages of a listing in every form, and what only looks like one."""

import pytest

from ucancrawl.sources.listing import anchors_of
from ucancrawl.sources.paging import listing_of, page_number, paging_of

MAIN = "https://www.ucanews.com"
WORDPRESS = "http://vietnam.ucanews.com"


def pages(here: str, *links: tuple[str, str]) -> list[str]:
    html = "".join(f'<a href="{href}">{text}</a>' for href, text in links)
    return paging_of(here, anchors_of(here, html.encode()))


@pytest.mark.parametrize(
    ("url", "listing", "number"),
    [
        (f"{MAIN}/category/news/7711", f"{MAIN}/category/news/7711", None),
        (f"{MAIN}/category/news/7711/2", f"{MAIN}/category/news/7711", 2),
        (f"{MAIN}/category/news/7711?page=3", f"{MAIN}/category/news/7711", 3),
        (f"{MAIN}/category/news/7711/page/4/", f"{MAIN}/category/news/7711", 4),
        (f"{MAIN}/multimedia/5", f"{MAIN}/multimedia/5", None),
        (f"{MAIN}/story-archive/?page=2&year=x", f"{MAIN}/story-archive?year=x", 2),
        (f"{WORDPRESS}/page/2/", "https://vietnam.ucanews.com/", 2),
        (f"{WORDPRESS}/?paged=2", "https://vietnam.ucanews.com/", 2),
        (f"{WORDPRESS}/?p=2", "https://vietnam.ucanews.com/?p=2", None),
        (f"{WORDPRESS}/2019/03/page/2/", "https://vietnam.ucanews.com/2019/03/", 2),
        (f"{WORDPRESS}/2019/03/", "https://vietnam.ucanews.com/2019/03/", None),
        (
            "http://india.ucanews.com/news/AICU/tag?start=20",
            "https://india.ucanews.com/news/AICU/tag",
            20,
        ),
    ],
)
def test_page_and_listing_of_an_address(
    url: str, listing: str, number: int | None
) -> None:
    assert (listing_of(url), page_number(url)) == (listing, number)


@pytest.mark.parametrize(
    "form", ["{}/page/{}/", "{}?page={}", "{}?paged={}", "{}?offset={}", "{}/{}"]
)
def test_numbered_pages_come_in_order(form: str) -> None:
    here = f"{MAIN}/category/news/7711"
    links = [(form.format(here, n), str(n)) for n in (10, 2, 3)]
    expected = [form.format(here, n) for n in (2, 3, 10)]
    assert pages(here, *links, (here, "1"), (form.format(here, 2), "»")) == expected
    assert form.format(here, 2) in pages(form.format(here, 3), *links)


@pytest.mark.parametrize(
    "text",
    [
        *("Next", "Next page »", "Older posts", "→", "›", "Load more", "Selanjutnya"),
        *("Berikutnya", "Halaman berikutnya", "Trang sau", "Tiếp theo", "Xem thêm"),
        *("下一页", "下一頁", "下页", "后一页", "2", "[2]", "第2页", "Trang 2"),
    ],
)
def test_words_that_turn_a_page(text: str) -> None:
    here = f"{MAIN}/story-archive"
    assert pages(here, (f"{here}?from=abc", text)) == [f"{here}?from=abc"]
    assert pages(here, (f"{here}?from=abc", "Some title")) == []


def test_a_relation_says_it_without_words() -> None:
    here = f"{MAIN}/topic/health/2"
    html = b'<head><link rel="next" href="?cursor=abc"></head>'
    assert paging_of(here, anchors_of(here, html)) == [f"{here}?cursor=abc"]


def test_what_is_no_page_of_this_listing() -> None:
    here = f"{MAIN}/category/news/7711"
    assert not pages(
        here,
        ("/category/features/4", "2"),
        ("/category/features/4?page=2", "2"),
        ("/category/news/7712", "Other"),
        ("/news/some-words/43072", "Next"),
        ("/news/some-words/2", "2"),
        ("https://evil.example/category/news/7711?page=2", "2"),
        ("http://india.ucanews.com/page/2", "2"),
        ("?page=2&sid=abc&month=3", "2"),
        ("?page=x", "x"),
    )


def test_numbers_that_are_no_pages_are_followed_only_as_printed() -> None:
    here = f"{MAIN}/multimedia/1"
    assert pages(here) == []
    assert pages(here, ("/multimedia/5", "Voices")) == []
    assert pages(here, ("/multimedia/2", "2")) == [f"{MAIN}/multimedia/2"]


def test_calendars_are_no_paging() -> None:
    here = f"{WORDPRESS}/2019/03/"
    links = (("/2019/02/", "« Th2"), ("/2019/04/", "»"), ("/2019/03/05/", "5"))
    assert pages(here, *links) == []
    assert pages(here, *links, ("/2019/03/page/2/", "2")) == [
        f"{WORDPRESS}/2019/03/page/2/"
    ]
