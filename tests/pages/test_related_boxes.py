"""Boxes of related titles as publishing software sets them, and what is none."""

import pytest

from ucancrawl.pages.title_links import is_known_title, is_title_of_other

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
HEADLINE = "Weavers of Lomitar mend their bridge"
TOLD = [
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
]
TITLES = [
    "Old mill of Sarn reopens after the flood",
    "Hills of Doran turn green",
    "Bakers of Tarm give bread to the ferrymen",
]
OTHERS = [
    "Ferry of Tarvek waits for its engine",
    "Potters of Doran count their bricks",
    "Bell of Lomitar rings after nine years",
]


def each(form: str, titles: list[str] = TITLES, first: int = 70001) -> str:
    entries = ""
    for number, title in enumerate(titles, first):
        url = f"/news/{title.lower().replace(' ', '-')}/{number}"
        link = f"<a href={url}>{title}</a>"
        entries += form.format(a=link, u=url, t=title, n=number - first + 1)
    return entries


PICTURE = "<a href={u}><img src=/x.jpg></a>"
TEASER = "The council says that it will pay for all of it in the spring."
LIST = f"<ul>{each('<li>{a}</li>')}</ul>"
FORMS = {
    "list": f"<h3>Related posts:</h3><ol>{each('<li>{a}</li>')}</ol>",
    "definitions": f"<dl><dt>Related stories</dt>{each('<dd>{a}</dd>')}</dl>",
    "table": "<table><tr><td><b>RELATED STORIES</b></td></tr><tr><td>"
    + each("<li>{a}<br>")
    + "</td></tr></table><table><tr><td><a href=/feedback.php>Send us your comments</a>"
    "</td></tr></table>",
    "rows of a table": "<table><tr><td><b>Related Articles</b></td></tr>"
    + each("<tr><td><img src=/b.gif></td><td>{a} <i>(12/{n})</i></td></tr>")
    + "</table><p><a href=/print/81234>Print this article</a> | <a href=/mail/81234>"
    "Email this article to a friend</a> | <a href=/news/index.html>Back to the news page"
    "</a></p>",
    "field": "<article><div><div>Related news:&nbsp;</div><div>"
    + each("<div>{a}</div>")
    + "</div></div><ul><li><a href=/login>Log in</a> or <a href=/register>register</a> to "
    "post comments</li><li><a href=/print/9>Printer-friendly version</a></li></ul>"
    "</article>",
    "carousel": "<section><div><h3>Related Posts</h3></div><ul>"
    + each(
        f"<li><div><div>{PICTURE}<h4>{{a}}</h4></div><h4>{{a}}</h4><div><span>May 3rd, "
        "2020</span><span>|</span><span><a href=#respond>0 Comments</a></span></div></div>"
        "</li>"
    )
    + "</ul></section>",
    "cards with badges": "<h4>Related articles</h4><div class=row>"
    + each(
        f"<div class=col><div>{PICTURE}<div><span>India</span><h5>{{a}}</h5><p>{{n}} days "
        "ago</p></div></div></div>"
    )
    + "</div>",
    "cards in links": "<aside><h3>You might also like</h3><div>"
    + each(
        "<article><a href={u}><img src=/x.jpg><div><h2>{t}</h2><div>"
        f"{TEASER}</div></div></a><footer><a href=/author/ann>Ann Bo</a> May 3, 2020 • 4 min "
        "read</footer></article>"
    )
    + "</div></aside>",
    "cards with counters": "<div><h4>Related Articles</h4><div>"
    + each(
        "<div><a href={u}><img src=/x.jpg><span>{t}</span></a><span>1,203 views</span>"
        "<span>4 comments</span><a href={u}>Read more</a></div>"
    )
    + "</div></div>",
    "cards with topics": "<div>Berita Terkait</div><ul>"
    + each(
        f"<li>{PICTURE}<h3>{{a}}</h3><time>3 hari lalu</time><a href=/topic/x>Gereja</a></li>"
    )
    + "</ul>",
    "teasers that go on": "<div><h3>Related Stories</h3>"
    + each(
        f"<div><h4>{{a}}</h4><p>{TEASER} <a href={{u}}>Continue reading</a></p></div>"
    )
    + "</div>",
    "tabs": "<h4><a>RELATED ARTICLES</a><a>MORE FROM AUTHOR</a></h4><div>"
    + each("<div><h3>{a}</h3><a href=/category/news>News</a></div>")
    + "</div>",
    "behind an advertisement": "<div><h3>Recommended for you</h3><div>Advertisement</div>"
    f"<div>{each('<div><h4>{a}</h4></div>')}</div></div>",
    "in two columns": "<div><h3>Related</h3><div><div class=c>"
    + each("<div class=i><h4>{a}</h4><span>News</span></div>", TITLES[:2])
    + "</div><div class=c>"
    + each("<div class=i><h4>{a}</h4><span>News</span></div>", TITLES[2:], 70003)
    + "</div></div></div>",
    "above all of them": "<div><h2>Related content</h2><div>"
    + each("<div class=row><div>{a}</div><div>3 May 2020</div></div>")
    + "</div><div><a href=/all-related>See all related content</a></div></div>",
    "above another list": f"<div><h3>Related</h3>{LIST}<h3>Elsewhere</h3><ul>"
    f"{each('<li>{a}</li>', OTHERS, 71001)}</ul></div>",
    "above tools": f"<h3>Related</h3>{LIST}<div><a href=/contact-us>Write to the editor</a>"
    "<a href=/rss/feeds.php>Get our news feeds</a></div>",
    "above an address": f"<p><b>See also:</b>{LIST}<p><a href=index.htm>Back to front page"
    "</a><hr><p><small>St. Ann's Church, P.O. Box 12, Lomitar. Web master: Br. Tim</small>",
    "published on": "<h2>More on this story</h2><ul>"
    + each("<li><p>{a}</p><ul><li>Published</li><li>3 May 2020</li></ul></li>")
    + "</ul><h2>Related topics</h2><ul><li><a href=/topics/a>Bridges</a></li></ul>",
}
NONE = {
    "the most read": "<h3>Most read</h3>",
    "sources": "<h3>Sources</h3>",
    "the editors' picks": "<h3>Our picks of the week</h3>",
}


def page(below: str, told: str = "", over: str = "") -> bytes:
    told = told or "".join(f"<p>{one}</p>" for one in TOLD)
    side = f"<h3>Most read</h3><ul>{each('<li>{a}</li>', OTHERS, 72001)}</ul>"
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><div><div><h1>{HEADLINE}</h1>"
        f"<p>By Ann Bo</p><p>May 5, 2020</p>{over}<div>{told}</div>{below}</div>"
        f"<div>{side}</div></div><footer>© Lomitar Weekly</footer></body></html>"
    ).encode()


def related(article) -> list[str]:
    return [link.text for link in article.links if link.kind == "related"]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_all_titles_of_a_box_are_links_and_nothing_else_is(read, form):
    article = read(URL, page(form)).article
    assert related(article) == TITLES
    assert article.body.split("\n\n") == TOLD
    assert article.date_published_raw == "May 5, 2020"


@pytest.mark.parametrize("head", NONE.values(), ids=NONE)
def test_a_list_below_another_head_is_no_related_box(read, head):
    article = read(URL, page(f"<div>{head}{LIST}</div>")).article
    assert related(article) == []
    assert article.body.split("\n\n") == TOLD


def test_a_list_that_the_text_announces_is_text(read):
    announced = "The council has decided on three laws this year, which are these:"
    told = f"<p>{TOLD[0]}</p><p>{announced}</p>{LIST}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    article = read(URL, page("", told)).article
    assert related(article) == []
    assert article.body.split("\n\n") == [TOLD[0], announced, *TITLES, *TOLD[1:]]
    assert [link.text for link in article.links] == TITLES


def test_a_title_amid_the_text_is_related_and_the_text_goes_on(read):
    inline = each("<p>{a}</p>", TITLES[:1])
    told = f"<p>{TOLD[0]}</p>{inline}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    article = read(URL, page("", told)).article
    assert related(article) == TITLES[:1]
    assert article.body.split("\n\n") == TOLD


def test_titles_without_links_stay_what_they_are(read):
    box = "<h4>Related reports</h4>" + "".join(f"<p>{title}</p>" for title in TITLES)
    assert related(read(URL, page(f"<div>{box}</div>")).article) == TITLES


def test_tools_above_the_text_are_no_titles(read):
    over = (
        "<a href=print.php?id=3><img src=/p.gif> Print this page</a> &nbsp; "
        "<a href=mail.php?id=3>E-mail to a friend</a><hr>"
    )
    article = read(URL, page("", over=over)).article
    assert related(article) == []
    assert article.body.split("\n\n") == TOLD


@pytest.mark.parametrize(
    ("text", "address", "expected"),
    [
        (
            "Potters count their bricks",
            "https://india.ucanews.com/potters-count/",
            True,
        ),
        (
            "Ribuan orang muda",
            "https://indonesia.ucanews.com/r/ribuan-orang-muda",
            True,
        ),
        ("Potters count their bricks", "https://india.ucanews.com/node/31", True),
        ("Potters count their bricks", "https://www.ucanews.com/view.php?id=31", True),
        ("Potters count their bricks", "https://a.example/2020/potters.html", True),
        ("Print shop opens in Sarn", "https://a.example/print-shop-opens/", True),
        ("More stories from India", "https://india.ucanews.com/india/", False),
        ("Archive of May 2020", "https://india.ucanews.com/2020/05", False),
        ("All our old stories", "https://india.ucanews.com/page/2", False),
        ("Stories of the potters", "https://a.example/category/the-potters/", False),
        ("Stories of the potters", "https://india.ucanews.com/topic/potters/", False),
        ("The Sarn news service", "https://a.example/", False),
        ("Back to all news", "https://www.ucanews.com/news/x/index.htm", False),
        ("Send it to somebody", "https://www.ucanews.com/mail.php?id=3", False),
        ("Version for the printer", "https://www.ucanews.com/print/9", False),
    ],
)
def test_where_a_link_leads_says_whether_it_is_a_title(text, address, expected):
    assert is_title_of_other(text, address, "english:news:81234") is expected


def test_without_a_label_the_address_has_to_say_so():
    assert is_known_title(
        "Hills turn green", "https://www.ucanews.com/news/hills/70002"
    )
    assert is_known_title("Hills turn green", "https://a.example/hills-turn-green")
    assert not is_known_title("Send us your comments", "https://a.example/feedback.php")
