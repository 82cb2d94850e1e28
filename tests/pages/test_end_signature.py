"""A name below the last paragraph signs a text whose header has no signature."""

from collections.abc import Sequence

import pytest

from tests.pages.weavers import HEADLINE, TOLD, URLS


def page(last: str, told: Sequence[str] = TOLD, byline: str = "") -> bytes:
    text = "".join(f"<p>{one}</p>" for one in told)
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>"
        f"<div>{byline}</div><div>March 2, 2019</div><div>{text}{last}</div></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "Ona dela Ruvel"),
        ("en", "(Ona Ruvel)"),
        ("en", "[Ona Ruvel]"),
        ("en", "Ona Ruvel, Sarn"),
        ("en", "Ona Ruvel, from Sarn"),
        ("en", "-- Ona Ruvel"),
        ("en", "Ona Ruvel and Dask Obrin, Sarn"),
        ("id", "Ona Ruvel dan Dask Obrin"),
        ("id", "(Ona Ruvel, Sarn)"),
        ("id", "Ona Ruvel, dari Sarn"),
        ("vi", "Trần Thị Ruvel"),
        ("vi", "Y Ruvel, từ Kon Tum"),
        ("vi", "(Maria Trần Ruvel)"),
        ("zh", "（李文華）"),
        ("zh", "李文華"),
        ("zh", "李文華，台北"),
    ],
)
@pytest.mark.parametrize(
    "markup",
    [
        "<p>{}</p>",
        "<p><em>{}</em></p>",
        "<p style='text-align: right'><strong>{}</strong></p>",
        "<p class='x7'>{}</p>",
    ],
)
def test_a_name_below_the_text_signs_it(read, language, printed, markup):
    article = read(URLS[language], page(markup.format(printed))).article
    assert article.byline == printed
    assert article.body.split("\n\n") == list(TOLD)
    assert article.images == []


@pytest.mark.parametrize(
    ("told", "byline"),
    [
        ([*TOLD, "“Stone lasts longer than the rope of our mothers.”"], ""),
        ([*TOLD, "The council named those who died when the bridge fell:"], ""),
        (
            [*TOLD, "Ona Ruvel of the council has asked the province for help again."],
            "",
        ),
        (TOLD, "By Dask Obrin"),
    ],
)
def test_a_name_told_of_is_no_signature(read, told, byline):
    article = read(URLS["en"], page("<p>Ona Ruvel</p>", told, byline)).article
    assert article.byline == (byline or None)
    assert article.body.endswith("Ona Ruvel")


def test_the_last_of_a_list_is_no_signature(read):
    listed = "<ul><li>Dask Obrin</li><li>Lia Sarnel</li><li>Ona Ruvel</li></ul>"
    article = read(URLS["en"], page(listed)).article
    assert article.byline is None
    assert article.body.endswith("Ona Ruvel")


@pytest.mark.parametrize("last", ["The End", "Happy Easter", "UCAN Reporters Network"])
def test_capitals_that_name_nobody_sign_nothing(read, last):
    article = read(URLS["en"], page(f"<p>{last}</p>")).article
    assert article.byline is None


@pytest.mark.parametrize(
    ("language", "agency"),
    [("vi", "UCAN Việt Nam"), ("zh", "天亚社"), ("id", "UCAN Indonesia")],
)
def test_the_agency_below_the_text_signs_above_a_row_to_share(read, language, agency):
    told = TOLD[:2]
    share = "</div><div>Facebook <a>Zalo</a></div><div>"
    row = f"<p>&nbsp;</p><p style='text-align: right'><strong>{agency}</strong></p>{share}"
    article = read(URLS[language], page(row, told)).article
    assert (article.byline, article.body) == (agency, "\n\n".join(told))


def test_the_name_of_a_service_to_share_by_signs_nothing(read):
    row = "<div><a href=/a/9>Ona Ruvel</a></div><div><span>FB</span><span>LINE</span></div>"
    content = page("", byline=f"<span>March 2, 2019</span>{row}")
    assert read(URLS["zh"], content).article.byline == "Ona Ruvel"
