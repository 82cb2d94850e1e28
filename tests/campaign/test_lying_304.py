"""A server that says 304 to everything hides edits until it is caught."""

import json
from collections import Counter

from tests.campaign.ground import ask, assert_sound
from tests.running import newsroom

HOST = "india.ucanews.com"


def counts(archive):
    total = Counter()
    for (text,) in ask(archive, "select counts from crawl_run order by id"):
        total.update(json.loads(text)["india"])
    return total


def test_a_lying_host_is_caught_and_asked_in_full(tmp_path):
    archive = tmp_path / "archive"
    place = ("india", "--archive", str(archive), "--full")
    with newsroom(tmp_path / "nr", seed=3041, articles=40) as running:
        assert running.command("crawl", *place).returncode == 0
        running.ask("/advance?new=0&gone=0&rerendered=0&revised=30")
        running.ask("/fault?name=lying304&host=india")
        assert running.command("crawl", *place).returncode == 0
        assert running.command("crawl", *place).returncode == 0
        truth = running.ask("/truth")["changes"]["1"]["revised"]
    edited = {key for key in truth if key.startswith("india:")}
    assert edited
    assert counts(archive)[f"ucan/304_lies/{HOST}"] == 1
    many = "select key from article where key in"
    several = f"{many} (select article_key from revision where number = 2)"
    assert {key for (key,) in ask(archive, several)} == edited
    assert_sound(archive)
