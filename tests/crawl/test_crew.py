"""Spiders of one process pass work on and end together."""

from types import SimpleNamespace

from ucancrawl.crew import Crew


def noted(edition):
    return SimpleNamespace(edition=edition)


def crew_of(*names):
    crew, ended = Crew(), []
    for name in names:
        crew.join(name, lambda name=name: ended.append(name))
    return crew, ended


def test_spiders_end_together_once_nobody_has_work():
    crew, ended = crew_of("english", "china")
    assert not crew.may_end("china", is_idle=True)
    crew.post(noted("china"))
    crew.post(noted("vietnam"))
    # What was posted must still be asked for.
    assert not crew.may_end("english", is_idle=True)
    assert len(crew.collect("china")) == 1
    assert not crew.may_end("china", is_idle=False)
    assert not crew.may_end("english", is_idle=True)
    assert crew.may_end("china", is_idle=True)
    assert ended == ["english"]


def test_a_spider_that_died_keeps_nobody_waiting():
    crew, _ = crew_of("english", "china")
    crew.leave("english")
    assert crew.may_end("china", is_idle=True)


def test_one_spider_ends_by_itself():
    crew, ended = crew_of("english")
    assert crew.may_end("english", is_idle=True)
    assert ended == []
