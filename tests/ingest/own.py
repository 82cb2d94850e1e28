"""Pages of our own crawl beside those from elsewhere: kept and read as a crawl does."""

import secrets
from datetime import UTC, datetime

from storage.adoption import adopt
from storage.archive import Archive
from storage.captures import CaptureKeeper
from storage.database import write_session
from storage.runs import begin_run, end_run
from storage.warc.exchange import Exchange
from ucancrawl.rebuild.replay import Replay

HEADERS = (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"e"'))
ASKED = b'GET / HTTP/1.1\r\nIf-None-Match: "e"\r\n'


def crawl(folder, *pages):
    """A run of its own; `pages` are (address, body, instant, status), and where a redirect leads,
    or whence it led here.
    """
    with Archive.open(folder, write=True, create=True) as archive:
        now = datetime.now(UTC)
        adopt(archive, now)
        with write_session(archive.engine) as session:
            run = begin_run(
                session,
                command="crawl",
                editions=["english"],
                settings={},
                software="tests",
                at=now,
            )
        keeper = CaptureKeeper(archive, run, f"crawl-{run:06d}-{secrets.token_hex(3)}")
        replay = Replay(archive, run)
        for url, body, instant, status, *led in pages:
            headers = (*HEADERS, *((("Location", led[0]),) if status == 301 else ()))
            exchange = Exchange(
                url=url,
                captured_at=datetime.fromisoformat(instant),
                status=status,
                reason="x",
                headers=headers,
                redirected_from=tuple(led) if status == 200 else (),
                body=body,
                request_headers=(("If-None-Match", '"e"'),) if status == 304 else (),
            )
            replay.take(exchange, keeper.keep(exchange), ASKED)
        replay.end(now)
        keeper.close()
        with write_session(archive.engine) as session:
            end_run(session, run, outcome="done", exit_code=0, counts={}, at=now)
