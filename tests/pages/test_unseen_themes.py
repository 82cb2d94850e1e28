"""Parts as themes print them that the replica has not: each rule by a page of its own."""

import pytest

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
VIETNAM = "https://vietnam.ucanews.com/2019/03/02/nguoi-dan-sua-cau/"
TOLD = (
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
)
HEADLINE = "Weavers of Lomitar mend their bridge"


def page(header="", text=TOLD, below="", above=""):
    body = "".join(f"<p>{one}</p>" for one in text)
    return (
        f"<html><head><title>{HEADLINE}</title></head><body>{above}"
        f"<div class=a><h1>{HEADLINE}</h1>{header}<div class=t>{body}</div></div>"
        f"{below}</body></html>"
    ).encode()


def cards(label, days, host="https://www.ucanews.com/news"):
    entries = "".join(
        f'<div class=c><a href="{host}/other-{n}/{900 + n}"><img src="/t/{n}.jpg" '
        f'alt="Other story of river {n}"></a><h5><a href="{host}/other-{n}/{900 + n}">'
        f"Other story of river {n}</a></h5><span>{day}</span></div>"
        for n, day in enumerate(days)
    )
    return f"<section><h4>{label}</h4>{entries}</section>"


def related(article):
    return [link.text for link in article.links if link.kind == "related"]


TITLES = [f"Other story of river {n}" for n in range(4)]


@pytest.mark.parametrize(
    "between",
    [
        "",
        "<p>Published: May 5, 2020</p>",
        "<h3>2 Comments</h3><p>Well said by you.</p>",
    ],
    ids=["below", "behind a day", "behind comments"],
)
def test_cards_of_a_related_box_are_links(read, between):
    days = ["Mar 1, 2020", "Mar 2, 2020", "Mar 3, 2020", "Mar 4, 2020"]
    below = between + cards("Related news", days)
    assert related(read(URL, page(below=below)).article) == TITLES


def test_dates_of_related_cards_make_no_listing(read):
    days = [f"Published: May {n}, 2020" for n in range(1, 5)]
    reading = read(URL, page(below=cards("Related news", days)))
    assert reading.article is not None, reading.reason
    days = [f"Ngày 0{n}-05-2019" for n in range(1, 5)]
    told = ["Người dân ở vùng núi đã sửa xong cây cầu cũ vào tháng năm vừa qua."] * 3
    content = page(text=told, below=cards("Tin liên quan", days))
    assert read(VIETNAM, content).article is not None


def test_search_results_are_no_article(read):
    found = "".join(
        f'<article><h2><a href="/news/s-{n}/{700 + n}">Story of the hills {n}</a></h2>'
        f'<p>{TOLD[n % 3]} <a href="/news/s-{n}/{700 + n}">Read on</a></p></article>'
        for n in range(9)
    )
    content = f"<title>Search</title><h1>Search: hills</h1>{found}".encode()
    assert read(URL.replace("weavers", "x"), content).article is None


def test_an_authors_page_is_no_article(read):
    about = "<p>Ann Bo is a journalist in Lomitar who writes about rivers.</p>"
    titles = "".join(
        f'<div><a href="/news/s-{n}/{700 + n}">Story of the hills {n}</a></div>'
        for n in range(9)
    )
    content = f"<title>Ann Bo</title><h1>Ann Bo</h1>{about}{titles}".encode()
    assert read(URL, content).article is None


def test_a_name_that_is_a_word_of_the_address_is_no_proof(read):
    url = "https://vietnam.ucanews.com/2012/02/06/nong-dan-the-binh-ban-ve-truong/"
    titles = "".join(
        f'<p><a href="/2012/02/0{n}/chuyen-{n}/">Chuyện đồi núi thứ {n}</a></p>'
        for n in range(1, 9)
    )
    about = "<h1>Vạ Binh</h1><p>Vạ Binh là một nhà báo đang sống tại Quái Xấn.</p>"
    assert read(url, f"{about}{titles}".encode()).article is None


def test_reading_time_is_no_standfirst(read):
    for length in ("3 min read", "Reading time: 4 minutes"):
        header = f"<div>By Ann Bo</div><div>May 6, 2021 · {length}</div>"
        article = read(URL, page(header)).article
        assert article.standfirst is None
        assert article.date_published_raw == "May 6, 2021"


def test_a_link_to_an_authors_page_is_a_signature(read):
    header = (
        '<div><a href="/author/7">Ann Bo and Jo Li</a> <span>May 6, 2021</span></div>'
    )
    assert read(URL, page(header)).article.byline == "Ann Bo and Jo Li"


def test_a_name_above_the_day_below_the_text_is_the_signature(read):
    text = [*TOLD, "<strong>Ann Bo</strong>"]
    article = read(URL, page(text=text, below="<p>May 6, 2021</p>")).article
    assert article.byline == "Ann Bo"
    assert article.body.endswith("are over.")


def test_flags_that_lead_to_other_editions_are_no_pictures(read):
    flags = '<li><a href="http://china.ucanews.com"><img alt="UCAN China"></a></li>'
    assert read(URL, page(above=f"<ul>{flags}</ul>")).article.images == []


def test_a_lazy_picture_and_its_copy_without_script_are_one(read):
    header = (
        '<div><img data-src="/uploads/2020/05/1.jpg" src="data:image/gif;base64,R0lG" '
        'alt="Weavers"><noscript><img src="/uploads/2020/05/1.jpg"></noscript>'
        "<p><em>Weavers stand by the river. (Photo: Ann Bo)</em></p></div>"
    )
    [image] = read(URL, page(header)).article.images
    assert image.caption == "Weavers stand by the river. (Photo: Ann Bo)"


def test_a_sentence_in_inline_elements_stays_one(read):
    parted = (
        "<span>“We are not alone,” said Maria Wes, their vicar. The governor of</span> "
        '<a href="/news/other-9/909">New Hotos, Francis</a> <span>Pipes, agreed.</span>'
    )
    article = read(URL, page(text=[TOLD[0], parted, TOLD[2]])).article
    assert article.body.split("\n\n")[1].endswith("New Hotos, Francis Pipes, agreed.")


def test_a_menus_last_link_is_no_section(read):
    menu = "".join(f"<a href=/c/{n}>{n}</a><br>" for n in ("News", "Features", "Rooms"))
    assert read(URL, page(above=f"<div>{menu}</div>")).article.section is None


def test_a_section_beside_the_day_is_the_articles(read):
    above = "<header><nav><a href=/c/1>News</a></nav></header><div><time>May 6, 2021"
    above += "</time> | Opinion</div>"
    assert read(URL, page(above=above)).article.section == "Opinion"


def test_an_entry_with_its_day_on_the_line_is_a_title(read):
    about = "<p>Ann Bo is a journalist in Lomitar who writes about rivers.</p>"
    titles = "".join(
        f'<div><a href="/news/s-{n}/{700 + n}">Story of the hills {n}</a> '
        f"Thứ Ba, 22/02/20{n + 10}</div>"
        for n in range(9)
    )
    content = f"<title>Ann Bo</title><h1>Ann Bo</h1>{about}{titles}".encode()
    address = VIETNAM.replace("dan-sua", "nuong-sua-trong")
    assert read(address, content).article is None


def test_a_short_film_among_titles_of_others_is_an_article(read):
    titles = "".join(
        f'<div><a href="/video/s-{n}/{700 + n}">Film of the hills {n} and rivers</a></div>'
        for n in range(5)
    )
    content = (
        f"<title>x</title><div>May 6, 2021</div><h1>{HEADLINE}</h1><p>{TOLD[0]}</p>"
        f"<div>{titles}</div>"
    ).encode()
    address = "https://www.ucanews.com/video/quite-another-slug-of-old/81235"
    assert read(address, content).article is not None


def test_a_chinese_pull_quote_is_left_out(read):
    quoted = "「我們希望診所留下來，因為家庭生活很重要」"
    told = ("河橋市修院院長上週討論了熱鬧的募捐活動，村民認為醫療是重要的問題。",)
    text = [*told, f"<blockquote>{quoted}</blockquote>", f"{quoted}，他說。", *told[:0]]
    url = "https://china.ucanews.com/2019/03/02/he-qiao/"
    body = read(url, page(text=text)).article.body
    assert body.split("\n\n") == [told[0], f"{quoted}，他說。"]


def test_a_brief_below_a_numbered_trending_list_is_an_article(read):
    """The list's days and numbers are no teasers, and an appeal is no title."""
    entries = "".join(
        f'<li><b>{n}</b> <a href="/news/other-{n}/{900 + n}">Other story of river {n}'
        f"</a> <i>Aug {n}, 2024</i></li>"
        for n in range(1, 11)
    )
    appeal = '<p><a href="/donate">Be part of the media network of UCA News!</a></p>'
    header = f"<p>Published: May 5, 2020</p><p>Trending</p><ol>{entries}</ol>{appeal}"
    reading = read(URL, page(header, text=[" ".join(TOLD)]))
    assert reading.article is not None, reading.reason
    assert reading.article.body == " ".join(TOLD)


def test_a_pull_quote_cut_at_an_initial_is_left_out(read):
    told = [*TOLD, "“Ann B. Corvin of Lomitar asked for wood,” the council said."]
    text = [told[0], "“Ann B", *told[1:]]
    assert read(URL, page(text=text)).article.body.split("\n\n") == told


@pytest.mark.parametrize("linked", [True, False])
@pytest.mark.parametrize(
    ("url", "label"),
    [
        ("https://china.ucanews.com/2018/01/06/weavers/", "英文原文："),
        (VIETNAM, "Bản tiếng Anh:"),
        ("https://indonesia.ucanews.com/2019/03/02/para-penenun/", "Versi asli:"),
    ],
)
def test_the_english_original_is_named_in_its_line(read, url, label, linked):
    title = "Weavers of Lomitar agree on the price of wood"
    shown = f'<a href="https://www.ucanews.com/news/w/81234">{title}</a>'
    below = f"<p>{label} {shown if linked else title}</p>"
    links = read(url, page(below=below)).article.links
    assert [(link.kind, link.text) for link in links] == [("language", title)]


@pytest.mark.parametrize("last", ["Amen", "Yours in Orvane,"])
def test_the_last_words_of_a_letter_are_its_text(read, last):
    assert read(URL, page(text=[*TOLD, last])).article.body.endswith(f"\n\n{last}")


def test_a_label_unlike_the_text_below_it_is_none_of_it(read):
    below = "<div class=z>Weavers Register</div></div>"
    html = page().replace(b"</div></div>", b"</div>" + below.encode(), 1)
    assert read(URL, html).article.body == "\n\n".join(TOLD)


def test_the_crowd_s_shout_is_text(read):
    shout = "Santo subito now Santo subito now Santo subito now"
    assert shout in read(URL, page(text=[TOLD[0], shout, *TOLD[1:]])).article.body


MENUS = (
    '<div><a href="/">Home</a><a href="/news">News</a><a href="/category/asia">Asia</a>'
    '<a href="/category/vatican">Vatican</a></div>',
    '<nav><a href="/">Home</a><br><a href="/category/vatican">Vatican</a></nav>',
    '<div><a href="#">Menu</a><a href="/countries/india">India</a></div>',
)


@pytest.mark.parametrize("menu", MENUS)
def test_a_row_of_links_is_no_trail(read, menu):
    assert read(URL, page(above=menu)).article.section is None


@pytest.mark.parametrize("own", ["", f"<span>{HEADLINE}</span>"])
def test_a_trail_in_lines_names_the_section(read, own):
    steps = '<a href="/">Home</a> » <a href="/category/asia/2">Asia</a> » '
    trail = f"<div>{steps}{own}</div>"
    assert read(URL, page(above=trail)).article.section == "Asia"


@pytest.mark.parametrize("told", [TOLD, TOLD[:1]])
def test_opinion_below_the_standfirst_is_no_area_of_comments(read, told):
    lead = "Council waits for an answer from the province."
    header = f"<p>{lead}</p><p>Bình luận</p><p>ngày 2 tháng 3 năm 2019</p>"
    article = read(VIETNAM, page(header, text=told)).article
    assert (article.standfirst, article.body) == (lead, "\n\n".join(told))
    assert article.section == "Bình luận"


@pytest.mark.parametrize("day", ["", "<p>ngày 7 tháng 5 năm 2020</p>"])
@pytest.mark.parametrize("head", ["h3", "p"])
def test_comments_below_a_brief_are_none_of_it(read, head, day):
    """The words for a comment and for a commentary are one in three languages."""
    told = " ".join(TOLD[:2])
    header = "<p class=d>2020-05-06</p>"
    below = f"<{head}>Bình luận</{head}><p>Joe</p>{day}<p>{TOLD[2]}</p>"
    article = read(VIETNAM, page(header, text=[told], below=below)).article
    assert article.body == told
    assert article.section is None


def test_a_word_for_sharing_may_open_a_sentence(read):
    told = "Share: it is the only word that the child of Lomitar knew by then."
    body = read(URL, page(text=[TOLD[0], told, TOLD[1]])).article.body
    assert body.split("\n\n") == [TOLD[0], told, TOLD[1]]


def test_a_chant_closed_as_a_sentence_is_text(read):
    chant = " ".join(["Bebaskan mereka sekarang juga!"] * 3)
    assert chant in read(URL, page(text=[TOLD[0], chant, *TOLD[1:]])).article.body


def test_a_label_that_says_what_is_shared_is_no_text(read):
    text = [f"Share this article : {TOLD[0]}", *TOLD[1:]]
    assert read(URL, page(text=text)).article.body == "\n\n".join(TOLD)
