"""Every template by name, and the way from a story to a finished sheet."""

from collections.abc import Callable
from random import Random

from tests.newsroom.layouts import archive, early, editions, late, odd, special
from tests.newsroom.layouts.composer import Composer, Surroundings
from tests.newsroom.layouts.dressing import Dressing
from tests.newsroom.layouts.metadata import MetadataHabit, habit_of, head_of
from tests.newsroom.layouts.part import Sheet
from tests.newsroom.story import Face, Story

LAYOUTS: dict[str, Callable[[Composer], None]] = {
    "archive_plain": archive.plain,
    "archive_language_sites": archive.with_language_sites,
    "archive_redesigned": archive.redesigned,
    "language_sites": early.language_sites,
    "caption_first_date": early.caption_first_date,
    "contribution": early.contribution,
    "share_this": early.share_this,
    "updated_only": late.updated_only,
    "published_updated": late.published_updated,
    "trending": late.trending,
    "editions_bar": late.editions_bar,
    "print_like": late.print_like,
    "amp": late.amp,
    "special_series": special.special_series,
    "round_up": special.round_up,
    "video": special.video,
    "gallery": special.gallery,
    "directory": special.directory,
    "india": special.india,
    "indonesia": editions.indonesia,
    "vietnam": editions.vietnam,
    "china": editions.china,
    "odd": odd.odd,
}


class Wardrobe:
    """The dressings of one newsroom: a seed's markup, by layout and rendering."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._dressings: dict[str, Dressing] = {}

    def dressing(self, layout: str, rendering: int = 0) -> Dressing:
        name = f"{self.seed} {layout} {rendering}"
        if name not in self._dressings:
            self._dressings[name] = Dressing(name)
        return self._dressings[name]

    def sheet(
        self, story: Story, around: Surroundings, layout: str | None = None
    ) -> tuple[Sheet, Face]:
        """The story on its template, or on another; and what was printed."""
        layout = layout or story.layout
        name = f"{self.seed} {layout} {story.rendering}"
        page = Random(f"page {self.seed} {layout} {story.key}")
        noise = Random(f"noise {name} {story.key}")
        variant = page.randint(0, 2) if layout == "odd" else 0
        template = Random(f"template {self.seed} {layout} {variant}")
        habit = habit_of(template, may_date=layout != "amp" and story.kind != "story")
        composer = Composer(story, around, template, page, noise)
        composer.face.layout = layout
        LAYOUTS[layout](composer)
        head = head_of(composer, habit)
        title = story.headline + (" - UCA News" if _names_site(habit) else "")
        return Sheet(title, composer.parts, story.language, head), composer.face

    def html(
        self, story: Story, around: Surroundings, layout: str | None = None
    ) -> str:
        sheet, _ = self.sheet(story, around, layout)
        return self.dressing(layout or story.layout, story.rendering).page(sheet)


def _names_site(habit: MetadataHabit) -> bool:
    return habit.site_in_title
