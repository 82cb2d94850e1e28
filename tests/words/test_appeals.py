"""What the site asks and offers in its own name is no text; news about it is."""

import pytest

from ucancrawl.pages.lexicon import lexicon_for

ASKED = [
    ("id", "Bantulah kami untuk terus menyajikan berita Gereja dari desa Lomitar."),
    ("vi", "Hãy giúp chúng tôi duy trì nền báo chí độc lập tại Lomitar."),
    ("zh", "請幫助我們維持洛米塔的獨立新聞工作。"),
    ("en", "For the past 12 years, UCA News has been a trusted voice of its region."),
    ("en", "Each week, we bring stories to you that no other paper prints."),
    ("en", "Every day UCA News publishes reports from nine small dioceses."),
    ("en", "Help UCA News continue to tell of the weavers."),
    ("en", "Help us keep news from Lomitar open to all."),
    ("en", "Support honest Catholic journalism in Lomitar for as little as $1 a week"),
    ("en", "Thank you for reading UCA News. Your donation mends our roof."),
    ("en", "Please choose the amount that you can spare."),
    ("en", "Your contribution, however small, is a brick."),
    ("en", "UCA News relies on donations."),
    ("en", "We depend on the generosity of our readers."),
    ("en", "Become a UCA News supporter today"),
    ("en", "Get UCA News in your inbox"),
    ("en", "Subscribe to our weekly letter and newsletter"),
    ("en", "Sign up here"),
    ("en", "Sign up for our daily e-mail"),
    ("id", "Selama 12 tahun terakhir, UCA News tetap menjadi sumber berita tepercaya."),
    ("id", "Setiap pekan kami menerbitkan banyak berita dari keuskupan kecil."),
    ("id", "Terima kasih telah membaca UCA News."),
    ("id", "Donasi Anda, berapa pun, berarti bagi kami."),
    ("vi", "Trong suốt 12 năm qua, UCA News luôn là nguồn tin độc lập."),
    ("vi", "Mỗi tuần, chúng tôi đăng nhiều bài từ các giáo phận nhỏ."),
    ("vi", "Cảm ơn quý độc giả đã theo dõi UCA News."),
    ("vi", "Xin chọn số tiền quý vị muốn giúp."),
    ("zh", "過去十二年，天亞社一直是值得信賴的聲音。"),
    ("zh", "每周，我们发布许多来自小教区的新闻。"),
    ("zh", "感謝您閱讀天亞社。"),
    ("zh", "您的捐款将修好我们的屋顶。"),
]
TOLD = [
    ("id", "Bantulah kami untuk terus membangun jembatan ini."),
    ("vi", "Hãy giúp chúng tôi duy trì cây cầu này."),
    ("zh", "請幫助我們維持這座橋。"),
    ("zh", "「請幫助我們維持新聞自由。」"),
    ("en", "UCA News was told that the bridge is closed."),
    ("en", "The weaver told UCA News that trusted friends had helped."),
    (
        "en",
        'For 12 years UCA News has been a trusted voice, "and a loud one," he said.',
    ),
    ("en", "For the past 12 years, the weavers have been trusted in Lomitar."),
    ("en", "Every week, we publish a list of the dead on the church door."),
    ("en", "Help us keep the river clean, the weavers asked."),
    ("en", "Support for journalism grows among the weavers"),
    ("en", "Your contribution to the debate was noted."),
    ("en", "Subscribe to the view that all are equal, he said."),
    ("en", "Sign up for the course was slow."),
    ("id", "Selama 12 tahun terakhir, warga tetap menunggu berita."),
    ("vi", "Mỗi tuần, chúng tôi đi chợ."),
    ("zh", "過去十二年，教區一直是獨立的。"),
    ("zh", "每天，我们提供三餐。"),
]


@pytest.mark.parametrize(("language", "line"), ASKED)
def test_the_site_asks(language: str, line: str) -> None:
    assert lexicon_for(language).asks(line)


@pytest.mark.parametrize(("language", "line"), TOLD)
def test_somebody_tells(language: str, line: str) -> None:
    assert not lexicon_for(language).asks(line)
