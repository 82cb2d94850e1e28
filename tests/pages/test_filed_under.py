"""What an article is filed under, in the forms of widely used publishing software."""

import pytest

from storage.editions.registry import EDITIONS
from ucancrawl.normalise.article import normalise_article
from ucancrawl.pages.page import Page

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
HEADLINE = "Weavers of Lomitar mend their bridge"
TOLD = (
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
)
MENU = "".join(
    f"<li><a href=/{name.lower()}>{name}</a></li>"
    for name in ("News", "Sri Lanka", "Vox Populi", "Video")
)
TEXT = "<div class=t>" + "".join(f"<p>{one}</p>" for one in TOLD) + "</div>"
TITLE = f"<h1>{HEADLINE}</h1>"
SIGNED = "<p>By Ann Bo</p><p>May 6, 2018</p>"
BY = "by <a href=/author/ann>Ann Bo</a>"
DAY = "<a href=/2018/05/06>May 6, 2018</a>"
STAMP = "<time datetime=2018-05-06T10:00:00Z>May 6, 2018</time>"
HOME = "<a href=/>Home</a>"
CAT = '<a href="/category/s/">{}</a>'
PLAIN = '<a href="/s">{}</a>'
OVER = {
    "row of steps": f"<div><span>{HOME}</span><i></i><span>{PLAIN}</span><i></i>"
    f"<span>{HEADLINE}</span></div>",
    "row with marks of their own": f"<div>{HOME}<span>/</span>{CAT}</div>",
    "row to the title with marks of their own": f"<nav>{HOME}<span>›</span>{PLAIN}"
    f"<span>›</span><span>{HEADLINE}</span></nav>",
    "list with marks of their own": f"<ol><li>{HOME}</li><li>/</li><li>{CAT}</li></ol>",
    "list with bare marks": f"<ul><li>{HOME}</li> &rsaquo; <li>{CAT}</li></ul>",
    "list of steps": f"<ol><li>{HOME}</li><li>{PLAIN}</li><li>{HEADLINE}</li></ol>",
    "list of steps in a menu's element, cut": f"<nav><ol><li>{HOME}</li><li>{PLAIN}</li>"
    f"<li>{HEADLINE[:20]}...</li></ol></nav>",
    "steps on one line": f"<p>{HOME} &raquo; <a href=/a>News</a> &raquo; {PLAIN} &raquo; "
    f"{HEADLINE}</p>",
    "steps from a home of another address": "<p><a href=/en/start>Start</a> &raquo; "
    f"{CAT} &raquo; {HEADLINE}</p>",
    "steps without the title": f"<p>{HOME} / {CAT}</p>",
    "steps that go on": f"<div><span>{HOME}</span><i></i><span><a href=/n>News</a></span>"
    '<i></i><span><a href="/n/s">{}</a></span></div>',
    "steps that a style sheet parts": f"<div>{HOME} <a href=/n>News</a> {PLAIN} {HEADLINE}"
    "</div>",
    "list": f"<ul><li>{CAT}</li></ul>",
    "list of two": f"<ul><li>{CAT}</li><li><a href=/category/asia>Asia</a></li></ul>",
    "beside the day": f"<div>{CAT} · {STAMP}</div>",
}
BELOW = {
    "list of labels": f"<ul><li>{BY}</li><li>May 6, 2018</li><li>in {CAT}</li></ul>",
    "behind the signature": f"<div>Posted on {DAY} {BY} in {CAT}</div>",
    "behind an own address": f"<div>Posted on {DAY} {BY} in {PLAIN}</div>",
    "alone behind in": f"<div>in {PLAIN}</div>{SIGNED}",
    "list of links": f"<ul><li><a href=/author/ann>Ann Bo</a></li><li>{DAY}</li><li>{CAT}"
    "</li></ul>",
    "list of links with a counter": f"<ul><li>{BY}</li><li>{DAY}</li><li>{CAT}</li>"
    "<li><a href=#c>No Comments</a></li></ul>",
    "row with a bare name": f"<div><span>May 6, 2018</span> / <span>Ann Bo</span> / {CAT}"
    "</div>",
    "row around a stamp": f"<div>{CAT}{STAMP}<a href=/author/ann>Ann Bo</a></div>",
}
END = {
    "label and link": f"{SIGNED}|<div><span>Published in</span> {PLAIN}</div>",
    "one line": f"{SIGNED}|<div>Filed under {PLAIN}</div>",
    "row of the signature": f"|<div>{BY}<span>|</span>May 6, 2018<span>|</span>{CAT}</div>",
    "behind the signature": f"|<footer>Posted on {DAY} {BY} in {CAT}</footer>",
    "label for who cannot see": f"{SIGNED}|<footer><span><span>Categories </span>{PLAIN}"
    "</span> <span><span>Tags </span><a href=/t/a>Rope</a>, <a href=/t/b>Reed</a></span>"
    "</footer>",
    "alone": f"{SIGNED}|<ul><li>{CAT}</li></ul><div>Facebook X Copy link</div>",
    "list with a head": f"{SIGNED}|<div><h4>Categories:</h4><ul><li>{PLAIN}</li></ul></div>"
    "<h2>No TrackBacks</h2>",
}
FORMS = {
    **{f"over: {name}": f"{html}{TITLE}{SIGNED}{TEXT}" for name, html in OVER.items()},
    **{f"below: {name}": f"{TITLE}{html}{TEXT}" for name, html in BELOW.items()},
    **{f"end: {name}": TITLE + html.replace("|<", f"{TEXT}<", 1) for name, html in END.items()},
}  # fmt: skip


@pytest.mark.parametrize("section", ["Sri Lanka", "Vox Populi", "Features"])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_section_is_read_and_nothing_else_is_disturbed(read, form, section):
    article = kept(read, form.replace("{}", section))
    assert article.section == section
    assert article.headline == HEADLINE
    assert article.authors == ["Ann Bo"]
    assert str(article.date_published)[:10] == "2018-05-06"
    assert article.standfirst is None
    assert article.body == "\n\n".join(TOLD)


@pytest.mark.parametrize(
    "above",
    [
        f"<div><span>{HOME}</span><i></i><span><a href=/s>Contact</a></span></div>",
        f"<nav><ul><li>{HOME}</li><li><a href=/c>Contact</a></li></ul></nav>",
        "<ul>"
        + "".join(f"<li><a href=/category/{n}>Land {n}</a></li>" for n in "abcd")
        + "</ul>",
    ],
    ids=["a row", "a second menu", "a menu of sections"],
)
def test_a_menu_over_the_headline_names_no_section(read, above):
    assert kept(read, above + TITLE + SIGNED + TEXT).section is None


@pytest.mark.parametrize(
    "below",
    [
        "<h4>Categories</h4><ul><li><a href=/a>Asia</a></li><li><a href=/b>Youth</a></li></ul>",
        "<ul><li><a href=/category/a>Asia</a></li><li><a href=/category/b>Youth</a></li></ul>",
        "<p><a href=/topics/rivers>Rivers</a></p><p>Share</p>",
    ],
    ids=["a list of all", "a list without a head", "a tag"],
)  # fmt: skip
def test_a_list_below_the_text_names_no_section(read, below):
    assert kept(read, TITLE + SIGNED + TEXT + below).section is None


@pytest.mark.parametrize(
    ("row", "first"),
    [
        ("May 6, 2018<br>Dear friends,<br>", "Dear friends,"),
        ("May 6, 2018<br>", TOLD[0]),
    ],
)
def test_text_may_begin_in_the_element_of_its_day(read, row, first):
    lines = "<br>".join(TOLD)
    article = kept(read, f"{TITLE}<p>By Ann Bo</p><div>{row}{lines}</div>")
    assert article.body.startswith(first)


def test_a_signature_keeps_the_place_that_is_no_section(read):
    article = kept(read, f"{TITLE}<p>By Ann Bo in Lomitar</p><p>May 6, 2018</p>{TEXT}")
    assert article.section is None
    assert article.byline == "Ann Bo in Lomitar"


@pytest.mark.parametrize("place", ["Lomitar", "Lomitar, India", "Hong Kong"])
@pytest.mark.parametrize(
    "row",
    [
        "<div><span>Ann Bo</span>, <span>{}</span> <span>May 6, 2018</span></div>",
        "<div><span>Ann Bo</span><span>{}</span><span>May 6, 2018</span></div>",
        "<div>Ann Bo</div><div>{}</div><div>May 6, 2018</div>",
        "<div>By Ann Bo</div><div>{}</div><div>May 6, 2018</div>",
    ],
)
def test_a_place_of_its_own_signs_nothing(read, row, place):
    article = kept(read, TITLE + row.format(place) + TEXT)
    assert article.authors == ["Ann Bo"]
    assert article.byline in ("Ann Bo", f"Ann Bo, {place}")
    assert article.body == "\n\n".join(TOLD)


def test_a_name_of_one_word_signs_below_the_account_of_the_site(read):
    row = (
        "<div>UCA News reporter</div><div>Suharto, Jakarta</div><div>May 6, 2018</div>"
    )
    assert kept(read, TITLE + row + TEXT).authors == ["Suharto"]


def kept(read, inner):
    """The article as the archive keeps it."""
    html = (
        f"<html><head><title>{HEADLINE}</title></head><body><nav><ul>"
        f"<li>{HOME}</li>{MENU}</ul></nav><main>{inner}</main></body></html>"
    ).encode()
    return normalise_article(
        read(URL, html).article, Page(URL, EDITIONS["english"], html=html)
    )
