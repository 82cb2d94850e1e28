"""Signatures of every printed form; all names and most places are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ucancrawl.normalise.byline import read_byline
from ucancrawl.normalise.text import clean_lines

CASES: list[tuple[str, str, str | None, list[str], str | None]] = [
    ("en", "by Tomo Varel, Sunder", "Tomo Varel, Sunder", ["Tomo Varel"], "Sunder"),
    ("en", "By Ilan Mar Doro", "Ilan Mar Doro", ["Ilan Mar Doro"], None),
    ("en", "BY: Ilan Doro", "Ilan Doro", ["Ilan Doro"], None),
    (
        "en",
        "ucanews.com reporter, Orsa City",
        "ucanews.com reporter, Orsa City",
        [],
        "Orsa City",
    ),
    ("en", "reporter, Orsa", "reporter, Orsa", [], "Orsa"),
    ("en", "UCA News reporter", "UCA News reporter", [], None),
    ("en", "UCA News Network", "UCA News Network", [], None),
    (
        "en",
        "By UCA News reporter, Son Ka, Velia",
        "UCA News reporter, Son Ka, Velia",
        [],
        "Son Ka, Velia",
    ),
    (
        "en",
        "UCA News reporters, Orsa and Sunder",
        "UCA News reporters, Orsa and Sunder",
        [],
        "Orsa and Sunder",
    ),
    (
        "en",
        "Tomo Varel for Harbour Street Journal, Sunder",
        "Tomo Varel for Harbour Street Journal, Sunder",
        ["Tomo Varel"],
        "Sunder",
    ),
    (
        "en",
        "Tomo Varel and Mira Sen, Orsa",
        "Tomo Varel and Mira Sen, Orsa",
        ["Tomo Varel", "Mira Sen"],
        "Orsa",
    ),
    (
        "en",
        "Tomo Varel & Mira Sen",
        "Tomo Varel & Mira Sen",
        ["Tomo Varel", "Mira Sen"],
        None,
    ),
    (
        "en",
        "Tomo Varel, Mira Sen and Asa Lund",
        "Tomo Varel, Mira Sen and Asa Lund",
        ["Tomo Varel", "Mira Sen", "Asa Lund"],
        None,
    ),
    (
        "en",
        "Tomo Varel, Mira Sen and Asa Lund, Orsa",
        "Tomo Varel, Mira Sen and Asa Lund, Orsa",
        ["Tomo Varel", "Mira Sen", "Asa Lund"],
        "Orsa",
    ),
    (
        "en",
        "Tomo Varel, Mira K. Sen",
        "Tomo Varel, Mira K. Sen",
        ["Tomo Varel", "Mira K. Sen"],
        None,
    ),
    (
        "en",
        "Tomo Varel, Father Asa Lund",
        "Tomo Varel, Father Asa Lund",
        ["Tomo Varel", "Father Asa Lund"],
        None,
    ),
    (
        "en",
        "Umo Shal, Jarmo and Keshir",
        "Umo Shal, Jarmo and Keshir",
        ["Umo Shal"],
        "Jarmo and Keshir",
    ),
    (
        "en",
        "Benko Alo D'Rosari, Dakesh",
        "Benko Alo D'Rosari, Dakesh",
        ["Benko Alo D'Rosari"],
        "Dakesh",
    ),
    (
        "en",
        "Benko D´Rosari, Dakesh",
        "Benko D'Rosari, Dakesh",
        ["Benko D'Rosari"],
        "Dakesh",
    ),
    (
        "en",
        "Father Mirko Perel SJ, Orsa",
        "Father Mirko Perel SJ, Orsa",
        ["Father Mirko Perel SJ"],
        "Orsa",
    ),
    (
        "en",
        "Father Mirko Perel, SJ, Orsa",
        "Father Mirko Perel, SJ, Orsa",
        ["Father Mirko Perel, SJ"],
        "Orsa",
    ),
    (
        "en",
        "Reni Kath Lesta\nBy Reni K. Lesta, Jalarta",
        "Reni K. Lesta, Jalarta",
        ["Reni K. Lesta"],
        "Jalarta",
    ),
    ("en", "Tomo Varel\nTomo Varel", "Tomo Varel", ["Tomo Varel"], None),
    (
        "en",
        "a ucanews.com reporter and Nira Roldan",
        "a ucanews.com reporter and Nira Roldan",
        ["Nira Roldan"],
        None,
    ),
    (
        "en",
        "By UCA News reporter, Son Ka Updated: March 12, 2022 06:49 AM GMT",
        "UCA News reporter, Son Ka",
        [],
        "Son Ka",
    ),
    ("en", "Tomo Varel, UCA News", "Tomo Varel, UCA News", ["Tomo Varel"], None),
    ("en", "DZRV, Orsa", "DZRV, Orsa", [], "Orsa"),
    ("en", "AFP, Orsa", "AFP, Orsa", [], "Orsa"),
    ("en", "Orsa Daily Times", "Orsa Daily Times", [], None),
    ("en", "UCA News reporter in Hanesh", "UCA News reporter in Hanesh", [], "Hanesh"),
    ("en", "Author: Bijo Minsk", "Bijo Minsk", ["Bijo Minsk"], None),
    ("en", "By", None, [], None),
    ("en", " - ", None, [], None),
    ("id", "Oleh Ryo Dagar, Jalarta", "Ryo Dagar, Jalarta", ["Ryo Dagar"], "Jalarta"),
    ("id", "Oleh: Reni K. Lesta", "Reni K. Lesta", ["Reni K. Lesta"], None),
    (
        "id",
        "Kontributor ucanews.com, Jalarta",
        "Kontributor ucanews.com, Jalarta",
        [],
        "Jalarta",
    ),
    (
        "id",
        "Sito Harsa dan Ryo Dagar, Rutong",
        "Sito Harsa dan Ryo Dagar, Rutong",
        ["Sito Harsa", "Ryo Dagar"],
        "Rutong",
    ),
    ("vi", "Bởi Nguyễn Văn Ảnh", "Nguyễn Văn Ảnh", ["Nguyễn Văn Ảnh"], None),
    (
        "vi",
        "Tác giả: Trần Thị Vân, Huế Thượng",
        "Trần Thị Vân, Huế Thượng",
        ["Trần Thị Vân"],
        "Huế Thượng",
    ),
    ("vi", "Phóng viên UCAN từ Hà Đông", "Phóng viên UCAN từ Hà Đông", [], "Hà Đông"),
    (
        "vi",
        "Lê Ân và Trần Bích, Huế",
        "Lê Ân và Trần Bích, Huế",
        ["Lê Ân", "Trần Bích"],
        "Huế",
    ),
    (
        "en",
        "Ann Bo, Peter Lomar",
        "Ann Bo, Peter Lomar",
        ["Ann Bo", "Peter Lomar"],
        None,
    ),
    ("en", "Ann Bo, George Town", "Ann Bo, George Town", ["Ann Bo"], "George Town"),
    ("en", "Ann Bo, Kota Lomar", "Ann Bo, Kota Lomar", ["Ann Bo"], "Kota Lomar"),
    (
        "id",
        "Yustina Lomar, Bernardus Tarv",
        "Yustina Lomar, Bernardus Tarv",
        ["Yustina Lomar", "Bernardus Tarv"],
        None,
    ),
    (
        "vi",
        "Maria Trần Én, Phêrô Y Lưih",
        "Maria Trần Én, Phêrô Y Lưih",
        ["Maria Trần Én", "Phêrô Y Lưih"],
        None,
    ),
    ("en", "By Ann Bo\nUCA News, Lomar", "Ann Bo", ["Ann Bo"], "Lomar"),
    ("zh", "记者 张三 香港", "张三 香港", ["张三"], "香港"),
    ("zh", "文／李四", "李四", ["李四"], None),
    ("zh", "天亚社李美玲", "李美玲", ["李美玲"], None),
    ("zh", "公教周报陈志明 何嘉敏", "陈志明 何嘉敏", ["陈志明", "何嘉敏"], None),
    (
        "zh",
        "記者陳佳、張文心／南投報導",
        "記者陳佳、張文心／南投報導",
        ["陳佳", "張文心"],
        "南投",
    ),
    (
        "id",
        "Laporan Wartawan UCANews.com, Ebed Rosari",
        "Ebed Rosari",
        ["Ebed Rosari"],
        None,
    ),
    ("vi", "Theo TTXVN", "Theo TTXVN", [], None),
    ("en", "Ann Bo , UCAN", "Ann Bo, UCAN", ["Ann Bo"], None),
    ("zh", "作者：李四", "李四", ["李四"], None),
    ("zh", "張三、李四", "張三、李四", ["張三", "李四"], None),
    ("zh", "王小明，台北", "王小明，台北", ["王小明"], "台北"),
    ("zh", "天亚社记者，香港", "天亚社记者，香港", [], "香港"),
    ("zh", "天亞社香港訊", "天亞社香港訊", [], "香港"),
    ("zh", "文/李四 图/王五", "李四 图/王五", ["李四"], None),
]


@pytest.mark.parametrize(("language", "printed", "byline", "authors", "place"), CASES)
def test_signatures(
    language: str,
    printed: str,
    byline: str | None,
    authors: list[str],
    place: str | None,
) -> None:
    read = read_byline(printed, language)
    assert read.byline == byline
    assert list(read.authors) == authors
    assert read.dateline == place


@pytest.mark.parametrize(
    ("language", "byline"), sorted({(c[0], c[2]) for c in CASES if c[2]})
)
def test_a_signature_that_was_read_reads_the_same_again(
    language: str, byline: str
) -> None:
    once = read_byline(byline, language)
    assert once.byline == byline
    again = read_byline(once.byline, language)
    assert again == once


@given(st.text(max_size=200))
def test_authors_are_always_printed_in_the_byline(printed: str) -> None:
    for language in ("en", "id", "vi", "zh"):
        read = read_byline(printed, language)
        assert all(author in (read.byline or "") for author in read.authors)
        # A place may be printed on a line of its own, above the name.
        lines = [read.byline or "", *clean_lines(printed)]
        assert read.dateline is None or any(read.dateline in line for line in lines)


def test_a_place_of_the_text_is_no_second_author() -> None:
    told = "The weavers of Carmel Lomar have mended the bridge."
    assert read_byline("Ann Bo, Carmel Lomar", "en", told).dateline == "Carmel Lomar"
    assert read_byline("Ann Bo, Carmel Lomar", "en").authors == (
        "Ann Bo",
        "Carmel Lomar",
    )
