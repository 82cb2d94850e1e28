"""The same words are text in one place and furniture in another."""

import pytest

from storage.editions.registry import EDITIONS
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
HEADLINE = "Weavers of Lomitar mend their bridge"
DAY = "<div>By Ann Bo, Lomitar</div><div>May 6, 2021</div>"
TOLD = [
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
]
FOOT = "<div class=f>© UCA News. All rights reserved.</div>"


def page(*text: str, header: str = DAY, above: str = "", below: str = FOOT) -> bytes:
    told = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in text)
    return (
        f"<html><head><title>{HEADLINE} | UCA News</title></head><body>{above}"
        f"<h1>{HEADLINE}</h1>{header}<div class=t>{told}</div>{below}</body></html>"
    ).encode()


def body_of(article):
    return article.body.split("\n\n")


@pytest.mark.parametrize(
    "meta",
    [
        '<span class=c><a href="#respond">Leave a comment</a></span>',
        '<a href="/news/weavers/81234#comments">No Comments</a>',
        "<div>0 Comments</div>",
        "<div>Tinggalkan komentar</div>",
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_count_of_comments_above_the_text_ends_nothing(read, meta, is_first):
    header = meta + DAY if is_first else DAY + meta
    article = read(URL, page(*TOLD, header=header)).article
    assert body_of(article) == TOLD
    assert article.date_published_raw == "May 6, 2021"
    assert (article.byline, article.section) == ("By Ann Bo, Lomitar", None)


def test_a_head_of_comments_below_a_brief_still_ends_it(read):
    said = "<h3>2 Comments</h3><p>Joe</p><p>May 7, 2021</p><p>I like it very much.</p>"
    assert body_of(read(URL, page(TOLD[0], below=said)).article) == [TOLD[0]]


def test_a_day_in_a_quotation_ends_nothing(read):
    said = (
        "<blockquote><p>The bridge stands again.</p>Ann Bo (@annbo) "
        '<a href="https://twitter.com/annbo/status/1">May 5, 2021</a></blockquote>'
    )
    article = read(URL, page(TOLD[0], said, *TOLD[1:])).article
    assert [one for one in body_of(article) if one in TOLD] == TOLD
    assert [link for link in article.links if link.kind == "related"] == []


@pytest.mark.parametrize("tag", ["h4", "p"])
@pytest.mark.parametrize("told", [1, 3])
def test_days_between_paragraphs_are_crossheads(read, tag, told):
    said = ["March 11, 2011", "March 12, 2012"]
    days = [f"<{tag}>{day}</{tag}>" for day in said]
    more = ["The council buys the wood.", "Weavers of Sarn lend their carts for it."]
    text = [*TOLD[:told], days[0], more[0], days[1], more[1]]
    article = read(URL, page(*text)).article
    assert body_of(article) == [*TOLD[:told], said[0], more[0], said[1], more[1]]
    assert article.date_published_raw == "May 6, 2021"


def test_a_day_below_the_standfirst_is_the_articles(read):
    header = f"<p>{TOLD[0]}</p><p>May 6, 2021</p>"
    article = read(URL, page(*TOLD[1:], header=header)).article
    assert article.date_published_raw == "May 6, 2021"


@pytest.mark.parametrize("word", ["Discussion", "World", "Background", "Popular"])
def test_a_crosshead_may_be_a_word_of_the_site(read, word):
    text = [TOLD[0], f"<h3>{word}</h3>", *TOLD[1:]]
    assert body_of(read(URL, page(*text)).article) == [TOLD[0], word, *TOLD[1:]]


@pytest.mark.parametrize("tag", ["p", "div", "h4"])
@pytest.mark.parametrize("word", ["Advertisement", "Newsletter", "Sponsored"])
def test_a_word_of_the_site_alone_is_no_crosshead(read, word, tag):
    text = [TOLD[0], f"<{tag}>{word}</{tag}>", *TOLD[1:]]
    assert body_of(read(URL, page(*text)).article) == TOLD


@pytest.mark.parametrize("word", ["Comment", "Background"])
def test_a_crosshead_may_be_a_bold_paragraph(read, word):
    text = [TOLD[0], f"<p><strong>{word}</strong></p>", *TOLD[1:]]
    assert body_of(read(URL, page(*text)).article) == [TOLD[0], word, *TOLD[1:]]


RELATED = "<b>Related</b><ul><li><a href=/news/old-mill/70001>Old mill</a></li></ul>"


@pytest.mark.parametrize(
    "word", ["The cost", "Who pays for the bridge of the Tarvek now"]
)
def test_a_crosshead_right_above_a_related_box_heads_the_text_below(read, word):
    text = [*TOLD[:2], f"<h3>{word}</h3>", f"<div>{RELATED}</div>", TOLD[2]]
    article = read(URL, page(*text)).article
    assert body_of(article) == [*TOLD[:2], word, TOLD[2]]
    assert [link.text for link in article.links] == ["Old mill"]


@pytest.mark.parametrize("box", [f"<h3>Read on</h3>{RELATED}", RELATED])
def test_what_heads_a_related_box_is_no_crosshead(read, box):
    text = [*TOLD[:2], f"<div>{box}</div>", TOLD[2]]
    assert body_of(read(URL, page(*text)).article) == TOLD
    below = [*TOLD, "<h3>Read on</h3>", f"<div>{RELATED}</div>"]
    assert body_of(read(URL, page(*below)).article) == TOLD


def test_a_list_that_the_text_ends_with_is_text(read):
    names = ["Father Jon Kim, Sarn", "Father Luk Noh, Doran", "Father Ann, chaplain"]
    items = "".join(f"<li>{name}</li>" for name in names)
    text = [*TOLD, "The new priests are:", f"<ul>{items}</ul>"]
    said = body_of(read(URL, page(*text)).article)
    assert said == [*TOLD, "The new priests are:", *names]


def test_a_picture_in_the_first_paragraph_takes_no_text(read):
    first = f'<p><a href="/i/1.jpg"><img src="/i/1.jpg" alt="a"></a>{TOLD[0]}</p>'
    assert body_of(read(URL, page(first, *TOLD[1:])).article) == TOLD


def test_figures_of_a_table_are_text(read):
    rows = "".join(f"<tr><td>Sarn</td><td>{n}</td></tr>" for n in (112, 7))
    text = [TOLD[0], f"<table>{rows}</table>", *TOLD[1:]]
    assert {"112", "7"} <= set(body_of(read(URL, page(*text)).article))


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (HEADLINE, "Weavers of Lomitar<br>mend their bridge"),
        (HEADLINE, "Weavers of<br>Lomitar mend<br>their bridge"),
        ("", "Weavers of Lomitar<br>mend their bridge"),
        ("Site", "Weavers of Lomitar:<br>Mend the bridge"),
    ],
)
def test_a_headline_on_several_lines_is_one(read, title, heading):
    content = page(*TOLD).replace(HEADLINE.encode() + b" |", title.encode() + b" |")
    content = content.replace(f"<h1>{HEADLINE}".encode(), f"<h1>{heading}".encode())
    article = read(URL, content).article
    assert article.headline == heading.replace("<br>", " ")
    assert body_of(article) == TOLD


def test_a_signature_below_the_headline_in_its_element_is_none_of_it(read):
    heading = f"<h1>{HEADLINE}<br>by Ann Bo"
    content = page(*TOLD, header="<p>May 6, 2021</p>")
    content = content.replace(f"<h1>{HEADLINE}".encode(), heading.encode())
    article = read(URL, content).article
    assert (article.headline, article.byline) == (HEADLINE, "by Ann Bo")


@pytest.mark.parametrize("day", ["<span>May 1, 2021</span>", ""])
@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_a_list_of_the_most_read_ends_at_the_headline(read, day, tag):
    entries = "".join(
        f'<div><a href="/news/tale-{n}/{n}">Tale of the river number {n}</a>{day}</div>'
        for n in (1, 2, 3)
    )
    above = f"<div><h3>Most Read</h3>{entries}</div>"
    content = page(*TOLD, above=above).replace(b"h1>", f"{tag}>".encode())
    article = read(URL, content).article
    assert (article.headline, article.byline) == (HEADLINE, "By Ann Bo, Lomitar")
    assert article.date_published_raw == "May 6, 2021"


def test_the_line_below_a_picture_in_its_element_is_its_caption(read):
    caption = "Weavers stand on the new bridge in Lomitar on May 2."
    text = [f'<p><img src="/i/1.jpg"><br><em>{caption}</em></p>', *TOLD]
    article = read(URL, page(*text)).article
    assert [image.caption for image in article.images] == [caption]
    assert body_of(article) == TOLD


def test_text_below_a_picture_in_one_element_with_all_the_text_is_no_caption(read):
    told = "<br><br>".join(TOLD)
    article = read(URL, page(f'<div><img src="/i/1.jpg"><br>{told}</div>')).article
    assert body_of(article) == TOLD


def test_a_letter_is_kept_from_its_first_words_to_its_name(read):
    letter = ["Dear Editor,", *TOLD, "Yours,", "Rosa Lim, Sarn"]
    assert body_of(read(URL, page(*letter)).article) == letter


def test_today_in_the_head_of_the_site_is_not_the_articles_day():
    today = "<div>Thursday, November 30, 2023</div>"
    ago = '<div>By Ann Bo</div><time datetime="2021-05-06T06:30:00Z">2 years ago</time>'
    content = page(*TOLD, header=ago, above=today)
    article = read_article(Page(url=URL, edition=EDITIONS["english"], html=content))
    day = article.article.date_published
    assert day.isoformat() == "2021-05-06T06:30:00+00:00"


COOKIES = "We use cookies to improve your experience. By continuing you accept them."


def test_a_banner_about_cookies_refuses_no_brief(read):
    below = f"{FOOT}<div><p>{COOKIES}</p><button>Accept</button></div>"
    article = read(URL, page(TOLD[0], below=below)).article
    assert body_of(article) == [TOLD[0]]


@pytest.mark.parametrize(
    "headline",
    [
        "Weavers find bridge under construction burned",
        "404 weavers left homeless in Lomitar",
        "Access denied to jailed weavers, lawyer says",
        "Nothing found in search for missing weavers",
    ],
)
def test_a_headline_may_have_the_words_of_an_error(read, headline):
    slug = "-".join(headline.lower().replace(",", "").split())
    url = f"https://www.ucanews.com/news/{slug}/81234"
    for header in (DAY, "<div>May 6, 2021</div>"):
        content = page(*TOLD[:2], header=header)
        content = content.replace(HEADLINE.encode(), headline.encode())
        assert read(url, content).article.headline == headline


def test_an_error_page_with_the_day_of_today_is_still_refused(read):
    above = "<div>Thursday, November 30, 2023</div>"
    content = page("The page that you asked for is under construction.", above=above)
    content = content.replace(HEADLINE.encode(), b"Under construction")
    assert read(URL, content.replace(DAY.encode(), b"")).article is None


def test_the_address_that_a_printed_page_ends_with_is_none_of_it(read):
    assert body_of(read(URL, page(*TOLD, URL)).article) == TOLD
