"""Addresses of every shape that was seen, tricks, and laws that hold for any string."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from storage.address import MAX_LENGTH, safe_url
from storage.identity import (
    AddressKind,
    address_of_key,
    canonical_url,
    clean_url,
    identify,
    url_key,
)

REAL_PAGES = Path(__file__).parents[3] / "shared" / "real-pages.jsonl"

MAIN = "https://www.ucanews.com"

SAME = {
    "english:news:43072": (
        f"{MAIN}/news/any-slug/43072",
        "http://www.ucanews.com/news/Any-Slug/43072/",
        "http://ucanews.com:80/news/any-slug/43072",
        "https://WWW.UCANEWS.COM:443/news/another-slug/43072#top",
        "https://www.ucanews.org/news/any-slug/43072",
        "http://ucanews.org/amp/any-slug/43072",
        f"{MAIN}/amp/any-slug/43072?utm_source=x&amp;fbclid=1",
        f"{MAIN}/news/any-slug/43072?tablet=yes",
        f"{MAIN}/news/43072",
        f"{MAIN}/news/any-slug-/0043072",
        f"{MAIN}//news//any-slug/43072",
        f"{MAIN}/x/../news/./any-slug/43072",
        f"{MAIN}/video/any-slug/43072",
        f"{MAIN}/video/any-slug/43072/96",
        f"{MAIN}/news/any-slug/43072)",
        f"{MAIN}/news/any-slug/43072&nbsp;",
        f"{MAIN}/news/any-slug/43072%20",
        f"{MAIN}/news/any-slug/43072;jsessionid=ABC",
        f"{MAIN}/news/1984/43072",
        f"{MAIN}/news/%e1%bb%a9ng/43072",
        f"  {MAIN}/news/any-\n\tslug/43072\n",
        "https://www.ucanews.com./news/any-slug/43072",
        "//www.ucanews.com/news/any-slug/43072",
        "www.ucanews.com/news/any-slug/43072",
        f"{MAIN}/news\\any-slug\\43072",
    ),
    "english:story:37844": (
        f"{MAIN}/story-archive/?post_name=/1989/04/12/some-slug&post_id=37844",
        f"{MAIN}/story-archive?post_id=37844&post_name=%2F1989%2F04%2F12%2Fsome-slug",
        f"{MAIN}/story-archive/?post_id=37844&amp;post_name=%2f1989%2f04%2f12%2fsome",
        f"{MAIN}/story-archive/?post_name=/1989/04/12/some-slug/&amp;amp;post_id=37844",
        f"{MAIN}/story-archive/?post_name=/1989/04/12/some-slug&#038;post_id=37844",
        f"{MAIN}/Story-Archive/?POST_NAME=/1989/04/12/some-slug&Post_Id=37844",
        f"{MAIN}/story-archive/?post_id=037844",
        "http://ucanews.com/story-archive/?tablet=yes&post_id=37844&post_name=odd",
    ),
    "english:gallery:434": (
        f"{MAIN}/gallery/Some%20Title%20/434/420",
        f"{MAIN}/gallery/Some Title /434/420",
        f"{MAIN}/gallery/Some-Title/434",
        f"{MAIN}/gallery/Faith%20&amp;%20Life/434/",
    ),
    "english:directory:552": (
        "http://directory.ucanews.com/news/some-slug/552",
        f"{MAIN}/directory/news/some-slug/552",
    ),
    "english:post:2011/06/23/some-slug": (
        f"{MAIN}/2011/06/23/some-slug/",
        f"{MAIN}/2011/6/23/Some-Slug",
        f"{MAIN}/story-archive/?post_name=/2011/06/23/some-slug",
    ),
    "india:news:40741": (
        "http://india.ucanews.com/news/letter/40741/daily",
        "https://www.ucanindia.in/news/other/40741/weekly",
        "https://ucanindia.in/news/other/40741",
        "http://india.ucanews.com/amp/letter/40741",
    ),
    "indonesia:post:2019/03/22/dengan-nama": (
        "https://indonesia.ucanews.com/2019/03/22/dengan-nama/",
        "http://indonesia.ucanews.com/2019/03/22/dengan-nama",
        "http://indonesia.ucanews.com/2019/03/22/dengan-nama/amp/",
        "http://indonesia.ucanews.com/2019/03/22/dengan-nama/?amp",
        "http://indonesia.ucanews.com/2019/3/22/Dengan-Nama/?replytocom=5#respond",
        "http://indonesia.ucanews.com/2019/03/22/dengan-nama/page/2/",
    ),
    "vietnam:post:2013/02/05/đức-cha": (
        "http://vietnam.ucanews.com/2013/02/05/đức-cha/",
        "http://vietnam.ucanews.com/2013/02/05/%C4%91%E1%BB%A9c-cha",
        "http://vietnam.ucanews.com/2013/02/05/%c4%91%e1%bb%a9c-cha/",
        "http://vietnam.ucanews.com/2013/02/05/Đu\u031b\u0301c-cha/",
    ),
    "china:post:2014/08/15/教會": (
        "http://china.ucanews.com/2014/08/15/%E6%95%99%E6%9C%83/",
        "https://china.ucanews.com/2014/08/15/教會",
    ),
}

KINDS = {
    "": "home",
    "/": "home",
    "/?tablet=yes": "home",
    "/category/news/7711": "listing",
    "/category/asia-this-week/11/": "listing",
    "/category/news/7711?page=3": "listing",
    "/topic/conflict/8": "listing",
    "/multimedia": "listing",
    "/multimedia/5": "listing",
    "/countries": "listing",
    "/story-archive/": "listing",
    "/2011/06/": "listing",
    "/series/some-words/28": "series",
    "/ucan_series": "series",
    "/directory/country/nepal/23": "directory",
    "/rss/news": "feed",
    "/rss": "feed",
    "/feed": "feed",
    "/rss-feed/news": "feed",
    "/robots.txt": "robots",
    "/sitemap.xml": "sitemap",
    "/sitemap-news-3.xml.gz": "sitemap",
    "/about": "page",
    "/contact-us": "page",
    "/newsletters/signup": "page",
    "/website-terms-and-conditions-of-use": "page",
    "/search/some-words": "page",
    "/home/googlesearch?q=x": "page",
    "/uploads/2018/03/1521176641.jpg": "asset",
    "/galleryimg/thumbs/7.jpg": "asset",
    "/news/any-slug/0": "page",
    "/news/any-slug/1234567890123": "page",
}

WORDPRESS_KINDS = {
    "/": "home",
    "/?paged=2": "listing",
    "/page/2/": "listing",
    "/category/berita/page/3/": "listing",
    "/berita/": "listing",
    "/2019/03/22/": "listing",
    "/2019/03/": "listing",
    "/tag/x": "listing",
    "/feed/": "feed",
    "/?feed=rss2": "feed",
    "/2019/03/22/dengan-nama/feed/": "feed",
    "/category/berita/feed/": "feed",
    "/about-us/": "page",
    "/multimedia/": "page",
    "/?s=kata": "page",
    "/wp-login.php": "page",
    "/wp-json/wp/v2/posts": "page",
    "/wp-sitemap-posts-post-1.xml": "sitemap",
    "/wp-content/uploads/2019/03/x": "asset",
    "/2019/13/22/dengan-nama/": "page",
}

NOT_OURS = (
    "",
    "not a url",
    "https://www.ucanews.com.evil.example/news/x/43072",
    "https://ucanews.com@evil.example/news/x/43072",
    "https://evil.example@www.ucanews.com/news/x/43072",
    "https://user:secret@www.ucanews.com/news/x/43072",
    "https://www.ucanews.com\\@evil.example/news/x/43072",
    "https://evil.example\\@www.ucanews.com/news/x/43072",
    "https://evil.example/?https://www.ucanews.com/news/x/43072",
    "https://evil.example#https://www.ucanews.com/",
    "https://xn--ucanews-x.com/news/x/43072",
    "https://www.uc\u0430news.com/news/x/43072",
    "https://\uff57ww.ucanews.com/news/x/43072",
    "https://www.ucanews.com%2eevil.example/news/x/43072",
    "https://www.ucanews.com\x00.evil.example/",
    "https://www.ucanews.com../news/x/43072",
    "https://notucanews.com/news/x/43072",
    "https://www.uca.news/news/x/43072",
    "https://ucanews.simplecast.com/episodes/x",
    "https://www.ucanews.com:8080/news/x/43072",
    "https://www.ucanews.com:x/news/x/43072",
    "ftp://www.ucanews.com/news/x/43072",
    "file:///news/x/43072",
    "javascript:alert(1)",
    "data:text/html,https://www.ucanews.com/",
    "mailto:someone@www.ucanews.com",
    "https://[::1]/news/x/43072",
    "https://127.0.0.1/news/x/43072",
    "https://",
    f"{MAIN}/news/{'x' * MAX_LENGTH}/43072",
)


@pytest.mark.parametrize(("key", "urls"), SAME.items())
def test_spellings_of_one_article_share_its_key(
    key: str, urls: tuple[str, ...]
) -> None:
    assert {url: identify(url).key for url in urls} == dict.fromkeys(urls, key)
    assert {url_key(canonical_url(url)) for url in urls} == {key}
    assert {identify(url).edition for url in urls} == {key.partition(":")[0]}


@pytest.mark.parametrize(("path", "kind"), KINDS.items())
def test_main_site_shapes(path: str, kind: str) -> None:
    identity = identify(MAIN + path)
    assert (identity.kind, identity.key, identity.edition) == (kind, None, "english")


@pytest.mark.parametrize("edition", ["china", "indonesia", "vietnam"])
@pytest.mark.parametrize(("path", "kind"), WORDPRESS_KINDS.items())
def test_wordpress_shapes(edition: str, path: str, kind: str) -> None:
    identity = identify(f"http://{edition}.ucanews.com{path}")
    assert (identity.kind, identity.key, identity.edition) == (kind, None, edition)


@pytest.mark.parametrize("url", NOT_OURS)
def test_doubtful_and_foreign_addresses_are_not_ours(url: str) -> None:
    identity = identify(url)
    assert (identity.kind, identity.edition, identity.key) == ("not_ours", None, None)
    assert identify(identity.url) == identity
    assert identify(safe_url(url)).kind is AddressKind.NOT_OURS


def test_other_kinds() -> None:
    assert identify("http://india.ucanews.com/news/AICU/tag").kind == "listing"
    country = identify("http://directory.ucanews.com/country/vietnam/34")
    assert (country.kind, country.key) == ("directory", None)
    news = identify("http://directory.ucanews.com/news/x/552")
    assert news.kind == "directory"
    assert identify(f"{MAIN}/video/x/104609").kind == "video"
    assert identify(f"{MAIN}/gallery/x/361").kind == "gallery"


def test_years_and_pages_are_no_numbers_of_articles() -> None:
    for path in ("/news/2027/05/words", "/news/2028/5", "/news/amp/2019/12"):
        assert url_key(MAIN + path) == MAIN + path
        assert identify("http://india.ucanews.com" + path).key is None
    for path in ("/news/43072/2", "/news/1984/43072", "/video/43072/96"):
        assert url_key(MAIN + path) == "english:news:43072"
    assert url_key("http://india.ucanews.com/news/40741/2") == "india:news:40741"
    assert url_key(f"{MAIN}/news/1984/512") == "english:news:512"
    assert identify(f"{MAIN}/news/2019/12.").key is None


def test_number_spaces_never_collide() -> None:
    urls = (
        f"{MAIN}/news/x/552",
        f"{MAIN}/story-archive/?post_id=552",
        f"{MAIN}/gallery/x/552",
        "http://directory.ucanews.com/news/x/552",
        "http://india.ucanews.com/news/x/552/daily",
        f"{MAIN}/topic/x/552",
        f"{MAIN}/series/x/552",
    )
    assert len({url_key(url) for url in urls}) == len(urls)


def test_canonical_addresses() -> None:
    expected = {
        "http://ucanews.com/amp/Any-Slug/43072?tablet=yes": f"{MAIN}/news/any-slug/43072",
        "http://ucanews.org/story-archive?post_id=7&post_name=%2F1989%2F04%2F12%2Fs": (
            f"{MAIN}/story-archive/?post_name=/1989/04/12/s&post_id=7"
        ),
        f"{MAIN}/gallery/A%20title%20/434/420": f"{MAIN}/gallery/A%20title%20/434",
        "http://www.ucanindia.in/news/AICU/tag/": "https://india.ucanews.com/news/AICU/tag",
        "http://china.ucanews.com/category/x": "https://china.ucanews.com/category/x/",
        f"{MAIN}/category/news/7711/?b=2&utm_campaign=x&A=1": (
            f"{MAIN}/category/news/7711?a=1&b=2"
        ),
    }
    assert {url: canonical_url(url) for url in expected} == expected


def test_dated_keys_give_an_address() -> None:
    for key, urls in SAME.items():
        address = address_of_key(key)
        if ":post:" in key:
            assert address == canonical_url(urls[0])
        else:
            assert address is None
    for odd in (
        "",
        "x",
        "english:post:",
        "mars:post:2011/01/01/x",
        "china:post:x/../y",
    ):
        assert address_of_key(odd) is None


def test_safe_and_clean_addresses_keep_scheme_and_host() -> None:
    url = "HTTP://UCAnews.com:80/news/A b/1?utm_source=x&tablet=yes#f"
    assert safe_url(url) == "http://ucanews.com/news/A%20b/1?utm_source=x&tablet=yes"
    assert clean_url(url) == "http://ucanews.com/news/A%20b/1"
    assert safe_url("https://ucanews.com:80/") == "https://ucanews.com:80/"
    story = (
        "http://ucanews.com/story-archive?post_id=7&amp;post_name=%2F1989%2F04%2F12%2Fs"
    )
    assert url_key(clean_url(story)) == "english:story:7"


def test_real_addresses() -> None:
    if not REAL_PAGES.exists():
        pytest.skip("the kept facts of the real sites are not beside this checkout")
    spaces = {
        "main": "english:news",
        "story-archive": "english:story",
        "gallery": "english:gallery",
        "directory": "english:directory",
        "india": "india:news",
    }
    lines = REAL_PAGES.read_text(encoding="utf-8").splitlines()
    pages = [json.loads(line) for line in lines if line.strip()]
    assert len(pages) > 50
    for page in pages:
        identity = identify(page["url"])
        space = spaces.get(page["id_space"] or "")
        dated = "indonesia.ucanews.com/20" in page["url"]
        key = f"{space}:{page['id']}" if space and page["id"] else None
        if dated:
            key = "indonesia:post:" + page["url"].partition(".com/")[2].strip("/")
        assert identity.key == key, page["url"]
        kind = page["kind"].replace("article-amp", "article")
        if page["id_space"] == "directory":
            kind = "directory"
        if kind in AddressKind.__members__.values():
            assert identity.kind == kind, page["url"]


PIECES = st.sampled_from(
    [
        *("http://", "https:", "//", "/", "\\", "?", "#", "&", "=", ";", ":", "@", "%"),
        *(
            "www.ucanews.com",
            "indonesia.ucanews.com",
            "india.ucanews.com",
            ".",
            "..",
            " ",
        ),
        *(
            "news",
            "story-archive/",
            "post_id=",
            "post_name=",
            "2019/03/22/",
            "43072",
            "0",
        ),
        *(
            "%2F",
            "%2f",
            "%25",
            "%C4%91",
            "%c4",
            "%00",
            "&amp;",
            "%26amp;",
            "\t",
            "gallery",
        ),
        *(
            "é",
            "e\u0301",
            "İ",
            "ß",
            "Σ",
            "\u0307",
            "\u200b",
            "\ud800",
            "%ED%A0%80",
            "+",
        ),
        *("/feed/", "/page/2", "utm_x=1", "sid=2", ".jpg", "tag", "directory.", "x-Y"),
    ]
)
OURS = st.lists(PIECES, max_size=12).map(lambda some: MAIN + "/" + "".join(some))
DATED = st.lists(PIECES, max_size=8).map(
    lambda some: "https://vietnam.ucanews.com/2013/02/05/" + "".join(some)
)
ANY = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join), OURS, DATED
)


@settings(max_examples=800, deadline=None)
@given(ANY)
@example("https://vietnam.ucanews.com/2013/02/05/%2F\u0307")
@example("https://vietnam.ucanews.com/2013/02/05/a;b&c")
@example("HTTP://\u0130")
@example("http://vietnam.ucanews.com/2012/3/5/h.jpg/page/2")
@example("http://vietnam.ucanews.com/2012/3/5/feed/page/2")
@example("https://vietnam.ucanews.com/2013/02/05/\u1fb3\u0301")
def test_laws_for_any_string(url: str) -> None:
    identity = identify(url)
    assert identity.url.isascii()
    assert identify(identity.url) == identity
    assert (identity.edition is None) == (identity.kind is AddressKind.NOT_OURS)
    safe = safe_url(url)
    assert safe.isascii()
    assert safe_url(safe) == safe
    if identity.kind is AddressKind.NOT_OURS:
        assert identity.key is None
        assert identify(safe).kind is AddressKind.NOT_OURS
    clean = clean_url(url)
    if "://" in url:
        assert url_key(clean) == url_key(url)


@pytest.mark.skipif(not os.environ.get("UCAN_CAMPAIGN"), reason="long: UCAN_CAMPAIGN=1")
@settings(max_examples=20_000, deadline=None)
@given(ANY)
def test_laws_for_very_many_strings(url: str) -> None:
    identity = identify(url)
    assert identify(identity.url) == identity
