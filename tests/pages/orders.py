"""The orders of parts that are known of the templates, by name of the layout."""

NEWS = "https://www.ucanews.com/news/SLUG/{id}"
STORY = "https://www.ucanews.com/story-archive/?post_name=/2004/01/26/SLUG&post_id={id}"
ORDERS: dict[str, tuple[str, str, str]] = {
    "news2012": (
        NEWS,
        "en",
        "langmenu headline standfirst image_bare date mail flat glued donation related_empty",
    ),
    "news2012by": (
        NEWS,
        "en",
        "langmenu headline standfirst image_bare by_place date mail body donation related",
    ),
    "news2012caption": (
        NEWS,
        "en",
        "langmenu headline standfirst image caption_byline date mail flat",
    ),
    "news2017": (NEWS, "en", "headline standfirst image date body"),
    "news2017nodate": (NEWS, "en", "headline standfirst image body"),
    "news2019": (
        NEWS,
        "en",
        "site section headline standfirst byline_twice support image share body newsletter body",
    ),
    "news2019plain": (
        NEWS,
        "en",
        "site headline standfirst image body newsletter body",
    ),
    "news2020": (
        NEWS,
        "en",
        "ads site headline standfirst byline_twice updated make image share body",
    ),
    "news2020nodate": (NEWS, "en", "site headline standfirst image body"),
    "news2021": (
        NEWS,
        "en",
        "site contribute headline standfirst image published updated body pull body",
    ),
    "news2021by": (
        NEWS,
        "en",
        "site headline standfirst byline_twice published updated image body newsletter body",
    ),
    "news2021trend": (
        NEWS,
        "en",
        "nav mass signup supportus diocese section headline standfirst name_twice published updated make trending supportus image body",
    ),
    "news2021slavery": (
        NEWS,
        "en",
        "nav slavery section headline standfirst name_twice published make trending supportus image body newsletter",
    ),
    "news2020trend": (
        NEWS,
        "en",
        "ads nav mass section headline standfirst byline_twice updated make trending supportus image body",
    ),
    "news2022": (
        NEWS,
        "en",
        "nav site contribute editions section headline standfirst image_captioned name_by published updated body",
    ),
    "news2024": (
        NEWS,
        "en",
        "nav site contribute editions headline standfirst image_keywords reporter published updated body related footer",
    ),
    "popup": (
        NEWS,
        "en",
        "popup section headline standfirst reporter published updated image body pull body",
    ),
    "series2023": (
        NEWS,
        "en",
        "headline standfirst image by body crosshead body image_captioned body",
    ),
    "print2022": (
        NEWS,
        "en",
        "section headline standfirst image by_updated body pull body",
    ),
    "roundup2022": (
        NEWS,
        "en",
        "site headline standfirst_sentence published updated body item item",
    ),
    "amp2022": (
        "https://www.ucanews.com/amp/SLUG/{id}",
        "en",
        "headline standfirst_sentence network updated image body newsletter body",
    ),
    "story2004": (STORY, "en", "headline midnight body"),
    "story2010": (STORY, "en", "langmenu caption_first headline date body"),
    "story2020": (
        STORY,
        "en",
        "ads site headline updated support share body dashes body",
    ),
    "video2024": (
        "https://www.ucanews.com/video/SLUG/{id}",
        "en",
        "nav date headline body videos",
    ),
    "gallery2019": (
        "https://www.ucanews.com/gallery/SLUG/{id}/420",
        "en",
        "site crumbs section date headline brief support ads",
    ),
    "indonesia2019": (
        "https://indonesia.ucanews.com/2019/03/22/SLUG/",
        "id",
        "editionmenu site_id headline date_id image body",
    ),
    "vietnam2018": (
        "https://vietnam.ucanews.com/2018/05/22/SLUG/",
        "vi",
        "headline date_vi image body",
    ),
    "china2018": (
        "https://china.ucanews.com/2018/05/22/SLUG/",
        "zh",
        "headline date_zh image body related_zh",
    ),
    "india2019": (
        "http://india.ucanews.com/news/SLUG/{id}/daily",
        "en",
        "site_in headline standfirst by brief full top",
    ),
    "directory2013": (
        "http://directory.ucanews.com/news/SLUG/{id}",
        "en",
        "headline standfirst_sentence section date_directory image body",
    ),
    "brief": (NEWS, "en", "site headline standfirst published brief footer"),
}
