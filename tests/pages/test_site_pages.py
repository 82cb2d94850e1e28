"""Pages that a site has about itself are no articles, stories with like titles are."""

import pytest

ADDRESSES = {
    "en": "https://www.ucanews.com/news/farmers-plant-rice-in-the-hills/40211",
    "id": "https://indonesia.ucanews.com/2019/03/11/warga-desa-menanam-padi/",
    "vi": "https://vietnam.ucanews.com/2018/05/12/giao-dan-xay-nha-tho/",
    "zh": "https://china.ucanews.com/2018/05/12/%E6%95%99%E5%8F%8B%E5%BB%BA%E5%A0%82/",
}
CLAIM = (
    '<script type="application/ld+json">{{"@type": "Article", "headline": "{0}", '
    '"datePublished": "2018-05-01"}}</script>'
)
PAGES = [
    ("en", "Who we are", "We have told the stories of the valley since 1979. {0} {0}"),
    ("en", "Current vacancies", "A cook of good cheer is wanted for the press house."),
    ("en", "Sunday Mass timings", "St. Tam: at dawn and dusk, in the tongue of Orva."),
    ("en", "Ways to give", "Every coin goes to those who carry our paper uphill."),
    ("id", "Visi dan Misi", "Kami hadir sejak 1979 untuk warga lembah. {0}"),
    ("id", "Jadwal Misa Harian", "Kapel Santo Tam: pagi dan petang, setiap hari."),
    ("id", "Lowongan Kerja", "Kantor kami di Sarn perlu juru masak yang periang."),
    (
        "vi",
        "Lịch thánh lễ",
        "Nhà nguyện Thánh Tâm: sáng và chiều, mỗi ngày trong tuần.",
    ),
    ("vi", "Chính sách quyền riêng tư", "Chúng tôi lưu tên và địa chỉ mà bạn đưa ra."),
    ("vi", "Tuyển dụng", "Toà báo ở Sarn cần một người nấu ăn vui tính làm cả tuần."),
    ("zh", "关于本站", "我们自一九七九年起报道山谷居民的消息，读者遍布各地。"),
    ("zh", "彌撒時間表", "聖譚小堂：每天早上和傍晚，以奧爾瓦語舉行。"),
    ("zh", "加入我們", "薩恩的報社需要一位開朗的廚師，全職工作，歡迎來信。"),
]


def page(title: str, told: str, *, claim: bool = True, under: str = "") -> bytes:
    said = CLAIM.format(title) if claim else ""
    text = told.format("It is read in towns and villages of the whole valley.")
    return (
        f"<title>{title} - Sarn</title>{said}<h1>{title}</h1>{under}<div><p>{text}</p>"
        "</div>"
    ).encode()


@pytest.mark.parametrize(("language", "title", "told"), PAGES)
@pytest.mark.parametrize("claim", [True, False])
def test_a_page_of_the_site_is_no_article_whatever_it_claims(
    read, language, title, told, claim
):
    content = page(title, told, claim=claim)
    assert read(ADDRESSES[language], content).article is None


@pytest.mark.parametrize(
    ("address", "title", "told"),
    [
        ("https://www.ucanews.com/news/ways-to-give/4021", "Ways to give", "Give now."),
        (
            "https://indonesia.ucanews.com/2019/03/11/jadwal-misa-harian/",
            "Jadwal Misa Harian",
            "Misa di kapel Santo Tam pada pagi dan petang, menurut jadwal ini.",
        ),
        (
            "https://vietnam.ucanews.com/2018/05/12/lich-thanh-le/",
            "Lịch thánh lễ",
            "Thánh lễ tại nhà nguyện Thánh Tâm: sáng và chiều, mỗi ngày trong tuần.",
        ),
    ],
)
def test_a_page_of_the_site_at_an_address_of_its_own_is_none(
    read, address, title, told
):
    assert read(address, page(title, told)).article is None


@pytest.mark.parametrize(("language", "title", "told"), PAGES)
def test_a_column_of_such_a_name_with_its_day_is_an_article(
    read, language, title, told
):
    days = {"en": "May 6, 2021", "id": "6 Mei 2021", "vi": "06/05/2021"}
    under = f"<p>{days.get(language, '2021-05-06')}</p>"
    content = page(title, told, under=under)
    assert read(ADDRESSES[language], content).article is not None


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        (
            "en",
            "Mass times change in Manila",
            "Parishes of Manila say Mass at dawn now.",
        ),
        (
            "en",
            "Our mission is to the poor",
            "Nuns of Sarn have left their old convent.",
        ),
        (
            "id",
            "Jadwal Misa Natal di Sarn berubah",
            "Paroki Sarn memajukan Misa Natal.",
        ),
        ("vi", "Giờ lễ mới tại Sarn", "Giáo xứ Sarn dời giờ lễ chiều vì nắng nóng."),
        (
            "zh",
            "萨恩教区公布弥撒时间",
            "萨恩教区因天气炎热，把下午的弥撒改到晚上举行。",
        ),
    ],
)
def test_news_about_what_such_pages_say_is_an_article(read, language, title, told):
    content = page(title, told, claim=False)
    assert read(ADDRESSES[language], content).article is not None


def test_a_story_below_the_name_of_the_archive_is_an_article(read):
    told = "The weavers of Lomitar have mended the bridge over the Tarvek. " * 3
    content = (
        "<title>Archives - UCA News</title><h3>Archives</h3>"
        f"<h1>Farmers plant their rice</h1><p>{told}</p>"
    )
    assert read(ADDRESSES["en"], content.encode()).article is not None


@pytest.mark.parametrize("title", ["Events calendar", "Kalender kegiatan"])
def test_a_calendar_whose_days_stand_below_its_name_is_none(read, title):
    rows = "".join(
        f"<tr><td>{day} May 2021</td><td>{day}:00</td><td>Choir of Sarn</td></tr>"
        for day in range(7, 15)
    )
    content = f"<title>{title}</title><h1>{title}</h1><table>{rows}</table>"
    content += "<p>Independent news costs money, as everybody in the valley knows.</p>"
    assert read(ADDRESSES["en"], content.encode()).article is None


def test_a_page_of_the_site_below_the_title_of_a_story_is_none(read):
    head = (
        "<title>Temple and church share a wall in Sarn - Hills</title>"
        '<meta property="og:type" content="article">'
        '<meta property="og:title" content="Temple and church share a wall in Sarn">'
    )
    told = "We keep your name and address when you write to us. You may ask for them."
    url = "https://www.ucanews.com/news/temple-and-church-share-a-wall-in-sarn/80113"
    content = f"{head}<h1>Privacy policy</h1><div><p>{told}</p><p>Nobody else reads it.</p></div>"
    assert read(url, content.encode()).article is None
    story = (
        f"{head}<h2>Temple and church share a wall in Sarn</h2><div><p>{told}</p></div>"
    )
    assert read(url, f"{story}<p>May 6, 2018</p>".encode()).article is not None


def test_a_page_that_has_the_sites_name_alone_is_none(read):
    told = (
        "<p>UCA News is a network of journalists who report on the Church in Asia.</p>"
        "<p>Founded in 1979, it works in several languages and has correspondents in "
        "more than twenty countries.</p>"
        "<p>The office in Bangkok handles subscriptions, letters and complaints.</p>"
    )
    foot = (
        "UCAN - Weir House of Lomitar, tel. +66 2 555 0142 - Contents published are "
        "licensed for use with the source quoted."
    )
    url = "https://www.ucanews.com/news/daegu-diocese-celebrates-31-years/45253"
    page_ = "<title>UCA News</title><div><h2>{}</h2><div>{}</div></div><div>{}</div>"
    content = page_.format("UCA News", told, foot)
    assert read(url, content.encode()).article is None
    story = page_.format("Daegu celebrates", f"<p>May 6, 2018</p>{told}", foot)
    assert read(url, story.encode()).article is not None


def test_metadata_of_another_article_over_a_page_with_its_own_headline(read):
    """Its address, in pinyin, says nothing of its words."""
    other = "https://china.ucanews.com/2025/03/30/huizhong-pingan-aixin/"
    told = "".join(
        f"<p>{one}</p>"
        for one in (
            "織布的人在五月修好了河上的舊橋，教友們都很高興。",
            "他們的議會向省裡求助，但是沒有人回答他們的信。",
            "雨季過後，他們還要在南邊再造一座橋，讓孩子們上學。",
        )
    )
    page_ = (
        "<title>{0} - 天亞社</title><link rel=canonical href={2}>"
        '<meta property="og:url" content={2}><meta property="og:title" content="{1}">'
        f"<h1>{{0}}</h1><p>2025年6月25日</p><div>{told}</div>"
    )
    mine, others = "織布的人修好河上的舊橋", "香港教堂拆遷爭議未決，教友守夜祈禱"
    url = "https://china.ucanews.com/2025/06/25/xiunv-jiaohui-shenfu/"
    found = read(url, page_.format(mine, others, other).encode()).article
    assert found is not None
    assert found.headline == mine
    meta = '<meta property="article:published_time" content="2025-03-30">'
    undated = page_.format(mine, others, other).replace("<p>2025年6月25日</p>", "")
    found = read(url, f"{meta}{undated}".encode()).article
    assert "2025-03-30" not in [one.raw for one in found.evidence]
    own = undated.replace(other, url)
    found = read(url, f"{meta}{own}".encode()).article
    assert "2025-03-30" in [one.raw for one in found.evidence]
    led_away = read(url, page_.format(others, others, other).encode())
    assert led_away.article is None
