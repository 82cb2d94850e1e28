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
