"""Bare text of pages unlike any template: where it begins and ends, what is in between."""

import pytest

from tests.pages.test_bare_text import CAPTION, HEADLINE, STANDFIRST, TOLD, URL, text_of

DAY = "May 6, 2021"
MORE = (
    "Ferrymen have carried the pupils of three villages for nothing since the floods, "
    "said Tom Arel, who leads their union.",
    "The first planks are to be laid before the feast of the river, he said.",
)
ELSEWHERE = (
    "Hills of Doran turn green",
    "Old mill of Sarn reopens",
    "Cave choir sings",
)
FOOTER = "The house of news in Lomitar was founded by four printers, and is theirs."


def paragraphs(article):
    return article.body.split("\n\n")


def test_a_text_ends_where_short_lines_outweigh_what_follows(read):
    lines = (HEADLINE, DAY, *TOLD, *MORE, *ELSEWHERE, "Doran", "Sarn", "Tarv", FOOTER)
    lines += ("About us", "Privacy Policy")
    assert paragraphs(read(URL, text_of(*lines)).article) == [*TOLD, *MORE]


def test_a_list_and_a_crosshead_amid_the_text_stay(read):
    listed = ("wood for the bridge", "rope for the ferry", "a bell for the school")
    told = (
        TOLD[0],
        "They have three wishes:",
        *listed,
        "First planks",
        *MORE,
        *TOLD[:1],
    )
    lines = (HEADLINE, DAY, *told[:-1])
    assert paragraphs(read(URL, text_of(*lines)).article) == list(told[:-1])


def test_open_lines_above_the_first_sentence_are_no_text(read):
    lines = (HEADLINE, STANDFIRST, DAY, "Rivers", CAPTION, *TOLD, *MORE)
    article = read(URL, text_of(*lines)).article
    assert paragraphs(article) == [*TOLD, *MORE]
    assert [image.caption for image in article.images] == [CAPTION]
    poem = ("The river knows our names,", "and keeps them", "for the rains.")
    assert (
        "The river knows"
        in read(URL, text_of(HEADLINE, DAY, *poem, *MORE)).article.body
    )


@pytest.mark.parametrize(
    "row",
    [
        "FacebookWhatsAppTelegram",
        "MailPrint",
        "Share on Facebook Tweet on Twitter",
        "Print E-mail to a friend Text size: A A",
        "Facebook Zalo In bài",
        "分享到微信微博",
        "Share Tweet Email Print 47 shares",
    ],
)
def test_rows_of_buttons_are_no_text(read, row):
    article = read(URL, text_of(HEADLINE, DAY, row, *TOLD, row, *MORE)).article
    assert paragraphs(article) == [*TOLD, *MORE]


def test_fields_of_a_form_are_no_text(read):
    fields = ("Your name", "Recipient email", "Message", "Send")
    mail = ("Mail This Article", *fields)
    article = read(URL, text_of(HEADLINE, DAY, *TOLD, *mail, *MORE)).article
    assert paragraphs(article) == [*TOLD, *MORE]
    said = (TOLD[0], "They were asked for this:", "Name", "Message", *MORE)
    assert paragraphs(read(URL, text_of(HEADLINE, DAY, *said)).article) == list(said)


@pytest.mark.parametrize(
    "asked",
    [
        "Get the best of the week in your inbox.",
        "No spam. Unsubscribe anytime.",
        "For less than a cup of coffee you can help our reporters to stay in the hills.",
        "Join 48,000 readers of our free daily newsletter.",
        "Dapatkan lima berita pilihan di kotak surel Anda.",
        "Mỗi đóng góp nhỏ giúp chúng tôi tiếp tục đưa tin.",
        "您的每一份奉献，都让记者能够走得更远。",
    ],
)
def test_appeals_are_no_text(read, asked):
    article = read(URL, text_of(HEADLINE, DAY, *TOLD, asked, *MORE)).article
    assert paragraphs(article) == [*TOLD, *MORE]


@pytest.mark.parametrize(
    "said",
    [
        "We thank you for your support and your prayers in the months of the flood.",
        "“Get it in your inbox,” the ferryman said to the pupils, and they laughed.",
        "With your help our diocese has rebuilt four schools beside the river.",
        "The newsletter of the union was printed in the mill of Doran until May.",
    ],
)
def test_letters_and_quotations_may_ask_as_well(read, said):
    article = read(URL, text_of(HEADLINE, DAY, *TOLD, said, *MORE)).article
    assert said in paragraphs(article)


def test_points_above_a_text_are_no_text(read):
    points = ("Key points", "Bridge mended in May", "Wood is still missing")
    article = read(URL, text_of(HEADLINE, DAY, *points, *TOLD, *MORE)).article
    assert paragraphs(article) == [*TOLD, *MORE]


def test_a_long_open_line_between_two_paragraphs_is_a_caption(read):
    shown = "Weavers of Lomitar carry planks to the second bridge"
    article = read(URL, text_of(HEADLINE, DAY, *TOLD, shown, *MORE)).article
    assert [image.caption for image in article.images] == [shown]
    assert paragraphs(article) == [*TOLD, *MORE]
    asked = "Who pays for the wood of the second bridge?"
    assert asked in read(URL, text_of(HEADLINE, DAY, *TOLD, asked, *MORE)).article.body


def test_a_credit_may_be_glued_to_its_caption(read):
    shown = f"{CAPTION}Photo: Ann Bo"
    article = read(URL, text_of(HEADLINE, DAY, *TOLD, shown, *MORE)).article
    assert [image.caption for image in article.images] == [f"{CAPTION} Photo: Ann Bo"]
    assert paragraphs(article) == [*TOLD, *MORE]


def test_days_and_signatures_may_be_glued(read):
    lines = (HEADLINE, f"By Ann Bo, Lomitar{DAY}", *TOLD, *MORE)
    article = read(URL, text_of(*lines)).article
    assert (article.date_published_raw, article.byline) == (DAY, "By Ann Bo, Lomitar")


def test_the_window_may_name_section_and_site(read):
    title = f"{HEADLINE} - Rivers - News of the hills"
    lines = (title, "Home", "Rivers", "Hills", HEADLINE, DAY, *TOLD)
    article = read(URL, text_of(*lines)).article
    assert article.headline == HEADLINE
    assert paragraphs(article) == list(TOLD)


def test_the_author_s_box_is_no_text(read):
    box = ("Ann Bo", "Writes on rivers and hills from the south.")
    lines = (HEADLINE, "By Ann Bo", DAY, *TOLD, *MORE, "RiversHills", *box, *ELSEWHERE)
    assert paragraphs(read(URL, text_of(*lines)).article) == [*TOLD, *MORE]


def test_comments_are_no_text(read):
    said = "I have crossed that bridge as a child and pray for all of its weavers."
    lines = (HEADLINE, DAY, *TOLD, *MORE, "Comments (2)", said, said[::-1])
    assert paragraphs(read(URL, text_of(*lines)).article) == [*TOLD, *MORE]
    lines = (HEADLINE, DAY, "No Comments", *TOLD, *MORE)
    assert paragraphs(read(URL, text_of(*lines)).article) == [*TOLD, *MORE]


def test_a_correction_below_the_text_is_no_text(read):
    note = "Correction, 7 May: An earlier version named another river."
    lines = (HEADLINE, DAY, *TOLD, *MORE, note)
    assert paragraphs(read(URL, text_of(*lines)).article) == [*TOLD, *MORE]


FURNITURE = ("About us", "Privacy Policy", "Share", "Facebook", "Twitter")


@pytest.mark.parametrize(
    "inner",
    [
        (
            "The river knows our names",
            "and the names of our hills",
            "We shall not leave",
        ),
        ("1. Fast from gossip", "2. Fast from noise", "3. Fast from hurry", "4. Give"),
        ("Bishop Bo to Sarn", "Father Arel to Tarv", "Father Roy to Doran"),
    ],
)
def test_poems_and_lists_amid_a_text_leave_what_follows(read, inner):
    lines = (HEADLINE, DAY, *TOLD, *inner, *MORE, *FURNITURE)
    assert paragraphs(read(URL, text_of(*lines)).article) == [*TOLD, *inner, *MORE]


@pytest.mark.parametrize(
    "opening",
    [
        ("He is risen.", "Alleluia!"),
        ("Dear Prime Minister",),
        ("It rained.", "It rained all night."),
    ],
)
def test_short_sentences_and_salutations_open_a_text(read, opening):
    lines = (HEADLINE, DAY, *opening, *TOLD, *MORE, *FURNITURE)
    assert paragraphs(read(URL, text_of(*lines)).article) == [*opening, *TOLD, *MORE]


def test_the_first_of_several_crossheads_stays(read):
    lines = (HEADLINE, DAY, "Day one", *TOLD, "Day two", *MORE, *FURNITURE)
    said = paragraphs(read(URL, text_of(*lines)).article)
    assert said == ["Day one", *TOLD, "Day two", *MORE]


@pytest.mark.parametrize(
    "said",
    [
        "Let us proclaim the Good News to the poor, as this Gospel story helps us to see.",
        "Every story of a flooded village deserves your help, and the saints help us too.",
        "Các gia đình nghèo có thể đăng ký nhận quà Tết tại nhà xứ bên sông.",
    ],
)
def test_homilies_speak_to_their_hearers(read, said):
    lines = (HEADLINE, DAY, *TOLD, said, *MORE, *FURNITURE)
    assert said in paragraphs(read(URL, text_of(*lines)).article)


def test_long_crossheads_are_no_captions(read):
    heads = (
        "A church that walks with the poor on the river",
        "A school that waits for the bridge of its own",
    )
    lines = (HEADLINE, DAY, *TOLD, heads[0], *MORE, heads[1], FOOTER, *FURNITURE)
    article = read(URL, text_of(*lines)).article
    assert not article.images
    assert set(heads) <= set(paragraphs(article))


def test_the_first_paragraph_below_buttons_is_no_caption(read):
    """The headline again, as the alternative text of a picture, and buttons below it."""
    lines = (HEADLINE, DAY, HEADLINE, "Share", "Facebook", "Twitter", *TOLD, *MORE)
    said = paragraphs(read(URL, text_of(*lines, *FURNITURE)).article)
    assert said == [*TOLD, *MORE]
