"""What a server gives at an article's address, dated like one, and news about such things."""

import pytest

from tests.pages.weavers import HEADLINE, TOLD, URLS, page
from ucancrawl.pages.page import Verdict

DAY = "<div>May 6, 2021</div>"


def served(headline: str, inner: str) -> bytes:
    return (
        f"<html><head><title>{headline} - UCA News</title></head><body><main><h1>{headline}</h1>"
        f"{DAY}<div>{inner}</div></main></body></html>"
    ).encode()


def told(*paragraphs: str) -> str:
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def listed(*items: str) -> str:
    return f"<ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>"


JOB = told(
    "UCAN Indonesia membuka kesempatan bagi Anda untuk bergabung di kantor Lomitar.",
    "Posisi: Redaktur Bahasa", "Batas lamaran: 30 September 2022",
) + "<h3>Tanggung jawab</h3>" + listed("Menyunting naskah", "Menerjemahkan naskah") + told(
    'Kirim CV dan surat lamaran ke kerja@example.org dengan subjek "Redaktur Bahasa – Nama Anda".'
)  # fmt: skip
EVENT = told(
    "Date: July 12-14, 2023", "Venue: Lomitar Conference Centre", "Fee: US$120; students US$45",
    "Seats are limited to 80. Please bring your own laptop.",
) + "<h3>Registration form</h3><form><label>Full name</label><input name=n></form>"  # fmt: skip
SHOP = told(
    "本书收录了三十六位渔村老人的口述，记录了他们在海上与岸上的信仰生活。",
    "《山城圣堂》 ¥45.00", "《修女的厨房》 ¥39.00", "读者评价", "运费说明：满99元包邮。",
)  # fmt: skip
APPEAL = told(
    "Quý độc giả thân mến,",
    "Suốt bốn mươi năm phóng viên của chúng tôi đã đi đến những buôn làng xa xôi nhất.",
    "Xin quý vị hãy chọn mức đóng góp bên dưới.", "Số tài khoản: 0000 1234 5678",
)  # fmt: skip
POLL = "<h3>Results so far</h3>" + listed(
    "Yes, it serves the sick 47%", "Only on Sundays 31%", "No, people should come 16%"
) + told("Total votes: 1,882. Voting closes on June 30.")  # fmt: skip
GONE = told(
    "很抱歉，您所浏览的文章已被删除或转移，暂时无法阅读。",
    "本文应当事人要求下架，本社不再提供全文。如有查询，请电邮至编辑部。",
)
MEMBERS = told(
    "Bài viết này dành riêng cho thành viên. Đăng nhập hoặc tạo tài khoản để đọc toàn bộ nội dung."
)
TEASER = told(
    "Sejak subuh Petrus duduk di depan rumah perahunya, memandang garis putih di ufuk timur...",
    "Untuk membaca artikel ini secara lengkap, silakan berlangganan UCAN Plus. Anda sudah "
    "menghabiskan 3 artikel gratis bulan ini.",
)
HOUSE = told("天亚社是亚洲的天主教新闻机构，总部设于曼谷，在十余个国家设有办事处。")
LIFE = told(
    "Maria Bili adalah wartawan lepas yang tinggal di Lomitar dan mulai menulis pada 2009."
)
PDF = told(
    "As a not-for-profit service we rely on readers. Even the price of a cup of coffee a month "
    "helps our reporters to travel."
)
COMMENTS = (
    "<h2>8 tanggapan untuk “Penenun memperbaiki jembatan”</h2><ol>"
    + "".join(
        f"<li><b>{name}</b><p>Sangat menginspirasi, semoga makin banyak yang mau turun.</p>"
        "<a href='#r'>Balas</a></li>"
        for name in ("Bernadus", "Lusia", "Andre")
    )
    + "</ol>"
)


@pytest.mark.parametrize(
    ("language", "headline", "inner"),
    [
        ("id", "Lowongan Kerja: Redaktur Bahasa", JOB),
        ("en", "Asian Media Forum: Register Now", EVENT),
        ("zh", "《灯塔守望者》", SHOP),
        ("vi", "Xin giúp chúng tôi kể chuyện", APPEAL),
        ("en", "Poll: Should parishes livestream every Mass?", POLL),
        ("zh", "堂区教友清理河道", GONE),
        ("vi", "Người giữ đèn ở nhà thờ đá", MEMBERS),
        ("id", "Nelayan menunggu musim", TEASER),
        ("en", "Full text: the bishops' final document (PDF)", PDF),
        ("id", "Penenun memperbaiki jembatan", COMMENTS),
        ("zh", "关于我们", HOUSE),
        ("en", "Buy this domain", told("The owner of lomitar.org is offering it for sale.")),
        ("id", "/2020/11/05/penenun-jembatan/", told("APP_LOCALE", "HTTP_ACCEPT_LANGUAGE")),
        ("en", "1. Who we are", told("This privacy policy explains how we use what you give us.")),
    ],
)  # fmt: skip
def test_it_is_no_article_whatever_day_stands_over_it(language, headline, inner, read):
    reading = read(URLS[language], served(headline, inner))
    assert reading.article is None, headline


def test_a_name_over_its_bearers_life_is_the_page_of_an_author(read):
    content = served("Maria Bili", LIFE).replace(DAY.encode(), b"")
    assert read(URLS["id"], content).article is None


@pytest.mark.parametrize(
    ("language", "headline", "inner"),
    [
        (
            *("en", HEADLINE),
            told(
                *TOLD, "“We have never asked anybody for a plank before this year,” the elder said.",
                "Date: July 12, 2023", "Venue: Lomitar hall", "Fee: none", "Register by July 1.",
            ),
        ),
        (
            *("vi", "Giáo phận kêu gọi giúp nạn nhân lũ lụt"),
            told(
                "Giáo phận Lomitar kêu gọi giúp đỡ các gia đình bị mất nhà vì lũ hôm thứ Hai.",
                "“Chúng tôi cần gạo và chăn cho ba trăm người đang ở trong nhà thờ,” cha nói.",
                "Mọi đóng góp xin gửi về số tài khoản 0000 1234 của giáo phận.",
            ),
        ),
        (
            *("en", "Poll finds few livestream Mass"),
            told(
                *TOLD, "Of those asked, three said that they had seen one on a screen last year.",
                "Among women it was 47%", "Among men it was 31%", "Among the young it was 16%",
            ),
        ),
        ("id", "Penenun memperbaiki jembatan", told(
            "Para penenun di Lomitar memperbaiki jembatan di atas sungai pada bulan Mei...",
            "Dewan desa meminta bantuan provinsi, tetapi tidak seorang pun di kantor menjawab.",
        )),
        ("en", "Maria Bili", told(
            "Maria Bili has called on the province to mend the bridge over the Tarvek in May.", *TOLD
        )),
        ("id", "Penenun memperbaiki jembatan", told(
            "Para penenun di Lomitar memperbaiki jembatan di atas sungai pada bulan Mei lalu.",
        ) + "<h2>8 tanggapan untuk “Penenun”</h2><p>Sangat menginspirasi.</p><a href='#r'>Balas</a>"),
    ],
)  # fmt: skip
def test_news_about_such_things_is_an_article(language, headline, inner, read):
    reading = read(URLS[language], served(headline, inner))
    assert reading.verdict is Verdict.ARTICLE, reading.reason


def test_a_policy_in_the_news_is_an_article(read):
    inner = told(
        "This privacy policy of the province has angered the weavers of Lomitar.", *TOLD
    )
    assert read(URLS["en"], page(inner)).verdict is Verdict.ARTICLE
