"""Lines of the site beside and below a text, in the four languages."""

import pytest

from tests.pages.weavers import HEADLINE, TOLD, URLS

LINES = [
    ("en", "This article was first published in The Weavers' Monthly on May 2."),
    ("en", "Originally published by The Weavers' Monthly."),
    ("id", "Artikel ini pertama kali terbit di Majalah Tenun edisi Maret."),
    ("vi", "Bài viết được đăng lần đầu trên tờ Thợ Dệt số tháng Ba."),
    ("zh", "本文首發於《織工月刊》三月號。"),
    ("zh", "加入收藏"),
    ("zh", "设为首页"),
    ("zh", "繁體版"),
    ("zh", "全文共 1820 字"),
    ("en", "640 words"),
    ("id", "Belum ada komentar"),
    ("vi", "Chưa có bình luận nào"),
    ("zh", "暂无评论"),
]


def page(told: list[str], line: str) -> bytes:
    text = "".join(f"<p>{one}</p>" for one in told)
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>"
        f"<div>March 2, 2019</div><div class=t>{text}{line}</div></body></html>"
    ).encode()


@pytest.mark.parametrize(("language", "line"), LINES)
@pytest.mark.parametrize("form", ["<p>{}</p>", "<p><em>{}</em></p>", "<div>{}</div>"])
def test_a_line_of_the_site_is_no_text(read, language, line, form):
    article = read(URLS[language], page(TOLD, form.format(line))).article
    assert article.body.split("\n\n") == list(TOLD)
    assert (article.byline, article.images) == (None, [])


@pytest.mark.parametrize(
    "told",
    [
        "The article was the first of its kind in a book of the weavers, she said.",
        "He wrote 640 words a day, and burned them in the evening.",
        "There are no comments yet from the office of the province, they said.",
    ],
)
def test_a_sentence_of_such_words_is_text(read, told):
    article = read(URLS["en"], page([*TOLD, told], "")).article
    assert article.body.split("\n\n") == [*TOLD, told]
