"""Which listings exist on which host, what stands in them, and how they page."""

from dataclasses import dataclass, field
from random import Random

from tests.newsroom.casting import CATEGORIES, TOPICS
from tests.newsroom.layouts.part import Item
from tests.newsroom.shapes import DIRECTORY, HOSTS, slug_of
from tests.newsroom.story import Story
from tests.newsroom.world import World

_CATEGORY_IDS = {
    "news": 7711,
    "features": 4,
    "commentary": 5,
    "in-brief": 3,
    "asia-this-week": 11,
}


@dataclass(slots=True)
class Listing:
    host: str
    path: str
    """Without paging."""
    title: str
    stories: list[Story] = field(default_factory=list)
    per_page: int = 10
    paging: str = "path"
    """`path` (/page/N), `query` (?page=N), `next` (rel=next only) or `none`."""

    def address(self, page: int) -> str:
        if page == 1:
            return self.path
        if self.paging == "path":
            return f"{self.path.rstrip('/')}/page/{page}/"
        glue = "&" if "?" in self.path else "?"
        return f"{self.path}{glue}page={page}"

    @property
    def pages(self) -> int:
        if self.paging == "none":
            return 1
        return max(1, -(-len(self.stories) // self.per_page))

    def on_page(self, page: int) -> list[Story]:
        if self.paging == "none":
            return self.stories
        return self.stories[(page - 1) * self.per_page : page * self.per_page]


def build(world: World) -> dict[tuple[str, str], Listing]:
    """All listings by host and path, filled with what they show today."""
    listings: dict[tuple[str, str], Listing] = {}
    for edition in HOSTS:
        stories = [s for s in world.of(edition) if "listing" in s.reach]
        for listing in _of_edition(world.seed, edition, stories):
            listings[listing.host, listing.path] = listing
    return listings


def _of_edition(seed: int, edition: str, stories: list[Story]) -> list[Listing]:
    rng = Random(f"catalogue {seed} {edition}")
    if edition == "english":
        return _english(rng, stories)
    host = HOSTS[edition]
    found = []
    for number, name in enumerate(CATEGORIES[edition], 1):
        path = f"/category/{name}/"
        if edition == "india":
            path = f"/category/{name}/{number}"
        inside = [s for s in stories if s.category == name]
        forms = ("query", "next") if edition == "india" else ("path",)
        found.append(_listing(rng, host, path, name.title(), inside, forms))
    if edition == "india":
        found.append(
            _listing(rng, host, "/news/AICU/tag", "AICU", stories[:8], ("none",))
        )
    else:
        words = sorted({word for s in stories for word in s.keywords})
        for word in words:
            inside = [s for s in stories if word in s.keywords]
            path = f"/tag/{word.replace(' ', '-')}/"
            found.append(_listing(rng, host, path, word, inside, ("path",)))
    return found


def _english(rng: Random, stories: list[Story]) -> list[Listing]:
    host = HOSTS["english"]
    news = [s for s in stories if s.kind == "news" and s.layout != "video"]
    media = [s for s in stories if s.kind == "gallery" or s.layout == "video"]
    forms = ("path", "query", "next")
    found = []
    for name, number in _CATEGORY_IDS.items():
        inside = [s for s in news if s.category == name]
        path = f"/category/{name}/{number}"
        found.append(_listing(rng, host, path, name.title(), inside, forms))
    for name, number in TOPICS.items():
        inside = [s for s in news if s.topic == name][:25]
        found.append(
            _listing(rng, host, f"/topic/{name}/{number}", name.title(), inside, forms)
        )
    series = [s for s in news if s.layout == "special_series"]
    found.append(
        _listing(rng, host, "/series/keepers-of-the-rivers/28", "Series", series, forms)
    )
    for number in range(1, 9):
        inside = media[number - 1 :: 8]
        path = f"/multimedia/{number}"
        found.append(_listing(rng, host, path, "Multimedia", inside, ("none",)))
    archive = [s for s in stories if s.kind == "story"]
    found.append(
        _listing(rng, host, "/story-archive/", "Story Archive", archive, ("query",))
    )
    directory = [s for s in stories if s.kind == "directory"]
    found.append(
        _listing(rng, DIRECTORY, "/news", "Directory news", directory, ("query",))
    )
    return found


def _listing(
    rng: Random,
    host: str,
    path: str,
    title: str,
    stories: list[Story],
    forms: tuple[str, ...],
) -> Listing:
    return Listing(
        host, path, title, list(stories), rng.choice((6, 8, 10)), rng.choice(forms)
    )


def menu_of(edition: str, listings: dict[tuple[str, str], Listing]) -> list[Item]:
    """The menu every page of the edition carries."""
    host = HOSTS[edition]
    items = [
        Item(listing.title, f"https://{host}{listing.path}")
        for listing in listings.values()
        if listing.host == host and not listing.path.startswith("/tag/")
    ]
    if edition == "english":
        items += [
            Item("Multimedia", "/multimedia"),
            Item("Countries", "/countries"),
            Item("Series", "/ucan_series"),
            Item("Directory", f"http://{DIRECTORY}/"),
        ]
    return [*items, Item("About", "/about"), Item("Contact", "/contact-us")]


def country_paths() -> dict[str, str]:
    names = ("Nepal", "Vietnam", "Korea", "Japan")
    numbers = (23, 34, 17, 14)
    return {
        name: f"/directory/country/{slug_of(name)}/{number}"
        for name, number in zip(names, numbers, strict=True)
    }
