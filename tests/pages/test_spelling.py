"""The same page in decomposed characters, or with signs unseen, reads the same."""

import re
import unicodedata

import pytest

URL = "https://vietnam.ucanews.com/2019/03/02/tho-det-lomitar-sua-cau/"
PAGE = (
    "<html><head><title>Thợ dệt Lomitar sửa lại cầu</title></head><body>"
    "<h1>Thợ dệt Lomitar sửa lại cầu</h1><p>Phóng viên UCAN</p><p>2 Tháng Ba, 2019</p>"
    "<div><p>Các thợ dệt ở Lomitar đã sửa lại cây cầu bắc qua sông Tarvek hồi tháng năm.</p>"
    "<p>Hội đồng của họ đã xin tỉnh giúp đỡ, nhưng không ai ở văn phòng trả lời cả.</p></div>"
    "<div>Từ khóa: <a href='/t/1'>cầu đá</a> <a href='/t/2'>thợ dệt</a></div>"
    "<h3>Bài liên quan</h3><ul><li><a href='/2019/03/01/mot-chuyen/'>Một chuyện khác hẳn"
    " ở Sarn</a></li></ul></body></html>"
)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def unseen(text: str) -> str:
    return re.sub(r">(\w)(\w)", ">\\1\u200b\\2", text.replace("khóa", "khó\u00ada"))


def unbroken(text: str) -> str:
    return re.sub(r">([^<]+)<", lambda found: found[0].replace(" ", "\u00a0"), text)


@pytest.mark.parametrize("spell", [decomposed, unseen, unbroken])
def test_a_page_reads_the_same_in_another_spelling(read, spell):
    plain = read(URL, PAGE.encode()).article
    other = read(URL, spell(PAGE).encode()).article
    assert plain.byline == "Phóng viên UCAN"
    assert plain.keywords == ["cầu đá", "thợ dệt"]
    assert [link.text for link in plain.links] == ["Một chuyện khác hẳn ở Sarn"]
    assert "Từ khóa" not in plain.body
    plain.evidence = other.evidence = []
    assert other == plain
