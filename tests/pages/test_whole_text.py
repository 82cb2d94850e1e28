"""No paragraph is lost: days amid the text, first paragraphs apart, folded text."""

import pytest

from storage.editions.registry import EDITIONS
from ucancrawl.pages.page import Page, Verdict
from ucancrawl.reading import read_article

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
HEADLINE = "Weavers of Lomitar mend their bridge"
DECK = "Council and parish share the wood of the old mill"
TOLD = [
    "The weavers of Lomitar have mended the bridge over the river Tarvek in the month"
    " of May, after two winters of work that nobody in the province wanted to pay for.",
    "“We carried every plank on our backs,” said Ann Bo, who leads the guild of the"
    " weavers and has lived beside the river for all of her fifty years in the valley.",
    "Their council asked the province for help, but nobody in the office answered any"
    " of the letters that were sent there, not even those that the bishop had signed.",
    "A second bridge is to be built when the rains of the south are over, and the wood"
    " for it lies in the yard of the old mill, where children count the planks daily.",
    "Weavers of Sarn lend their carts for it, and the parish cooks for those who come"
    " from afar to work, so that nobody has to walk home hungry along the mountain.",
]
BEGIN = (
    f"<html><head><title>{HEADLINE} | UCA News</title></head><body><h1>{HEADLINE}</h1>"
)
SIGNS = "<div>By Ann Bo</div><div>May 6, 2021</div>"
FOOT = "<div class=f>© UCA News. All rights reserved.</div></body></html>"


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def read_page(told, *, deck=True, edition="english", url=URL, signs=SIGNS):
    head = f"<div class=d>{DECK}</div>" if deck else ""
    html = f"{BEGIN}{head}{signs}<div class=t>{told}</div>{FOOT}".encode()
    return read_article(Page(url=url, edition=EDITIONS[edition], html=html)).article


def body_of(article):
    return article.body.split("\n\n")


LIVES = {
    "a place and a day": ["<p>Lomitar, March 5, 2020</p>"],
    "facts of a life": [
        "<p>Born: June 1, 1932</p>",
        "<p>Ordained priest: December 15, 1960</p>",
        "<p>Died: March 3, 2020</p>",
    ],
    "a programme": [
        "<p><strong>Saturday, May 3, 2021</strong></p>",
        "<p>8:00 am: Registration of the weavers</p>",
        "<p>9:30 am: Walk over the bridge</p>",
    ],
    "hours of a day": [
        "<div><h4>May 3, 2021, 10:45</h4><p>The carts of Sarn arrive at the mill.</p></div>",
        "<div><h4>May 3, 2021, 11:10</h4><p>The bishop walks over the bridge.</p></div>",
    ],
    "a table": [
        "<table><tr><td>Built</td><td>June 1, 1932</td></tr>"
        "<tr><td>Mended</td><td>May 3, 2021</td></tr></table>"
    ],
}


@pytest.mark.parametrize("said", LIVES.values(), ids=LIVES)
def test_days_amid_the_text_end_nothing(said):
    article = read_page(paragraphs(TOLD[:2]) + "".join(said) + paragraphs(TOLD[2:]))
    body = body_of(article)
    assert [one for one in body if one in TOLD] == TOLD
    assert len(body) > len(TOLD)
    assert article.date_published_raw == "May 6, 2021"


@pytest.mark.parametrize(
    ("edition", "url", "line"),
    [
        ("english", URL, "Born: June 1, 1932"),
        ("english", URL, "Lomitar, March 5, 2020"),
        ("indonesia", "https://indonesia.ucanews.com/2021/05/06/jembatan/", "Lahir: 1 Juni 1932"),
        ("vietnam", "https://vietnam.ucanews.com/2021/05/06/cau/", "Hà Nội, ngày 3 tháng 3 năm 2020"),
        ("vietnam", "https://vietnam.ucanews.com/2021/05/06/cau/", "Sinh: 1 tháng 6 năm 1932"),
    ],
)  # fmt: skip
def test_a_line_with_a_day_is_kept_as_printed(edition, url, line):
    told = paragraphs([*TOLD[:2], line, *TOLD[2:]])
    assert line in body_of(read_page(told, edition=edition, url=url))


def test_a_dated_list_below_the_text_still_ends_it():
    others = "".join(
        f"<p>May {day}, 2021</p><p><b>Another title of the {day}th</b></p>"
        for day in range(7, 10)
    )
    assert body_of(read_page(paragraphs(TOLD) + others)) == TOLD


@pytest.mark.parametrize("tag", ["p", "h3"])
@pytest.mark.parametrize(
    "label", ["More news", "Top stories", "Most popular", "Leave a reply", "0 comments"]
)
def test_a_label_that_announces_nothing_ends_nothing(label, tag):
    told = paragraphs(TOLD[:2]) + f"<{tag}>{label}</{tag}>" + paragraphs(TOLD[2:])
    assert body_of(read_page(told)) == TOLD


@pytest.mark.parametrize("label", ["Most popular", "2 comments", "Comments"])
def test_a_label_still_ends_the_text_where_its_entries_follow(label):
    said = {
        "Most popular": "<p><a href=/news/a/9>Old mill of Sarn reopens</a></p>"
        "<p><a href=/news/b/8>Hills of Doran turn green again</a></p>",
        "2 comments": paragraphs(["I like the bridge very much indeed."] * 2),
        "Comments": "<ol><li><p>Joe</p><p>I like the bridge very much.</p></li></ol>",
    }[label]
    told = paragraphs(TOLD) + f"<h3>{label}</h3>{said}"
    assert body_of(read_page(told)) == TOLD


FIRST = {
    "two boxes": "<div class=a>{}</div><div class=b>{}</div>",
    "two parts": "<section>{}</section><section class=x>{}</section>",
    "two rows": "<table><tr><td>{}</td></tr><tr><td>{}</td></tr></table>",
    "a box behind": "{}<div class=more>{}</div>",
    "a picture between": "<div class=a>{}</div><figure><img src=/uploads/2021/x.jpg>"
    "<figcaption>The bridge</figcaption></figure><div class=a>{}</div>",
}


@pytest.mark.parametrize("many", [1, 2])
@pytest.mark.parametrize("form", FIRST.values(), ids=FIRST)
def test_first_paragraphs_in_a_box_of_their_own_are_text(form, many):
    told = form.format(paragraphs(TOLD[:many]), paragraphs(TOLD[many:]))
    article = read_page(told)
    assert body_of(article) == TOLD
    assert article.standfirst == DECK


@pytest.mark.parametrize("form", FIRST.values(), ids=FIRST)
def test_two_paragraphs_made_alike_are_no_standfirst(form):
    told = form.format(paragraphs(TOLD[:2]), paragraphs(TOLD[2:]))
    article = read_page(told, deck=False)
    assert body_of(article) == TOLD
    assert article.standfirst is None


HIDDEN = {
    "below it": "<div style='display:none'>{}</div><a href='#'>Read more</a>",
    "above it": "<button>Continue reading</button><div hidden>{}</div>",
    "a fold": "<details><summary>Read more</summary>{}</details>",
    "another language": "<div style='display: none'>{}</div><a href='#'>Baca selengkapnya</a>",
}


@pytest.mark.parametrize("many", [2, 4])
@pytest.mark.parametrize("form", HIDDEN.values(), ids=HIDDEN)
def test_text_that_a_control_unfolds_is_read(form, many):
    told = paragraphs(TOLD[:many]) + form.format(paragraphs(TOLD[many:]))
    edition = "indonesia" if "Baca" in form else "english"
    url = (
        "https://indonesia.ucanews.com/2021/05/06/jembatan/" if "Baca" in form else URL
    )
    assert body_of(read_page(told, edition=edition, url=url)) == TOLD


@pytest.mark.parametrize(
    "hidden",
    [
        paragraphs(TOLD[1:3]),  # the same for a small screen
        "<p>Sign up for our letter, and every week you will get the news by mail.</p>",
    ],
)
def test_other_hidden_parts_stay_hidden(hidden):
    told = paragraphs(TOLD) + f"<div style='display:none'>{hidden}</div>"
    assert body_of(read_page(told)) == TOLD


@pytest.mark.parametrize("count", ["0 comments", "No Comments", "Leave a comment"])
def test_a_count_of_comments_beside_day_and_section_ends_nothing(count):
    signs = (
        "<p>by <a href=/author/ann-bo>Ann Bo</a> | <span>May 6, 2021</span>"
        f" | <a href=/category/rivers>Rivers</a> | {count}</p>"
    )
    article = read_page(paragraphs(TOLD), deck=False, signs=signs)
    assert body_of(article) == TOLD


@pytest.mark.parametrize(
    ("edition", "word"),
    [("vietnam", "Bình luận"), ("china", "評論"), ("english", "Comment")],
)
def test_a_crosshead_of_one_word_may_be_a_label_elsewhere(edition, word):
    urls = {
        "vietnam": "https://vietnam.ucanews.com/2021/05/06/cau/",
        "china": "https://china.ucanews.com/2021/05/06/qiao/",
        "english": URL,
    }
    told = paragraphs(TOLD[:2]) + f"<h3>{word}</h3>" + paragraphs(TOLD[2:])
    body = body_of(read_page(told, edition=edition, url=urls[edition]))
    assert [one for one in body if one in TOLD] == TOLD


@pytest.mark.parametrize("every", [8, 3])
def test_control_bytes_among_good_letters_are_no_page(every):
    """Every letter of it is good in UTF-8, so that no letter is lost."""
    html = f"{BEGIN}{SIGNS}<div class=t>{paragraphs(TOLD)}</div>{FOOT}"
    noise = "".join(sign + "\x03" * (not n % every) for n, sign in enumerate(html))
    page = Page(url=URL, edition=EDITIONS["english"], html=noise.encode())
    assert read_article(page).verdict is Verdict.NOT_A_PAGE


@pytest.mark.parametrize(
    "caption",
    [
        "<figcaption>Weavers carry planks<span>Photo: Ann Lo</span></figcaption>",
        "<div>Weavers carry planks</div><div>Photo: Ann Lo</div>",
        "<figcaption><p>Weavers carry planks</p><p>Ann Lo</p></figcaption>",
        "<p class=c>Weavers carry planks</p>",
    ],
    ids=["element", "lines", "paragraphs", "paragraph of another class"],
)
def test_the_paragraph_above_a_picture_in_the_text_is_no_standfirst(caption):
    first, *others = TOLD
    figure = f'<figure><img src="/uploads/2018/x.jpg">{caption}</figure>'
    article = read_page(f"<p>{first}</p>{figure}{paragraphs(others)}", deck=False)
    assert article.standfirst is None
    assert body_of(article) == TOLD


OTHER = "/news/old-mill-of-sarn-reopens/70001"


@pytest.mark.parametrize(
    "inside",
    [
        "<img src=/o.jpg><h4>Old mill of Sarn reopens</h4><p>{}</p>",
        "<h4>Old mill of Sarn reopens</h4><div>{}</div>",
        "<div>Old mill of Sarn reopens</div><div><p>{}</p></div>",
    ],
)
def test_a_card_of_another_article_amid_the_text_is_a_link(inside):
    teaser = "The mill had been closed for years, and nobody knows who pays for it now."
    card = f"<div><a href={OTHER}>{inside.format(teaser)}</a></div>"
    article = read_page(paragraphs(TOLD[:2]) + card + paragraphs(TOLD[2:]))
    assert body_of(article) == TOLD
    assert [(one.kind, one.text) for one in article.links] == [
        ("related", "Old mill of Sarn reopens")
    ]


@pytest.mark.parametrize("counts", ["0", "0 1234", "12 1,234", "3 1.2K"])
@pytest.mark.parametrize("sign", ["By Ann Bo - ", ""])
def test_bare_counts_behind_a_day_are_no_part_of_it(sign, counts):
    spans = " ".join(f"<span>{count}</span>" for count in counts.split())
    for day in (
        "May 6, 2021",
        "<time datetime=2021-05-06T08:00:00Z>May 6, 2021</time>",
    ):
        signs = f"<div>{sign}{day} {spans}</div>"
        article = read_page(paragraphs(TOLD), signs=signs)
        assert str(article.date_published)[:10] == "2021-05-06"
        assert article.authors == (["Ann Bo"] if sign else [])
        assert body_of(article) == TOLD


def test_what_stands_below_the_tags_is_no_tag():
    end = (
        "<div><span>TAGS</span><ul><li><a href=/tag/b>bridge</a></li></ul></div>"
        f"<div><a href={OTHER}>Previous article</a><a href={OTHER}>Old mill reopens</a></div>"
    )
    assert read_page(paragraphs(TOLD) + end).keywords == ["bridge"]


@pytest.mark.parametrize(
    ("edition", "url", "sign", "name"),
    [
        ("english", URL, "By {}", "Ann Bo"),
        (
            "vietnam",
            "https://vietnam.ucanews.com/2021/05/06/cau/",
            "Tác giả: {}",
            "Ann Bo",
        ),
        ("china", "https://china.ucanews.com/2021/05/06/bridge/", "記者：{}", "陳美蘭"),
    ],
)
def test_an_author_s_box_is_no_text_however_the_article_is_signed(
    edition, url, sign, name
):
    life = f"{name} has written of the rivers of the south for more than twenty years."
    box = f"<div><h4>{name}</h4><p>{life}</p></div>"
    signs = f"<p>{sign.format(name)}</p><p>2021-05-06</p>"
    html = f"{BEGIN}{signs}<div>{paragraphs(TOLD)}</div>{box}{FOOT}".encode()
    page = Page(url=url, edition=EDITIONS[edition], html=html)
    assert body_of(read_article(page).article) == TOLD
