"""The host `newsroom.test`: change the newsroom and ask it, from outside."""

import asyncio
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.newsroom.answer import Answer, Asked
from tests.newsroom.changes import advance, publish
from tests.newsroom.faults import NAMES, Fault, Faults
from tests.newsroom.server import Proxy
from tests.newsroom.site import Site
from tests.newsroom.truth import Changes, truth, write_truth

HOST = "newsroom.test"


class Newsroom:
    """Site, faults, visits and the request log of one running program."""

    def __init__(self, site: Site, faults: Faults, truth_file: Path | None) -> None:
        self.site = site
        self.faults = faults
        self.truth_file = truth_file
        self.visit = 0
        self.changes: dict[int, Changes] = {}
        self.proxy: Proxy | None = None
        self.shift_left = 0
        """How many more listing requests make a story of each edition appear."""
        self.write()

    def write(self) -> None:
        if self.truth_file is not None:
            found = truth(self.site, self.visit, self.changes)
            write_truth(self.truth_file, found)

    async def respond(self, asked: Asked) -> Answer:
        await asyncio.sleep(0)
        if asked.host == HOST:
            return self._control(asked)
        answer = self.faults.strike(asked, self.site.answer(asked))
        if self.shift_left and self.site.is_listing(asked):
            self._shift()
        return answer

    def _shift(self) -> None:
        """A listing was read: publish a story, so that the next page has moved."""
        self.shift_left -= 1
        fresh = publish(self.site.world, 5, self.visit)
        for story in fresh:
            story.reach.add("listing")
        self.changes.setdefault(self.visit, Changes()).new += [s.key for s in fresh]
        self.site.refresh()
        self.write()

    def _control(self, asked: Asked) -> Answer:
        query = {k: v[0] for k, v in parse_qs(urlsplit(asked.target).query).items()}
        if asked.path == "/truth":
            return _json(truth(self.site, self.visit, self.changes))
        if asked.path == "/requests":
            return _json(self.proxy.requests if self.proxy else [])
        if asked.path == "/requests/count":
            return _json(len(self.proxy.requests) if self.proxy else 0)
        if asked.path == "/advance":
            return self._advance(query)
        if asked.path == "/shift":
            self.shift_left = int(query.get("times", "10"))
            return _json({"shift": self.shift_left})
        if asked.path == "/fault":
            return self._fault(query)
        if asked.path == "/faults/clear":
            self.faults.clear()
            return _json({"faults": 0})
        return Answer(404, b"newsroom.test knows truth, requests, advance, fault")

    def _advance(self, query: dict[str, str]) -> Answer:
        self.visit += 1
        counts = {
            name: int(query.get(name, default))
            for name, default in (
                ("new", "10"),
                ("revised", "8"),
                ("gone", "4"),
                ("rerendered", "10"),
            )
        }
        changes = advance(self.site, self.visit, **counts)
        self.changes[self.visit] = changes
        self.write()
        return _json(
            {
                "visit": self.visit,
                "new": len(changes.new),
                "revised": len(changes.revised),
                "gone": len(changes.gone),
                "rerendered": len(changes.rerendered),
            }
        )

    def _fault(self, query: dict[str, str]) -> Answer:
        name = query.get("name", "")
        if name not in NAMES:
            return Answer(400, f"No fault is called {name!r}.".encode(), "text/plain")
        fault = Fault(
            name,
            float(query.get("rate", "1")),
            query.get("path", ""),
            query.get("host", ""),
            int(query.get("times", "0")),
        )
        self.faults.active.append(fault)
        return _json({"faults": len(self.faults.active)})


def _json(value: object) -> Answer:
    text = json.dumps(value, ensure_ascii=False)
    return Answer(200, text.encode(), "application/json")
