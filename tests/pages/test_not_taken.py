"""Sentences, decks, people and pages that rules for furniture must leave alone."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, URLS, article
from ucancrawl.pages.page import Verdict

DAY = "<p>May 6, 2018</p>"


def body_of(found):
    return found.body.split("\n\n")


MORE = (
    "Nobody in Sarn had seen such a flood, and nobody had seen so many planks at work.",
    "The ferry of the south goes on as before, and its captain asks for no more than rice.",
    "He will be the first to cross, he told the weavers, if they let him take his dog.",
)
SENTENCES = [
    (
        "en",
        "The report, first published in 2017 by the council, found that nobody crossed.",
    ),
    (
        "en",
        "First published in 1921, the magazine is the oldest weekly of the weavers.",
    ),
    (
        "id",
        "Laporan ini pertama kali diterbitkan oleh dewan dan mencatat tiga ratus desa.",
    ),
    ("vi", "Bài báo được đăng lần đầu năm 2017 cho biết ba trăm làng không có cầu."),
    ("zh", "此文原载于教区周刊，文中写道：桥是人心的路，也是织工的路。"),
    (
        "en",
        "The report stated that forty villages still have no bridge over the river.",
    ),
    ("en", "The article, written by a weaver, wrongly blamed the ferry of the south."),
    (
        "en",
        "The school is supported by donors in Sarn, and its fees are kept low for all.",
    ),
    (
        "en",
        "To get a place in the boat, weavers had to sign up with the captain at noon.",
    ),
    ("zh", "今天是母亲节，堂区邀请所有母亲参加感恩弥撒，并且送花。"),
    ("en", "08:30 – Mass read by the bishop of Sarn, for those who built the bridge."),
]


@pytest.mark.parametrize(("language", "line"), SENTENCES)
@pytest.mark.parametrize("is_last", [True, False])
def test_a_sentence_stays(read, language, line, is_last):
    told = [*TOLD, line] if is_last else [TOLD[0], line, *TOLD[1:]]
    text = "".join(f"<p>{one}</p>" for one in told)
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>"
        f"<div>March 2, 2019</div><div>{text}</div></body></html>"
    )
    assert body_of(read(URLS[language], content.encode()).article) == told


@pytest.mark.parametrize(
    "between", ["<blockquote>“So be it.”</blockquote>", "<h3>So be it</h3>"]
)
def test_the_last_paragraph_below_a_quotation_stays(read, between):
    last = "This story has been told and corrected by weavers for forty years and more."
    found = article(read, DAY, f"{TEXT}{between}<p>{last}</p>")
    assert body_of(found)[-1] == last


@pytest.mark.parametrize(
    ("headline", "opening"),
    [
        (
            "Abuse story has moved from Rome to Sarn",
            "Sorry is a word that the weavers know.",
        ),
        (
            "The page of a hymn cannot be found, weavers say",
            "It was sung in May by all.",
        ),
    ],
)
def test_news_of_what_was_not_found_is_news(read, headline, opening):
    content = (
        f"<html><head><title>{headline}</title></head><body><main><h1>{headline}</h1>{DAY}"
        f"<p>By Ona Ruvel</p><div><p>{opening}</p>{TEXT}</div></main></body></html>"
    )
    assert read(URL, content.encode()).verdict is Verdict.ARTICLE


@pytest.mark.parametrize(
    "caption", ["Pope Francis in Manila", "Joko Widodo in Jakarta"]
)
def test_who_is_shown_did_not_write(read_kept, caption):
    shown = f"<figure><img src=/u/1.jpg></figure><p class=cap>{caption}</p>"
    found = article(read_kept, f"{DAY}{shown}")
    assert found.authors == []


def test_profiles_in_a_row_are_text_and_sign_nothing(read_kept):
    told = "".join(
        f"<div class=p><h3>{name}</h3><p>{name} is a teacher who has built bridges in Sarn "
        "for many years with the weavers.</p></div>"
        for name in ("Ona Ruvel", "Dask Obrin", "Lia Sarnel")
    )
    more = "".join(f"<p>{one}</p>" for one in MORE)
    found = article(read_kept, DAY, TEXT + more + told)
    assert (found.authors, "Lia Sarnel is a teacher" in found.body) == ([], True)


@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_deck_made_as_the_crossheads_are_stays_a_deck(read, tag):
    deck = "Sixty families give rope and wood for the work"
    heads = [f"<{tag}>{one}</{tag}>" for one in ("Rope and wood", "The rains")]
    text = (
        f"<{tag}>{deck}</{tag}><p>{TOLD[0]}</p><p>{TOLD[1]}</p>{heads[0]}<p>{TOLD[2]}</p>"
        f"{heads[1]}<p>The priest of Sarn swam the river in May to say Mass over there.</p>"
    )
    assert article(read, DAY, text).standfirst == deck


@pytest.mark.parametrize(
    "printed",
    ["By Ona Ruvel, Reuters and Dask Obrin, AP", "Ona Ruvel, SJ and Dask Obrin, OP"],
)
def test_an_agency_or_an_order_is_no_place(read_kept, printed):
    found = article(read_kept, f"<div>{printed}</div>{DAY}")
    assert found.dateline not in ("Reuters", "SJ")


def test_metadata_of_the_printed_day_keep_their_hour_whatever_their_title(read_kept):
    head = (
        '<meta property="og:title" content="See how forest people bring back an old ferry">'
        '<meta property="article:published_time" content="2018-05-06T01:20:00+00:00">'
    )
    content = (
        f"<html><head><title>{HEADLINE}</title>{head}</head><body><main><h1>{HEADLINE}</h1>"
        f"{DAY}<div>{TEXT}</div></main></body></html>"
    )
    found = read_kept(URL, content.encode()).article
    assert found.date_published.isoformat() == "2018-05-06T01:20:00+00:00"
