"""Ties between stories: related boxes, links in the text, translations, ways in."""

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from tests.newsroom.shapes import address_of, other_addresses
from tests.newsroom.story import InlineLink, Related, Story

if TYPE_CHECKING:
    from tests.newsroom.world import World

_FORMS = {
    "language_sites": ("list", "titles", "glued", "none"),
    "caption_first_date": ("list", "titles", "glued", "none"),
    "archive_plain": ("none",),
    "gallery": ("none",),
    "archive_redesigned": ("none", "list"),
    "round_up": ("none",),
}


_BOXLESS = ("directory", "video", "archive_language_sites", "odd")


def relate(world: "World", fresh: list[Story]) -> None:
    """Give each fresh story its related box, a link in the text, a translation."""
    rng = world.rng
    titles = Counter(s.headline for s in world.stories.values())
    by_edition: dict[str, list[Story]] = {}
    for story in world.stories.values():
        if story.state == "live":
            by_edition.setdefault(story.edition, []).append(story)
    for story in fresh:
        peers = by_edition[story.edition]
        _related(story, peers, rng)
        if story.related_form in ("titles", "glued"):
            for link in story.related:
                link.target = link.target if titles[link.text] == 1 else None
        _inline(story, peers, rng)
        if story.edition != "english":
            _translate(story, by_edition["english"], rng)


def link_to(story: Story, rng: Random) -> str:
    """An address of the story, often not its canonical one."""
    if rng.random() < 0.75:
        return address_of(story)
    return rng.choice(other_addresses(story))


def _related(story: Story, peers: list[Story], rng: Random) -> None:
    story.related_form = rng.choice(
        _FORMS.get(story.layout, ("list", "list", "titles", "none"))
    )
    if story.related_form == "glued" and not story.flat:
        story.related_form = "titles"
    if story.related_form == "none":
        return
    count = rng.randint(2, 4)
    chosen = [
        p for p in rng.sample(peers, min(len(peers), count + 1)) if p is not story
    ]
    story.related = [
        Related(peer.headline, link_to(peer, rng), peer.key) for peer in chosen[:count]
    ]


def _inline(story: Story, peers: list[Story], rng: Random) -> None:
    texts = [p for p in story.paragraphs if p.kind == "text"]
    if rng.random() > 0.3 or not texts:
        return
    part = rng.choice(texts)
    peer = rng.choice(peers)
    if peer is story:
        return
    words = part.text.split(" ")
    if story.language.startswith("zh"):
        text = part.text[4:10]
    else:
        text = " ".join(words[3:6]).strip(",.;“”")
    if part.text.count(text) == 1 and "“" not in text and "”" not in text:
        part.link = InlineLink(text, link_to(peer, rng), peer.key)


def _translate(story: Story, english: list[Story], rng: Random) -> None:
    """`Baca juga:` to the English original; India's teasers lead away in full."""
    if rng.random() > 0.25:
        return
    originals = [s for s in english if s.kind == "news"]
    original = min(
        rng.sample(originals, min(len(originals), 12)),
        key=lambda s: abs(s.published - story.published),
    )
    url = link_to(original, rng)
    story.language_link = Related(original.headline, url, original.key)
    if story.edition != "india":
        story.translation_of = original.key


def spread(world: "World", fresh: list[Story]) -> None:
    """How each story can be found; every one can."""
    rng = world.rng
    linked = {r.target for s in world.stories.values() for r in _addressed(s)}
    for story in fresh:
        roll = rng.random()
        if story.kind == "story":
            story.reach = {"sitemap"} if roll < 0.6 else {"listing"}
        elif roll < 0.05 and story.edition == "english":
            story.reach = {"sitemap"}
        elif roll < 0.09 and story.edition != "india":
            story.reach = {"feed"}
        elif roll < 0.16 and story.key in linked:
            story.reach = {"related"}
        else:
            story.reach = {"listing"}
        may_map = story.edition == "english" and "related" not in story.reach
        if may_map and rng.random() < 0.5:
            story.reach.add("sitemap")
    _mend(world)


def _addressed(story: Story) -> list[Related]:
    """The addresses its page prints for sure: some templates have no related box."""
    if story.related_form != "list" or story.layout in _BOXLESS:
        return []
    return story.related


def _mend(world: "World") -> None:
    """A story found only through others must be linked by one that is not."""
    safe = {
        r.target
        for s in world.stories.values()
        if s.reach != {"related"} and s.state == "live"
        for r in _addressed(s)
    }
    for story in world.stories.values():
        if story.reach == {"related"} and story.key not in safe:
            story.reach = {"listing"}
