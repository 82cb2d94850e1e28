"""What editors and systems put between paragraphs, and what closes a page: no text."""

import pytest

from tests.pages.test_end_signature import HEADLINE, TOLD, URLS, page

URL = URLS["en"]
OTHER = "/news/ferry-of-dask-runs-again/80001"
CARD = "Ferry of Dask runs again"


def between(markup: str) -> bytes:
    return page("", [TOLD[0], TOLD[1] + "</p>" + markup + "<p>" + TOLD[2]])


def related(article) -> list[str]:
    return [link.text for link in article.links if link.kind != "inline"]


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote class='t'><p>{}</p>&mdash; Sarn Council (@sarnc) "
        "<a href='https://twitter.com/s/1'>May 3, 2021</a></blockquote>",
        "<blockquote><p>{}</p><p>— Sarn (@sarnc) May 3, 2021</p></blockquote>",
        "<blockquote><p>{}</p>Posted by <a href='https://facebook.com/s'>Sarn Council"
        "</a> on <a href='https://facebook.com/s/1'>Monday, May 3, 2021</a></blockquote>",
        "<blockquote><p>{}</p><p>A post shared by Sarn (@sarnc) on May 3</p></blockquote>",
    ],
)
def test_whose_post_is_embedded_is_no_text(read, markup):
    said = "The bridge of Lomitar is open again to all who come on foot."
    article = read(URL, between(markup.format(said))).article
    assert article.body.split("\n\n") == [*TOLD[:2], said, TOLD[2]]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "[Also Read: {}]"),
        ("en", "(See also: {})"),
        ("en", "» Read also: {}"),
        ("en", "[Also read {}]"),
        ("id", "(Baca juga – {})"),
        ("id", "[Baca juga: {}]"),
        ("id", "(Baca juga: {})"),
        ("vi", "[Xem thêm: {}]"),
        ("vi", "(Đọc thêm: {})"),
        ("zh", "【延伸閱讀：{}】"),
        ("zh", "（相关阅读：{}）"),
    ],
)
@pytest.mark.parametrize("title", [CARD, f"<a href='{OTHER}'>{CARD}</a>"])
def test_a_pointer_in_brackets_is_a_related_link(read, language, line, title):
    markup = f"<p>{line.format(title)}</p>"
    article = read(URLS[language], between(markup)).article
    assert article.body.split("\n\n") == list(TOLD)
    assert related(article) == [CARD]


def test_the_card_of_another_post_is_a_related_link(read):
    card = f"<blockquote class='w'><a href='{OTHER}'>{CARD}</a></blockquote>"
    article = read(URL, between(card)).article
    assert article.body.split("\n\n") == list(TOLD)
    assert related(article) == [CARD]


@pytest.mark.parametrize(
    "markup",
    [
        "<span class='sr-only'>Skip to the next part.</span>",
        "<p class='visually-hidden'>The next part of this page follows here now.</p>",
        "<div style='position:absolute;clip:rect(1px,1px,1px,1px);overflow:hidden'>"
        "<p>The next part of this page follows here now.</p></div>",
    ],
)
def test_what_is_only_spoken_is_no_text(read, markup):
    article = read(URL, between(markup)).article
    assert article.body.split("\n\n") == list(TOLD)


def test_a_spoken_explanation_behind_text_is_left_out(read):
    told = "The weavers of Lomitar (<a href='/x'>a guild<span class='sr-only'> opens in"
    told += " a new window</span></a>) have mended the bridge of the elders."
    article = read(URL, page("", [told, *TOLD])).article
    assert article.body.startswith("The weavers of Lomitar (a guild) have mended")


def test_a_spoken_label_in_front_stays_a_label(read):
    below = "<div><span class='screen-reader-text'>Tags: </span><b>stone</b></div>"
    article = read(URL, page(below)).article
    assert article.keywords == ["stone"]


@pytest.mark.parametrize(
    "image",
    [
        "<img class='emoji' alt='🙏' src='/e/1f64f.png'>",
        "<img alt='🙏🏽' src='https://static.example/x/1.png'>",
        "<img src='https://s.w.org/images/core/emoji/11/72x72/1f64f.png' alt='🙏'>",
        "<img class='wp-smiley' src='/i/1.gif' alt=':-)'>",
    ],
)
def test_a_sign_printed_as_an_image_is_text(read, image):
    told = [TOLD[0], TOLD[1].replace("but", f"{image} but"), TOLD[2]]
    article = read(URL, page("", told)).article
    assert article.images == []
    assert len(article.body.split("\n\n")) == 3
    assert article.body.count("🙏") + article.body.count(":-)") == 1


TAGS = ("stone", "Council of Sarn", "bridges")


def linked(folder: str, join: str) -> str:
    return join.join(f"<a href='/{folder}/{n}'>{tag}</a>" for n, tag in enumerate(TAGS))


@pytest.mark.parametrize(
    "below",
    [
        f"<div>{linked('tag', ', ')}</div>",
        f"<div>{linked('tag', '</span><span>, </span><span>')}</div>",
        f"<div><span>Labels: {linked('search/label', ', ')}</span></div>",
        f"<div>Zorble: {linked('tag', ' | ')}</div>",
        f"<div><span>Tags:</span> {linked('t', '<i>,</i> ')}</div>",
        f"<div><span>Tags:</span><br>{linked('t', '<br>/<br>')}</div>",
    ],
)
def test_all_tags_are_read_whatever_parts_them(read, below):
    article = read(URL, page(below)).article
    assert article.keywords == list(TAGS)
    assert article.body.split("\n\n") == list(TOLD)


def story(number: int, level: int = 2) -> str:
    title = f"Ferry number {number} of Dask runs again"
    link = f"/news/ferry-number-{number}/8000{number}"
    return (
        f"<article><h{level}><a href='{link}'>{title}</a></h{level}><p>May 3, 2021</p>"
        f"<p>{TOLD[number % 3]}</p><a href='{link}'>Continue reading</a></article>"
    )


@pytest.mark.parametrize("count", [3, 5])
def test_the_front_page_of_a_blog_is_no_article(read, count):
    stories = "".join(map(story, range(1, count + 1)))
    content = f"<html><body><main>{stories}</main></body></html>"
    assert read(URL, content.encode()).article is None


def test_an_article_above_stories_of_others_stays_one(read):
    stories = "".join(map(story, range(1, 5)))
    article = read(URL, page(f"</div><div><h3>Related</h3>{stories}")).article
    assert article.headline == HEADLINE


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "About Us"),
        ("id", "Tentang kami"),
        ("vi", "Về chúng tôi"),
        ("zh", "關於我們"),
    ],
)
def test_a_page_about_the_newsroom_is_no_article(read, language, title):
    told = "The ferry of Dask is told of by thirty people who live on its shores."
    text = "".join(f"<p>{told} There are {n} of them.</p>" for n in range(3, 9))
    content = (
        f"<html><head><title>{title} - UCA News</title></head><body><h1>{title}</h1>"
        f"{text}</body></html>"
    )
    assert read(URLS[language], content.encode()).article is None
