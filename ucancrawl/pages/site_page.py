"""Whether a page is one that the site has about itself, by its name.

Who writes, how to write to it, what it does with data, how to give, when Mass is said:
such pages have names that no headline has.
"""

import re

from ucancrawl.pages.belonging import (
    has_marks_of_news,
    slug_terms,
    speaks_of_address,
)
from ucancrawl.pages.byline_lines import agencies
from ucancrawl.pages.headline import (
    SEPARATOR,
    WORD,
    bare_title,
    slug_words,
    unaccented,
)
from ucancrawl.pages.labels import DATES, SIGNS, Line
from ucancrawl.pages.lexicon import lexicon_for
from ucancrawl.pages.lives import tells_life
from ucancrawl.pages.seen import Seen, is_dated, shown
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.site_pages import is_site_title
from ucancrawl.words.words import folded

OF_NEWSROOM = re.compile(
    r"\b(?:is|writes|reports|covers|adalah|merupakan|ialah|là)\b.{0,40}\b(?:journalist|"
    r"reporter|writer|correspondent|columnist|editor|contributor|wartawan|jurnalis|"
    r"penulis|kontributor|koresponden|kolumnis|phóng viên|nhà báo|cộng tác viên)\b|"
    r"是.{0,12}(?:记者|記者|作者|编辑|編輯|作家|撰稿人|专栏|專欄)",
    re.IGNORECASE,
)
"""What somebody is who has a page of his articles."""
LIFE = 80
"""Characters of a life in which it says so."""
MAX_LIFE = 120
"""Words of it."""
BELOW = 3
"""Lines below it in which a story would be dated or signed."""
OPENING = 40
"""Characters of a text in which it says whom it is about."""
DASH = re.compile(r"\s(?:-{1,2}|–|—)\s|[讯訊电電][）)】:：]")
"""Behind the place and the house that filed a story."""
MAX_BELOW = 150
"""Words of a page whose headline was read amiss; more are a story's."""


def is_site_page(seen: Seen) -> bool:
    """Whether its title is an entry of the site's menu, and nothing is its address's.

    An address that was given up may lead to the page about the newsroom, or be that
    page's own.
    """
    name = _name(seen)
    if name:
        heads = {folded(name), folded(seen.headline)}
        own = [n for n, line in enumerate(seen.lines) if line.folded in heads]
        is_shown = any(line.folded == folded(seen.headline) for line in seen.lines)
        return (
            (len(heads) == 1 or seen.body_words <= MAX_BELOW or not is_shown)
            and not _is_story_of_address(seen, name)
            and not (
                any(is_dated(seen, number) for number in own)
                and not _begins_with_house(seen)
            )
        )
    if seen.claims_article or _is_story_of_address(seen, ""):
        return False
    own_lines = shown(seen)
    lexicon = lexicon_for(seen.page.edition.language)
    if not seen.headline and _is_of_site_alone(seen, lexicon.sites):
        return not has_marks_of_news(own_lines)
    title = folded(bare_title(seen.title, lexicon.sites))
    headline = folded(seen.headline)
    titles = {headline, title, folded(SEPARATOR.split(seen.title)[0])}
    if any(is_site_title(each) for each in titles if each):
        return not any(line.role in DATES for line in own_lines)
    is_named = headline in ("", title) and title in lexicon.menu - lexicon.sites
    says_something = len(slug_terms(seen.page.url)) > 1
    return is_named and says_something and not has_marks_of_news(own_lines)


def is_page_of_author(seen: Seen) -> bool:
    """Whether a name stands over the life of who writes, without day or signature.

    Saints and bishops have their lives told at greater length, or with a day.
    """
    language = seen.page.edition.language
    if not seen.kept or seen.claims_article or seen.body_words > MAX_LIFE:
        return False
    opening = seen.lines[seen.kept[0]].text
    return (
        names_alone(seen.headline, language) == [seen.headline]
        and tells_life(opening, seen.headline)
        and OF_NEWSROOM.search(opening[len(seen.headline) :][:LIFE]) is not None
        and not any(line.role in SIGNS for line in _around(seen))
    )


def _around(seen: Seen) -> list[Line]:
    """The lines of the page from right above its text to below it."""
    own_lines = shown(seen)
    return [*own_lines, *seen.lines[seen.kept[-1] + 1 : seen.kept[-1] + BELOW]]


def _begins_with_house(seen: Seen) -> bool:
    """Whether the text begins with the newsroom's own name."""
    language = seen.page.edition.language
    sites = lexicon_for(language).sites | agencies(language)
    opening = folded(seen.body[:OPENING])
    is_filed = DASH.search(seen.body[: 2 * OPENING]) is not None
    return opening.startswith(tuple(sites)) and not is_filed


def _is_of_site_alone(seen: Seen, sites: frozenset[str]) -> bool:
    """Whether its title and its headings are the site's name and nothing else."""
    heads = [
        line.folded for line in seen.lines if line.block.level and not line.is_link
    ]
    title = folded(seen.title)
    return bool(heads) and title in sites and all(head in sites for head in heads)


def _name(seen: Seen) -> str:
    """The name that the page has in its title and prints on itself, else nothing.

    One of both may be read amiss or be a theme's; metadata of an article's kind are put
    into all pages by some themes, and say nothing against both.
    """
    sites = lexicon_for(seen.page.edition.language).sites
    title = bare_title(seen.title, sites)
    printed = {line.folded for line in seen.lines if line.block.level}
    printed.add(folded(seen.headline))
    for name in (title, SEPARATOR.split(title)[0]):
        if folded(name) in printed and is_site_title(name):
            return name
    return "" if folded(title) in printed else _head(seen)


def _head(seen: Seen) -> str:
    """The one highest heading, if it is such a name: the title is another page's."""
    tops = [line for line in seen.lines if line.block.level == 1 and line.folded]
    is_one = len(tops) == 1 and not tops[0].is_link
    return tops[0].text if is_one and is_site_title(tops[0].text) else ""


def _is_story_of_address(seen: Seen, name: str) -> bool:
    """Whether the page speaks of what its address says, which is not its name."""
    url = seen.page.url
    if set(slug_words(url)) <= {"page", *WORD.findall(unaccented(folded(name)))}:
        return False
    if len(slug_terms(url)) < 2:
        return False
    others = [
        line.text
        for line in seen.lines
        if line.block.level and not line.is_link and line.folded != folded(name)
    ]
    return speaks_of_address(url, [seen.body]) or any(
        speaks_of_address(url, [text], most=True) for text in others if name
    )
