"""What pages of this newsroom print, as its known facts say they may: in new forms."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article
from ucancrawl.pages.page import Verdict

DAY = "<p>May 6, 2018</p>"


def body_of(found):
    return found.body.split("\n\n")


def test_a_first_paragraph_without_an_element_of_its_own_is_text(read):
    first = (
        "When the Tarvek flooded the lower wards of Lomitar in August, the weavers of a "
        "small school tied barrels together, laid planks across them and rang the bell."
    )
    text = f"<div>Share this article :</div>{first}{TEXT}"
    found = article(read, DAY, text)
    assert body_of(found) == [first, *TOLD]
    assert found.standfirst is None


@pytest.mark.parametrize(
    "name", ["<h2>Harvest of</h2><h2>Ashes</h2>", "<h3>Harvest of<br>Ashes</h3>"]
)
@pytest.mark.parametrize("tag", ["Life on the forgotten farms", "Stories of the south"])
def test_the_name_of_a_series_in_two_lines(read, name, tag):
    above = f"<div>{name}<p class=t>{tag}</p></div>"
    assert article(read, DAY, above=above).section == "Harvest of Ashes"


SUMS = [
    "<a href=/g/1>$20</a> <a href=/g/2>$60</a> <a href=/g/3>$120</a>",
    "<button>US$ 5</button><button>US$ 10</button>",
    "<a href=/g/1>Rp 50.000</a><a href=/g/2>Rp 100.000</a>",
]


@pytest.mark.parametrize("sums", SUMS)
@pytest.mark.parametrize("is_amid", [True, False])
def test_a_box_of_sums_to_give_is_no_text(read, sums, is_amid):
    box = (
        "<div class=g><h3>Long stories need long support</h3><p>It takes months to report "
        f"such a story. Be part of the network!</p><div>{sums}</div></div>"
    )
    text = TEXT.replace("</p><p>", f"</p>{box}<p>", 1) if is_amid else TEXT + box
    assert body_of(article(read, DAY, text)) == list(TOLD)


def test_sums_that_the_text_tells_of_stay(read):
    told = "<p>The council gave <b>$20</b>, the province <b>$60</b> for the new bridge.</p>"
    found = article(read, DAY, TEXT + told)
    assert body_of(found)[-1].endswith("for the new bridge.")


@pytest.mark.parametrize(
    "headline",
    [
        "Sorry, this story is no longer here",
        "We're sorry, the page cannot be found",
        "Oops! This article does not exist",
    ],
)
def test_a_page_that_says_sorry_is_no_article_whoever_signs_it(read, headline):
    content = (
        f"<html><head><title>{headline}</title></head><body><main><h1>{headline}</h1>"
        f"<p>Web desk<br>Published: May 17, 2022 04:05 AM GMT</p>{TEXT}</main></body></html>"
    )
    assert read(URL, content.encode()).verdict is Verdict.SOFT_NOT_FOUND


def test_a_headline_that_tells_of_an_apology_is_news(read):
    headline = "Sorry, says the minister, as the page of a hymn is found"
    content = (
        f"<html><head><title>{headline}</title></head><body><main><h1>{headline}</h1>"
        f"<p>By Ona Ruvel</p>{DAY}{TEXT}</main></body></html>"
    )
    assert read(URL, content.encode()).verdict is Verdict.ARTICLE


def test_who_wrote_and_filmed_signs(read_kept):
    found = article(read_kept, f"<p>Text and video by Ona Ruvel, Sarn</p>{DAY}")
    assert found.authors == ["Ona Ruvel"]


def test_the_site_s_latest_is_not_related(read):
    below = (
        "<div><h3>Latest from UCA News</h3><ul><li><a href=/n/a/1>Old mill of Sarn reopens"
        "</a></li><li><a href=/n/b/2>Hills of Doran turn green</a></li></ul></div>"
    )
    found = article(read, DAY, below=below)
    assert [link for link in found.links if link.kind == "related"] == []
    assert (found.headline, body_of(found)) == (HEADLINE, list(TOLD))
