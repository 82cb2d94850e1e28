"""Endless places: calendars, paging without end, session ids, growing paths.

They hang under `/trap/` on every host and are linked from nowhere unless the newsroom
is started with `--traps`; a crawl must end all the same.
"""

import re

from tests.newsroom.answer import Answer, Asked, page

NAMES = ("calendar", "paging", "session", "path", "query", "new")
_DAY = re.compile(r"/trap/calendar/(\d{4})/(\d\d)")


def answer(asked: Asked) -> Answer | None:
    """The trap's page, or none where no trap is."""
    if not asked.path.startswith("/trap/"):
        return None
    name = asked.path.split("/")[2]
    links = _links(name, asked)
    if not links:
        return None
    rows = "".join(f'<li><a href="{link}">{link}</a></li>' for link in links)
    return page(
        f"<html><head><title>More</title></head><body><ul>{rows}</ul></body></html>"
    )


def _links(name: str, asked: Asked) -> list[str]:
    digits = [int(n) for n in re.findall(r"\d+", asked.target)[-2:]] or [0]
    after = digits[-1] + 1
    if name == "calendar":
        match = _DAY.match(asked.path)
        year, month = (int(match[1]), int(match[2])) if match else (2019, 1)
        later = (year + 1, 1) if month == 12 else (year, month + 1)
        return [f"/trap/calendar/{later[0]}/{later[1]:02d}", "/trap/calendar/1970/01"]
    if name == "paging":
        return [f"/trap/paging/page/{after}/", f"/trap/paging/page/{after + 1}/"]
    if name == "session":
        return [f"/trap/session/list?PHPSESSID={after:032x}"]
    if name == "path":
        return [f"{asked.path.rstrip('/')}/more/more"]
    if name == "query":
        return [f"{asked.target}{'&' if '?' in asked.target else '?'}f{after}=1"]
    if name == "new":
        return [
            f"/news/endless-news-{after}-{n}/{5_000_000 + after * 3 + n}"
            for n in (0, 1)
        ]
    return []
