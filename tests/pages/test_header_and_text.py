"""Where the header ends and the text begins, and what only looks like a header."""

import pytest

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
HEADLINE = "Weavers of Lomitar mend their bridge"
LEAD = "Council waits for an answer from the province"
SIGNED = "<p class=b>By Ann Bo, Lomitar</p><p class=d>May 6, 2021</p>"
TOLD = [
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
    "The village of Sarn lent its carts, as its elders had promised in April.",
]
FOOT = "<div class=f>© UCA News. All rights reserved.</div>"


def page(*text, header=SIGNED, head="", below=FOOT):
    told = "".join(one if one.startswith("<") else f"<p>{one}</p>" for one in text)
    return (
        f"<html><head><title>{HEADLINE}</title>{head}</head><body><article>"
        f"<h1>{HEADLINE}</h1>{header}<div class=t>{told}</div></article>{below}"
        "</body></html>"
    ).encode()


def body_of(article):
    return article.body.split("\n\n")


@pytest.mark.parametrize(
    "name", ["UCA News reporter, Sarn", "Father Jon Kim, Lomitar City"]
)
def test_a_signature_printed_twice_above_the_day_is_no_entry_of_a_list(read, name):
    header = f"<p>{name}</p><p>{name}</p><p>Published: May 6, 2021 06:49 AM GMT</p>"
    article = read(URL, page(*TOLD, header=header)).article
    assert (article.byline, body_of(article)) == (name, TOLD)
    assert article.date_published_raw == "May 6, 2021 06:49 AM GMT"


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize(
    "inside",
    [
        f'<figure><img src="/u/1.jpg" alt="{HEADLINE}"></figure>',
        '<div class="s"><a href="#">Share this article</a></div>',
    ],
)
def test_nothing_in_the_text_moves_the_headers_end(read, place, inside):
    text = [*TOLD[:place], inside, *TOLD[place:]]
    article = read(URL, page(*text)).article
    assert (body_of(article), article.standfirst) == (TOLD, None)
    assert article.byline == "By Ann Bo, Lomitar"


def test_a_standfirst_and_the_day_may_stand_in_the_texts_own_element(read):
    text = [f"<p>{LEAD}</p>", "<p>By Ann Bo, Lomitar</p>", "<p>May 6, 2021</p>", *TOLD]
    article = read(URL, page(*text, header="")).article
    assert (article.standfirst, article.date_published_raw) == (LEAD, "May 6, 2021")
    assert body_of(article) == TOLD


@pytest.mark.parametrize("place", [2, 4])
@pytest.mark.parametrize("facts", [("Born", "Ordained"), ("Jon Kim", "Luk Noh")])
def test_days_of_a_life_or_of_a_list_are_text(read, place, facts):
    mark = ":" if facts[0] == "Born" else ","
    days = [f"{facts[0]}{mark} May 3, 1933", f"{facts[1]}{mark} June 29, 1963"]
    last = ["Weavers of Doran came with bread and salt for all of them."]
    text = [*TOLD[:place], *days, *TOLD[place:], *last]
    article = read(URL, page(*text)).article
    said = body_of(article)
    assert [one for one in said if one in TOLD + last] == TOLD + last
    assert (article.byline, article.date_published_raw) == (
        "By Ann Bo, Lomitar",
        "May 6, 2021",
    )


def test_a_description_that_is_the_first_paragraph_takes_none_of_it(read):
    head = f'<meta property="og:description" content="{TOLD[0]}">'
    plain = read(URL, page(*TOLD)).article
    article = read(URL, page(*TOLD, head=head)).article
    assert article.body == plain.body
    assert article.standfirst is None


@pytest.mark.parametrize("picture", ['<figure><img src="/u/1.jpg"></figure>', ""])
def test_a_picture_below_the_first_paragraph_makes_it_no_standfirst(read, picture):
    text = [TOLD[0], picture or "<p></p>", *TOLD[1:]]
    article = read(URL, page(*text)).article
    assert (body_of(article), article.standfirst) == (TOLD, None)


@pytest.mark.parametrize("label", ["", "<h4>Up next</h4>"])
def test_the_next_storys_signature_is_not_this_ones(read, label):
    below = (
        f'{label}<article><h2><a href="/news/other/81235">Old mill of Sarn reopens'
        "</a></h2><p>By Luk Noh, Doran</p><p>March 2, 2020</p><p>The mill of Sarn has "
        "opened again after the flood of last year.</p></article>"
    )
    header = "<p class=d>May 6, 2021</p>"
    article = read(URL, page(*TOLD, header=header, below=below)).article
    assert (body_of(article), article.byline) == (TOLD, None)


def test_the_lines_of_a_prayer_are_no_standfirst(read):
    prayer = "<p>Lord of peace,<br>look upon your people<br>in the hills of Sarn.</p>"
    article = read(URL, page(prayer, *TOLD)).article
    assert article.standfirst is None
    assert "look upon your people" in article.body
    assert "Lord of peace," in article.body


def links(kind, names):
    return "".join(f'<a href="/{kind}/{n}">{name}</a> ' for n, name in enumerate(names))


@pytest.mark.parametrize("item", ["span", "li"])
def test_tags_without_a_label_are_known_by_their_addresses(read, item):
    tags = ["rivers", "land rights", "Lomitar"]
    row = "".join(f"<{item}>{links('tag', [tag])}</{item}>" for tag in tags)
    article = read(URL, page(*TOLD, below=f"<div>{row}</div>{FOOT}")).article
    assert article.keywords == tags


def test_tags_of_the_whole_site_below_a_box_of_others_are_none(read):
    cloud = links("tag", ["rivers", "rice", "mills"])
    below = f"<h4>Most Read</h4>{links('news/tale', ['A tale of the river'])}{cloud}"
    assert read(URL, page(*TOLD, below=below)).article.keywords == []
