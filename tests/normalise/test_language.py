"""The language of a text, whatever the edition is called. Sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ucancrawl.normalise.language import language_of

TEXTS = {
    "en": "The fishermen of the eastern harbour asked the bishop to bless their boats"
    " before the long rains began, and the children of the school sang for them.",
    "id": "Para nelayan di pelabuhan timur meminta uskup memberkati perahu mereka"
    " sebelum musim hujan yang panjang dimulai, dan anak-anak sekolah bernyanyi.",
    "vi": "Các ngư dân ở bến cảng phía đông xin đức giám mục làm phép thuyền của họ"
    " trước khi mùa mưa dài bắt đầu, và trẻ em trong trường đã hát cho họ nghe.",
    "zh-Hans": "东边港口的渔民请主教在长雨季节开始之前为他们的渔船祝福，学校的孩子们为他们唱歌。",
    "zh-Hant": "東邊港口的漁民請主教在長雨季節開始之前為他們的漁船祝福，學校的孩子們為他們唱歌。",
}


@pytest.mark.parametrize("truth", list(TEXTS))
@pytest.mark.parametrize("edition", ["en", "id", "vi", "zh"])
def test_the_text_decides_not_the_edition(truth: str, edition: str) -> None:
    assert language_of(TEXTS[truth], edition) == truth


@pytest.mark.parametrize(
    ("text", "edition", "expected"),
    [
        ("Papua", "id", "id"),
        ("Orsa", "en", "en"),
        (None, "vi", "vi"),
        ("中文", "zh", "zh"),
        ("漁船", "zh", "zh-Hant"),
        ("渔船", "zh", "zh-Hans"),
        (
            "东边的渔民为渔船祝福，主教说。 (UCAN News reporter in Orsa)",
            "zh",
            "zh-Hans",
        ),
        ("", "en", "en"),
        ("12345 !!!", "id", "id"),
    ],
)
def test_short_texts_fall_back(text: str | None, edition: str, expected: str) -> None:
    assert language_of(text, edition) == expected


def test_malay_is_kept_with_indonesian() -> None:
    malay = (
        "Beliau berkata bahawa kanak-kanak itu perlu diberi peluang untuk belajar"
        " kerana masa depan kampung bergantung kepada mereka dan ibu bapa mereka"
    )
    assert language_of(malay, "id") == "id"


def test_chinese_names_in_an_english_text_do_not_make_it_chinese() -> None:
    assert language_of(TEXTS["en"] + " 主教 漁船", "zh") == "en"


@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    assert language_of(text, "zh") in {"en", "id", "vi", "zh", "zh-Hans", "zh-Hant"}
