"""Articles that look like lists, and what looks like furniture and is theirs.

A reader of the rules that newsrooms' pages taught wrote these pages against them.
"""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article

DAY = "<p class=date>May 5, 2024</p>"
BY = "<p class=byline>By Maria Tan</p>"
BODY = "\n\n".join(TOLD)
TITLES = ("Old mill of Sarn reopens again", "Hills of Doran turn green early", "Bells of Orsa ring all night",
          "Ropes of Orvane hold fast in May", "Nets of Lomitar dry on the wall")  # fmt: skip
RELATED = "".join(
    f"<li><a href=/news/{t.lower().replace(' ', '-')}/7000{n}>{t}</a></li>"
    for n, t in enumerate(TITLES)
)


@pytest.fixture
def read(read_kept):
    return read_kept


def brief(read, headline, slug, above, below, told):
    html = (
        f"<title>{headline} - UCA News</title><div>{above}<h1>{headline}</h1>{below}<div><p>"
        f"{told}</p></div><h3>Do not miss</h3><ul>{RELATED}</ul></div>"
    )
    url = f"https://www.ucanews.com/news/{slug}/81234"
    return read(url, html.encode()).article


DIED = (
    "Joseph Nguyen died on May 3 at the age of 83. He served as a priest of Hue for fifty "
    "years and will be buried on Tuesday at Phu Cam Cathedral after Mass."
)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<p>By Maria Tan | May 5, 2024</p>", ""),
        ("", "<figure><img src=/a.jpg><figcaption>The cathedral of Hue</figcaption></figure>"
             f"<span>Share</span>{DAY}{BY}"),
    ],
    ids=["above", "below a picture"],
)  # fmt: skip
@pytest.mark.parametrize("headline", ["Bishop Nguyen dies", "Joseph Nguyen"])
def test_a_signed_brief_with_a_short_headline(read, headline, above, below):
    slug = headline.lower().replace(" ", "-")
    assert brief(read, headline, slug, above, below, DIED).authors == ["Maria Tan"]


@pytest.mark.parametrize(
    "box",
    [
        "<p>The Bridge of Hemp, by Ann Bo. Orbis Books, 240 pages.</p><p>First published on May 6, "
        "1998</p>",
        "<aside><h3>From our bookshop</h3><div><a href=/shop/hemp>The Bridge of Hemp by Ann Bo</a>"
        "<span>First published: May 6, 1998</span></div></aside>",
    ],
)
def test_the_day_of_a_book_is_not_the_article_s(read, box):
    found = article(read, DAY + BY, TEXT + box)
    assert str(found.date_published)[:10] == "2024-05-05"


def test_the_facts_of_a_book_date_nothing(read):
    facts = (
        "<ul><li>Title: The Bridge of Hemp</li><li>Author: Ann Bo</li><li>Published: May 6, "
        "1998</li><li>Pages: 240</li></ul>"
    )
    assert article(read, "", below=f"<div>{facts}</div>").date_published is None


def test_a_signature_below_the_picture_of_a_header_is_no_credit(read):
    html = (
        f"<title>{HEADLINE}</title><div><header><h1>{HEADLINE}</h1><figure><img src=/a.jpg>"
        "<figcaption>Weavers mend a bridge in Lomitar in May</figcaption></figure><span>By Maria "
        f"Tan</span></header><div>{DAY}{TEXT}</div></div>"
    )
    found = read(URL, html.encode()).article
    assert found.authors == ["Maria Tan"]
    assert [one.credit for one in found.images] == [None]


@pytest.mark.parametrize("by", ["Maria Tan | UCA News", "Maria Tan | Manila"])
def test_a_writer_and_his_house_below_a_picture_made_none(read, by):
    told = "Weavers no longer wait for the promised road"
    hero = f"<div class=hero><div><img src=/a.jpg></div><p>{by}</p><p>{told}</p></div>"
    html = f"<title>{HEADLINE}</title><div><h1>{HEADLINE}</h1>{hero}<div>{DAY}{TEXT}</div></div>"
    images = read(URL, html.encode()).article.images
    assert by not in [one.credit for one in images]


@pytest.mark.parametrize(
    ("by", "last"),
    [
        ("Human Rights Watch", "Human Rights Watch has called on the government to build the road "
         "before the rains."),
        ("Caritas Philippines", "Caritas Philippines was among the first to send hemp and food to "
         "the weavers."),
        ("Joseph Tran", "Joseph Tran, a weaver of 74 years, said that he will stay at the river."),
    ],
)  # fmt: skip
def test_a_last_paragraph_about_who_signs_is_news(read, by, last):
    more = "<p>The rope makers of Sarn came with ladders and stayed for nine long weeks.</p>"
    found = article(read, f"{DAY}<p>By {by}</p>", f"{TEXT}{more}<p>{last}</p>")
    assert found.body.endswith(last)


@pytest.mark.parametrize(
    "row",
    [
        "<a href=/news>News</a> <a href=#c>3 Comments</a>",
        "<a href=/n>News</a>, <a href=/f>Featured</a>",
    ],
)
def test_what_is_no_step_of_a_row_over_the_headline(read, row):
    html = (
        f"<title>{HEADLINE}</title><div><div><div><div><div>{row}</div><h1>{HEADLINE}</h1>{DAY}"
        f"<div>{TEXT}</div></div></div></div></div>"
    )
    assert read(URL, html.encode()).article.section in (None, "News")


def test_points_below_a_lead_are_text(read):
    points = (
        "<ul><li>The law must protect the poor, they wrote to the president.</li><li>Farmers must "
        "be heard before land is sold, the letter says.</li></ul>"
    )
    lead = "<p>The bishops published a letter on the new law.</p>"
    found = article(read, DAY + BY, f"{lead}<h3>Main points</h3>{points}{TEXT}")
    assert "Main points" in found.body
    assert "Farmers must be heard" in found.body


def test_different_pictures_may_have_one_caption(read):
    figures = "".join(
        f"<figure><img src=/img/{name}><figcaption>Weavers at work in Lomitar</figcaption></figure>"
        f"<p>{told}</p>"
        for name, told in zip(
            ("IMG_1234.jpg", "IMG_1235.jpg", "show.php?id=13"), TOLD, strict=True
        )
    )
    assert len(article(read, DAY + BY, figures).images) == 3


@pytest.mark.parametrize(
    "inset",
    [
        "<a href=/donate>Donate to keep our news free</a>",
        "<h3>What the province promised in the spring</h3><button>Read more</button>",
    ],
)
def test_what_an_aside_offers_is_no_related_article(read, inset):
    text = f"<p>{TOLD[0]}</p><aside>{inset}</aside><p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    assert article(read, DAY + BY, text).links == []
