"""Rows of cards are lists whatever is linked, dated or read; stories with cards are not."""

import pytest

ADDRESSES = {
    "en": "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234",
    "id": "https://indonesia.ucanews.com/2019/03/11/warga-desa-menanam-padi/",
    "vi": "https://vietnam.ucanews.com/2018/05/12/giao-dan-xay-nha-tho/",
    "zh": "https://china.ucanews.com/2018/05/12/%E6%95%99%E5%8F%8B%E5%BB%BA%E6%96%B0%E5%A0%82/",
}
TALES = {
    "en": (
        "Old mill of Sarn reopens",
        "Hills of Doran turn green",
        "Nuns of Ash plant",
    ),
    "id": (
        "Kincir Sarn dibuka lagi",
        "Bukit Doran hijau kembali",
        "Suster membuka klinik",
    ),
    "vi": ("Cối xay Sarn mở lại", "Đồi Doran xanh trở lại", "Các sơ trồng lúa nước"),
    "zh": ("萨恩旧磨坊重新开放", "多兰山丘再度披上绿装", "修女在山谷里种植水稻"),
}
TEASERS = {
    "en": "The people of the valley have waited for this day since the flood…",
    "id": "Warga lembah itu telah menunggu hari ini sejak banjir besar tahun lalu…",
    "vi": "Người dân thung lũng đã chờ đợi ngày này từ sau trận lũ lớn năm ngoái…",
    "zh": "自从去年的大洪水以后，山谷里的居民一直在等待这一天的到来……",
}
DAYS = {"en": "May 3, 2021", "id": "3 Mei 2021", "vi": "03/05/2021", "zh": "2021-05-03"}


def cards(language: str, form: str = "heading") -> str:
    """Cards that lead to addresses of no known kind."""
    teaser, day = TEASERS[language], DAYS[language]
    forms = {
        "heading": "<div><h3><a href={0}>{1}</a></h3><p>Ann Bo</p><p>{3}</p><p>{2}</p></div>",
        "item": "<li>[A]<a href={0}>{1}</a> {3} (64)<p>{2}</p></li>",
        "bold": "<div><b><a href={0}>{1}</a></b><br>{2}<br><i>{3}</i></div>",
        "day": "<div><p>{3}</p><h2><a href={0}>{1}</a></h2><p>{2}</p><a href={0}>»</a></div>",
    }
    return "".join(
        forms[form].format(f"/v/{number}.htm", title, teaser, day)
        for number, title in enumerate(TALES[language] * 2)
    )


@pytest.mark.parametrize("form", ["heading", "item", "bold", "day"])
@pytest.mark.parametrize("language", TALES)
def test_cards_and_nothing_else_are_a_list(read, language, form):
    for head in ("<h1>Aktual</h1>", ""):
        content = f"<title>Aktual</title>{head}<div>{cards(language, form)}</div>"
        reading = read(ADDRESSES[language], content.encode())
        assert reading.article is None, head


@pytest.mark.parametrize(
    ("language", "head", "life"),
    [
        ("en", "Author: Tomo Varel", "Tomo Varel writes on rivers and markets. {}"),
        ("en", "Posts by Tomo Varel", "Tomo Varel writes on rivers and markets. {}"),
        (
            "id",
            "Semua tulisan oleh Tomo Varel",
            "Tomo Varel menulis tentang sungai. {}",
        ),
        ("vi", "Các bài viết của Tomo Varel", "Tomo Varel viết về sông và chợ. {}"),
        ("zh", "王小明的所有文章", "王小明长期从事新闻工作，关注河流与市场。{}"),
        ("en", "Posts tagged “rivers”", "All that we have told about rivers. {}"),
    ],
)
def test_the_life_of_an_author_above_his_cards_is_no_article(
    read, language, head, life
):
    told = life.format(TEASERS[language].replace("…", "."))
    content = f"<title>{head}</title><h1>{head}</h1><p>{told}</p>{cards(language)}"
    assert read(ADDRESSES[language], content.encode()).article is None
    own = "https://www.ucanews.com/news/author-tomo-varel/4211"
    if head.startswith("Author"):
        assert read(own, content.encode()).article is None


HEADS = {
    "en": "Weavers of Lomitar mend their bridge",
    "id": "Warga Desa Menanam Padi",
    "vi": "Giáo dân xây nhà thờ",
    "zh": "教友建新堂",
}


@pytest.mark.parametrize("form", ["heading", "item", "bold", "day"])
@pytest.mark.parametrize("language", TALES)
def test_a_brief_right_above_cards_is_an_article(read, language, form):
    """With neither day nor signature, and no head over the cards."""
    told = TEASERS[language].rstrip("….") + "."
    for text in (f"<p>{told} {told}</p>", f"<p>{told}</p><p>{told} {told}</p>"):
        head = HEADS[language]
        content = f"<title>{head}</title><h1>{head}</h1><div>{text}</div>"
        content += f"<div>{cards(language, form)}</div>"
        reading = read(ADDRESSES[language], content.encode())
        assert reading.article is not None, reading.reason
        assert reading.article.headline == head


@pytest.mark.parametrize("language", TALES)
def test_a_story_above_cards_at_another_address_is_an_article(read, language):
    """Its headline has been changed."""
    told = TEASERS[language].rstrip("….") + "."
    text = "".join(f"<p>{year}: {told} {year + 9}: {told}</p>" for year in range(4))
    content = f"<title>Lomitar</title><h1>Lomitar 1979</h1><div>{text}</div>"
    content += f"<div>{cards(language)}</div>"
    assert read(ADDRESSES[language], content.encode()).article is not None


@pytest.mark.parametrize(
    "head",
    [
        "Stories from a flooded valley",
        "Articles by a jailed priest banned",
        "Sarn opens the parish archives",
        "Search results in twelve arrests",
        "Priest of Sarn becomes author at 90",
    ],
)
def test_a_headline_like_the_head_of_a_list_is_one(read, head):
    slug = head.lower().replace(" ", "-")
    told = "The weavers of Lomitar have mended the bridge over the Tarvek and sung. "
    content = f"<title>{head}</title><h1>{head}</h1><p>{told * 2}</p>{cards('en')}"
    url = f"https://www.ucanews.com/news/{slug}/81234"
    assert read(url, content.encode()).article is not None


def test_titles_that_lead_to_others_amid_a_story_are_no_cards(read):
    told = "".join(
        f"<div><p>{TEASERS['en'].replace('…', '.')} It was {n}.</p>"
        f"<p><a href=/v/{n}.htm>{title}</a></p></div>"
        for n, title in enumerate(TALES["en"])
    )
    head = "<h1>Weavers of Lomitar mend their bridge</h1>"
    assert read(ADDRESSES["en"], f"{head}{told}".encode()).article is not None


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Posts tagged “rivers”"),
        ("id", "Hasil pencarian: sungai"),
        ("vi", "Từ khóa: dòng sông"),
        ("zh", "标签：河流"),
    ],
)
def test_bare_text_of_a_list_that_says_so_is_no_article(read, language, title):
    told = "\n\n".join(
        f"{tale}\n{DAYS[language]}\n{TEASERS[language]}" for tale in TALES[language]
    )
    text = f"{title} - UCA News\n\n{title}\n\n{told}\n"
    assert read(ADDRESSES[language], text).article is None
    head = HEADS[language]
    story = f"{head} - UCA News\n\n{head}\n\n{TEASERS[language]}\n\n{title}\n\n{told}\n"
    assert read(ADDRESSES[language], story).article is not None


def test_a_list_of_old_software_is_none_whatever_its_address_says(read):
    cards = "".join(
        f"<table><tr><td><a href=/2016/11/{n}/a-{n}/>Old mill {n} of Sarn reopens to all</a> "
        f"<font size=1>({n}/11/2016)</font><br><img src=/i.jpg>The council of Sarn waits for "
        f"the rains to end <a href=/2016/11/{n}/a-{n}/>More...</a></td></tr></table>"
        for n in range(13, 19)
    )
    url = "https://www.ucanews.com/news/old-mill-of-sarn-reopens-to-all/81234"
    page_ = f"<title>Life - UCA News</title><table><tr><td><b>Life</b>{cards}</td></tr></table>"
    assert read(url, page_.encode()).article is None
