"""The main site's templates of 2012 to 2019 (ucan-site E2, E3, E4)."""

from tests.newsroom.layouts import boilerplate, dating
from tests.newsroom.layouts.composer import Composer


def language_sites(c: Composer) -> None:
    c.languages("Language Sites")
    c.menus()
    c.headline()
    c.standfirst()
    if c.template.random() < 0.5:
        byline = c.note_byline()
        by = "" if c.story.agency or not byline else "by "
        c.picture(tail=f"{by}{byline}" if byline else None)
    else:
        c.picture()
        c.sign("{}" if c.story.agency else "by {}")
    dating.day(c, "english")
    c.put("form", boilerplate.MAIL, tail=boilerplate.MAIL_HELP)
    c.body()
    if c.story.related_form == "glued":
        c.related("Related reports")
    c.put("box", breaks=[boilerplate.DONATION, boilerplate.DONATION_MORE])
    if c.story.related_form == "glued":
        c.put("box_label", "Related Reports")
    else:
        c.related("Related Reports")
    c.put("footer", boilerplate.FOOTERS[0])


def caption_first_date(c: Composer) -> None:
    c.menus(copies=2)
    c.headline()
    c.standfirst()
    if c.page.random() < 0.4:
        byline = c.note_byline()
        c.picture(tail=byline)
    else:
        c.picture()
    if c.page.random() < 0.7:
        dating.day(c, c.template.choice(("english", "english_zero")))
    c.body()
    c.related("Related reports")
    c.put("footer", boilerplate.FOOTERS[0])


def contribution(c: Composer) -> None:
    c.menus()
    c.put("site", "UCA News")
    c.headline()
    c.standfirst()
    c.sign("{name}", "{}")
    c.support("Make a Contribution", copies=2)
    c.picture()
    c.body([boilerplate.NEWSLETTER])
    c.related("Related")
    c.put("footer", boilerplate.FOOTERS[1])


def share_this(c: Composer) -> None:
    c.menus()
    c.put("site", "UCA News")
    c.section()
    c.headline()
    c.standfirst()
    c.sign("{name}", "{}")
    c.support(boilerplate.SUPPORT, copies=2)
    c.picture()
    c.put("support", boilerplate.SHARE)
    c.body([boilerplate.NEWSLETTER[:1]])
    c.related("Related News")
    c.put("footer", boilerplate.FOOTERS[1])
