"""Pages that serve a reader are no articles; news about such services is."""

import pytest

from ucancrawl.pages.page import Verdict

ADDRESSES = {
    "en": "https://www.ucanews.com/news/farmers-plant-rice-in-the-hills/40211",
    "id": "https://indonesia.ucanews.com/2019/03/11/warga-desa-menanam-padi/",
    "vi": "https://vietnam.ucanews.com/2018/05/12/giao-dan-xay-nha-tho/",
    "zh": "https://china.ucanews.com/2018/05/12/%E6%95%99%E5%8F%8B%E5%BB%BA%E5%A0%82/",
}
DAY = "<p>By Lomi Tarvek</p><p>May 6, 2021</p>"


def page(title: str, inner: str, under: str = "") -> bytes:
    return f"<title>{title}</title><h1>{title}</h1>{under}<div>{inner}</div>".encode()


def paragraphs(*told: str) -> str:
    return "".join(f"<p>{text}</p>" for text in told)


@pytest.mark.parametrize(
    ("language", "title", "price", "told", "button"),
    [
        (
            *("en", "Beeswax candle of Lomitar", "€ 12,00"),
            "A candle of pure wax that burns for nine hours in a still room.",
            "Add to basket",
        ),
        (
            *("id", "Kain tenun Lomitar", "Rp 150.000"),
            "Kain tenun tangan dari benang kapas, dibuat oleh ibu-ibu di desa.",
            "Masukkan ke keranjang",
        ),
        (
            *("vi", "Tượng gỗ Thánh Tâm", "350.000 đ"),
            "Tượng được khắc bằng tay từ gỗ mít, cao ba mươi phân, nặng một ký.",
            "Thêm vào giỏ hàng",
        ),
        (
            *("zh", "橄榄木十字架", "¥88"),
            "手工雕刻的橄榄木十字架，由山谷的妇女合作社制作，纹理各不相同。",
            "加入购物车",
        ),
    ],
)
def test_a_thing_on_sale_is_no_article(read, language, title, price, told, button):
    inner = f"<div>{price}</div><p>{told}</p><button>{button}</button>"
    assert read(ADDRESSES[language], page(title, inner)).article is None
    dated = page(title, inner, under=DAY)
    assert read(ADDRESSES["en"], dated).article is not None


def test_news_about_a_shop_is_an_article(read):
    inner = paragraphs(
        "Nuns of Sarn sell rosaries of olive wood for US$18 each to mend their roof.",
        "Who wants one can add to cart as many as there are, the order says.",
    )
    shop = "<aside><p>US$18.50</p><p>Add to cart</p></aside>"
    content = page("Nuns of Sarn open a shop", inner + shop)
    assert read(ADDRESSES["en"], content).article is not None


@pytest.mark.parametrize(
    ("language", "title", "answers", "total"),
    [
        ("en", "Should bells ring at night?", ("Yes", "No"), "1,204 votes so far."),
        ("id", "Perlukah lonceng malam?", ("Ya", "Tidak"), "Total suara: 812 orang."),
        ("vi", "Có nên đánh chuông đêm?", ("Có", "Không"), "Tổng số phiếu là 812."),
        (
            "zh",
            "夜里应该敲钟吗？",
            ("应该", "不应该"),
            "总票数：八百一十二，谢谢参加。",
        ),
    ],
)
def test_a_poll_is_no_article(read, language, title, answers, total):
    options = "".join(
        f"<div><label><input type=radio>{answer}</label> <span>{share}%</span></div>"
        for answer, share in zip(answers, (61, 39), strict=True)
    )
    inner = f"<form>{options}<button>OK</button></form><p>{total}</p>"
    assert read(ADDRESSES[language], page(title, inner)).article is None
    lines = "".join(f"<p>{answer}: 50%</p>" for answer in answers)
    closed = page(title, f"<div>{lines}<p>{total}</p></div>")
    assert read(ADDRESSES[language], closed).article is None


def test_news_about_an_election_is_an_article(read):
    inner = paragraphs(
        "Voters of the Orva hills have chosen a weaver as head of their district.",
        "Tomo Varel 61%",
        "Mira Sen 39%",
        "Total votes: 1,990, more than ever since the war.",
    )
    content = page("Weaver wins in the Orva hills", f"{inner}<button>Follow</button>")
    assert read(ADDRESSES["en"], content).article is not None


def hours(places: tuple[str, ...], *, event: str = "") -> str:
    rows = "".join(
        f"<tr><td>{place}</td><td>6:00 / 17:30</td><td>{event or '7:00, 9:30'}</td></tr>"
        for place in places
    )
    return f"<table>{rows}</table>"


@pytest.mark.parametrize(
    ("language", "title", "places", "note"),
    [
        (
            "en",
            "Parishes of Sarn",
            ("St. Tam", "St. Lia", "St. Orr", "St. Ev"),
            "Come.",
        ),
        ("id", "Paroki di Sarn", ("St. Tam", "St. Lia", "St. Orr"), "Datanglah."),
        ("vi", "Các giáo xứ ở Sarn", ("Thánh Tâm", "Mẫu Tâm", "Chính tòa"), "Mời."),
        ("zh", "萨恩各堂", ("圣譚堂", "圣母堂", "主教座堂"), "每台弥撒前听告解。"),
    ],
)
def test_a_table_of_hours_is_no_article(read, language, title, places, note):
    content = page(title, hours(places) + paragraphs(note))
    assert read(ADDRESSES[language], content).article is None


def test_a_journeys_hours_with_what_happens_then_are_an_article(read):
    inner = hours(("Monday", "Tuesday", "Friday", "Sunday"), event="Mass in the square")
    content = page("Journey of the bishop to the hills", inner)
    assert read(ADDRESSES["en"], content).article is not None
    inner = hours(("Dawn", "Noon", "Dusk", "Night"))
    content = page("Farmers plant rice at these hours in the hills", inner)
    assert read(ADDRESSES["en"], content).article is not None


APPEALS = [
    (
        *("en", "A letter to you"),
        "Dear friends, our correspondents walk for days to hear what nobody else hears.",
        "Would you consider making a small pledge? Your generous support feeds them.",
    ),
    (
        *("id", "Surat untuk Anda"),
        "Pembaca yang setia, setiap hari pewarta kami berjalan ke desa yang terpencil.",
        "Tanpa dukungan Anda, liputan kami dari lembah itu tidak dapat diteruskan.",
    ),
    (
        *("vi", "Thư ngỏ"),
        "Quý độc giả thân mến, các cộng tác viên của chúng tôi đi đến nơi xa xôi.",
        "Xin sự quảng đại của quý vị nâng đỡ công việc ấy trong những năm tới.",
    ),
    (
        *("zh", "致讀者的信"),
        "各位讀者，我們的記者每天走進山谷，傾聽那些沒有人傾聽的聲音。",
        "讀者的支持是這份工作的力量，請支持我們繼續走下去，直到每一個村莊。",
    ),
]


@pytest.mark.parametrize(("language", "title", "first", "second"), APPEALS)
def test_an_appeal_is_no_article_even_at_its_own_address(
    read, language, title, first, second
):
    content = page(title, paragraphs(first, second))
    assert read(ADDRESSES[language], content).article is None
    if language == "en":
        own = "https://www.ucanews.com/news/dear-friends-our-correspondents-walk/4021"
        assert read(own, content).article is None
    signed = page(title, paragraphs(first, second), under=DAY)
    assert read(ADDRESSES["en"], signed).article is not None


@pytest.mark.parametrize(
    "told",
    [
        (
            "Caritas Sarn asks for rice and blankets for families in the flooded hills.",
            "“Your gift may save a child of our valley,” said Lomi Tarvek, its head.",
        ),
        (
            "Bishops of Orva have asked Catholics to give online during Lent this year.",
            "Dear friends, your help has mended our roof, a letter of nuns says.",
        ),
    ],
)
def test_news_about_gifts_is_an_article(read, told):
    content = page("Valley asks for gifts after flood", paragraphs(*told))
    assert read(ADDRESSES["en"], content).verdict is Verdict.ARTICLE


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        (
            *("en", "Reporter (Port Sarn)"),
            (
                "We are seeking a reporter who knows the hills.",
                "Send your CV by May 9.",
            ),
        ),
        (
            *("id", "Wartawan untuk Sarn"),
            (
                "Kami mencari wartawan yang mengenal lembah.",
                "Kirim lamaran dan CV Anda.",
            ),
        ),
        (
            *("vi", "Phóng viên tại Sarn"),
            ("Chúng tôi đang tìm phóng viên biết rõ vùng núi.", "Nộp hồ sơ trước 9-5."),
        ),
        (
            *("vi", "Biên tập viên"),
            ("Chúng tôi cần tuyển hai biên tập viên.", "Hồ sơ xin gửi trước 9-5."),
        ),
        (
            *("zh", "萨恩记者一名"),
            ("本社诚聘熟悉山谷的记者一名，须有三年经验。", "有意者请将简历寄到本社。"),
        ),
    ],
)
def test_a_vacancy_is_no_article(read, language, title, told):
    content = page(title, paragraphs(*told, *told))
    assert read(ADDRESSES[language], content).article is None


def test_news_about_work_is_an_article(read):
    inner = paragraphs(
        "Hospitals of Orva are looking for nurses who left the hills during the war.",
        "Candidates must send a resume by May 9, the health ministry has announced.",
        "Church leaders doubt that many will come back as long as pay is low.",
        "More than four hundred posts have been vacant since the last harvest.",
    )
    content = page("Orva wants its nurses back", inner)
    assert read(ADDRESSES["en"], content).article is not None
