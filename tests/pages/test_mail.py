"""Addresses of mail beside a name, in clear and as services hide them."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article

VIETNAM = "https://vietnam.ucanews.com/2019/03/02/nguoi-dan-sua-cau/"
DAY = "<p>May 6, 2018</p>"
MAILS = ["ann.bo@press.example.org", "[email&#160;protected]"]
ROWS = {
    "glued": "<div><a href=/p/ann>Ann Bo</a><a href='mailto:a'>{}</a></div>",
    "beside": "<div><a href=/p/ann>Ann Bo</a> <a href='mailto:a'>{}</a></div>",
    "behind a dash": "<div><a href=/p/ann>Ann Bo</a> - <a href='mailto:a'>{}</a></div>",
    "behind a bar": "<div><a href=/p/ann>Ann Bo</a> | <a href='mailto:a'>{}</a></div>",
    "in brackets": "<p>Ann Bo ({})</p>",
    "behind a comma": "<p>Ann Bo, {}</p>",
    "on its own line": "<p>Ann Bo</p><p>{}</p>",
    "behind its word": "<p>Ann Bo Email: {}</p>",
}


@pytest.mark.parametrize("mail", MAILS, ids=["clear", "hidden"])
@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_an_address_beside_a_name_is_no_part_of_it(read, row, mail):
    found = article(read, row.format(mail) + DAY)
    assert found.byline.endswith("Ann Bo")
    assert (found.standfirst, found.body) == (None, "\n\n".join(TOLD))


@pytest.mark.parametrize("mail", MAILS, ids=["clear", "hidden"])
@pytest.mark.parametrize("line", ["{}", "Email: {}", "Contact the reporter at {}"])
def test_an_address_below_the_text_is_no_text(read, line, mail):
    below = f"<p>{line.format(mail)}</p>"
    html = f"<h1>{HEADLINE}</h1><p>By Ann Bo</p>{DAY}<div>{TEXT}</div>{below}"
    found = read(URL, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert (found.byline, found.body) == ("By Ann Bo", "\n\n".join(TOLD))


def test_an_address_that_the_text_tells_of_is_kept(read):
    told = "Those who wish to help may write to the parish at help@sarn.example.org"
    listed = "<ul><li>Gifts: gifts@sarn.example.org</li></ul>"
    html = f"<h1>{HEADLINE}</h1>{DAY}<div>{TEXT}<p>{told}</p>{listed}</div>"
    found = read(URL, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert found.body.endswith(f"{told}\n\nGifts: gifts@sarn.example.org")


def test_the_agency_signs_below_the_headline_with_its_address(read):
    who = "<div><a href=/tg/u>UCAN Việt Nam</a><a href='mailto:a'>{}</a></div>"
    html = (
        f"<h1>{HEADLINE}</h1>{who.format(MAILS[0])}<p>09/09/2020 17:34 GMT+7</p>{TEXT}"
    )
    found = read(VIETNAM, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert (found.byline, found.body) == ("UCAN Việt Nam", "\n\n".join(TOLD))
