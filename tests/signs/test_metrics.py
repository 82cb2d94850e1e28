"""The metrics file, read by a strict parser of the format that is not ours to bend."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from storage.holdings import Holdings
from tests.running import ROOT
from ucancrawl.exits import Exit
from ucancrawl.signs.metrics import HELP, counter_name, metrics_text
from ucancrawl.signs.run_end import RunEnd
from ucancrawl.stats import DESCRIBED

BEGAN = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
COUNTS = {
    "vietnam": {
        "ucan/requests": 30,
        "ucan/bytes": 12000,
        "ucan/requests_per_new_article": 3.75,
        "ucan/captures": 29,
        "ucan/captures/revisit": 4,
        "ucan/outcome/stored": 8,
        'ucan/failed/odd "cause"\\\n': 1,
        "scrapy/own": 3,
    },
    "china": {"ucan/requests": 2},
}
NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
LABEL = r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"'
SAMPLE = re.compile(
    rf"({NAME})(?:\{{({LABEL}(?:,{LABEL})*)\}})? ([+-]?[0-9.]+(?:e[+-]?[0-9]+)?)"
)


def parsed(text):
    """Exposition format 0.0.4: each name in one piece, HELP and TYPE before it."""
    assert text.endswith("\n")
    assert "\r" not in text
    samples, announced, closed, now = {}, {}, set(), None
    for line in text[:-1].split("\n"):
        if line.startswith("#"):
            word, name, rest = line[2:].split(" ", 2)
            assert re.fullmatch(NAME, name)
            assert word in ("HELP", "TYPE")
            assert word not in announced.setdefault(name, {})
            announced[name][word] = rest
            if word == "TYPE":
                assert rest in ("gauge", "counter")
            continue
        match = SAMPLE.fullmatch(line)
        assert match, line
        name = match[1]
        assert set(announced[name]) == {"HELP", "TYPE"}
        assert name not in closed
        if now not in (None, name):
            closed.add(now)
        now = name
        pairs = re.findall(LABEL, match[2] or "")
        labels = tuple(
            (k, re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], v))
            for k, v in pairs
        )
        assert (name, labels) not in samples
        samples[name, labels] = float(line.rpartition(" ")[2])
    return samples


def end(exit=Exit.INCOMPLETE, **more):
    facts = {
        "sentence": "x",
        "started_at": BEGAN,
        "ended_at": BEGAN + timedelta(minutes=3),
        "run_id": 4,
        "counts": COUNTS,
        "books_closed": True,
        "holdings": Holdings({"vietnam": 40, "china": 0}, BEGAN - timedelta(days=1)),
    }
    return RunEnd(exit, **(facts | more))


def test_a_run_is_told_in_full():
    told = parsed(metrics_text(end()))
    assert told["ucancrawl_run_exit_code", ()] == 15
    outcomes = {
        labels[0][1]: value
        for (name, labels), value in told.items()
        if name == "ucancrawl_run_verdict"
    }
    assert outcomes == {code.name.lower(): code == 15 for code in Exit}
    each = "ucancrawl_run_requests_per_new_article", (("edition", "vietnam"),)
    assert told[each] == 3.75
    assert told["ucancrawl_run_new_articles", ()] == 8
    assert told["ucancrawl_articles", (("edition", "vietnam"),)] == 40
    assert told["ucancrawl_run_requests", (("edition", "china"),)] == 2
    vietnam = (("edition", "vietnam"),)
    assert told["ucancrawl_run_captures_revisit", vietnam] == 4
    odd = (*vietnam, ("name", 'odd "cause"\\\n'))
    assert told["ucancrawl_run_failed", odd] == 1
    assert (
        told["ucancrawl_run_ended_timestamp_seconds", ()]
        == (BEGAN + timedelta(minutes=3)).timestamp()
    )
    yesterday = (BEGAN - timedelta(days=1)).timestamp()
    assert told["ucancrawl_last_success_timestamp_seconds", ()] == yesterday


def test_a_success_is_its_own_last_success():
    told = parsed(metrics_text(end(Exit.DONE)))
    now = (BEGAN + timedelta(minutes=3)).timestamp()
    assert told["ucancrawl_last_success_timestamp_seconds", ()] == now


def test_nothing_is_said_of_what_is_not_known():
    bare = end(Exit.DAMAGED, run_id=None, counts={}, books_closed=None, holdings=None)
    names = {name for name, _ in parsed(metrics_text(bare))}
    assert names == {
        "ucancrawl_run_exit_code",
        "ucancrawl_run_verdict",
        "ucancrawl_run_started_timestamp_seconds",
        "ucancrawl_run_ended_timestamp_seconds",
    }


@pytest.mark.parametrize("name", [*HELP, *map(counter_name, DESCRIBED)])
def test_no_name_twice_and_each_documented(name):
    assert [*HELP, *map(counter_name, DESCRIBED)].count(name) == 1
    text = (ROOT / "docs/deployment.md").read_text("utf-8")
    if name in HELP:
        assert f"| `{name}` | {HELP[name]} |" in text
