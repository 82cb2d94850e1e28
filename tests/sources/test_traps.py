"""Addresses without end, by the name of the rule, and articles no rule may cost."""

import pytest

from storage.identity import identify
from ucancrawl.sources.traps import Trap, trap_in

MAIN = "https://www.ucanews.com"
WORDPRESS = "https://china.ucanews.com"


@pytest.mark.parametrize(
    ("url", "trap"),
    [
        ("javascript:alert(1)", Trap.SCHEME),
        ("mailto:someone@ucanews.com", Trap.SCHEME),
        ("data:text/html,x", Trap.SCHEME),
        ("file:///etc/passwd", Trap.SCHEME),
        ("ftp://www.ucanews.com/news/a/1", Trap.SCHEME),
        ("", Trap.SCHEME),
        (f"{MAIN}/category/{'x' * 2_100}", Trap.TOO_LONG),
        (f"{MAIN}/{'/'.join(map(str, range(25)))}", Trap.TOO_DEEP),
        (f"{MAIN}/a/b/a/b", Trap.REPEATED_SEGMENTS),
        (f"{MAIN}/a/x/a/y/a", Trap.REPEATED_SEGMENTS),
        (f"{MAIN}/topic/health/topic/health/2", Trap.REPEATED_SEGMENTS),
        (f"{MAIN}/category/news/7711?PHPSESSID=0a", Trap.SESSION),
        (f"{MAIN}/category/news/7711;jsessionid=0a", Trap.SESSION),
        (f"{MAIN}/(S(abc123))/category/news", Trap.SESSION),
        (f"{WORDPRESS}/1970/01/", Trap.CALENDAR),
        (f"{WORDPRESS}/2099/", Trap.CALENDAR),
        (f"{WORDPRESS}/events/2031/05/", Trap.CALENDAR),
        (f"{WORDPRESS}/?m=209901", Trap.CALENDAR),
        (f"{MAIN}/events?month=3&year=2011", Trap.CALENDAR),
        (f"{WORDPRESS}/2019/03/05/", Trap.DAY_ARCHIVE),
        (f"{MAIN}/topics?a=1&b=2&c=3&d=4&e=5&f=6&g=7", Trap.GROWING_QUERY),
        (f"{MAIN}/topics?a=1&a=2", Trap.GROWING_QUERY),
        (f"{WORDPRESS}/page/9999999/", Trap.ENDLESS_PAGING),
        (f"{MAIN}/category/news/7711?page=10000000", Trap.ENDLESS_PAGING),
        (f"{WORDPRESS}/category/x/?replytocom=5", Trap.REPLY),
        (f"{WORDPRESS}/category/x/?share=twitter", Trap.SHARE),
        (f"{MAIN}/print/some-words", Trap.SHARE),
        (f"{WORDPRESS}/wp-login.php?redirect_to=x", Trap.LOGIN),
        (f"{WORDPRESS}/wp-admin/x", Trap.LOGIN),
        (f"{WORDPRESS}/wp-json/wp/v2/posts", Trap.MACHINE),
        (f"{WORDPRESS}/xmlrpc.php", Trap.MACHINE),
        (f"{MAIN}/search/some-words", Trap.SEARCH),
        (f"{MAIN}/home/googlesearch?q=x", Trap.SEARCH),
        (f"{WORDPRESS}/?s=x", Trap.SEARCH),
    ],
)
def test_traps_by_name(url: str, trap: Trap) -> None:
    assert trap_in(url, this_year=2026) is trap


@pytest.mark.parametrize(
    "url",
    [
        f"{MAIN}/",
        f"{MAIN}/news/some-words/43072?PHPSESSID=0a&share=x&replytocom=4",
        f"{MAIN}/news/some-words/43072?utm_source={'x' * 3_000}",
        f"{MAIN}/story-archive/?post_name=/2011/11/11/s&post_id=7",
        f"{WORDPRESS}/2011/11/11/11/",
        f"{WORDPRESS}/2011/11/11/some-words/?replytocom=5",
        f"{WORDPRESS}/2019/03/",
        f"{WORDPRESS}/2019/",
        f"{WORDPRESS}/?m=201903",
        f"{WORDPRESS}/category/x/page/300/",
        f"{MAIN}/category/news/7711?page=2",
        f"{MAIN}/news/news",
        f"{MAIN}/topic/social-justice/7",
    ],
)
def test_what_is_no_trap(url: str) -> None:
    assert trap_in(url, this_year=2026) is None


def test_sources_of_the_editions_are_no_traps() -> None:
    assert identify(f"{MAIN}/news/some-words/43072?sid=1").key == "english:news:43072"
