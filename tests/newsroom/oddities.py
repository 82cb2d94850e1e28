"""Stories that share their words or their title with another: twins and columns."""

from random import Random
from typing import TYPE_CHECKING

from tests.newsroom.shapes import slug_of
from tests.newsroom.story import Paragraph, Story

if TYPE_CHECKING:
    from tests.newsroom.world import World

_COLUMN = {
    "en": "Sunday Gospel reflection with Father {}",
    "id": "Renungan Minggu bersama Pastor {}",
    "vi": "Suy niệm Chúa nhật với cha {}",
    "zh-Hans": "{}神父主日福音分享",
    "zh-Hant": "{}神父主日福音分享",
}


def make_columns(world: "World", stories: list[Story]) -> None:
    """A weekly column: same title, other words; one to three of each edition."""
    rng = Random(f"columns {world.seed}")
    for edition in ("english", "indonesia", "vietnam"):
        plain = _plain(stories, edition)
        writer = world.writers[plain[0].language] if plain else None
        if writer is None or len(plain) < 20:
            continue
        title = _COLUMN[plain[0].language].format(rng.choice(writer.people))
        for story in rng.sample(plain, 3):
            story.headline = title
            if story.kind == "news":
                story.slug = slug_of(title)
            for picture in story.pictures[:1]:
                picture.alt = title


def make_twins(world: "World", stories: list[Story]) -> None:
    """The same text under two ids, as after a slip or a change of hosts."""
    rng = Random(f"twins {world.seed}")
    plain = [s for s in _plain(stories, "english") if not s.flat]
    for _ in range(len(plain) // 40):
        first, second = rng.sample(plain, 2)
        if first.twin_of or second.twin_of or first.headline == second.headline:
            continue
        second.headline = first.headline
        second.standfirst = first.standfirst
        second.paragraphs = [Paragraph(p.text, p.kind) for p in first.paragraphs]
        second.pictures = second.pictures[:1]
        for picture in second.pictures:
            picture.alt = first.headline
        group = min(first.key, second.key)
        first.twin_of = second.twin_of = group


def _plain(stories: list[Story], edition: str) -> list[Story]:
    return [
        s
        for s in stories
        if s.edition == edition
        and s.kind in ("news", "post")
        and s.layout not in ("round_up", "video", "odd", "special_series")
    ]
