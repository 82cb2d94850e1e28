"""Forms of pages that a new design of the site may bring, and old ones it once had."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, URLS, article
from ucancrawl.pages.page import Verdict

DAY = "<p>May 6, 2018</p>"


def body_of(found):
    return found.body.split("\n\n")


def related(found):
    return [link.text for link in found.links if link.kind == "related"]


def amid(box: str) -> str:
    """The text with a box between its first two paragraphs."""
    return TEXT.replace("</p><p>", f"</p>{box}<p>", 1)


BOXES = {
    "gift, by its address": "<div><p>Long reads take weeks of travel, help to pay for the "
    "next.</p><a class=b href=/donate?f=1>What you can</a></div>",
    "gift, Indonesian": "<div><p>Dukung karya jurnalisme kami</p><p>Sumbangan Anda membuat "
    "berita ini tetap gratis bagi semua.</p><a href=/donasi/>Donasi sekarang</a></div>",
    "letter": "<div><h4>The week in one letter</h4><p>Every Friday: five stories from five "
    "countries.</p><form><input name=m><button>Join 41,000 readers</button></form></div>",
    "monthly": "<div><p>A reader in your country gave last week.</p><button>Give monthly"
    "</button><button>Give once</button></div>",
    "banner": "<div><a href=https://store.example.org/><img src=/b.jpg alt='The many saints "
    "of Asia. Get the book.'></a><p>The many saints of Asia. Get the book.</p></div>",
    "contents": "<div><div>Chapters</div><a href=#one>Ash and pepper</a><br>"
    "<a href=#two>Two keys</a></div>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
@pytest.mark.parametrize("is_amid", [True, False])
def test_a_box_of_the_site_is_no_text(read, box, is_amid):
    text = amid(box) if is_amid else TEXT + box
    assert body_of(article(read, DAY, text)) == list(TOLD)


def test_a_link_to_give_in_a_sentence_is_text(read):
    told = "<p>The weavers ask all who crossed to <a href=/donate>give a plank</a> in May.</p>"
    assert body_of(article(read, DAY, TEXT + told))[-1].endswith("give a plank in May.")


def test_a_picture_that_leads_to_itself_has_a_caption(read):
    box = (
        "<div><a href=/u/1.jpg><img src=/u/1-300x200.jpg alt='Weavers at the river'></a>"
        "<p>Weavers at the river</p></div>"
    )
    found = article(read, DAY, amid(box))
    assert [image.caption for image in found.images] == ["Weavers at the river"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "4:12 min"),
        ("vi", "3 phút 05 giây"),
        ("zh", "讀畢需時 4 分鐘"),
        ("en", "Learn more"),
    ],
)
def test_what_stands_below_a_day_is_no_standfirst(read, language, line):
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><main><h1>{HEADLINE}</h1>"
        f"<p>March 2, 2019</p><div class=l>{line}</div><div>{TEXT}</div></main></body></html>"
    )
    found = read(URLS[language], content.encode()).article
    assert (found.standfirst, found.section) == (None, None)
    assert body_of(found) == list(TOLD)


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("Weavers carry planks to the river in May. / Naw Htoo", None, "Naw Htoo"),
        ("Weavers carry many planks to the river / Ona Ruvel", None, "Ona Ruvel"),
        ("The bishop greets weavers in Sarn File photo", None, "File photo"),
        (
            "Boats run from Sarn / New Lomitar",
            "Boats run from Sarn / New Lomitar",
            None,
        ),
    ],
)
def test_a_credit_behind_a_caption(read_kept, printed, caption, credit):
    figure = f"<figure><img src=/u/1.jpg><figcaption>{printed}</figcaption></figure>"
    image = article(read_kept, DAY + figure).images[0]
    told = printed.removesuffix(credit or "").rstrip(" /")
    assert (image.caption, image.credit) == (caption or told, credit)


@pytest.mark.parametrize("line", ["UCAN Photo", "Credit... Ona Ruvel", "/ Ona Ruvel"])
def test_a_credit_on_the_line_below(read_kept, line):
    box = (
        f"<div class=i><img src=/u/1.jpg><p>Weavers at the river</p><p>{line}</p></div>"
    )
    found = article(read_kept, DAY, amid(box))
    assert [image.caption for image in found.images] == ["Weavers at the river"]
    assert (found.authors, body_of(found)) == ([], list(TOLD))
    assert found.images[0].credit is not None


def test_a_caption_below_the_headline_of_a_picture_above_it(read):
    above = "<div><img src=/u/1.jpg alt='Dusk falls at the bridge of Sarn'></div>"
    header = f"<div class=k>Dusk falls at the bridge of Sarn</div>{DAY}"
    found = article(read, header, above=above)
    assert found.standfirst is None
    assert [one.caption for one in found.images] == ["Dusk falls at the bridge of Sarn"]


@pytest.mark.parametrize("tag", ["dt", "h4"])
def test_a_text_may_begin_with_a_crosshead(read, tag):
    briefs = {
        "Night school reopens": TOLD[0],
        "Chalice comes home by post": TOLD[1],
        "Bath house opens": TOLD[2],
        "Priest swims to Mass": "The priest of Sarn swam the river in May to say Mass there.",
    }
    text = "".join(
        f"<{tag}>{brief}</{tag}><div><img src=/u/{place}.jpg></div><p>{told}</p>"
        for place, (brief, told) in enumerate(briefs.items())
    )
    found = article(read, DAY, text)
    assert found.standfirst is None
    assert body_of(found) == [x for pair in briefs.items() for x in pair]


def test_a_short_deck_over_paragraphs_of_one_part_stays(read):
    deck = "<h4>The council waits</h4>"
    assert article(read, f"{deck}{DAY}").standfirst == "The council waits"


@pytest.mark.parametrize("head", ["Related long reads", "Read alongside"])
def test_heads_of_related_boxes_of_long_reads(read, head):
    below = f"<div><h4>{head}</h4><p><a href=/news/b/2>Hills of Doran turn green</a></p></div>"
    assert related(article(read, DAY, below=below)) == ["Hills of Doran turn green"]


def test_a_related_label_at_the_end_of_a_paragraph_is_no_title(read):
    more = (
        "The council has asked the province again for help in the spring, and again "
        "nobody in the office there has answered its letters."
    )
    titles = "<a href=/news/b/2>Hills of Doran turn green</a>"
    found = article(read, DAY, f"{TEXT}<p>{more} Related reports</p>{titles}")
    assert body_of(found) == [*TOLD, more]
    assert "reports" not in related(found)


def test_the_site_s_own_pages_are_not_related(read):
    below = (
        "<div><a href=/website-terms-and-conditions-of-use>Terms & Conditions</a></div>"
    )
    assert related(article(read, DAY, below=below)) == []


def test_who_said_a_pull_quote_goes_with_it(read):
    said = "“One boy was to be a driver. He had never sat in a car,” said Ona Ruvel."
    pull = (
        "<div class=q><blockquote>“He had never sat in a car”</blockquote>"
        "<div class=w>Ona Ruvel, weaver</div></div>"
    )
    last = "The rains of the south came late and took the planks with them."
    text = f"{TEXT}<p>{said}</p>{pull}<p>{last}</p>"
    assert body_of(article(read, DAY, text)) == [*TOLD, said, last]


def test_a_page_whose_text_says_sorry_for_what_has_moved(read):
    headline = "The article you are looking for has moved"
    text = TEXT.replace("The weavers", "Sorry, we could not find it. The weavers", 1)
    content = (
        f"<html><head><title>Article</title></head><body><main><h1>{headline}</h1>{DAY}"
        f"<div>{text}</div></main></body></html>"
    )
    assert read(URL, content.encode()).verdict is Verdict.SOFT_NOT_FOUND


def test_a_way_over_the_day_and_the_place_of_the_day(read):
    header = (
        "<div class=a><h3>News » Hills</h3><div><div>LOMITAR</div><div>July 11, 2018</div>"
        f"</div><h1>{HEADLINE}</h1><div class=t>{TEXT}</div></div>"
    )
    content = f"<html><head><title>{HEADLINE}</title></head><body><div><div>{header}</div></div>"
    assert read(URL, content.encode()).article.section == "Hills"


def test_a_name_and_a_place_below_a_picture_sign(read_kept):
    shown = (
        "<div><img src=/u/1.jpg alt='A bridge'></div><div class=b>Ona Ruvel, Sarn</div>"
    )
    found = article(read_kept, f"{DAY}{shown}")
    assert found.authors == ["Ona Ruvel"]
    assert [one.caption for one in found.images if one.caption] == []


def test_a_quotation_mark_has_no_caption(read):
    said = (
        "“An engine needs oil,” says Ona Ruvel. “But it needs patience, too,” she adds."
    )
    pull = "An engine needs oil. But it needs patience, too."
    box = f"<div class=q><img src=/i/quote_l.png><i>{pull}</i></div>"
    found = article(read, DAY, f"{amid(box)}<p>{said}</p>")
    assert [one.caption for one in found.images if one.caption] == []
    assert body_of(found) == [*TOLD, said]


def test_news_of_the_directory_is_related_and_a_diocese_is_not(read):
    host = "https://directory.ucanews.com"
    below = (
        f"<div><h4>Related news</h4><ul><li><a href={host}/news/hills-of-doran-turn-green>"
        f"Hills of Doran turn green</a></li><li><a href={host}/dioceses/doran/9>Diocese of "
        "Doran and its hills</a></li></ul></div>"
    )
    assert related(article(read, DAY, below=below)) == ["Hills of Doran turn green"]
