"""Runs against a site that shows wrong pages with a good status. The real command."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.campaign.ground import ask
from tests.running import newsroom
from ucancrawl.exits import Exit

PROGRAM = str(Path(sys.executable).with_name("ucancrawl"))
NEW = "select count(*) from frontier where state = 'refused' and url_key like 'india:%'"


@pytest.fixture
def running(tmp_path):
    with newsroom(tmp_path / "nr", seed=7, articles=60) as running:
        yield running


@pytest.fixture
def archive(tmp_path):
    return tmp_path / "archive"


def crawl(running, archive, *options):
    done = subprocess.run(
        [PROGRAM, "crawl", "india", "--archive", str(archive), *options],
        env=running.environment(),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    return done.returncode, done.stderr


def test_articles_whose_template_is_broken_are_missing_until_they_are_read(
    running, archive
):
    assert crawl(running, archive)[0] == Exit.DONE
    running.ask("/fault?name=broken&path=/news/")
    running.ask("/advance?new=25&revised=0&gone=0&rerendered=0")
    for _ in range(2):
        code, talk = crawl(running, archive)
        assert code == Exit.INCOMPLETE, talk
        assert "show no article" in talk
    running.ask("/faults/clear")
    assert crawl(running, archive)[0] == Exit.INCOMPLETE, "not read as yet"
    missing = ask(archive, NEW)[0][0]
    assert missing >= 3
    assert crawl(running, archive, "--full")[0] == Exit.DONE
    assert ask(archive, NEW)[0][0] == 0


def test_a_site_behind_a_login_is_blocked_and_no_article_is_gone(running, archive):
    assert crawl(running, archive)[0] == Exit.DONE
    running.ask("/fault?name=login")
    for options in ((), ("--full",)):
        code, talk = crawl(running, archive, *options)
        assert code == Exit.BLOCKED, talk
    assert ask(archive, "select distinct state from article") == [("live",)]


def test_a_list_in_whose_place_a_login_stands_has_not_been_read(running, archive):
    assert crawl(running, archive)[0] == Exit.DONE
    lists = "select url_key, reason from frontier where state = 'failed'"
    ((listed,), *_) = ask(
        archive,
        "select url from frontier where kind = 'listing' and state = 'read'"
        " and url_key not like '%?%' order by length(url_key) desc",
    )
    running.ask(f"/fault?name=asking&path={urlsplit(listed).path}")
    crawl(running, archive, "--full")
    assert (listed, "login") in ask(archive, lists)


def test_a_site_that_names_no_article_is_no_success(running, archive):
    running.ask("/fault?name=broken")
    for _ in range(2):
        code, talk = crawl(running, archive)
        assert code == Exit.INCOMPLETE, talk
        assert "none of its sources names an article" in talk
