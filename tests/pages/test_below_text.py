"""What stands below a text and is none of it: comments, filings, appeals, walls."""

import pytest

URLS = {
    "en": "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234",
    "zh": "https://china.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
    "id": "https://indonesia.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
    "vi": "https://vietnam.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
}
HEADLINE = "Weavers of Lomitar mend their bridge"
TOLD = [
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
]
SAID = "They should have built the bridge of stone, as the elders told them to."


def page(below: str = "", told: list[str] = TOLD) -> bytes:
    text = "".join(f"<p>{one}</p>" for one in told)
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>"
        f"<div>March 2, 2019</div><div>{text}</div>{below}</body></html>"
    ).encode()


@pytest.mark.parametrize("tag", ["h3", "p"])
@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", f"2 thoughts on “{HEADLINE}”"),
        ("en", f"One response to “{HEADLINE}”"),
        ("en", f'14 Comments on "{HEADLINE}"'),
        ("en", "3 replies to this article"),
        ("en", "Reader comments (2)"),
        ("en", "Readers’ comments"),
        ("en", "What our readers say"),
        ("en", "Join the discussion"),
        ("id", f"2 tanggapan untuk “{HEADLINE}”"),
        ("id", "Komentar pembaca (2)"),
        ("vi", f"2 bình luận về “{HEADLINE}”"),
        ("vi", "Bình luận của bạn đọc (2)"),
        ("zh", f"《{HEADLINE}》上有2条评论"),
        ("zh", f"在「{HEADLINE}」中有 2 則留言"),
        ("zh", "读者评论（2）"),
    ],
)
def test_comments_end_the_text(read, language, head, tag):
    below = f"<{tag}>{head}</{tag}><div><b>Ona Ruvel says:</b><p>{SAID}</p></div>"
    article = read(URLS[language], page(below)).article
    assert article.body.split("\n\n") == TOLD


@pytest.mark.parametrize(
    "line",
    [
        "Two responses to “The bridge of Sarn” came from the council that week.",
        "What our readers say of the bridge is that it should have been of stone.",
        "Join the discussion they held in Sarn, and you hear of nothing but stone.",
        "Posted in Sarn, the guard tagged along with the weavers to the river.",
        "Filed under seal, the case was tagged urgent by the court in Sarn.",
        "Dear readers, the bridge of my youth is gone and nobody weeps for it.",
        "Download the maps of Sarn, she said, and you see no bridge on any of them.",
        "Join our telegram, wrote the clerk, to the one the council sent in May.",
    ],
)
def test_text_that_opens_in_such_words(read, line):
    told = [*TOLD[:2], line, TOLD[2]]
    article = read(URLS["en"], page(told=told)).article
    assert article.body.split("\n\n") == told


SECTION = '<a href="/category/x">Tarvek</a>'
TAGS = '<a href="/tag/x">stone bridges</a>, <a href="/tag/y">weavers</a>'


@pytest.mark.parametrize("linked", [True, False])
@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This entry was posted in {} and tagged {}. Bookmark the permalink."),
        ("en", "Posted in {} | Tagged {}"),
        ("en", "Posted in {} | Tagged {} | Leave a comment"),
        ("en", "Filed under: {}. Tagged: {}"),
        ("en", "Filed Under: {} Tagged With: {}"),
        ("id", "Tulisan ini dipublikasikan di {} dan tag {}. Tandai permalink."),
        ("id", "Diposkan pada {} | Ditandai {}"),
        ("vi", "Bài này được đăng trong {} và được gắn thẻ {}. Đánh dấu liên kết."),
        ("zh", "此文章发表在 {} 并标签为 {}。"),
    ],
)
def test_what_it_is_filed_under(read, language, line, linked):
    below = f"<div>{line.format(SECTION, TAGS)}</div>"
    if not linked:
        below = f"<div>{line.format('Tarvek', 'stone bridges, weavers')}</div>"
    article = read(URLS[language], page(below)).article
    assert article.body.split("\n\n") == TOLD
    assert article.section == "Tarvek"
    assert article.keywords == ["stone bridges", "weavers"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Join our Telegram channel and get the news of the day on your phone"),
        ("en", "Download the UCA News app for iPhone and Android."),
        ("en", "Dear reader, access to UCA News stories is free for all who need it."),
        ("id", "Ikuti saluran Telegram kami untuk berita setiap hari dari Asia."),
        ("id", "Unduh aplikasi UCA News untuk membaca berita setiap hari."),
        ("vi", "Hãy tham gia kênh Telegram của chúng tôi để nhận tin mỗi ngày."),
        ("vi", "Tải ứng dụng của UCAN để đọc tin mỗi ngày trên điện thoại."),
        ("zh", "请关注我们的微信公众号，每天阅读教会新闻，并与朋友分享。"),
        ("zh", "下載天亞社的手機應用程式，隨時閱讀教會新聞和評論文章。"),
    ],
)
def test_the_site_s_own_asking(read, language, line):
    article = read(URLS[language], page(told=[*TOLD, line])).article
    assert article.body.split("\n\n") == TOLD


@pytest.mark.parametrize(
    "wall",
    [
        "You have reached your limit of free articles this month.",
        "You have used the limit of three free articles.",
        "This article is only available to subscribers.",
        "Subscribe now to continue reading.",
        "To continue reading this article, please subscribe or log in.",
    ],
)
def test_a_wall_for_payment(read, wall):
    asking = "Choose a plan of $2 a month and help our journalism in Asia to go on."
    assert read(URLS["en"], page(told=[wall, asking])).verdict == "login"
    told = [one.replace("bridge", "old bridge") * 4 for one in TOLD]
    assert read(URLS["en"], page(f"<p>{wall}</p>", told)).verdict == "article"


TITLES = ("Old mill of Sarn reopens after the flood", "Hills of Doran turn green")
FIRST, SECOND = (
    f'<a href="/news/x-{one[:4]}/4{n}">{{}}</a>' for n, one in enumerate(TITLES)
)


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "Previous article", "Next article"),
        ("en", "Prev", "Next"),
        ("en", "« Previous", "Next »"),
        ("id", "Artikel sebelumnya", "Artikel berikutnya"),
        ("vi", "Bài trước", "Bài tiếp theo"),
        ("zh", "上一篇", "下一篇"),
    ],
)
@pytest.mark.parametrize("order", ["each", "both", "inside", "colon"])
def test_titles_before_and_after_in_time(read, language, before, after, order):
    first, second = FIRST.format(TITLES[0]), SECOND.format(TITLES[1])
    below = f"<p>{before}</p><p>{first}</p><p>{after}</p><p>{second}</p>"
    if order == "both":
        below = f"<p>{before}</p><p>{after}</p><p>{first}</p><p>{second}</p>"
    if order == "inside":
        first = FIRST.format(f"<span>{before}</span><span>{TITLES[0]}</span>")
        second = SECOND.format(f"<span>{after}</span><span>{TITLES[1]}</span>")
        below = f"<div>{first}</div><div>{second}</div>"
    if order == "colon":
        below = "".join(
            f"<div>{link.format(f'{label}: {title}')}</div>"
            for link, label, title in zip(
                (FIRST, SECOND), (before, after), TITLES, strict=True
            )
        )
    article = read(URLS[language], page(f"<div>{below}</div>")).article
    assert [link.text for link in article.links if link.kind == "related"] == []
    assert article.body.split("\n\n") == TOLD


@pytest.mark.parametrize(("back", "forth"), [("« ", " »"), ("← ", " →"), ("‹ ", " ›")])
def test_titles_between_arrows(read, back, forth):
    first, second = FIRST.format(back + TITLES[0]), SECOND.format(TITLES[1] + forth)
    article = read(URLS["en"], page(f"<div>{first}\n{second}</div>")).article
    assert [link.text for link in article.links if link.kind == "related"] == []


def test_a_linked_headline_below_such_labels(read):
    html = page().replace(HEADLINE.encode(), f'<a href="/x">{HEADLINE}</a>'.encode())
    html = html.replace(b"<h1>", b"<p>Previous</p><p>Next</p><h1>")
    assert read(URLS["en"], html).article.headline == HEADLINE


@pytest.mark.parametrize("title", ["Next year the bridge goes", "Old mill of Sarn »"])
def test_related_titles_in_such_words(read, title):
    link = f'<a href="/news/x-mill/41">{title}</a>'
    below = f"<h4>Related news</h4><ul><li>{link}</li></ul>"
    article = read(URLS["en"], page(below)).article
    assert [one.text for one in article.links if one.kind == "related"] == [title]


@pytest.mark.parametrize(
    "text", ["View this post on Instagram", "www.orsa.example", "ona-ruvel.example/me"]
)
def test_links_that_are_no_titles(read, text):
    below = f'<p><a href="https://orsa.example/p/1">{text}</a></p>'
    article = read(URLS["en"], page(below)).article
    assert [one.text for one in article.links if one.kind == "related"] == []
