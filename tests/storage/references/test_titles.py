"""Printed titles against a generated truth: how many are found, how many falsely."""

from collections import Counter
from datetime import date

import pytest

from storage.record import LinkKind
from storage.references.context import Facts, Printing
from storage.references.glued import split
from storage.references.resolve import Known, resolve
from storage.references.titles import TitleIndex


@pytest.fixture(scope="module")
def measured(titles):
    """By form: right, said and true targets; and glued strings split right."""
    pairs = titles.pairs()
    facts = {key: Facts(key, "english", date(2019, 1, 1)) for _, key in pairs}
    own = facts["english:news:0"] = Facts("english:news:0", "english", None)
    known = Known(facts, {}, TitleIndex.of(pairs))
    where = Printing(own, LinkKind.RELATED, date(2020, 1, 1))
    counts = {}
    for case in titles.cases(each=150):
        said = [part.target for part in resolve(case.text, None, where, known)]
        targets = Counter(key for key in said if key)
        truth = Counter(key for key in case.means if key)
        count = counts.setdefault(case.form, Counter())
        count["right"] += (targets & truth).total()
        count["said"] += targets.total()
        count["true"] += truth.total()
        count["cases"] += 1
        count["false"] += bool(targets - truth)
    return counts


def test_precision_and_recall(measured):
    total = sum(measured.values(), Counter())
    assert total["right"] / total["said"] >= 0.995, measured
    assert total["right"] / total["true"] >= 0.98, measured


@pytest.mark.parametrize("form", ["exact", "typographic", "truncated", "glued"])
def test_each_form(measured, form):
    count = measured[form]
    assert count["right"] / count["said"] >= 0.99, count
    assert count["right"] / count["true"] >= 0.97, count


def test_unknown_titles_are_left_unresolved(measured):
    assert measured["unknown"]["cases"] == 750
    assert measured["unknown"]["false"] == 0


@pytest.mark.parametrize(
    "text",
    [
        "{} and sends three boats home",
        "{}, Says the Old Harbour Master",
        "{}: Three Boats Come Home",
        "{} To Send Three Boats to",
        "Analysis: {}",
        "Special Report Today: {}",
        "Three old boats wait in {}",
        "{} Part 2",
    ],
)
def test_a_known_title_inside_an_unknown_one_does_not_tear_it(text):
    title = "Harbour council mends the river wall"
    index = TitleIndex.of([(title, "english:news:1")])
    assert split(text.format(title), index) == []
    assert [one.text for one in split(f"{title} Old pilots row again", index)] == [
        title,
        "Old pilots row again",
    ]
