"""The main site's templates from 2020 on (ucan-site E5, E6, amp, print-like)."""

from tests.newsroom.layouts import boilerplate, dating
from tests.newsroom.layouts.composer import Composer


def updated_only(c: Composer) -> None:
    for line in c.template.sample(boilerplate.ADS, 2):
        c.support(line, copies=c.template.randint(2, 4))
    c.menus()
    c.put("site", "UCA News")
    c.headline()
    c.standfirst()
    c.sign("{name}", "{}")
    dating.updated(c)
    c.support(boilerplate.SUPPORT, copies=2)
    c.picture()
    c.put("support", boilerplate.SHARE)
    c.body([boilerplate.PROMOS[0]])
    c.related("Related News")
    c.put("footer", boilerplate.FOOTERS[2])


def published_updated(c: Composer) -> None:
    c.menus()
    c.put("site", "UCA News")
    c.support("Contribute")
    c.headline()
    c.standfirst()
    early = c.template.random() < 0.4
    if early:
        c.sign("{name}", "{}")
        dating.published(c)
        dating.updated(c)
    c.picture()
    if not early:
        dating.published(c)
        dating.updated(c)
    c.body([boilerplate.NEWSLETTER], pull_quote=True)
    c.related("Related News")
    c.support(boilerplate.DONATION, copies=2)
    c.put("footer", boilerplate.FOOTERS[2])


def trending(c: Composer) -> None:
    c.menus("News Features Commentary Series Specials Video Stories")
    c.support("Your Daily Mass", "Sign Up for UCA Newsletter")
    c.support("Support UCA News", "Contribute to help our mission")
    c.put("site", "ASIAN CATHOLIC DIOCESES DIRECTORY")
    c.section()
    c.headline()
    c.standfirst()
    c.sign("{name}", "{}")
    dating.published(c)
    if c.page.random() < 0.8:
        dating.updated(c)
    c.support("Make a Contribution")
    c.trending()
    c.support("Support UCA News", "Be part of the media network of UCA News!")
    c.picture()
    c.body([boilerplate.NEWSLETTER, boilerplate.PROMOS[2]], pull_quote=True)
    c.related("Related News")
    c.put("footer", boilerplate.FOOTERS[2])


def editions_bar(c: Composer) -> None:
    c.menus("News Features Commentary Podcast Asia This Week")
    c.put("site", "UCA News")
    c.support("Contribute")
    c.put("site", "UCA News China", href="https://china.ucanews.com/")
    c.put("site", "UCA News Indonesia", href="https://indonesia.ucanews.com/")
    c.put("site", "ASIAN CATHOLIC DIRECTORY")
    if c.template.random() < 0.7:
        c.section()
    c.headline()
    c.standfirst()
    c.picture()
    c.sign("{name}", "By {}")
    dating.published(c)
    dating.updated(c)
    c.body([boilerplate.PROMOS[3]], pull_quote=True)
    c.related("Related News")
    c.support(boilerplate.DONATION, copies=2)
    c.put("footer", boilerplate.FOOTERS[2])


def print_like(c: Composer) -> None:
    c.section()
    c.headline()
    c.standfirst()
    c.picture()
    byline = c.note_byline()
    when = dating.gmt(c.story.modified or c.story.published)
    c.put("byline", f"By {byline} Updated: {when}" if byline else f"Updated: {when}")
    dating.note_updated(c)
    c.body(pull_quote=True)
    c.related("Related")


def amp(c: Composer) -> None:
    c.headline()
    c.standfirst()
    c.sign("{}")
    dating.updated(c)
    c.picture()
    c.body([boilerplate.NEWSLETTER_AMP])
    c.put("footer", boilerplate.FOOTERS[2])
