"""The story archive's three templates (ucan-site E0a, E0b, E0c)."""

from tests.newsroom.layouts import boilerplate, dating
from tests.newsroom.layouts.composer import Composer


def plain(c: Composer) -> None:
    c.acute = True
    c.headline()
    dating.day(c, "plain")
    c.body()


def with_language_sites(c: Composer) -> None:
    c.languages("Language Sites")
    c.menus()
    c.picture()
    c.headline()
    dating.day(c, "no_comma")
    place = opening(c)
    c.body(opening=place)
    c.put("footer", boilerplate.FOOTERS[0])


def opening(c: Composer) -> str:
    """`PLACE (UCAN) -- `, glued to the first paragraph."""
    if not c.story.place:
        return ""
    c.face.dateline = c.story.place
    return f"{c.story.place.upper()} (UCAN) -- "


def redesigned(c: Composer) -> None:
    c.acute = True
    for _ in range(c.template.choice((0, 4))):
        c.put("support", boilerplate.ADS[1], href=boilerplate.DONATE)
    c.menus(copies=2)
    c.put("site", "UCA News")
    c.section()
    c.headline()
    dating.archive_updated(c)
    c.support(boilerplate.SUPPORT, copies=2)
    c.put("support", boilerplate.SHARE)
    c.body()
    c.related("Related Reports")
    c.put("footer", boilerplate.FOOTERS[2])
