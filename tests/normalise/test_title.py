"""Headlines without the site's name."""

import pytest

from ucancrawl.normalise.title import clean_headline


@pytest.mark.parametrize(
    ("language", "printed", "headline"),
    [
        ("en", "Nuns  open school - UCA News", "Nuns open school"),
        ("en", "Nuns open school | UCAN | ucanews.com", "Nuns open school"),
        ("en", "Nuns open school – ucanews.com", "Nuns open school"),
        ("en", "UCA News | Nuns open school", "Nuns open school"),
        ("en", "Nuns leave UCA News", "Nuns leave UCA News"),
        ("en", "Nuns open school: bishop", "Nuns open school: bishop"),
        ("en", "UCA News", "UCA News"),
        ("en", "| UCA News", "| UCA News"),
        ("en", "Pope´s visit", "Pope's visit"),
        ("id", "Suster membuka sekolah – UCAN Indonesia", "Suster membuka sekolah"),
        ("vi", "Các nữ tu mở trường | UCAN Việt Nam", "Các nữ tu mở trường"),
        ("zh", "修女開辦學校 | 天亞社中文網", "修女開辦學校"),
        ("zh", "修女开办学校_天亚社", "修女开办学校"),
        ("en", "", None),
        ("en", None, None),
    ],
)
def test_headlines(language: str, printed: str | None, headline: str | None) -> None:
    assert clean_headline(printed, language) == headline
