"""Notices of a server at an article's address are refused, articles about them not."""

import pytest

from ucancrawl.pages.page import Verdict

ADDRESSES = {
    "en": "https://www.ucanews.com/news/farmers-plant-rice-in-the-hills/40211",
    "india": "https://india.ucanews.com/news/nuns-open-clinic-for-weavers/4021",
    "id": "https://indonesia.ucanews.com/2019/03/11/warga-desa-menanam-padi/",
    "vi": "https://vietnam.ucanews.com/2018/05/12/giao-dan-xay-nha-tho/",
    "zh": "https://china.ucanews.com/2018/05/12/%E6%95%99%E5%8F%8B%E5%BB%BA%E5%A0%82/",
}
NOTICES = (
    ("en", "We use cookies", "This site relies on cookies to improve your visit."),
    ("id", "Privacy centre", "We may store information on your device."),
    ("india", "Something went wrong", "An unexpected error occurred."),
    ("vi", "Whoops", "1/1 ErrorException in Connection.php line 112"),
    ("zh", "Thank you!", "Your subscription is confirmed."),
    ("id", "Unsubscribed", "You will no longer get mails from us."),
    ("en", "Search", "Your search for rice matched 0 documents."),
    ("india", "Session expired", "Please sign in again."),
    ("vi", "Your cart", "Your cart is empty. Return to shop."),
    ("en", "Poll", "Your vote has been recorded. Thank you for voting."),
    ("id", "Terjadi kesalahan", "Maaf, ada masalah di server kami."),
    ("id", "Terima kasih", "Anda telah terdaftar pada buletin kami."),
    ("id", "Hasil pencarian", "Tidak ada hasil."),
    ("vi", "Đã xảy ra lỗi", "Vui lòng thử lại sau ít phút."),
    ("vi", "Cảm ơn bạn", "Bạn đã đăng ký nhận bản tin thành công."),
    ("zh", "出错了", "服务器发生错误，请稍后重试。"),
    ("zh", "感谢您的订阅", "您已成功订阅我们的电子报。"),
    ("zh", "搜索", "没有找到符合条件的内容，请更换关键词。"),
)
CONSENT = [
    "We value your privacy and that of all who visit our pages every day.",
    "1. We use cookies and similar technologies to remember your choices, to measure "
    "how the site is used and to improve the services that we offer on all devices.",
    "2. You may withdraw your consent at any time with the settings of your browser, "
    "or with the link that stands at the foot of each page of this website.",
    "3. We do not sell personal data; service providers that work for us are bound by "
    "contract to protect the information which they process on our behalf.",
]


def page(title: str, *paragraphs: str, extra: str = "") -> bytes:
    told = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<html><head><title>{title}</title></head><body><div class=q>"
        f"<h1>{title}</h1>{extra}{told}</div></body></html>"
    ).encode()


@pytest.mark.parametrize(("edition", "title", "text"), NOTICES)
def test_notice_is_no_article(edition, title, text, read):
    address = ADDRESSES[edition]
    for content in (page(title, text), f"{title}\n\n{text}\n"):
        reading = read(address, content)
        assert reading.article is None, reading.reason
        assert reading.verdict is not Verdict.ARTICLE


@pytest.mark.parametrize("edition", ADDRESSES)
def test_long_consent_page_is_no_article(edition, read):
    content = page("Your privacy", *CONSENT, "I agree", "Cookie settings")
    assert read(ADDRESSES[edition], content).article is None


def test_article_about_privacy_is_read(read):
    """Dated and signed, it is news whatever it speaks of."""
    extra = "<div>By Lomi Tarvek</div><div>May 6, 2021</div>"
    content = page("Church sites to mend their cookies", *CONSENT, extra=extra)
    assert read(ADDRESSES["en"], content).verdict is Verdict.ARTICLE


def test_changed_headline_of_a_brief_is_read(read):
    """No word of the slug, no date, no signature: still nothing of it is a notice."""
    content = page(
        "Weavers of Lomitar mend their old bridge again",
        "The weavers of Lomitar have mended the bridge over the Tarvek after the rains.",
    )
    assert read(ADDRESSES["en"], content).verdict is Verdict.ARTICLE


def test_gallery_of_nothing_but_captions_is_read(read):
    shots = "".join(
        f'<p><img src="/uploads/2020/01/{n}.jpg" width="640"></p>'
        f"<p><em>Weavers of Lomitar at work near the bridge {n} (Photo: Tar Vek)</em></p>"
        for n in range(1, 6)
    )
    address = "https://www.ucanews.com/gallery/weavers-of-lomitar/1234"
    reading = read(address, page("Weavers of Lomitar", extra=shots))
    assert reading.verdict is Verdict.ARTICLE
    assert len(reading.article.images) == 5


def test_paragraph_above_a_gallery_is_its_body(read):
    told = (
        "The weavers of Lomitar have mended the bridge over the Tarvek. “It took us "
        "nine days,” said Lomi Tarvek, who led the work after the rains of May."
    )
    shots = "".join(
        f'<p><img src="/uploads/2020/01/{n}.jpg" alt="Weavers of Lomitar"></p>'
        f"<p><em>Weavers of Lomitar at work near the bridge {n} (Photo: Tar Vek)</em></p>"
        for n in range(1, 6)
    )
    address = "https://www.ucanews.com/gallery/weavers-of-lomitar/1234"
    content = page("Weavers of Lomitar", extra=f"<div><p>{told}</p></div>{shots}")
    assert read(address, content).article.body == told


def test_teasers_below_a_label_are_not_the_body(read):
    told = "The weavers of Lomitar have mended the bridge over the Tarvek in May."
    entries = "".join(
        f'<div><h3><a href="/news/other-story/{n + 900}">Other story of river {n}</a>'
        f"</h3><p>The teaser of the other story speaks of hills and rivers {n}.</p></div>"
        for n in range(5)
    )
    below = f"<p>{told}</p><p>They sang.</p><h4>Latest news</h4><div>{entries}</div>"
    content = page("Weavers of Lomitar mend their bridge", extra=below)
    assert read(ADDRESSES["en"], content).article.body == f"{told}\n\nThey sang."


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Our Team - Herald of Sarn"),
        ("id", "Susunan Redaksi | Kabar Sarn"),
        ("vi", "Ban biên tập - Tin Sarn"),
        ("zh", "编辑部 - 萨恩报"),
    ],
)
def test_the_people_of_a_newsroom_are_no_article(read, language, title):
    people = "".join(
        f"<div><h3>{name}</h3><p>Editor</p><p>{name} joined the paper in 1990 and "
        "has covered rivers and markets since then.</p></div>"
        for name in ("Tomo Varel", "Mira Sen", "Lia Ree")
    )
    head = title.split(" - ")[0].split(" | ")[0]
    content = f"<title>{title}</title><h1>{head}</h1>{people}".encode()
    assert read(ADDRESSES[language], content).article is None


def test_a_story_of_the_address_under_a_name_of_a_site_page_is_one(read):
    told = "Farmers of the hills plant rice on terraces that their mothers built."
    content = f"<title>Jobs - UCA News</title><h1>Jobs</h1><p>{told}</p>".encode()
    assert read(ADDRESSES["en"], content).article is not None


@pytest.mark.parametrize(
    "said",
    [
        "Bank: First Bank of Orva, account 00-1234-55. God bless you.",
        "Your gift of any amount will help us to mend the roof.",
    ],
)
def test_an_appeal_with_an_account_is_no_article(read, said):
    content = f"<h1>Help us mend the roof</h1><p>Dear friends,</p><p>{said}</p>"
    assert read(ADDRESSES["en"], content.encode()).article is None
