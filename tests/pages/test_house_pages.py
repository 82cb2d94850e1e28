"""What pages of this newsroom print, as its known facts say they may: in new forms."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article
from ucancrawl.pages.page import Verdict

DAY = "<p>May 6, 2018</p>"


def body_of(found):
    return found.body.split("\n\n")


def test_a_first_paragraph_without_an_element_of_its_own_is_text(read):
    first = (
        "When the Tarvek flooded the lower wards of Lomitar in August, the weavers of a "
        "small school tied barrels together, laid planks across them and rang the bell."
    )
    text = f"<div>Share this article :</div>{first}{TEXT}"
    found = article(read, DAY, text)
    assert body_of(found) == [first, *TOLD]
    assert found.standfirst is None


@pytest.mark.parametrize(
    "name", ["<h2>Harvest of</h2><h2>Ashes</h2>", "<h3>Harvest of<br>Ashes</h3>"]
)
@pytest.mark.parametrize("tag", ["Life on the forgotten farms", "Stories of the south"])
def test_the_name_of_a_series_in_two_lines(read, name, tag):
    above = f"<div>{name}<p class=t>{tag}</p></div>"
    assert article(read, DAY, above=above).section == "Harvest of Ashes"


SUMS = [
    "<a href=/g/1>$20</a> <a href=/g/2>$60</a> <a href=/g/3>$120</a>",
    "<button>US$ 5</button><button>US$ 10</button>",
    "<a href=/g/1>Rp 50.000</a><a href=/g/2>Rp 100.000</a>",
]


@pytest.mark.parametrize("sums", SUMS)
@pytest.mark.parametrize("is_amid", [True, False])
def test_a_box_of_sums_to_give_is_no_text(read, sums, is_amid):
    box = (
        "<div class=g><h3>Long stories need long support</h3><p>It takes months to report "
        f"such a story. Be part of the network!</p><div>{sums}</div></div>"
    )
    text = TEXT.replace("</p><p>", f"</p>{box}<p>", 1) if is_amid else TEXT + box
    assert body_of(article(read, DAY, text)) == list(TOLD)


def test_sums_that_the_text_tells_of_stay(read):
    told = "<p>The council gave <b>$20</b>, the province <b>$60</b> for the new bridge.</p>"
    found = article(read, DAY, TEXT + told)
    assert body_of(found)[-1].endswith("for the new bridge.")


@pytest.mark.parametrize(
    "headline",
    [
        "Sorry, this story is no longer here",
        "We're sorry, the page cannot be found",
        "Oops! This article does not exist",
    ],
)
def test_a_page_that_says_sorry_is_no_article_whoever_signs_it(read, headline):
    content = (
        f"<html><head><title>{headline}</title></head><body><main><h1>{headline}</h1>"
        f"<p>Web desk<br>Published: May 17, 2022 04:05 AM GMT</p>{TEXT}</main></body></html>"
    )
    assert read(URL, content.encode()).verdict is Verdict.SOFT_NOT_FOUND


def test_a_headline_that_tells_of_an_apology_is_news(read):
    headline = "Sorry, says the minister, as the page of a hymn is found"
    content = (
        f"<html><head><title>{headline}</title></head><body><main><h1>{headline}</h1>"
        f"<p>By Ona Ruvel</p>{DAY}{TEXT}</main></body></html>"
    )
    assert read(URL, content.encode()).verdict is Verdict.ARTICLE


def test_who_wrote_and_filmed_signs(read_kept):
    found = article(read_kept, f"<p>Text and video by Ona Ruvel, Sarn</p>{DAY}")
    assert found.authors == ["Ona Ruvel"]


def test_the_site_s_latest_is_not_related(read):
    below = (
        "<div><h3>Latest from UCA News</h3><ul><li><a href=/n/a/1>Old mill of Sarn reopens"
        "</a></li><li><a href=/n/b/2>Hills of Doran turn green</a></li></ul></div>"
    )
    found = article(read, DAY, below=below)
    assert [link for link in found.links if link.kind == "related"] == []
    assert (found.headline, body_of(found)) == (HEADLINE, list(TOLD))


FACTS = "<ul><li>{portrait}<span>{names}</span></li>{place}<li><span>May 6, 2018</span></li></ul>"


@pytest.mark.parametrize("portrait", ["", "<img src=/u/p.jpg alt='Ona Ruvel'>"])
@pytest.mark.parametrize("place", ["", "<li>Sarn</li>"])
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Ona Ruvel", ["Ona Ruvel"]),
        ("Ona Ruvel and Dask Obrin, Sarn", ["Ona Ruvel", "Dask Obrin"]),
    ],
)
@pytest.mark.parametrize("is_above", [True, False])
def test_who_signs_in_a_list_of_facts(
    read_kept, portrait, place, names, authors, is_above
):
    facts = FACTS.format(portrait=portrait, names=names, place=place)
    share = "<div><a href=/t>Tweet</a></div><div><a href=/m>Mail</a></div>"
    above = f"<div class=f>{facts}{share}</div>" if is_above else ""
    found = article(read_kept, "" if is_above else facts, above=above)
    assert found.authors == authors
    assert str(found.date_published)[:10] == "2018-05-06"
    assert [image.caption for image in found.images if image.caption] == []


def test_two_items_of_such_a_list_both_sign(read_kept):
    facts = "<ul><li>Ona Ruvel</li><li>Dask Obrin</li><li>May 6, 2018</li></ul>"
    assert article(read_kept, facts).authors == ["Ona Ruvel", "Dask Obrin"]


def test_a_name_and_a_day_below_the_text_are_a_comment(read_kept):
    long = "<p>" + "Rain fell on the roofs of the weavers for many days. " * 4 + "</p>"
    said = "<ul><li>Dask Obrin</li><li>May 9, 2018</li></ul><p>I like it.</p>"
    found = article(read_kept, DAY, long + TEXT + said)
    assert found.authors == []


STORY = (
    "https://www.ucanews.com/story-archive/?post_name=/2004/01/26/{slug}&post_id=23701"
)
SLUG = "weavers-of-lomitar-mend-their-old-bridge"
TITLE = "Weavers Of Lomitar Mend Their Old Bridge"


@pytest.mark.parametrize("deck", ["<h4>{}</h4>", "<font size=2><i>{}</i></font><br>"])
def test_a_deck_below_the_headline_of_an_old_story(read, deck):
    told = "The council waits for an answer of the province since May"
    content = (
        "<html><head><title>Story Archive</title></head><body><table><tr><td>"
        f"<font size=4><b>{TITLE}</b></font><br>{deck.format(told)}2004-01-26 00:00:00<br>"
        f"</td></tr><tr><td>{TEXT}</td></tr></table></body></html>"
    )
    found = read(STORY.format(slug=SLUG), content.encode()).article
    assert (found.headline, found.standfirst) == (TITLE, told)


def test_related_titles_whose_addresses_are_lost(read):
    below = (
        "<div><h4>Related stories</h4><h4><a href=#>More from this author</a></h4><ul>"
        "<li><a href=#>Old mill of Sarn reopens</a></li>"
        "<li><a href=#>Hills of Doran turn green</a></li></ul></div>"
    )
    links = article(read, DAY, below=below).links
    found = [(one.text, one.url) for one in links if one.kind == "related"]
    assert found == [
        ("Old mill of Sarn reopens", None),
        ("Hills of Doran turn green", None),
    ]


@pytest.mark.parametrize("last", ["Looms", "<b>Looms</b>", "<span>Looms</span>"])
def test_the_last_step_of_a_way_may_have_no_link(read, last):
    way = f"<p><a href=/>Home</a> &gt; <a href=/x>Archive</a> &gt; {last}</p>"
    assert article(read, DAY, above=way).section == "Looms"


@pytest.mark.parametrize("head", ["Related UCAN reports", "Related galleries"])
def test_heads_of_related_boxes_that_name_the_house(read, head):
    below = (
        f"<div><h4>{head}</h4><p><a href=/n/b/2>Hills of Doran turn green</a></p></div>"
    )
    links = article(read, DAY, below=below).links
    assert [one.text for one in links if one.kind == "related"] == [
        "Hills of Doran turn green"
    ]


@pytest.mark.parametrize("above", ["By UCAN", "Posted by: admin", "By ucanews.com"])
@pytest.mark.parametrize("last", ["Ona Ruvel, Sarn", "Ona Ruvel (from Sarn)"])
def test_who_signs_below_goes_before_an_account_above(read_kept, above, last):
    text = f"{TEXT}<p style='text-align:right'><em>{last}</em></p>"
    assert article(read_kept, f"<div>{above}</div>{DAY}", text).authors == ["Ona Ruvel"]


NOTES = [
    "Correction: An earlier version of this report gave the year as 1878.",
    "This story was updated to correct the name of a street.",
    "Editor's note: The workshop receives no visitors in May.",
]


@pytest.mark.parametrize("note", NOTES)
def test_a_correction_set_apart_is_no_text_and_a_paragraph_is(read, note):
    apart = article(read, DAY, f"{TEXT}<div class=c><p class=n>{note}</p></div>")
    assert body_of(apart) == list(TOLD)
    alike = article(read, DAY, f"{TEXT}<p>{note}</p>")
    assert body_of(alike) == [*TOLD, note]


def test_a_line_that_looks_as_other_captions_do(read):
    first = (
        "<div class=i><img src=/u/1.jpg></div><div class=k>Weavers at the river.</div>"
    )
    other = (
        "<div class=i><img src=/u/2.jpg></div><div class=k>Planks on the bank "
        "(Photo: Ona Ruvel)</div>"
    )
    text = TEXT.replace("</p><p>", f"</p>{first}<p>", 1)
    found = article(
        read, DAY, f"<div>{text}{other}<p>{TOLD[1]} They ask again.</p></div>"
    )
    assert "Weavers at the river." in [image.caption for image in found.images]
    assert "Weavers at the river." not in found.body


def test_two_pictures_that_a_script_has_yet_to_put_in(read):
    one, two = "Weavers carry planks to the river", "A boat waits on the other bank"
    figure = "<figure><img src=/blank.gif><figcaption>{}</figcaption></figure>"
    text = TEXT.replace("</p><p>", f"</p>{figure.format(two)}<p>", 1)
    found = article(read, DAY + figure.format(one), text)
    assert [image.caption for image in found.images] == [one, two]


OTHER = (
    '<meta property="og:title" content="{}"><meta property="article:published_time" '
    'content="2016-02-11T04:00:00+00:00"><meta property="og:type" content="{}">'
)


@pytest.mark.parametrize(
    ("claimed", "kind", "day"),
    [
        ("Hospital of Doran gets its first surgeon", "article", "2018-05-06"),
        ("UCAN India", "website", "2018-05-06"),
        ("Weavers mend bridge at Lomitar", "article", "2016-02-11"),
        (HEADLINE, "article", "2016-02-11"),
    ],
)
def test_metadata_of_another_story_date_nothing(read_kept, claimed, kind, day):
    content = (
        f"<html><head><title>{HEADLINE}</title>{OTHER.format(claimed, kind)}</head><body>"
        f"<main><h1>{HEADLINE}</h1><p>Updated: May 6, 2018 05:45 AM GMT</p>"
        f"<div>{TEXT}</div></main></body></html>"
    )
    found = read_kept(URL, content.encode()).article
    assert str(found.date_published)[:10] == day


def test_a_page_of_the_day_of_its_address_is_the_article_whatever_it_claims(read):
    url = "https://china.ucanews.com/2021/10/05/weavers-mend-bridge/"
    told = "".join(
        f"<p>{one}</p>" for one in ("織工修好了河上的橋，省府沒有回覆。" * 6,) * 2
    )
    content = (
        '<html><head><title>天亞社</title><link rel=canonical href="https://china.ucanews.com/">'
        f"</head><body><main><h1>河上織工合力修橋</h1><p>{{}}</p><div>{told}</div></main></body>"
    )
    assert read(url, content.format("2021.10.05").encode()).verdict is Verdict.ARTICLE
    assert read(url, content.format("2021.10.07").encode()).verdict is Verdict.HOME


def test_a_kicker_over_the_headline_goes_before_a_label_below_it(read):
    above = "<div class=k><a href=/country/sarn/4>Sri Lanka</a></div>"
    found = article(
        read, "<p>by Ona Ruvel</p><p>India</p><p>May 6, 2018</p>", above=above
    )
    assert found.section == "Sri Lanka"
