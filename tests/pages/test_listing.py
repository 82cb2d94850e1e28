"""Lists of others at an article's address, and articles that look like lists."""

import pytest

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
TALES = [
    "Old mill of Sarn reopens",
    "Hills of Doran turn green",
    "Nuns of Ash plant rice",
]
TALES += ["Ferry of Orvane runs again", "Choir of Lomitar sings at dawn"]
TEASER = "The people of the {} valley have waited for this day since the flood."


def cards(*, is_linked: bool, picture: bool = True, more: bool = True) -> str:
    found = []
    for number, title in enumerate(TALES):
        link = f'<a href="/news/tale-{number}/{900 + number}">'
        image = f'{link}<img src="/u/{number}.jpg"></a>' if picture else ""
        head = f"{link}{title}</a>" if is_linked else title
        last = f"{link}Read More</a>" if more else ""
        teaser = TEASER.format(("Tarvek", "Orva", "Lom", "Sarn", "Dor")[number])
        found.append(f"<div>{image}<h3>{head}</h3><p>{teaser}</p>{last}</div>")
    return "".join(found)


@pytest.mark.parametrize(
    ("is_linked", "picture", "more"),
    [(True, True, True), (False, True, True), (False, True, False)],
)
def test_cards_are_a_list_whatever_part_of_them_is_linked(
    read, is_linked, picture, more
):
    below = cards(is_linked=is_linked, picture=picture, more=more)
    assert read(URL, f"<h1>News</h1>{below}".encode()).article is None


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("So sorry", "There is nothing here that you may have looked for today."),
        ("Rất tiếc", "Không có kết quả nào phù hợp với điều quý vị đang tìm kiếm."),
        ("Pemberitahuan", "Laman yang lama telah pindah ke alamat yang baru."),
    ],
)
def test_a_notice_above_cards_is_no_article(read, title, said):
    content = f"<h1>{title}</h1><p>{said}</p><h2>Latest</h2>{cards(is_linked=True)}"
    assert read(URL, content.encode()).article is None


@pytest.mark.parametrize("label", ["Latest", "Related news", "More of ours", ""])
@pytest.mark.parametrize("is_linked", [True, False])
def test_an_article_with_cards_below_is_one(read, label, is_linked):
    told = "".join(f"<p>{TEASER.format(name)}</p>" for name in ("Kul", "Ven", "Ash"))
    head = "<h1>Weavers of Lomitar mend their bridge</h1><p>May 6, 2021</p>"
    below = f"<h2>{label}</h2>{cards(is_linked=is_linked)}"
    content = f"{head}<div>{told}</div>{below}"
    article = read(URL, content.encode()).article
    assert article.headline == "Weavers of Lomitar mend their bridge"
    assert len(article.body.split("\n\n")) == 3


def test_sections_with_pictures_that_lead_to_their_own_file_are_text(read):
    told = "".join(
        f'<h3>{title}</h3><a href="/u/{n}-large.jpg"><img src="/u/{n}.jpg"></a>'
        f"<p>{TEASER.format(title[:3])}</p>"
        for n, title in enumerate(TALES)
    )
    head = "<h1>Weavers of Lomitar mend their bridge</h1><p>May 6, 2021</p>"
    first = f"<p>{TEASER.format('Kul')}</p>"
    article = read(URL, f"{head}<div>{first}{told}</div>".encode()).article
    assert article is not None
    assert all(title in article.body for title in TALES)


@pytest.mark.parametrize("label", ["Related news", "Latest"])
def test_a_picture_of_the_day_is_an_article(read, label):
    picture = (
        '<figure><img src="/u/1.jpg"><figcaption>Weavers stand on their bridge in '
        "Lomitar on May 2. (Photo: Ann Bo)</figcaption></figure>"
    )
    head = "<h1>Weavers of Lomitar mend their bridge</h1><p>May 6, 2021</p>"
    links = "".join(
        f'<li><a href="/news/tale-{n}/{900 + n}">{title}</a></li>'
        for n, title in enumerate(TALES)
    )
    content = f"{head}{picture}<h4>{label}</h4><ul>{links}</ul>"
    reading = read(URL, content.encode())
    assert reading.article is not None, reading.reason
    assert reading.article.images[0].caption.startswith("Weavers stand")
    assert reading.article.body is None
    other = URL.replace("weavers-of-lomitar-mend-their-bridge", "nuns-plant-rice-ash")
    assert read(other, content.encode()).article is None


@pytest.mark.parametrize("more", ["Read more", "Continue reading", ""])
@pytest.mark.parametrize("element", ["article", "div"])
def test_signed_stories_one_below_the_other_are_a_list(read, more, element):
    stories = "".join(
        f"<{element}><h2><a href=/news/tale-{number}/{900 + number}>{title}</a></h2>"
        f"<div><span>Ann Bo</span> <time>May 6, 2021</time></div>"
        f"<p>{TEASER.format(title)}</p><a href=/news/tale-{number}/{900 + number}>{more}"
        f"</a></{element}>"
        for number, title in enumerate(TALES)
    )
    page = f"<html><head><title>News</title></head><body><h1>News</h1>{stories}"
    assert read(URL, page.encode()).article is None


def test_a_story_with_a_card_above_and_cards_below_is_no_list(read):
    """Its title is the page's."""
    told = "".join(f"<p>{TEASER.format(name)}</p>" for name in ("Kul", "Ven", "Ash"))
    card = "<h3><a href=/news/tale-9/909>Old bells of Sarn ring again</a></h3>"
    page = (
        "<html><head><title>A day in the hills | UCA News</title></head><body>"
        f"{card}<h1>A day in the hills</h1><p>By Ann Bo</p><p>May 6, 2021</p>"
        f"<div>{told}</div>{cards(is_linked=True)}</body></html>"
    )
    assert read(URL, page.encode()).article.headline == "A day in the hills"


def stories(*, more: str = "Read more", teaser: str = "A short word of it.") -> str:
    """Teasers that lead to addresses of no known kind, each twice."""
    found = []
    for number, title in enumerate(TALES):
        link = f"/{number}/tale"
        found.append(
            f"<article><h2><a href={link}>{title}</a></h2><p>By editor / May 3, 2021"
            f"</p><p>{teaser}</p><p><a href={link}#more>{more}</a></p></article>"
        )
    return "".join(found)


@pytest.mark.parametrize("more", ["Read more", "Baca selengkapnya »", "阅读全文"])
@pytest.mark.parametrize("head", ["<h1>News</h1>", "<h1>Choir Gazette</h1>", ""])
def test_stories_whose_links_repeat_are_a_list_however_short(read, head, more):
    for teaser in ("A short word of it.", TEASER.format("Orva")):
        content = (
            f"<title>Choir Gazette</title>{head}{stories(more=more, teaser=teaser)}"
        )
        assert read(URL.replace("weavers", "x"), content.encode()).article is None


def test_an_article_above_stories_whose_links_repeat_is_one(read):
    text = f"<p>{TEASER.format('Kul')}</p><p>{TEASER.format('Ven')}</p>"
    head = "<h2><a href=/?p=12>Weavers of Lomitar mend their bridge</a></h2>"
    content = f"<div>{head}<a href=/?p=12>Permalink</a>{text}</div>{stories()}"
    article = read(URL, content.encode()).article
    assert article.headline == "Weavers of Lomitar mend their bridge"
    assert article.body.count("valley") == 2


def test_titles_of_a_printed_page_above_its_imprint_are_a_list(read):
    titles = "".join(
        f"<li><a href=/news/t-{n}/{900 + n}>{t}</a></li>" for n, t in enumerate(TALES)
    )
    content = (
        f"<h4>In this page</h4><ul>{titles}</ul><p>March 4, 2018</p><img src=/p3.jpg>"
        "<div>Sentinel of the East. Published from Port Sarn. Call us at noon.</div>"
    )
    address = "https://www.ucanews.com/news/nuns-of-sarn-plant-trees/81234"
    assert read(address, content.encode()).article is None
