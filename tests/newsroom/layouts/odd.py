"""Templates like none of the known ones: the order of things is their own."""

from tests.newsroom.layouts import boilerplate, dating
from tests.newsroom.layouts.composer import Composer


def odd(c: Composer) -> None:
    forms = (_picture_first, _signed_at_the_end, _date_on_top, _columns)
    c.template.choice(forms)(c)


def _picture_first(c: Composer) -> None:
    c.menus(copies=1)
    c.picture()
    c.section()
    c.headline()
    c.sign("Words: {}")
    dating.published(c)
    c.standfirst()
    c.body(pull_quote=True)
    c.related("You may also like")
    c.put("footer", boilerplate.FOOTERS[2])


def _signed_at_the_end(c: Composer) -> None:
    c.put("site", "UCA News")
    c.headline()
    c.standfirst()
    c.body([boilerplate.PROMOS[1]])
    c.picture()
    c.sign("— {}")
    dating.published(c)
    c.menus(copies=2)


def _date_on_top(c: Composer) -> None:
    c.menus(copies=1)
    dating.day(c, "english")
    c.section()
    c.headline()
    c.standfirst()
    c.support("Listen to this article", "Text size")
    c.sign("Story by {}")
    c.picture()
    c.body([boilerplate.NEWSLETTER])
    c.trending()


def _columns(c: Composer) -> None:
    c.put("crumbs", "Home > Asia > News")
    c.headline()
    c.sign("{}")
    dating.published(c)
    dating.updated(c)
    c.standfirst()
    c.picture()
    c.support("Follow us", "Print", "Email")
    c.body()
    c.related("Read next")
    c.menus(copies=1)
    c.put("footer", boilerplate.FOOTERS[2])
