"""The scorer finds every kind of miss that is put into a faultless export."""

import copy
from typing import Any

import pytest

from tests.newsroom.score import score, table
from tests.newsroom.site import Site
from tests.newsroom.truth import truth
from tests.newsroom.world import World


def _faultless(known: dict[str, Any]) -> list[dict[str, Any]]:
    """The line a perfect reader would export for each article."""
    lines = []
    for article in known["articles"]:
        face = article["faces"][0]
        away = "syndication" if article["edition"] == "india" else "language"
        links = [dict(link, kind="related") for link in face["related"]]
        links += [dict(link, kind="inline") for link in face["inline"]]
        links += [dict(link, kind=away) for link in face["language_links"]]
        line = {
            name: article[name]
            for name in ("key", "language", "headline", "body", "state", "revision")
        }
        for name in ("standfirst", "byline", "authors", "dateline", "section"):
            line[name] = face[name]
        line |= {"keywords": face["keywords"], "images": face["images"]}
        line |= {"date_published": face["date_published"], "links": links}
        lines.append(line)
    return lines


@pytest.fixture(scope="module")
def known() -> dict[str, Any]:
    return truth(Site(World(5, 100)), 0, {})


def test_a_faultless_export_scores_full(known: dict[str, Any]) -> None:
    found = score(_faultless(known), known)
    assert found.missing == found.false == found.duplicates == []
    assert found.body_f1 == 1
    assert {name: found.share(name) for name in found.asked} == dict.fromkeys(
        found.asked, 1.0
    )
    for kind in found.links:
        assert (found.precision(kind), found.recall(kind)) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("headline", "Something else"),
        ("standfirst", "Something else"),
        ("byline", "Nobody"),
        ("authors", ["Nobody"]),
        ("dateline", "Nowhere"),
        ("section", "Nothing"),
        ("keywords", ["nothing"]),
        ("date_published", "1999-01-01"),
        ("state", "moved"),
        ("revision", 7),
        ("language", "fr"),
    ],
)
def test_a_wrong_field_is_noticed(
    known: dict[str, Any], name: str, wrong: object
) -> None:
    lines = copy.deepcopy(_faultless(known))
    lines[3][name] = wrong
    found = score(lines, known)
    assert found.asked[name] - found.right[name] == 1
    assert name in table(found, 3)


def test_bodies_links_and_keys_are_noticed(known: dict[str, Any]) -> None:
    lines = copy.deepcopy(_faultless(known))
    lines[0]["body"] += "\n\nSubscribe to our newsletter today"
    lines[1]["body"] = lines[1]["body"][: len(lines[1]["body"]) // 2]
    with_link = next(line for line in lines if line["links"])
    with_link["links"][0] = dict(with_link["links"][0], target="english:news:1")
    lines.append(copy.deepcopy(lines[5]))
    lines.append(dict(lines[6], key="english:news:5"))
    gone = lines.pop(8)
    found = score(lines, known)
    assert found.asked["body_clean"] - found.right["body_clean"] == 2
    assert found.body_f1 < 1
    assert found.duplicates == [lines[5]["key"]]
    assert found.false == ["english:news:5"]
    assert found.missing == [gone["key"]]
    assert any(found.precision(kind) < 1 for kind in found.links)
