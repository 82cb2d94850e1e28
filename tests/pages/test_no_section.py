"""What stands over a headline and is no section: mottoes, names, the site's menu."""

import pytest

from tests.pages.test_related_boxes import HEADLINE, TOLD, URL

TEXT = "<div>" + "".join(f"<p>{one}</p>" for one in TOLD) + "</div>"
DAY = "<p>May 5, 2020</p>"
TITLE = f"<h1>{HEADLINE}</h1>"
NONE = {
    "a motto": "<header><div><a href=/>Lomitar Weekly</a></div><p>News from the southern "
    f"coast</p></header><div>{TITLE}{DAY}{TEXT}</div>",
    "a motto over the day": "<header><p>Serving the hills since 1928</p></header><div>"
    f"<h2>May 5, 2020</h2>{TITLE}{TEXT}</div>",
    "a name with its portrait": "<article><ul><li><img src=/a.jpg alt='Writer: Ann Bo'>"
    f"<span>Ann Bo</span></li><li>May 5, 2020</li></ul>{TITLE}{TEXT}</article>",
    "an hour below the text": f"<div>{TITLE}{DAY}{TEXT}<div>Posted by <a href=/author/ann>Ann "
    "Bo</a> di <a href=/x>10.15</a></div></div>",
    "a masthead with its menu": "<p><b>LOMITAR PARISH BULLETIN</b><br>Tarvek Bay Mission<br>"
    "<a href=index.htm>Front page</a> - <a href=mass.htm>Mass times</a> - <a href=old.htm>"
    f"Old bulletins</a></p><hr>{TITLE}{DAY}{TEXT}",
}
SOME = {
    "in the site's head": f"<header><p>Vatican</p></header><div>{TITLE}{DAY}{TEXT}</div>",
    "in the article's head": f"<article><header><p>Vatican</p>{TITLE}{DAY}</header>{TEXT}"
    "</article>",
    "a picture beside it": f"<div><img src=/a.jpg alt='A gate'><p>Vatican</p>{TITLE}{DAY}"
    f"{TEXT}</div>",
    "on a site of files": "<table><tr><td><font size=1><a href=index.php>Home</a> &raquo; "
    f"<a href=list.php?cat=1>Vatican</a></font><br>{TITLE}{DAY}{TEXT}</td></tr></table>",
}


def section(read, html: str) -> str | None:
    page = f"<html><head><title>{HEADLINE}</title></head><body>{html}</body></html>"
    article = read(URL, page.encode()).article
    assert article.headline == HEADLINE
    return article.section


@pytest.mark.parametrize("html", NONE.values(), ids=NONE)
def test_what_is_printed_over_the_headline_is_not_its_section(read, html):
    assert section(read, html) is None


@pytest.mark.parametrize("html", SOME.values(), ids=SOME)
def test_a_section_in_such_a_place_is_read(read, html):
    assert section(read, html) == "Vatican"
