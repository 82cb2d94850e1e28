"""Controls of a page are no text; sentences that begin as they do are."""

import pytest

from ucancrawl.normalise.person import is_chinese_name
from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.labels import Role, mark

CONTROLS = [
    ("en", "Story continues below"),
    ("en", "Article continues after this advertisement"),
    ("en", "ADVERTISEMENT - CONTINUE READING BELOW"),
    ("en", "Click to share on Twitter (Opens in new window)"),
    ("en", "Was this article helpful? Yes No"),
    ("en", "Like Loading..."),
    ("en", "Print Friendly, PDF & Email"),
    ("en", "Click to enlarge"),
    ("en", "Report an error"),
    ("en", "More from this author"),
    ("en", "Your email address will not be published. Required fields are marked *"),
    ("en", "Estimated reading time: 4 minutes"),
    ("en", "2 of 7"),
    ("en", "2 / 7"),
    ("id", "Scroll untuk melanjutkan membaca"),
    ("id", "Kembali ke atas"),
    ("vi", "Nhấn để phóng to"),
    ("vi", "Về đầu trang"),
    ("zh", "點擊放大圖片"),
    ("zh", "点击放大图片"),
    ("zh", "展開全文"),
    ("zh", "責任編輯：李文"),
    ("zh", "（完）"),
    ("zh", "掃描二維碼關注我們"),
    ("zh", "收聽本文"),
    ("zh", "文章繼續"),
    ("zh", "返回列表"),
]
TOLD = [
    ("en", "The story continues below the bridge"),
    ("en", "Was this article of faith helpful to the weavers?"),
    ("en", "2 of 7 bridges"),
    ("id", "Kembali ke atas jembatan"),
    ("zh", "修橋工程完成"),
]


def role_of(line: str, language: str) -> Role:
    return mark([Block(BlockKind.PARAGRAPH, line)], language)[0].role


@pytest.mark.parametrize(("language", "line"), CONTROLS)
def test_controls(language: str, line: str) -> None:
    assert role_of(line, language) is not Role.NONE


@pytest.mark.parametrize(("language", "line"), TOLD)
def test_sentences(language: str, line: str) -> None:
    assert role_of(line, language) is Role.NONE


@pytest.mark.parametrize(
    ("language", "line"),
    [("zh", "閱讀更多：織布的人修橋"), ("id", "Baca selengkapnya: Penenun Lomitar")],
)
def test_a_title_behind_read_more_is_related(language: str, line: str) -> None:
    assert role_of(line, language) is Role.RELATED


def test_controls_are_no_names() -> None:
    assert not is_chinese_name("關注本文")
    assert not is_chinese_name("單篇下載")
    assert is_chinese_name("關文德")
    assert is_name("評論員李文", "zh-Hant")
