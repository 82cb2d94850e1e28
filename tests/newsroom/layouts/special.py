"""Templates of single kinds: series, round-up, video, gallery, Directory, India."""

from tests.newsroom.layouts import boilerplate, dating
from tests.newsroom.layouts.composer import Composer
from tests.newsroom.layouts.part import Item


def special_series(c: Composer) -> None:
    name = c.template.choice(("Keepers of the Rivers", "Saints of the Small Roads"))
    c.menus(copies=2)
    c.section(name)
    c.put("standing", f"{name}: a series on people of Asia who do not give up")
    c.headline()
    c.standfirst()
    c.picture()
    c.sign("By {}")
    c.body()
    c.related("More from this series")
    c.put("footer", boilerplate.FOOTERS[2])


def round_up(c: Composer) -> None:
    """Many items in one article, each with its own picture; no titles between."""
    c.menus()
    c.put("site", "UCA News")
    c.headline()
    c.standfirst()
    c.sign("{}")
    dating.published(c)
    dating.updated(c)
    c.picture()
    c.body([boilerplate.PROMOS[0], boilerplate.PROMOS[0]])
    c.put("footer", boilerplate.FOOTERS[2])


def video(c: Composer) -> None:
    c.menus()
    dating.day(c, "english")
    c.headline()
    c.put("raw", '<iframe src="https://player.example/embed/1" width="640"></iframe>')
    c.body()
    others = [
        Item(item.text, item.href, f"Updated: {item.note}")
        for item in c.around.trending[:5]
        if item.text != c.story.headline
    ]
    c.put("others", "", items=others)
    c.put("footer", boilerplate.FOOTERS[2])


def gallery(c: Composer) -> None:
    c.menus()
    c.put("site", "UCA News")
    c.put("crumbs", "Home / Multimedia")
    c.section("Church & Society")
    dating.day(c, "english")
    c.headline()
    c.body()
    for number in range(len(c.story.pictures)):
        c.picture(number)
    byline = c.note_byline()
    if byline:
        c.face.byline = byline
        c.put("byline", f"Photos by {byline}")
    c.support("Support UCA News", copies=2)
    c.put("footer", boilerplate.FOOTERS[1])


def directory(c: Composer) -> None:
    c.headline()
    c.standfirst()
    c.section()
    dating.local_minute(c, "%b %d %Y, %-I:%M %p")
    c.picture()
    c.body()
    c.put("footer", "Catholic Church Directory")


def india(c: Composer) -> None:
    c.menus(copies=2)
    c.put("site", "Indian Catholic News")
    c.headline()
    c.standfirst()
    c.sign("By {}")
    c.body()
    link = c.story.language_link
    if link is not None:
        text = "To read the full article click here"
        c.put("language_link", text, link=("click here", link.url))
        c.face.language_links.append(
            {"text": text, "url": link.url, "target": link.target}
        )
    c.related("Related News")
    c.put("top_stories", "Top Stories", items=list(c.around.trending[:6]))
    c.put("footer", "© UCAN India")
