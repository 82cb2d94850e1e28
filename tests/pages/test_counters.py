"""Counters and clocks are the site's; numbers of a text stay."""

import pytest

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import FURNITURE, Role, mark

COUNTS = [
    ("en", "3.1K"),
    ("en", "75 Shares Facebook 40 Twitter 35"),
    ("en", "3 Comments 7 Likes"),
    ("en", "Views: 9,876"),
    ("en", "Viewed 9,876 times"),
    ("en", "\U0001f441 9,876"),
    ("en", "Listen · 7 min"),
    ("en", "11:45 AM"),
    ("en", "Last updated: 11:45"),
    ("en", "Lomitar 27°C Light rain"),
    ("id", "Dibaca 9.876 kali"),
    ("id", "Terakhir diperbarui: 11:45"),
    ("id", "11.45 WIB"),
    ("vi", "Lượt xem: 9876"),
    ("vi", "Cập nhật lần cuối: 11:45"),
    ("zh", "9,876 次瀏覽"),
    ("zh", "浏览次数：9876"),
    ("zh", "閱讀 987"),
    ("zh", "最後更新：11:45"),
    ("zh", "上午 11:45"),
]
TOLD = [
    ("en", "1984"),
    ("en", "12 villages"),
    ("en", "At 11:45 the bridge fell"),
    ("en", "Psalm 23"),
    ("en", "John 3:16"),
    ("en", "Seven views of the bridge"),
    ("en", "She shares 5 rooms"),
    ("id", "Pasal 23 ayat 4"),
    ("vi", "12 làng"),
    ("zh", "十二個村莊"),
    ("zh", "瀏覽 2 座橋"),
]


def role_of(line: str, language: str) -> Role:
    return mark([Block(BlockKind.PARAGRAPH, line)], language)[0].role


@pytest.mark.parametrize(("language", "line"), COUNTS)
def test_counters_and_clocks(language: str, line: str) -> None:
    assert role_of(line, language) in {*FURNITURE, Role.COMMENT}


@pytest.mark.parametrize(("language", "line"), TOLD)
def test_numbers_of_a_text(language: str, line: str) -> None:
    assert role_of(line, language) not in {*FURNITURE, Role.COMMENT}


def test_a_day_beside_a_counter_is_read(read):
    told = "<p>織布的人在五月修好了河上的舊橋，教友們都很高興。</p>"
    html = (
        "<html><body><h1>織布的人修好河上的舊橋</h1><p>2018年12月24日 | 9,876 次瀏覽</p>"
        f"<div>{told}<p>他們的議會向省裡求助，但是沒有人回答他們的信。</p>"
        "<p>雨季過後，他們還要在南邊再造一座橋，讓孩子們上學。</p></div></body></html>"
    )
    url = "https://china.ucanews.com/2018/12/24/zhibu-xiuqiao/"
    article = read(url, html.encode()).article
    assert "2018年12月24日" in [one.raw for one in article.evidence]
    assert (article.section, article.standfirst) == (None, None)
