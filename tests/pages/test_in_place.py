"""What says that an article is not here stands under its own headline, day and deck."""

import pytest

from tests.pages.weavers import URLS
from ucancrawl.pages.page import Verdict

HEADLINES = {
    "en": "College trustees accused over land sale",
    "id": "Umat stasi perbatasan bangun jembatan",
    "vi": "Giáo phận miền cao có tân giám mục",
    "zh": "贵州农村教会的老会长",
}


def shown(language: str, *paragraphs: str) -> bytes:
    headline = HEADLINES[language]
    told = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        f"<html><head><title>{headline}</title><meta property='og:type' content='article'></head>"
        f"<body><main><h1>{headline}</h1><div>May 6, 2021</div><div>By Ann Bo</div>"
        f"<div>{told}</div></main></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "This story has been withdrawn."),
        (
            "en",
            "The article you asked for is only available to members of our reading circle.",
        ),
        ("en", "We are sorry: this content is unavailable in your country."),
        ("id", "Artikel ini hanya tersedia di aplikasi kami untuk Android dan iOS."),
        ("id", "Konten ini telah dihapus atas permintaan redaksi."),
        ("vi", "Bài viết đang được cập nhật, mời quý độc giả quay lại sau ít phút."),
        ("vi", "Nội dung này chỉ dành cho hội viên."),
        ("zh", "由于版权及当地法规的限制，本文目前不向您所在的国家或地区提供。"),
        ("zh", "您尚未登录，或您的会员资格已经到期。"),
    ],
)
def test_a_text_that_is_not_here_is_no_article(language, said, read):
    reading = read(URLS[language], shown(language, said, "info@example.org"))
    assert reading.article is None
    assert "not here" in reading.reason or reading.verdict is not Verdict.NO_ARTICLE


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "This story has been withdrawn by the college, whose trustees are accused over land.",
        ),
        (
            "en",
            "“This article was removed by the censors,” the editor of the paper said on Monday.",
        ),
        (
            "zh",
            "贵州的农村教会说，本文所写的老会长目前不公开露面，教友三月一日这样告诉本报。",
        ),
        (
            "id",
            "Umat stasi di perbatasan membangun jembatan. Artikel ini telah diperbarui Senin.",
        ),
    ],
)
def test_a_text_that_tells_what_its_headline_says_is_one(language, said, read):
    reading = read(URLS[language], shown(language, said))
    assert reading.verdict is Verdict.ARTICLE, reading.reason
