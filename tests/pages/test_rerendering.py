"""The same story on another template, or in other markup, is no edit.

The stories and their templates are the replica newsroom's: what a template does not
print is absent, and all that it prints is the same story.
"""

import os
from math import ceil

from storage.dedupe import Judgement, KnownContent, content_of, judge
from storage.editions.registry import EDITIONS
from tests.newsroom.shapes import address_of
from tests.newsroom.site import Site
from tests.newsroom.world import World
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

NEWS = (
    *("language_sites", "caption_first_date", "contribution", "share_this"),
    *("updated_only", "published_updated", "trending", "editions_bar", "print_like"),
)
TIMES = ceil(float(os.environ.get("UCAN_CAMPAIGN") or 0))
SEEDS = range(8100, 8101 + 4 * TIMES)
ARTICLES = 300 if TIMES else 40
TOLERATED = 1 / 1_000


def renderings(site, story):
    """Template and markup of each rendering, the story's own first."""
    if story.edition == "english" and story.layout in NEWS:
        others = [layout for layout in NEWS if layout != story.layout]
        return [(story.layout, 0), *((layout, 0) for layout in others)]
    return [(story.layout, number) for number in range(3)]


def reading(site, story, layout, number):
    """The article, and whether a signature was printed: one gained is an edit."""
    sheet, face = site.wardrobe.sheet(story, site.around[story.edition], layout)
    html = site.wardrobe.dressing(layout, number).page(sheet)
    edition = EDITIONS[story.edition]
    page = Page(url=address_of(story), edition=edition, html=html.encode())
    return read_article(page).article, face.byline is None


def test_rendering_anew_is_no_edit():
    edits, asked = [], 0
    for seed in SEEDS:
        site = Site(World(seed, ARTICLES))
        for story in site.world.stories.values():
            first, *others = renderings(site, story)
            article, unsigned = reading(site, story, *first)
            assert article is not None, (seed, story.key, first)
            known = KnownContent((content_of(article, "1"),))
            for other in others:
                again, without = reading(site, story, *other)
                if without is not unsigned:
                    continue
                asked += 1
                judged = again and judge(known, again, "1")
                if judged is not Judgement.UNCHANGED:
                    edits.append((seed, story.key, first, other, judged))
    assert asked > 100
    assert len(edits) <= TOLERATED * asked, edits
