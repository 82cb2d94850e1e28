"""Headers, boxes and tails as sites that many know set them, each rule by a page."""

import pytest

from storage.editions.registry import EDITIONS
from tests.pages.weavers import CHINA, HEADLINE, TEXT, TOLD, URL, article
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

INDONESIA = "https://indonesia.ucanews.com/2019/03/02/penenun-lomitar/"
DAY = "<p>May 6, 2018</p>"
BODY = "\n\n".join(TOLD)
PARAGRAPHS = [f"<p>{one}</p>" for one in TOLD]


def test_text_begins_in_front_of_the_element_of_most_of_it(read):
    """A field that a box was put into: two paragraphs stand before its wrapper."""
    more = "The rope makers of Sarn came with ladders and stayed for nine long weeks."
    row = f"<div><p>{DAY}</p><ul><li><a href=#f>Facebook</a></li><li>Further</li></ul></div>"
    rest = "".join(f"<p>{one}</p>" for one in (TOLD[2], more, more[4:], more[9:]))
    text = f"{PARAGRAPHS[0]}{PARAGRAPHS[1]}<div class=w>{rest}</div>"
    found = article(read, row, text)
    assert found.body.startswith("\n\n".join(TOLD))


@pytest.mark.parametrize(("url", "by"), [(URL, "By"), (INDONESIA, "Oleh")])
def test_a_by_that_a_style_sheet_parts_from_the_name(read, url, by):
    row = f"<span>{by}</span><span><a href=/author/x>Ann Bo</a></span>"
    html = (
        f"<h1>{HEADLINE}</h1><div>{row} <time>6 May 2018</time></div><div>{TEXT}</div>"
    )
    found = read(url, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert found.byline.removeprefix(f"{by} ") == "Ann Bo"


def test_a_house_in_brackets_and_a_place_on_the_next_line():
    row = "<div>Ann Bo (UCA News)<br>Lomitar, Philippines<br>Fri, May 6, 2018</div>"
    assert kept(row).authors == ["Ann Bo"]


@pytest.mark.parametrize("code", ["UC06544.1472", "IJ1234"])
def test_the_number_of_a_dispatch_behind_the_day(code):
    stale = '<meta name="DC.date" content="2006-02-11">'
    found = kept(f"<p>June 15, 2004 | {code}</p>", head=stale)
    assert str(found.date_published)[:10] == "2004-06-15"


def test_a_day_that_can_be_read_in_three_ways_still_denies_stale_metadata():
    stale = '<meta property="article:published_time" content="2020-11-24T08:13:39Z">'
    found = kept("<p>Published 06.07.21, 08:13 AM</p>", head=stale)
    assert found.date_published is None
    assert found.body == BODY


def test_a_question_of_consent_is_no_article(read):
    html = (
        "<title>Before you continue</title><div><h1>Before you continue</h1><p>We and our "
        "142 partners store and access information on your device, such as cookies and "
        "unique identifiers.</p><p>You can accept all, reject all, or manage your choices. "
        "Your choice is kept for six months.</p><button>Accept all</button></div>"
    )
    assert read(URL, html.encode()).article is None


def test_who_wrote_may_stand_in_an_aside_below_the_headline():
    row = (
        "<aside><div><div><p>Ann Bo in Lomitar</p></div></div><div><button>Mon 7 May 2018 "
        "17.10 GMT</button><p>Last modified on Mon 7 May 2018 23.59 GMT</p></div></aside>"
    )
    found = kept(row)
    assert (found.authors, found.dateline) == (["Ann Bo"], "Lomitar")
    assert str(found.date_published)[:10] == "2018-05-07"


def test_counters_in_headings_above_the_text_end_nothing(read):
    row = "<p>2019年03月02日 10:19 来源：天亚社</p><div><h5>740人参与</h5><h5>61评论</h5></div>"
    assert article(read, row).body == BODY


def test_a_box_with_a_form_in_the_text_is_no_text(read):
    box = (
        "<div><p>Morning Brief</p><p>Every Monday, Wednesday and Friday morning.</p><p>"
        "Delivered straight to your inbox three times weekly, this curated briefing gives "
        "you a concise view of the most important issues, from the villages to the "
        "capital, with reports of our own people and of others whom we trust.</p>"
        "<form><input name=m><button>Sign up</button></form></div>"
    )
    more = [
        "Rain fell on the roofs of the market for nine days and the river rose by a hand.",
        "Nobody had counted the ropes that the boys of the valley carried up the slope.",
        "An old man lent his mule, and his daughter cooked for the weavers at noon.",
        "The province has not said when its engineers will look at the new beams.",
    ]
    told = [*TOLD, *more]
    text = [f"<p>{one}</p>" for one in told]
    found = article(read, DAY, "".join([*text[:3], box, *text[3:]]))
    assert found.body == "\n\n".join(told)


def test_a_button_between_the_section_and_the_headline(read):
    above = "<p><a href=/topics/migration>Migration</a></p><button>+ myNews</button>"
    html = f"<nav><a href=/news>News</a></nav><div>{above}<h1>{HEADLINE}</h1>{DAY}"
    found = read(
        URL, f"<title>{HEADLINE}</title>{html}<div>{TEXT}</div></div>".encode()
    )
    assert found.article.section == "Migration"


@pytest.mark.parametrize(
    ("url", "control"),
    [
        (URL, "Members only"),
        (URL, "Copy Link copied"),
        (URL, "Updated 2 months ago"),
        (CHINA, "讚好"),
        (CHINA, "字体：小 大"),
        (CHINA, "小 中 大"),
        (CHINA, "（原标题：旧桥修复后重新开放）"),
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_control_at_the_headline_is_no_part_of_the_article(read, url, control, place):
    line = f"<div>{control}</div>"
    above, below = (line, "") if place == "above" else ("", line)
    html = f"<div>{above}<h1>{HEADLINE}</h1>{DAY}{below}<div>{TEXT}</div></div>"
    found = read(url, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert (found.section, found.standfirst, found.body) == (None, None, BODY)


def test_the_label_of_a_day_that_is_missing_is_no_section(read):
    row = "<p>Ann Bo | 07.03.2017 at 14:32 <br> Updated on <br> By Dask Obrin</p>"
    found = article(read, row)
    assert (found.section, found.standfirst, found.body) == (None, None, BODY)


def test_a_first_paragraph_that_is_only_aligned_is_text(read):
    text = PARAGRAPHS[0].replace("<p>", '<p class="text-align-justify">')
    found = article(read, DAY, text + PARAGRAPHS[1] + PARAGRAPHS[2])
    assert (found.standfirst, found.body) == (None, BODY)


def test_facts_in_a_list_above_the_headline(read):
    facts = (
        "<dl><dd><span>Agustinus Doni</span></dd><dd><a href=/nusantara>Nusantara</a></dd>"
        "<dd><time>18 Februari 2017</time></dd><dd>Dilihat: 3302</dd></dl>"
    )
    html = f"<div>{facts}<h1>{HEADLINE}</h1><div>{TEXT}</div></div>"
    found = read(INDONESIA, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert (found.byline, found.body) == ("Agustinus Doni", BODY)


def test_faces_to_vote_by_are_no_pictures_with_captions(read):
    faces = "".join(
        f"<li><span>{n}</span><img src=/f{n}.png><span>{mood}</span></li>"
        for n, mood in enumerate(("开心", "感动", "怀疑", "难过"))
    )
    found = article(read, DAY, f"{TEXT}<ul>{faces}</ul>")
    assert [one.caption for one in found.images if one.caption] == []
    assert found.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Comments are closed.",
        "Like our work? Subscribe to our newsletter.",
        "The Asia Briefing newsletter brings you the week's news. Sign up here.",
        "*The views expressed here are those of the author.",
        "Ann Bo is a writer in Lomitar. The views expressed in this article are those of "
        "the author and do not necessarily reflect the position of UCA News.",
        "Our Standards: The UCA News Trust Principles.",
    ],
)
def test_what_a_site_says_below_every_text_is_no_text(read, line):
    assert article(read, DAY, f"{TEXT}<p>{line}</p>").body == BODY


def test_a_wire_names_its_reporter_in_the_first_words():
    told = f"天亚社集宁8月23日电（记者华志明）{TOLD[0]}"
    text = f"<p>{told}</p>{PARAGRAPHS[1]}{PARAGRAPHS[2]}"
    found = kept("<p>2018-05-06 10:22</p>", text, CHINA, "china")
    assert (found.authors, found.dateline) == (["华志明"], "集宁")


def test_a_linked_name_in_a_caption_made_the_picture():
    who = "<div><a href=/author/2>Dask Obrin</a></div>"
    picture = f"<figure><img src=/p.jpg><figcaption>{who}</figcaption></figure>"
    row = f"<p><a href=/author/1>Ann Bo</a> <time>May 6, 2018</time></p>{picture}"
    found = kept(row)
    assert found.authors == ["Ann Bo"]
    assert [one.credit for one in found.images] == ["Dask Obrin"]


def test_a_dash_behind_the_section_is_no_part_of_it(read):
    html = (
        f"<div><h4>Rights of the poor &mdash;</h4><h1>{HEADLINE}</h1>{DAY}{TEXT}</div>"
    )
    found = read_article(Page(URL, EDITIONS["english"], html=html.encode())).article
    assert found.section == "Rights of the poor"


def test_a_button_that_unfolds_the_text_ends_nothing(read):
    text = (
        f"{PARAGRAPHS[0]}{PARAGRAPHS[1]}<div><p><b>Read more</b></p><div>{PARAGRAPHS[2]}"
        "</div></div>"
    )
    assert article(read, DAY, text).body == BODY


def test_a_label_whose_value_stands_below_it_is_no_standfirst(read):
    row = "<ul><li>by: Ann Bo</li><li>From:<br>UCA News</li><li>May 6, 2018</li></ul>"
    found = article(read, row)
    assert (found.standfirst, found.byline, found.body) == (None, "by: Ann Bo", BODY)


@pytest.mark.parametrize(
    ("said", "standfirst"),
    [
        (TOLD[0], TOLD[0]),
        (f"{TOLD[0][:60]}...", TOLD[0]),
        ("Weavers who sing at their work", None),
        ("News of the Church, every day", TOLD[0]),
    ],
)
def test_a_larger_first_paragraph_is_text_where_metadata_say_another(said, standfirst):
    text = PARAGRAPHS[0].replace("<p>", "<p class=first>") + "".join(PARAGRAPHS[1:])
    found = kept(DAY, text, head=f'<meta name="description" content="{said}">')
    assert found.standfirst == standfirst
    assert found.body == "\n\n".join(TOLD[1:] if standfirst else TOLD)


def kept(row, text=TEXT, url=URL, edition="english", head=""):
    html = (
        f"<html><head><title>{HEADLINE}</title>{head}</head><body><main><h1>{HEADLINE}"
        f"</h1>{row}<div>{text}</div></main></body></html>"
    )
    return read_article(Page(url, EDITIONS[edition], html=html.encode())).article
