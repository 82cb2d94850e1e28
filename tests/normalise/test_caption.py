"""Captions and credits; what a bracket says of a person is no credit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ucancrawl.normalise.caption import read_caption
from ucancrawl.normalise.text import clean_line

ENGLISH_CREDITS = [
    *("Photo by Tomo Varel/ucanews.com", "Photo: AFP", "Photo supplied", "photo"),
    *("Photo: supplied", "photo: Mira Sen", "Phot: Mira Sen", "ucanews.com file photo"),
    *("ucanews photo", "Photo courtesy of Orsa Parish Facebook", "AFP", "AFP/Getty"),
    *("Photo: RFA/Citizen Journalist", "UCA News photo", "Photo: orsa.example.com"),
    *("Photo by Tomo (Tom) Varel", "Pictures: Mira Sen", "Image: YouTube", "Supplied"),
]
OTHER_CREDITS = [
    *[("id", one) for one in ("Foto tersedia", "Foto: Sito Harsa", "Dok. Paroki Orsa")],
    *[
        ("vi", one)
        for one in ("Ảnh: Lê Ân", "Ảnh tư liệu", "Hình: UCAN", "Nguồn ảnh: AFP")
    ],
    *[
        ("zh", one)
        for one in ("图：天亚社", "圖片來源：法新社", "王小明摄", "資料圖片")
    ],
    *[("zh", one) for one in ("图片来源：路透社", "照片由教区提供", "攝影：李四")],
]


@pytest.mark.parametrize(
    "caption", ["Nuns pray in Orsa.", "Nuns pray in Orsa", "Nuns (left) pray in Orsa."]
)
@pytest.mark.parametrize(
    ("language", "credit"), [*(("en", one) for one in ENGLISH_CREDITS), *OTHER_CREDITS]
)
def test_a_credit_in_closing_brackets(caption: str, language: str, credit: str) -> None:
    for printed in (
        f"{caption} ({credit})",
        f"{caption} ({credit}).",
        f"{caption}（{credit}）",
        f"{caption} [{credit}]",
        f"{caption} ( {credit} )",
    ):
        if "(" in credit and "(" not in printed.replace(credit, ""):
            continue
        read = read_caption(printed, language)
        assert (read.caption, read.credit) == (caption, credit), printed


@pytest.mark.parametrize(
    "name", ["Sito Harsa", "Tomo D. Varel", "Mira de Sen", "Lê Văn Ân"]
)
def test_a_bare_name_that_closes_the_caption(name: str) -> None:
    for caption in ("Nuns pray in Orsa.", "Children fish in the bay"):
        read = read_caption(f"{caption} ({name})", "en")
        assert (read.caption, read.credit) == (caption, name)


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Father Varel of Orsa (center)"),
        ("en", "Bishop Varel (left) and Sister Sen (right)"),
        ("en", "Bishop Varel (in white)"),
        ("en", "Bishop Varel (second from left)"),
        ("en", "Bishop Varel (Third Left)"),
        ("en", "Mira Sen (42)"),
        ("en", "The old mill (1950-53)"),
        ("en", "Members of the Orsa Liberation Front (OLF)"),
        ("en", "Children play in Orsa (Sri Lanka)"),
        ("en", "A Mass for farmers (Holy Cross Seminary)"),
        ("en", "Mira Sen (Photographed on the left) waves to them"),
        ("en", "Sister Sen holds a photo (from 1990)"),
        ("en", "A photo of the bishop"),
        ("en", "The old abbot (Tomo Varel) prays in Orsa"),
        ("id", "Pastor Harsa (kiri)"),
        ("id", "Pastor Harsa (kedua dari kanan)"),
        ("vi", "Linh mục Ân (giữa)"),
        ("vi", "Linh mục Ân (thứ hai bên trái)"),
        ("zh", "主教（左）"),
        ("zh", "主教（右二）"),
        ("zh", "主教（前排中）"),
    ],
)
def test_brackets_that_are_no_credit(language: str, caption: str) -> None:
    read = read_caption(caption, language)
    assert (read.caption, read.credit) == (caption, None)


@pytest.mark.parametrize(
    ("language", "printed", "caption", "credit"),
    [
        ("en", "Kids at school. Photo: AFP", "Kids at school.", "Photo: AFP"),
        (
            "en",
            "Kids at school. Photo by Tomo Varel/ucanews.com",
            "Kids at school.",
            "Photo by Tomo Varel/ucanews.com",
        ),
        ("en", "Kids at school | Photo: AFP", "Kids at school", "Photo: AFP"),
        ("vi", "Trẻ em ở trường. Ảnh: Lê Ân", "Trẻ em ở trường.", "Ảnh: Lê Ân"),
        ("zh", "教友祈祷。图片来源：法新社", "教友祈祷。", "图片来源：法新社"),
        ("en", "(Photo: AFP)", None, "Photo: AFP"),
        ("en", "Photo by Tomo Varel", None, "Photo by Tomo Varel"),
        ("en", "Nuns pray. Photo supplied", "Nuns pray.", "Photo supplied"),
        (
            "en",
            "Nuns pray | Photo Credit: Mira Sen",
            "Nuns pray",
            "Photo Credit: Mira Sen",
        ),
        ("en", "Nuns pray. File photo", "Nuns pray.", "File photo"),
        ("id", "Suster berdoa. Foto: Dok. Sarn", "Suster berdoa.", "Foto: Dok. Sarn"),
        ("zh", "村民过河。图片由教区提供", "村民过河。", "图片由教区提供"),
        ("en", "AFP PHOTO / TOMO VAREL", None, "AFP PHOTO / TOMO VAREL"),
        ("en", "Nuns pray. (CNS photo/Mira Sen)", "Nuns pray.", "CNS photo/Mira Sen"),
        ("en", "Nuns pray. AFP PHOTO/Mira Sen", "Nuns pray.", "AFP PHOTO/Mira Sen"),
        ("en", "Nuns pray in Orsa © Orsa Media", "Nuns pray in Orsa", "Orsa Media"),
        ("en", "Nuns pray in Orsa (© Orsa Media)", "Nuns pray in Orsa", "Orsa Media"),
        ("en", "© Orsa Media", None, "Orsa Media"),
        ("id", "Suster berdoa /Foto: Sito Harsa", "Suster berdoa", "Foto: Sito Harsa"),
        ("id", "Suster berdoa/Foto: Sito Harsa", "Suster berdoa", "Foto: Sito Harsa"),
        ("vi", "Ảnh: Lê Ân", None, "Ảnh: Lê Ân"),
        ("zh", "教友祈祷。王小明摄", "教友祈祷。", "王小明摄"),
        ("zh", "教友在教堂祈祷 王小明攝影", "教友在教堂祈祷", "王小明攝影"),
        ("zh", "图：天亚社", None, "图：天亚社"),
        ("en", "Nuns pray. (Caritas)", "Nuns pray.", "Caritas"),
        ("en", "Nuns pray. (Diocese of Orsa)", "Nuns pray.", "Diocese of Orsa"),
        ("en", "Nuns pray in Orsa. Tomo Varel", "Nuns pray in Orsa.", "Tomo Varel"),
        (
            "en",
            "Nuns pray in Orsa. Tomo Varel/AFP",
            "Nuns pray in Orsa.",
            "Tomo Varel/AFP",
        ),
        ("id", "Suster berdoa. /Sito Harsa", "Suster berdoa.", "Sito Harsa"),
        ("en", "Image source, Tomo Varel", None, "Image source, Tomo Varel"),
        ("zh", "教友祈祷。天亚社摄", "教友祈祷。", "天亚社摄"),
        ("zh", "教友在教堂祈祷 张国强/AFP 摄", "教友在教堂祈祷", "张国强/AFP 摄"),
        ("en", "Nuns pray (Photo: AFP", "Nuns pray", "Photo: AFP"),
        ("en", "  ", None, None),
    ],
)
def test_other_ways_to_print_a_credit(
    language: str, printed: str, caption: str | None, credit: str | None
) -> None:
    read = read_caption(printed, language)
    assert (read.caption, read.credit) == (caption, credit)


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("en", "Photo: Nuns pray in the old mill of Orsa"),
        ("en", "The weavers (c) and their children"),
        ("en", "A book that has a © printed on it upside down"),
        ("en", "Nuns pray / the photo of their house"),
        ("vi", "Ảnh: Các nữ tu cầu nguyện trong nhà thờ cũ"),
        ("zh", "图：修女在旧磨坊里祈祷"),
        ("zh", "村民说谢谢。他住在资料馆附近的村庄里"),
        ("en", "He stands. The photo was supplied by a friend"),
        ("zh", "修女的生活被全程拍摄"),
        ("en", "Nuns pray with Father Tomo of St. Peter Varel"),
        ("en", "Nuns pray in Orsa. They sing"),
        ("en", "Nuns pray in Orsa with Msgr. Tomo Varel"),
        ("en", "Nuns pray in Orsa with Prof. Mira Sen"),
        ("en", "Nuns pray in Orsa. (Then 42, they sang)"),
    ],
)
def test_a_caption_in_the_words_of_a_credit(language: str, caption: str) -> None:
    read = read_caption(caption, language)
    assert (read.caption, read.credit) == (caption, None)


@given(
    st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from("()（）[]. Photo:图")),
        max_size=120,
    )
)
def test_nothing_printed_is_lost_but_brackets(printed: str) -> None:
    for language in ("en", "zh"):
        read = read_caption(printed, language)
        kept = "".join((read.caption or "", read.credit or ""))
        lost = len(clean_line(printed) or "") - len(kept)
        assert lost <= 8 or not kept


@pytest.mark.parametrize(
    ("language", "raw", "caption", "credit"),
    [
        (
            "zh",
            "手语员在传译讲道。天亚社记者林若望摄",
            "手语员在传译讲道。",
            "天亚社记者林若望摄",
        ),
        (
            "zh",
            "老人在食堂用餐天亚社记者林若望摄",
            "老人在食堂用餐",
            "天亚社记者林若望摄",
        ),
        ("zh", "教友在圣堂外祈祷 图自法新社", "教友在圣堂外祈祷", "图自法新社"),
        (
            "zh",
            "教友在圣堂外祈祷 天亚网 林若望 摄",
            "教友在圣堂外祈祷",
            "天亚网 林若望 摄",
        ),
        ("zh", "图注：老人在食堂用餐", "老人在食堂用餐", None),
        ("zh", "修女正在拍摄", "修女正在拍摄", None),
        (
            "en",
            "Nuns pray, May 5. REUTERS/Ann Bo",
            "Nuns pray, May 5.",
            "REUTERS/Ann Bo",
        ),
        (
            "en",
            "Nuns pray, May 5. REUTERS/Ann Bo Purchase Licensing Rights",
            "Nuns pray, May 5.",
            "REUTERS/Ann Bo",
        ),
        ("en", "Nuns pray (UCAN photo by Ann Bo)", "Nuns pray", "UCAN photo by Ann Bo"),
        ("en", "Nuns pray. East/West", "Nuns pray. East/West", None),
    ],
)
def test_credits_without_brackets_and_houses(language, raw, caption, credit):
    found = read_caption(raw, language)
    assert (found.caption, found.credit) == (caption, credit)


@pytest.mark.parametrize("line", ["[:]", "(·)", "【】", "()", "▲", "Photo:"])
def test_a_bracket_without_a_word_is_no_credit(line: str) -> None:
    assert read_caption(line, "en").credit in (None, line)
