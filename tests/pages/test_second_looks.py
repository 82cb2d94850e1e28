"""What a second set of pages after the house's facts taught."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, URLS, article

DAY = "<p>May 6, 2018</p>"


def body_of(found):
    return found.body.split("\n\n")


def page(language, inner, title=HEADLINE):
    return (
        URLS[language],
        f"<html><head><title>{title}</title></head><body>{inner}</body></html>".encode(),
    )


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Super User", "(Ona Ruvel/Kontributor Ende)"),
        ("oleh Redaksi UCAN Indonesia", "Ona Ruvel, Sarn"),
        ("Redaksi", "Ona Ruvel, dari Sarn"),
    ],
)
def test_an_account_above_and_who_wrote_below(read_kept, above, below):
    inner = (
        f"<main><h1>{HEADLINE}</h1><div>{above}</div><div>2 Maret 2019</div><div>{TEXT}"
        f"<p style='text-align:right'><b>{below}</b></p></div></main>"
    )
    assert read_kept(*page("id", inner)).article.authors == ["Ona Ruvel"]


def test_a_desk_above_and_a_chinese_signature_in_brackets_below(read_kept):
    told = "".join(
        f"<p>{one}</p>" for one in ("織工修好了河上的橋，省府沒有回覆。" * 4,) * 2
    )
    inner = (
        "<main><h1>河上織工合力修橋</h1><div>由 天亞社編輯部</div><div>2019 年 3 月 2 日</div>"
        f"<div>{told}<p>（撰文：鍾素心）</p></div></main>"
    )
    assert read_kept(*page("zh", inner, "河上織工合力修橋")).article.authors == [
        "鍾素心"
    ]


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("By Ona Ruvel, Sarn, and Dask Obrin, Lomitar", ["Ona Ruvel", "Dask Obrin"]),
        ("By Ona Ruvel, Dask Obrin and Lia Sarnel", None),
        ("By Jugah anak Resa, Sarn", ["Jugah anak Resa"]),
    ],
)
def test_each_with_a_place_of_his_own(read_kept, printed, authors):
    found = article(read_kept, f"<div>{printed}</div>{DAY}")
    assert found.authors == (authors or ["Ona Ruvel", "Dask Obrin", "Lia Sarnel"])


def test_two_links_with_an_and_between_sign(read_kept):
    row = (
        "<div><p>By</p><div><p><a href=/author/o>Ona Ruvel</a></p></div><div>and</div>"
        f"<div><p><a href=/author/d>Dask Obrin</a></p></div>{DAY}</div>"
    )
    assert article(read_kept, row).authors == ["Ona Ruvel", "Dask Obrin"]


def test_the_place_below_a_linked_name_is_none_of_the_authors(read_kept):
    inner = (
        "<main><h1>Thợ dệt sửa cầu</h1><div><div class=n><a href=/tac-gia/a>Trần Thị Mai</a></div>"
        "<div class=p>Cà Mau</div><div>Thứ Ba, 14/09/2027</div></div><div><p>Thợ dệt đã sửa xong cây "
        "cầu bắc qua sông hồi tháng năm, và không ai ở văn phòng trả lời họ.</p></div></main>"
    )
    assert read_kept(*page("vi", inner, "Thợ dệt sửa cầu")).article.authors == [
        "Trần Thị Mai"
    ]


def test_linked_names_below_a_portrait_and_over_the_day(read_kept):
    row = (
        '<div><div><a href=/p><img src=/a.jpg alt="Ona Ruvel\'s avatar"></a></div><div><div>'
        "<a href=/p>Ona Ruvel and Dask Obrin</a></div><div>Jan 17, 2018</div></div></div>"
    )
    found = article(read_kept, row)
    assert found.authors == ["Ona Ruvel", "Dask Obrin"]
    assert [one.caption for one in found.images if one.caption] == []


def test_a_box_about_the_author_signs_where_nobody_else_does(read_kept):
    box = (
        "<div class=b><h4>Ona Ruvel</h4><p>Ona Ruvel is a weaver and a writer who lives in "
        "Sarn, and has written of the river for many years.</p></div>"
    )
    found = article(read_kept, DAY, below=box)
    assert found.authors == ["Ona Ruvel"]
    assert body_of(found) == list(TOLD)
    assert article(read_kept, f"<p>By Dask Obrin</p>{DAY}", below=box).authors == [
        "Dask Obrin"
    ]


def test_a_correction_may_stand_between_the_text_and_its_signature(read_kept):
    below = "<div class=c>CORRECTION: The bridge is older.</div><p class=s>-- Ona Ruvel, Sarn</p>"
    assert article(read_kept, DAY, TEXT, below=below).authors == ["Ona Ruvel"]


def test_a_text_in_the_blocks_of_a_page_builder(read):
    def block(text):
        return (
            "<div class=row><div class=col><div class=block><div class=content>"
            f"<div class=html>{text}</div></div></div></div></div>"
        )

    more = [
        "Nobody in Sarn had seen such a flood, and nobody had seen so many planks at work.",
        "The ferry of the south goes on as before, and its captain asks for no more than rice.",
        "He will be the first to cross, he told the weavers, if they let him take his dog.",
    ]
    first = "".join(f"<p class=x>{one}</p>" for one in TOLD)
    last = "".join(f"<p class=x>{one}</p>" for one in more)
    form = block("<form><h2>Enjoying this?</h2><input><button>Sign up</button></form>")
    text = f"{block(first * 1)}{form}{block(last)}"
    assert body_of(article(read, DAY, f"<div class=all>{text}</div>")) == [*TOLD, *more]


WAYS = [
    "<div><span>Anda berada di sini: Beranda</span> <img src=/a.png> <a href=/b>Berita</a> "
    "<img src=/a.png> <a href=/b/n>Nusa</a> <img src=/a.png> <span>{title}</span></div>",
    "<div><div><a href=/>Beranda</a></div><div><a href=/b>Berita</a></div>"
    "<div><a href=/b/n>Nusa</a></div></div>",
]


@pytest.mark.parametrize("way", WAYS)
def test_ways_that_begin_at_home_in_words_or_in_boxes(read, way):
    menu = "".join(
        f"<li><a href=/{one}>{one}</a></li>" for one in ("Berita", "A", "B", "C")
    )
    inner = (
        f"<div><ul>{menu}</ul><div class=m>{way.format(title=HEADLINE)}<div><p>2 Maret 2019"
        f"</p><h2>{HEADLINE}</h2></div><div>{TEXT}</div></div></div>"
    )
    assert read(*page("id", inner)).article.section == "Nusa"


def test_the_step_before_the_word_for_the_text_in_a_list(read):
    told = "".join(
        f"<p>{one}</p>" for one in ("織工修好了河上的橋，省府沒有回覆。" * 4,) * 2
    )
    inner = (
        "<nav><ul><li><a href=/>首页</a></li><li>/</li><li><a href=/t>堂区生活</a></li>"
        "<li>/</li><li>正文</li></ul></nav><main><h1>河上織工合力修橋</h1><p>2019年3月2日</p>"
        f"<div>{told}</div></main>"
    )
    assert read(*page("zh", inner, "河上織工合力修橋")).article.section == "堂区生活"


def test_a_way_from_home_with_a_sidebar_between(read):
    side = "".join(
        f"<li><a href=/news/{n}/{n}>Old mill of Sarn reopens on day {n}</a></li>"
        for n in range(24)
    )
    way = "<div><a href=/>Home</a> » <a href=/n>News</a> » <a href=/h>Hills</a></div>"
    inner = (
        f"{way}<ul>{side}</ul><main><h1>{HEADLINE}</h1>{DAY}<div>{TEXT}</div></main>"
    )
    assert read(URL, page("en", inner)[1]).article.section == "Hills"


@pytest.mark.parametrize(
    "line",
    [
        "03:48 · voiced by computer",
        "00:00 / 04:12",
        "Waktu baca: 3 mnt",
        "menit",
        "Th6",
    ],
)
def test_what_players_and_badges_say_is_no_deck(read, line):
    inner = (
        f"<main><h1>{HEADLINE}</h1><div>2 Maret 2019</div><div class=p>{line}</div>"
        f"<div>{TEXT}</div></main>"
    )
    found = read(*page("id", inner)).article
    assert (found.standfirst, body_of(found)) == (None, list(TOLD))


@pytest.mark.parametrize(
    "line",
    [
        "UCA News has no owner but its readers. Please think of giving the price of a paper.",
        "This series is made possible by the gifts of our readers.",
        "Not a subscriber yet? Read every UCAN story on the day it is filed.",
    ],
)
def test_an_appeal_amid_the_text(read, line):
    text = TEXT.replace("</p><p>", f"</p><p>{line}</p><p>", 1)
    assert body_of(article(read, DAY, text)) == list(TOLD)


def test_a_crosshead_below_a_picture_without_words_is_no_caption(read):
    heads = ("Nuns cook for all", "Relic comes back by post")
    advert = "<div class=ad><img src=/b.jpg></div>"
    text = (
        f"<p class=x>{TOLD[0]}</p><div class=h>{heads[0]}</div><p class=x>{TOLD[1]}</p>"
        f"{advert}<div class=h>{heads[1]}</div><p class=x>{TOLD[2]}</p>"
    )
    found = article(read, f"<p>By Ona Ruvel</p>{DAY}", text)
    assert heads[1] in body_of(found)
    assert [one.caption for one in found.images if one.caption] == []


def test_a_counter_of_pictures_shuts_no_gallery(read):
    slide = (
        "<div class=s><div class=n>{0} / 3</div><figure><img src=/u/{0}.jpg><figcaption>Weavers "
        "carry plank {0}</figcaption></figure></div>"
    )
    slides = "".join(slide.format(number) for number in (1, 2, 3))
    found = article(read, DAY, f"{TEXT}<div class=g>{slides}</div>")
    assert [one.caption for one in found.images] == [
        f"Weavers carry plank {number}" for number in (1, 2, 3)
    ]
