"""Coverage of a crawled newsroom, whose true number of articles is known."""

import json
from collections import Counter
from itertools import pairwise

import pytest

from storage.archive import Archive
from storage.database import read_session
from storage.editions.registry import EDITIONS
from tests.running import ucancrawl
from ucancrawl.exits import Exit
from ucancrawl.why import why


@pytest.fixture(scope="module")
def covered(life):
    shown = ucancrawl("coverage", "--json", "--archive", str(life.third.archive))
    assert shown.returncode == 0, shown.stderr
    return {one["edition"]: one for one in json.loads(shown.stdout)["editions"]}


def stored_keys(life) -> set[str]:
    """Whether these are the right ones is judged in test_main_job."""
    return {line["key"] for line in life.third.lines}


def stored_counts(life) -> Counter[str]:
    return Counter(key.partition(":")[0] for key in stored_keys(life))


def true_counts(life) -> Counter[str]:
    """Articles that ever stood there while we looked, and pages taken for some."""
    true = {article["key"] for article in life.third.truth["articles"]}
    return Counter(key.partition(":")[0] for key in true | stored_keys(life))


def test_the_interval_holds_the_true_number(life, covered):
    truth = true_counts(life)
    assert set(covered) == set(EDITIONS)
    for edition, found in covered.items():
        estimate = found["estimate"]
        assert estimate["total"] is not None, (edition, estimate)
        high = estimate["high"] or float("inf")
        print(edition, truth[edition], estimate)
        assert estimate["low"] <= truth[edition] <= high, (edition, estimate)


def test_stored_numbers_are_those_of_the_archive(life, covered):
    for edition in ("english", "india"):
        for space in covered[edition]["spaces"]:
            held = {
                int(key.rpartition(":")[2])
                for key in stored_keys(life)
                if key.startswith(space["name"] + ":")
            }
            runs = space["numbers"]["runs"]
            stored = {
                number
                for first, last, state in runs
                if state == "stored"
                for number in range(first, last + 1)
            }
            assert stored == held
            for (_, last, _), (first, _, _) in pairwise(runs):
                assert first == last + 1


def test_every_article_was_named_by_a_source(life, covered):
    for edition, held in stored_counts(life).items():
        comparison = covered[edition]["comparison"]
        assert comparison["unnamed"] == 0
        assert sum(source["first"] for source in comparison["sources"]) == held


def test_text_says_the_same(life):
    shown = ucancrawl("coverage", "--map", "--archive", str(life.third.archive))
    assert shown.returncode == 0
    for edition in EDITIONS:
        assert (
            f"{edition}: {stored_counts(life)[edition]:,} articles stored"
            in shown.stdout
        )


def test_why_knows_an_article_by_any_of_its_addresses(life):
    with Archive.open(life.third.archive, write=False) as kept:
        with read_session(kept.engine) as session:
            for article in life.first.truth["articles"][::20]:
                for url in (article["url"], *article["other_addresses"]):
                    told = why(kept, session, url, "ucancrawl")
                    said = f"It is stored as {article['key']}"
                    assert told.conclusions[0].startswith(said), url
                    revisions = told.story.article.revisions
                    assert len(revisions) == life.third.line(article["key"])["revision"]


def test_why_answers_for_what_nobody_ever_named(life):
    place = ["--archive", str(life.third.archive)]
    for url, said in {
        "https://www.ucanews.com/news/never-printed/7": "english:news:7",
        "https://example.org/": "not_ours",
        "https://www.ucanews.com/uploads/2019/01/1.jpg": "asset",
        "https://www.ucanews.com/?replytocom=5&share=x&s=word": "rule",
        "https://www.ucanews.com/private/desk": "forbids it (robots)",
    }.items():
        shown = ucancrawl("why", url, *place)
        assert shown.returncode == 0, shown.stderr
        assert "never heard of it" in shown.stdout
        assert said in shown.stdout


@pytest.mark.parametrize("given", ["no address at all", ""])
def test_why_refuses_what_is_no_address(life, given):
    shown = ucancrawl("why", given, "--archive", str(life.third.archive))
    assert (shown.returncode, shown.stdout) == (Exit.USAGE, "")
    assert "is no address and no key" in shown.stderr
