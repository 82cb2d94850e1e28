"""What happens in a newsroom between two visits."""

from datetime import UTC, datetime
from random import Random

from tests.newsroom.relations import relate, spread
from tests.newsroom.site import Site
from tests.newsroom.story import Story
from tests.newsroom.truth import Changes, remember_face
from tests.newsroom.world import World

_WAYS_TO_GO = ("404", "410", "soft", "home")
_EDITS = ("headline", "paragraph", "standfirst", "caption")


def advance(
    site: Site, visit: int, *, new: int, revised: int, gone: int, rerendered: int
) -> Changes:
    """Change the world; the counts are for all editions together."""
    world = site.world
    rng = Random(f"visit {world.seed} {visit}")
    changes = Changes()
    pool = [s for s in world.stories.values() if s.state == "live"]
    rng.shuffle(pool)
    linked = _needed_as_bridge(world)
    pool = [s for s in pool if s.twin_of is None]
    goers = [s for s in pool if s.key not in linked][:gone]
    rest = [s for s in pool if s not in goers]
    for story in goers:
        story.state = "gone"
        story.gone_as = rng.choice(_WAYS_TO_GO)
        story.changed_at_visit = visit
        changes.gone.append(story.key)
    for story in rest[:revised]:
        remember_face(site, story)
        edit(site, story, rng)
        story.revision += 1
        story.changed_at_visit = visit
        changes.revised.append(story.key)
    for story in rest[revised : revised + rerendered]:
        remember_face(site, story)
        story.rendering = visit
        changes.rerendered.append(story.key)
    changes.new += [s.key for s in publish(world, new, visit)]
    site.refresh()
    return changes


def _needed_as_bridge(world: World) -> set[str]:
    """Stories whose related box is the only way to another one."""
    hidden = {s.key for s in world.stories.values() if s.reach == {"related"}}
    return {
        s.key
        for s in world.stories.values()
        if any(link.target in hidden for link in s.related)
    }


def publish(world: World, count: int, visit: int) -> list[Story]:
    """New stories, one edition after the other; each can be found."""
    added: list[Story] = []
    editions = ("english", "india", "indonesia", "vietnam", "china")
    for number in range(count):
        edition = editions[number % len(editions)]
        added += world.cast_new(edition, 1, datetime(2026, 1, 5, tzinfo=UTC))
    for story in added:
        story.born_at_visit = visit
    relate(world, added)
    spread(world, added)
    for story in added:
        if story.reach == {"related"}:
            story.reach = {"listing"}
    return added


def edit(site: Site, story: Story, rng: Random) -> None:
    """One visible change to the content; which one depends on what is printed."""
    writer = site.world.writers[story.language]
    face = site.wardrobe.sheet(story, site.around[story.edition])[1]
    kind = rng.choice(_EDITS)
    if kind == "standfirst" and face.standfirst is None:
        kind = "paragraph"
    if kind == "caption" and not face.images:
        kind = "headline"
    if kind == "headline":
        story.headline = writer.headline(rng)
    elif kind == "standfirst":
        story.standfirst = writer.standfirst(rng)
    elif kind == "caption":
        story.pictures[0].caption = writer.caption(rng)
    else:
        story.paragraphs[0].text = writer.paragraph(rng, 3, 4)
        story.paragraphs[0].link = None
