"""Page text as crawlers keep it: a window title, menus line by line, no markup."""

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
VIETNAM = "https://vietnam.ucanews.com/2019/03/02/nguoi-dan-lomitar-sua-cau-cu/"
HEADLINE = "Weavers of Lomitar mend their bridge"
STANDFIRST = "Council waits for an answer as the rains of the south draw near"
CAPTION = "Weavers stand beside the river in Lomitar"
TOLD = (
    "The weavers of Lomitar have mended the bridge over the Tarvek in May, and "
    "their council asked the province for the wood of a second one.",
    "Nobody in the office of the province had answered when the rains began.",
)
MENU = ("Home", "News", "Features", "Commentary", "Video", "Search")
NEWEST = ("Hills of Doran turn green", "Old mill of Sarn reopens")


def text_of(*lines: str) -> str:
    return "\n".join(lines)


def test_a_window_title_is_no_headline_of_its_own(read):
    lines = (f"{HEADLINE} - UCA News", *MENU, HEADLINE, STANDFIRST, "By Ann Bo")
    article = read(URL, text_of(*lines, "May 6, 2021", *TOLD)).article
    assert article.headline == HEADLINE
    assert article.standfirst == STANDFIRST


def test_a_headline_printed_twice_is_no_window_title(read):
    lines = (HEADLINE, STANDFIRST, HEADLINE, CAPTION, "May 6, 2021")
    article = read(URL, text_of(*lines, *TOLD)).article
    assert (article.headline, article.standfirst) == (HEADLINE, STANDFIRST)
    assert [image.caption for image in article.images] == [CAPTION]


def test_menus_of_every_screen_and_titles_between_them_are_left_out(read):
    lines = (*MENU, *NEWEST, *MENU, HEADLINE, STANDFIRST, "By Ann Bo", "May 6, 2021")
    article = read(URL, text_of(*lines, *TOLD)).article
    assert article.headline == HEADLINE
    assert article.section is None
    assert article.body.split("\n\n") == list(TOLD)


def test_accents_do_not_part_a_headline_from_its_address(read):
    headline = "Người dân Lomitar sửa cầu cũ"
    told = "Người dân ở vùng núi Lomitar đã sửa xong cây cầu cũ vào tháng năm vừa qua."
    lines = (*NEWEST, headline, "Thứ Hai, 04/03/2019 - 10:23", told, told[::-1])
    assert read(VIETNAM, text_of(*lines)).article.headline == headline


def test_a_trending_entry_may_stand_on_one_line(read):
    entries = [f"{n} Story of the green hills {n} Sep {n}, 2024" for n in range(1, 6)]
    lines = (HEADLINE, STANDFIRST, "May 6, 2021", "Trending", *entries, *TOLD)
    article = read(URL, text_of(*lines)).article
    assert article.body.split("\n\n") == list(TOLD)
    assert article.date_published_raw == "May 6, 2021"


def test_a_label_below_the_tags_is_no_tag(read):
    lines = (HEADLINE, "May 6, 2021", *TOLD, "Tags:", "rivers", "Read also: Old mill")
    assert read(URL, text_of(*lines)).article.keywords == ["rivers"]


PROMO = "Old Mill - Give to help our work"
LONG_MENU = (*MENU, "Health", "Refugees", "Series", "Directory", "About", "Contact")


def test_a_header_of_the_site_may_speak_of_itself(read):
    """Today's date and an appeal between window title and headline."""
    today = "Wednesday, November 25, 2026"
    said = "Join the readers in all our countries who keep this work of years alive."
    lines = (HEADLINE, today, said, *LONG_MENU, *LONG_MENU, "UCA News", HEADLINE)
    article = read(URL, text_of(*lines, STANDFIRST, "May 6, 2021", *TOLD)).article
    assert (article.headline, article.standfirst) == (HEADLINE, STANDFIRST)
    assert article.date_published_raw == "May 6, 2021"


def test_a_headline_repeated_in_the_footer_is_still_the_first(read):
    lines = (HEADLINE, STANDFIRST, "May 6, 2021", *TOLD, "UCA News", *LONG_MENU)
    article = read(URL, text_of(*lines, HEADLINE)).article
    assert (article.headline, article.standfirst) == (HEADLINE, STANDFIRST)


def test_what_runs_round_is_no_text(read):
    more = "New Well - Give to dig it deep"
    ticker = " ".join((PROMO, PROMO, PROMO, more, more))
    lines = (HEADLINE, STANDFIRST, ticker, "May 6, 2021", TOLD[0], ticker, TOLD[1])
    article = read(URL, text_of(*lines)).article
    assert article.body.split("\n\n") == list(TOLD)
    assert article.images == []


def test_a_name_printed_twice_and_its_days_may_share_a_line(read):
    signed = "Ann Bo By Ann Bo, Lomitar Published: May 6, 2021 Updated: May 7, 2021"
    article = read(URL, text_of(HEADLINE, STANDFIRST, signed, *TOLD)).article
    assert article.byline == "By Ann Bo, Lomitar"
    assert article.date_published_raw == "May 6, 2021"


def test_a_menu_s_entry_between_menu_and_headline_is_the_section(read):
    """Its first or a middle one; its last stands there in each copy of the menu."""
    menu = ("Education", "Home", "Health", "Video", "Environment")
    for label in (*menu, None):
        above = (*menu, *menu, label) if label else (*menu, *menu)
        section = label if label != "Home" else None
        lines = (*above, HEADLINE, STANDFIRST, "By Ann Bo", "May 6, 2021", *TOLD)
        assert read(URL, text_of(*lines)).article.section == section


def test_a_line_without_an_end_above_the_text_is_the_caption(read):
    for label in ("May 6, 2021", "By Ann Bo, Lomitar", "Share this article :"):
        for alt in ((), (CAPTION,), ("Weavers, beside, the, river, in",)):
            lines = (HEADLINE, STANDFIRST, label, *alt, CAPTION, *TOLD)
            article = read(URL, text_of(*lines)).article
            assert [image.caption for image in article.images] == [CAPTION]
            assert article.body.split("\n\n") == list(TOLD)


def test_a_crosshead_above_a_caption_is_no_alternative_text(read):
    caption = f"{CAPTION} (Photo: AFP)"
    lines = (HEADLINE, STANDFIRST, "May 6, 2021", *TOLD, "Hopes of Sarn", caption)
    more = "In Sarn, where the river is wide, no weaver asked for wood this year."
    article = read(URL, text_of(*lines, more)).article
    assert article.body.split("\n\n") == [*TOLD, "Hopes of Sarn", more]


def test_an_alternative_text_right_below_the_headline_is_no_standfirst(read):
    caption = f"{CAPTION} (Photo: AFP)"
    lines = (HEADLINE, CAPTION, caption, "By Ann Bo", "May 6, 2021", *TOLD)
    article = read(URL, "\n\n".join(lines)).article
    assert article.standfirst is None
    assert [(image.alt, image.caption) for image in article.images] == [
        (CAPTION, caption)
    ]


def test_a_standfirst_above_a_captioned_picture_needs_no_label(read):
    caption = f"{CAPTION} (Photo: AFP)"
    for alt in ((), (CAPTION,), ("Weavers, beside, the, river, in",)):
        lines = (HEADLINE, STANDFIRST, "Make a Contribution", *alt, caption, *TOLD)
        article = read(URL, "\n\n".join(lines)).article
        assert article.standfirst == STANDFIRST
        assert [image.caption for image in article.images] == [caption]
        assert article.body.split("\n\n") == list(TOLD)


def test_a_gallery_s_caption_without_credit_is_one(read):
    shown = ("Weavers carry wood", "Women wash wool in the Tarvek at dawn", "A weir")
    captions = (f"{shown[0]} (Photo: AFP)", shown[1], f"{shown[2]} (Photo: AFP)")
    article = read(URL, text_of(HEADLINE, "May 6, 2021", *TOLD, *captions)).article
    assert [image.caption for image in article.images] == list(captions)


def test_a_lone_label_between_newest_titles_and_headline_is_the_section(read):
    for label in ("Education", "Sri Lanka"):
        lines = ("UCA News", *MENU, *NEWEST, label, HEADLINE, STANDFIRST, *TOLD)
        assert read(URL, text_of(*lines)).article.section == label


def test_a_line_that_opens_the_text_is_no_caption(read):
    for line in (
        "LOMITAR, Orvane -- Weavers said these things",
        "They told the council:",
    ):
        lines = (HEADLINE, "May 6, 2021", line, *TOLD)
        assert read(URL, text_of(*lines)).article.body.split("\n\n") == [line, *TOLD]


def test_below_the_day_a_page_without_alternative_texts_has_a_caption(read):
    """A page as Common Crawl keeps it: no blank line, no alternative text."""
    by = "By Ann Bo"
    for above in (("May 6, 2021",), ("May 6, 2021", by), (by, "May 6, 2021")):
        article = read(URL, text_of(HEADLINE, *above, CAPTION, *TOLD)).article
        assert [image.caption for image in article.images] == [CAPTION]
        assert article.standfirst is None
    for deck in (f"{STANDFIRST}.", STANDFIRST):
        lines = (HEADLINE, deck, by, "May 6, 2021", *TOLD)
        assert read(URL, text_of(*lines)).article.standfirst == deck


def test_a_credited_picture_above_the_headline_leaves_the_standfirst(read):
    caption = f"{CAPTION} (Photo: AFP)"
    lines = (*MENU, caption, "Nepal", HEADLINE, "May 6, 2021", STANDFIRST, *TOLD)
    article = read(URL, text_of(*lines)).article
    assert (article.headline, article.standfirst) == (HEADLINE, STANDFIRST)
    assert [image.caption for image in article.images] == [caption]


def test_who_names_sides_in_brackets_is_a_caption(read):
    sides = "Ann Bo (second from left) and Tom Arel (center) stand beside the river"
    article = read(URL, text_of(HEADLINE, sides, *TOLD, sides, TOLD[1])).article
    assert article.standfirst is None
    assert {image.caption for image in article.images} == {sides}
    assert sides not in article.body
    said = "The council (in Lomitar) waits for an answer"
    assert read(URL, text_of(HEADLINE, said, *TOLD)).article.standfirst == said


def test_a_row_of_captions_may_begin_without_credit(read):
    captions = (
        "Women wash wool in the Tarvek at dawn",
        "A weir in Sarn, which was mended in June (Photo: AFP)",
        "A mill in Doran, which was mended in July (Photo: AFP)",
        "A mill in Tarv, which was mended in August",
        "A mill in Tarvek, which was mended in August (Photo: AFP)",
    )
    lines = (HEADLINE, STANDFIRST, "May 6, 2021", *TOLD, *captions)
    article = read(URL, text_of(*lines)).article
    assert [image.caption for image in article.images] == list(captions)
    assert [image.alt for image in article.images] == [None] * 5
