"""The truth about everything the newsroom serves, as JSON and with types."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.newsroom.layouts.dating import iso
from tests.newsroom.shapes import address_of, other_addresses
from tests.newsroom.site import Site
from tests.newsroom.story import Face, Story


@dataclass(slots=True)
class Changes:
    """What the publisher did at one visit, by key."""

    new: list[str] = field(default_factory=list)
    revised: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    rerendered: list[str] = field(default_factory=list)


def faces_of(site: Site, story: Story) -> list[dict[str, Any]]:
    """What each rendering prints: the own template, and the amp page where there is one."""
    around = site.around[story.edition]
    names = [None, "amp"] if has_amp(story) else [None]
    fresh = [site.wardrobe.sheet(story, around, name)[1] for name in names]
    older = [face for face in story.faces if face not in fresh]
    return [asdict(face) for face in (*fresh, *older)]


def has_amp(story: Story) -> bool:
    return story.edition == "english" and story.kind == "news"


def remember_face(site: Site, story: Story) -> None:
    """Keep what the story printed so far, before it is rendered anew."""
    face: Face = site.wardrobe.sheet(story, site.around[story.edition])[1]
    story.faces.append(face)


def article_truth(site: Site, story: Story) -> dict[str, Any]:
    return {
        "key": story.key,
        "edition": story.edition,
        "kind": story.kind,
        "language": story.language,
        "url": address_of(story),
        "other_addresses": other_addresses(story),
        "headline": story.headline,
        "body": story.body,
        "paragraphs": [part.text for part in story.paragraphs],
        "flat": story.flat,
        "published": iso(story.published),
        "published_day": story.published_local.replace("/", "-"),
        "related_form": story.related_form,
        "translation_of": story.translation_of,
        "duplicate_group": story.twin_of,
        "layout": story.layout,
        "reach": sorted(story.reach),
        "state": story.state,
        "gone_as": story.gone_as if story.state == "gone" else None,
        "revision": story.revision,
        "born_at_visit": story.born_at_visit,
        "changed_at_visit": story.changed_at_visit,
        "faces": faces_of(site, story),
    }


def truth(site: Site, visit: int, changes: dict[int, Changes]) -> dict[str, Any]:
    """Everything, sorted by key."""
    stories = sorted(site.world.stories.values(), key=lambda s: s.key)
    return {
        "seed": site.world.seed,
        "visit": visit,
        "articles": [article_truth(site, story) for story in stories],
        "not_articles": sorted(f"https://{h}{t}" for h, t in site.strays),
        "changes": {str(n): asdict(change) for n, change in changes.items()},
    }


def write_truth(path: Path, found: dict[str, Any]) -> None:
    """By rename, so that a reader never sees half of it."""
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(path)


def load_truth(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
