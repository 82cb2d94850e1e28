"""A young site grows: its lists of newest titles are longer in every run."""

from random import Random

from storage.editions.registry import EDITIONS
from storage.health.judging import judge
from storage.health.sighting import Sighting
from tests.health.drawing import Newsroom
from tests.newsroom.mutations import TODAY
from tests.newsroom.shapes import HOSTS, address_of
from tests.newsroom.story import Story
from ucancrawl.health.looking import Circumstances, look_at
from ucancrawl.pages.page import Page

RUNS, PAGES = 9, 25


def seen(room: Newsroom, story: Story, run: int) -> Sighting:
    """A page of a run, below it as many titles of others as the site has by then."""
    host = HOSTS[story.edition]
    titles = "".join(
        f'<li><a href="https://{host}/news/tale-{n}/{n + 1}">Tale {n}</a></li>'
        for n in range(4 * run)
    )
    html = room.html(story).replace("</body>", f"<ul>{titles}</ul></body>")
    page = Page(
        address_of(story),
        EDITIONS[story.edition],
        html=html.encode(),
        charset="utf-8",
        captured_at=TODAY,
    )
    return look_at(page, Circumstances(run), opinion=False)


def test_longer_lists_of_the_newest_titles_are_no_change(newsroom):
    for edition in HOSTS:
        rng = Random(f"growing {edition}")
        stories = newsroom.stories(edition)
        runs = [
            [seen(newsroom, rng.choice(stories), run) for _ in range(PAGES)]
            for run in range(1, RUNS + 1)
        ]
        past = [one for run in runs[:-1] for one in run]
        assert judge(runs[-1], past) == []
