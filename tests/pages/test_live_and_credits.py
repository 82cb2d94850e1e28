"""Live reports by the hour, credits in an element of their own, a columnist's box."""

import pytest

from tests.pages.weavers import TEXT, TOLD, URL, body, page


@pytest.mark.parametrize("clock", ["11:40 am", "6:40 a.m.", "23:05", "Pukul 07.30 WIB"])
def test_the_entries_of_a_live_report_are_text(read, clock):
    entries = "".join(
        f"<section class='e'><div><time>{clock}</time><h2>Hour {n} of the flood</h2></div>"
        f"<div><p>{text}</p></div></section>"
        for n, text in enumerate(TOLD)
    )
    opening = "Our page on the flood is closed, and a report of the damage follows."
    said = body(read(URL, page(f"<p>{opening}</p>{entries}")))
    told = [(f"Hour {n} of the flood", text) for n, text in enumerate(TOLD)]
    assert said[-6:] == [one for entry in told for one in entry]


@pytest.mark.parametrize(
    "credit",
    ["Ann Bo", "Ann Bo/UCA News", "Ann Bo for UCA News", "Lomitar Red Cross/handout"],
)
def test_a_last_element_of_a_caption_with_a_name_is_its_credit(read, credit):
    shown = "Weavers carry planks to the river"
    figure = (
        f"<figure><img src='/uploads/2021/05/1.jpg' width='900'><figcaption>{shown} "
        f"<span class='x'>{credit}</span></figcaption></figure>"
    )
    article = read(URL, page(f"<p>{TOLD[2]}</p>{figure}{TEXT}")).article
    assert [(one.caption, one.credit) for one in article.images] == [(shown, credit)]
    assert article.byline is None


def test_a_last_element_that_goes_on_is_no_credit(read):
    shown = "Weavers carry planks to the church of"
    for last in ("Saint Ann", "the second bridge"):
        tag = "em" if last == "Saint Ann" else "span"
        figure = (
            f"<figure><img src='/uploads/2021/05/1.jpg' width='900'><figcaption>{shown} "
            f"<{tag}>{last}</{tag}></figcaption></figure>"
        )
        article = read(URL, page(f"{figure}{TEXT}")).article
        assert [(one.caption, one.credit) for one in article.images] == [
            (f"{shown} {last}", None)
        ]


def test_a_columnist_s_box_over_the_text_signs_it(read):
    box = (
        "<div class='k'><img src='/c/1.jpg' width='80'><div>Ann Bo</div><div>Ann Bo taught "
        "weaving for forty years. She writes a column from Sarn.</div></div>"
    )
    reading = read(URL, page(box + f"<div class='t'>{TEXT}</div>"))
    assert reading.article.byline == "Ann Bo"
    assert body(reading) == list(TOLD)


def test_a_row_of_people_signs_nothing(read):
    people = "".join(
        f"<div>{name} Bo</div><div>{name} Bo is a weaver of Sarn and has three looms.</div>"
        for name in ("Ann", "Tom", "Lea")
    )
    reading = read(URL, page(TEXT + people))
    assert reading.article.byline is None
    assert "Tom Bo is a weaver of Sarn" in reading.article.body


def test_the_way_here_behind_its_label_is_no_headline(read):
    url = "https://china.ucanews.com/2014/03/10/weekly/"
    headline = "亚洲教会一周要闻"
    content = (
        f"<html><head><title>{headline}</title></head><body><div>现在的位置: 首页 > 一周"
        f"要闻 > 正文</div><div><h2>{headline}</h2><span>2014年03月10日</span></div><div><p>"
        "菲律宾中部巴洛教区三月五日向沿海九个村落的渔民移交七艘新船，由教友的捐款购买。</p><p>"
        "负责计划的神父说，渔民将在主日弥撒后第一次出海，并为遇难的家人祈祷。</p>"
        "<p>（天亚社记者 林思恩）</p></div></body></html>"
    )
    article = read(url, content.encode()).article
    assert article.headline == headline
    assert article.byline == "（天亚社记者 林思恩）"
    assert "林思恩" not in article.body


def test_names_changed_and_what_else_is_read_are_no_text(read):
    note = "<div><em>Some names were changed at the request of the families.</em></div>"
    assert body(read(URL, page(TEXT + note))) == list(TOLD)
    others = "<div><span>Also on UCA News</span></div>"
    told = "".join(f"<p>{text}</p>{others}" for text in TOLD)
    assert body(read(URL, page(told))) == list(TOLD)


def test_an_award_for_a_photo_is_no_caption(read):
    awards = "<p>Best News Photo: Ann Bo</p><p>Best News Story: Tom Arel</p>"
    reading = read(URL, page(f"{TEXT}{awards}<p>{TOLD[0].upper()}</p>"))
    assert "Best News Photo: Ann Bo" in body(reading)
    assert not reading.article.images
