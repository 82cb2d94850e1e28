"""One exit out of what was counted: only real success is 0."""

from collections import Counter

import pytest

from storage.errors import ArchiveDamaged, ArchiveUnwritable, DiskFull
from ucancrawl.exits import Exit
from ucancrawl.verdict_of_run import EditionFacts, RunFacts, outcome_of


def good(**more):
    return EditionFacts(**({"responses": 40, "read": 30, "articles": 20} | more))


def run(*editions, **more):
    return RunFacts({str(n): e for n, e in enumerate(editions)}, **more)


CASES = {
    "all went well": (run(good(), good()), "DONE"),
    "nothing new": (run(EditionFacts(responses=3, read=3)), "DONE"),
    "server down": (run(EditionFacts(failed=Counter(unreachable=9))), "UNREACHABLE"),
    "no request at all": (run(EditionFacts()), "UNREACHABLE"),
    "no edition": (run(), "UNREACHABLE"),
    "one of five down": (
        run(good(), EditionFacts(failed=Counter(robots_unreachable=9))),
        "UNREACHABLE",
    ),
    "robots forbids all": (
        run(EditionFacts(responses=1, refused=Counter(robots=12))),
        "BLOCKED",
    ),
    "robots has come to forbid more articles than it leaves": (
        run(good(articles=3, shut=4, refused=Counter(robots=4))),
        "BLOCKED",
    ),
    "robots has come to forbid a few": (
        run(good(shut=4, refused=Counter(robots=4))),
        "DONE",
    ),
    "a file is missing": (run(good(), files_missing=True), "DAMAGED"),
    "robots cannot be read": (
        run(EditionFacts(responses=1, failed=Counter(robots_unavailable=12))),
        "BLOCKED",
    ),
    "robots forbade all some hours ago": (
        run(EditionFacts(responses=1, settled=1, rules=1)),
        "BLOCKED",
    ),
    "robots was read, and the home page failed": (
        run(EditionFacts(responses=1, settled=2, rules=1, failed=Counter(timeout=1))),
        "UNREACHABLE",
    ),
    "some rules of robots": (run(good(refused=Counter(robots=12))), "DONE"),
    "403 to all": (
        run(EditionFacts(responses=3, failed=Counter(http_403=3))),
        "BLOCKED",
    ),
    "blocked on the way": (run(good(stopped={"h": "blocked"})), "BLOCKED"),
    "rate limited": (run(good(stopped={"h": "rate_limited"})), "BLOCKED"),
    "a page that was busy again stopped its host": (
        run(good(failed=Counter(page_busy=1), stopped={"h": "single_page"})),
        "INCOMPLETE",
    ),
    "forbidden as ever": (
        run(good(failed=Counter(http_403=4), known_forbidden=4)),
        "DONE",
    ),
    "forbidden as ever, and one more": (
        run(good(failed=Counter(http_403=5), known_forbidden=4)),
        "INCOMPLETE",
    ),
    "all leads to another host": (
        run(EditionFacts(responses=9, refused=Counter(redirect_not_ours=9))),
        "INCOMPLETE",
    ),
    "challenge everywhere": (
        run(EditionFacts(responses=9, read=2, failed=Counter(challenge=7))),
        "BLOCKED",
    ),
    "walls known from before, in a small run": (
        run(good(articles=2, failed=Counter(challenge=7), known_walls=7)),
        "DONE",
    ),
    "known walls and nothing else": (
        run(EditionFacts(responses=7, failed=Counter(challenge=7), known_walls=7)),
        "BLOCKED",
    ),
    "walls before what was open": (
        run(good(articles=2, failed=Counter(challenge=9), known_walls=4)),
        "BLOCKED",
    ),
    "a challenge here and there": (run(good(failed=Counter(challenge=2))), "DONE"),
    "articles show none": (run(good(missing=3)), "INCOMPLETE"),
    "nothing of it is known": (
        run(EditionFacts(responses=3, read=3, is_nameless=True)),
        "INCOMPLETE",
    ),
    "a page failed": (run(good(failed=Counter(timeout=1))), "INCOMPLETE"),
    "all led elsewhere": (
        run(EditionFacts(responses=9, read=5, refused=Counter(redirect_off_site=9))),
        "INCOMPLETE",
    ),
    "books do not close": (run(good(), books_closed=False), "INCOMPLETE"),
    "limit": (run(good(), stopping="limit"), "DONE"),
    "limit, one edition not yet asked": (
        run(good(), EditionFacts(responses=1), stopping="limit"),
        "DONE",
    ),
    "requests": (run(good(), stopping="requests"), "BUDGET"),
    "bytes": (run(good(), stopping="bytes"), "BUDGET"),
    "minutes": (run(good(), stopping="minutes"), "BUDGET"),
    "disk": (run(good(), stopping="disk"), "DISK_FULL"),
    "interrupted": (run(good(), interrupted=True), "INTERRUPTED"),
    "fault": (run(good(), faults=1), "INTERNAL_ERROR"),
    "disk full": (run(good(), error=DiskFull("x")), "DISK_FULL"),
    "unwritable": (run(good(), error=ArchiveUnwritable("x")), "DISK_FULL"),
    "damaged": (run(good(), error=ArchiveDamaged("x"), interrupted=True), "DAMAGED"),
}


@pytest.mark.parametrize("case", CASES)
def test_how_a_run_ends(case):
    facts, expected = CASES[case]
    assert outcome_of(facts) is Exit[expected]
