"""Crawl, link and export five editions, held against what the newsroom knows."""

import sqlite3
from collections import Counter

import pytest

from storage.editions.registry import EDITIONS

FIELDS = (
    "headline standfirst byline authors dateline section keywords "
    "caption credit date_published language state revision"
).split()


def test_a_crawl_ends_well_and_says_so(life):
    assert life.first.run.returncode == 0, life.first.run.stderr[-2000:]
    assert "Everything asked for was done" in life.first.run.stderr


def test_every_article_is_found_and_no_false_one(life):
    found = life.first.score
    assert found.missing == []
    assert found.false == []
    assert found.duplicates == []
    assert {line["edition"] for line in life.first.lines} == set(EDITIONS)


@pytest.mark.parametrize("name", FIELDS)
def test_fields_are_exact(life, name):
    assert life.first.score.share(name) >= 0.98, life.first.score.examples[name]


def test_bodies_are_whole_and_clean(life):
    assert life.first.score.body_f1 >= 0.99


@pytest.mark.parametrize("kind", ["related", "inline"])
def test_links_are_resolved_right(life, kind):
    assert life.first.score.precision(kind) >= 0.99
    assert life.first.score.recall(kind) >= 0.97


def test_a_second_crawl_finds_nothing_new(life):
    before = {line["key"]: line for line in life.first.lines}
    after = {line["key"]: line for line in life.second.lines}
    assert before.keys() == after.keys()
    assert [k for k in after if after[k]["revision"] != before[k]["revision"]] == []
    assert [k for k in after if after[k]["body"] != before[k]["body"]] == []


def test_changes_of_the_newsroom_are_counted_exactly(life):
    changes = life.third.truth["changes"]["1"]
    before = {line["key"]: line for line in life.second.lines}
    after = {line["key"]: line for line in life.third.lines}
    assert set(after) - set(before) == set(changes["new"])
    revised = {k for k in before if after[k]["revision"] > before[k]["revision"]}
    assert revised == set(changes["revised"])
    gone = {k for k, line in after.items() if line["state"] == "gone"}
    assert gone == set(changes["gone"])


def test_an_edit_makes_exactly_one_revision_and_a_new_template_none(life):
    changes = life.third.truth["changes"]["1"]
    after = {line["key"]: line for line in life.third.lines}
    assert {after[key]["revision"] for key in changes["revised"]} == {2}
    untouched = set(changes["rerendered"]) - set(changes["revised"])
    assert {after[key]["revision"] for key in untouched} == {1}


def test_what_is_gone_keeps_its_text(life):
    gone = life.third.truth["changes"]["1"]["gone"]
    assert all(life.third.line(key)["body"] for key in gone)


def test_the_database_is_sound_by_its_own_word(life):
    with sqlite3.connect(life.third.archive / "archive.db") as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert database.execute("pragma foreign_key_check").fetchall() == []


def test_the_books_close_in_every_run(life):
    """Every address noted in a run has one outcome in it, counted by sqlite3 alone."""
    with sqlite3.connect(life.third.archive / "archive.db") as database:
        open_ends = database.execute(
            "select d.run_id, d.url_key from discovery d left join outcome o"
            " on o.run_id = d.run_id and o.url_key = d.url_key"
            " where o.url_key is null"
        ).fetchall()
        states = Counter(
            state for (state,) in database.execute("select state from outcome")
        )
    assert open_ends == []
    assert states["due"] == 0


def test_the_export_is_the_same_twice(life):
    from tests.running import ucancrawl

    place = ["--archive", str(life.third.archive)]
    once = ucancrawl("export", "jsonl", *place).stdout
    assert once == ucancrawl("export", "jsonl", *place).stdout
    keys = [line["key"] for line in life.third.lines]
    assert keys == sorted(keys)
