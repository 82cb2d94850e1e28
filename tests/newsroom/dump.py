"""`python -m tests.newsroom.dump DIR`: every page as HTML and as bare text, with truth.

Writes `pages.jsonl`, one page a line: key (null for what is no article), url, layout,
html and text; and `truth.json`. For tests and measurements of reading without a network.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.newsroom.layouts.part import as_text
from tests.newsroom.shapes import address_of
from tests.newsroom.site import Site
from tests.newsroom.truth import truth, write_truth
from tests.newsroom.world import World


def pages(site: Site) -> Iterator[dict[str, Any]]:
    """All article pages, then all strays and listings' first pages."""
    for story in site.world.stories.values():
        sheet, _ = site.wardrobe.sheet(story, site.around[story.edition])
        dressing = site.wardrobe.dressing(story.layout, story.rendering)
        yield {
            "key": story.key,
            "url": address_of(story),
            "edition": story.edition,
            "layout": story.layout,
            "html": dressing.page(sheet),
            "text": as_text(sheet),
        }
    for (host, target), stray in site.strays.items():
        html = stray.answer.body.decode()
        yield _stray(f"https://{host}{target}", html, "stray")
    for url, html in site.listing_pages():
        yield _stray(url, html, "listing")


def _stray(url: str, html: str, layout: str) -> dict[str, Any]:
    return {"key": None, "url": url, "layout": layout, "html": html, "text": None}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.newsroom.dump")
    parser.add_argument("folder", type=Path, help="where to write")
    parser.add_argument("--seed", type=int, default=7, help="world and markup")
    parser.add_argument("--articles", type=int, default=500, help="over five editions")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    site = Site(World(arguments.seed, arguments.articles))
    with (arguments.folder / "pages.jsonl").open("w", encoding="utf-8") as out:
        for row in pages(site):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    write_truth(arguments.folder / "truth.json", truth(site, 0, {}))


if __name__ == "__main__":
    main()
