"""Coverage of a crawled newsroom, whose true number of articles is known."""

import json
from collections import Counter
from itertools import pairwise

import pytest

from storage.editions.registry import EDITIONS
from tests.running import ucancrawl

pytestmark = pytest.mark.xdist_group("life")


@pytest.fixture(scope="module")
def covered(life):
    shown = ucancrawl("coverage", "--json", "--archive", str(life.third.archive))
    assert shown.returncode == 0, shown.stderr
    return {one["edition"]: one for one in json.loads(shown.stdout)["editions"]}


def true_counts(life) -> Counter[str]:
    """Articles that ever stood there while we looked."""
    return Counter(article["edition"] for article in life.third.truth["articles"])


def test_the_interval_holds_the_true_number(life, covered):
    truth = true_counts(life)
    assert set(covered) == set(EDITIONS)
    for edition, found in covered.items():
        estimate = found["estimate"]
        assert estimate["total"] is not None, (edition, estimate)
        high = estimate["high"] or float("inf")
        print(edition, truth[edition], estimate)
        assert estimate["low"] <= truth[edition] <= high, (edition, estimate)


def test_stored_numbers_are_those_of_the_truth(life, covered):
    for edition in ("english", "india"):
        for space in covered[edition]["spaces"]:
            true = {
                int(article["key"].rpartition(":")[2])
                for article in life.third.truth["articles"]
                if article["key"].startswith(space["name"] + ":")
            }
            runs = space["numbers"]["runs"]
            stored = {
                number
                for first, last, state in runs
                if state == "stored"
                for number in range(first, last + 1)
            }
            assert stored == true
            for (_, last, _), (first, _, _) in pairwise(runs):
                assert first == last + 1


def test_every_article_was_named_by_a_source(life, covered):
    for edition, true in true_counts(life).items():
        comparison = covered[edition]["comparison"]
        assert comparison["unnamed"] == 0
        assert sum(source["first"] for source in comparison["sources"]) == true


def test_text_says_the_same(life):
    shown = ucancrawl("coverage", "--map", "--archive", str(life.third.archive))
    assert shown.returncode == 0
    for edition in EDITIONS:
        assert (
            f"{edition}: {true_counts(life)[edition]:,} articles stored" in shown.stdout
        )


def test_why_knows_an_article_by_any_of_its_addresses(life):
    for article in life.first.truth["articles"][::40]:
        for url in (article["url"], *article["other_addresses"]):
            shown = ucancrawl("why", url, "--archive", str(life.third.archive))
            assert shown.returncode == 0
            assert f"It is stored as {article['key']}" in shown.stdout, url
