"""The invented world: all stories of five editions from a seed and a size."""

from collections.abc import Iterable
from datetime import datetime
from random import Random

from tests.newsroom.casting import Casting, cast, cast_one
from tests.newsroom.oddities import make_columns, make_twins
from tests.newsroom.relations import relate, spread
from tests.newsroom.story import Story
from tests.newsroom.tongues import chinese, english, indonesian, vietnamese
from tests.newsroom.tongues.tongue import Tongue, Writer
from tests.newsroom.writing import language_of, write_story

TONGUES: dict[str, Tongue] = {
    tongue.language: tongue
    for tongue in (
        english.TONGUE,
        indonesian.TONGUE,
        vietnamese.TONGUE,
        chinese.SIMPLIFIED,
        chinese.TRADITIONAL,
    )
}


class World:
    """Everything the editors know. `stories` keeps the vanished ones too."""

    def __init__(self, seed: int, articles: int, *, even: bool = False) -> None:
        self.seed = seed
        self.rng = Random(f"world {seed}")
        self.writers = {
            language: Writer.for_world(tongue, self.rng, articles)
            for language, tongue in TONGUES.items()
        }
        self.stories: dict[str, Story] = {}
        self._taken: dict[str, set[tuple[str, str]]] = {}
        self.add(cast(self.rng, articles, even=even))
        make_columns(self, list(self.stories.values()))
        make_twins(self, list(self.stories.values()))
        relate(self, list(self.stories.values()))
        spread(self, list(self.stories.values()))

    def add(self, castings: Iterable[Casting]) -> list[Story]:
        """Write a story for each casting; posts with an equal address get another."""
        added = []
        for index, casting in enumerate(castings):
            writer = self.writers[language_of(casting.edition, index)]
            story = write_story(casting, writer, self.rng)
            while story.key in self.stories:
                story = write_story(casting, writer, self.rng)
            self._taken.setdefault(story.edition, set()).add((story.kind, story.id))
            self.stories[story.key] = story
            added.append(story)
        return added

    def cast_new(self, edition: str, count: int, now: datetime) -> list[Story]:
        """New stories, published about now."""
        taken = self._taken[edition]
        castings = []
        for _ in range(count):
            old = cast_one(self.rng, edition, 10**6, taken)
            while old.kind not in ("news", "post"):
                old = cast_one(self.rng, edition, 10**6, taken)
            castings.append(
                Casting(old.edition, old.kind, old.layout, old.id, old.published)
            )
        return self.add(castings)

    def of(self, edition: str) -> list[Story]:
        """Live stories of an edition, newest first."""
        found = [
            s
            for s in self.stories.values()
            if s.edition == edition and s.state == "live"
        ]
        return sorted(found, key=lambda s: (s.published, s.key), reverse=True)
