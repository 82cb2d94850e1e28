"""Signatures as newsrooms print them: who wrote, and who only worked on the text."""

import pytest

from storage.editions.registry import EDITIONS
from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

DAY = "<p>May 6, 2018</p>"
ANN, DASK = "<a href=/a/1>Ann Bo</a>", "<a href=/a/2>Dask Obrin</a>"
ONE = {
    "account glued to the name": f"<div>By {ANN}@annbo</div>{DAY}",
    "account beside the name": f"<div>{ANN} <a href=/x>@annbo</a></div>{DAY}",
    "editor below": f"<div>Written by: Ann Bo</div><div>Edited by: Dask Obrin</div>{DAY}",
    "translator below": f"<div>By Ann Bo</div><div>Translated by Dask Obrin</div>{DAY}",
    "editor in the row": "<div>Written by Ann Bo | Edited by Dask Obrin | May 6, 2018</div>",
    "portrait, job, day": "<div><img src=/a.jpg alt='Ann Bo'><span>Ann Bo</span>"
    "<span>Senior correspondent</span><time>May 6, 2018</time></div>",
    "day, name, job": f"{DAY}<div><b>Ann Bo</b><br>Staff writer, Asia desk</div>",
    "for whom": f"<div>By Ann Bo<br>Special to UCA News</div>{DAY}",
    "house behind a stroke": f"<div>Ann Bo/UCAN</div>{DAY}",
    "capitals with a place": f"<div>By ANN BO, MANILA</div>{DAY}",
    "row that ends in a number": f"<div>Posted by {ANN} | May 6, 2018 | "
    "<a href=/category/news>News</a> | 0 <img src=/c.png alt=comment></div>",
}
TWO = {
    "a comma between links": f"<div>By {ANN}, {DASK}</div>{DAY}",
    "a blank between links": f"<div>By <span>{ANN}</span> <span>{DASK}</span></div>{DAY}",
    "links side by side": f"<div>{ANN}{DASK}</div>{DAY}",
    "a list": f"<ul><li>{ANN}</li><li>{DASK}</li></ul>{DAY}",
    "each with a place": f"<div>By Ann Bo in Manila and Dask Obrin in Hanoi</div>{DAY}",
}


def kept(row, text=TEXT):
    html = (
        f"<html><head><title>{HEADLINE}</title></head><body><main><h1>{HEADLINE}</h1>"
        f"{row}<div>{text}</div></main></body></html>"
    )
    return read_article(Page(URL, EDITIONS["english"], html=html.encode())).article


@pytest.mark.parametrize("row", ONE.values(), ids=ONE)
def test_one_wrote(row):
    article = kept(row)
    assert [name.title() for name in article.authors] == ["Ann Bo"]
    assert (article.standfirst, article.images) == (None, [])
    assert article.body == "\n\n".join(TOLD)
    assert str(article.date_published)[:10] == "2018-05-06"


@pytest.mark.parametrize("row", TWO.values(), ids=TWO)
def test_two_wrote(row):
    article = kept(row)
    assert article.authors == ["Ann Bo", "Dask Obrin"]
    assert (article.standfirst, article.body) == (None, "\n\n".join(TOLD))


def test_a_linked_place_that_the_text_tells_of_is_no_second_author():
    place = "<a href=/p/3>Lomitar Tarvek</a>"
    told = f"{TEXT}<p>Rain fell on the roofs of Lomitar Tarvek for nine days.</p>"
    assert kept(f"<div>By {ANN}, {place}</div>{DAY}", told).authors == ["Ann Bo"]


@pytest.mark.parametrize("name", ["MANILA", "HANOI", "YANGON"])
def test_a_place_in_capitals_behind_a_name_in_capitals_is_a_place(name):
    article = kept(f"<div>By ANN BO, {name}</div>{DAY}")
    assert (article.authors, article.dateline) == (["ANN BO"], name)


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ("By Ona Ruvel • 05/16/18 9:05am", "2018-05-16"),
        ("by Ona Ruvel | 5/16/18", "2018-05-16"),
        ("By Ona Ruvel - 05/16/18", "2018-05-16"),
    ],
)
def test_a_day_of_two_figures_a_year_behind_who_signs(read_kept, row, day):
    found = article(read_kept, f"<div>{row}</div>")
    assert found.authors == ["Ona Ruvel"]
    assert str(found.date_published)[:10] == day


def test_such_a_day_behind_anything_else_is_no_day(read_kept):
    found = article(read_kept, "<div>Psalm of the ferry, 05/16/18</div>")
    assert found.authors == []
    assert found.date_published is None
