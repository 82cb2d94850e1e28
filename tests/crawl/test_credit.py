"""A sitemap that names what is not there, beside sources that tell the truth."""

from ucancrawl.credit import Credit

LIAR, FEED = "https://www.ucanews.com/sitemap.xml", "https://www.ucanews.com/feed"


def named(credit, count, source=LIAR, prefix="invented"):
    keys = [f"{prefix}-{number}" for number in range(count)]
    for key in keys:
        credit.name(key, source)
    return keys


def in_turn(credit, keys, *, real=lambda key: False):
    asked, lost = [], []
    for key in keys:
        if credit.covers(key):
            asked.append(key)
            lost += credit.learn(key, real=real(key))
    return asked, lost


def test_a_liar_costs_as_many_requests_as_the_limit_and_is_named_once():
    credit = Credit(50)
    asked, lost = in_turn(credit, named(credit, 5000))
    assert (len(asked), lost) == (50, [LIAR])


def test_an_article_now_and_then_is_enough():
    credit = Credit(50)
    keys = named(credit, 1000)
    real = frozenset(keys[40::45])
    asked, lost = in_turn(credit, keys, real=real.__contains__)
    assert (len(asked), lost) == (1000, [])


def test_who_is_named_by_others_too_is_asked_for():
    credit = Credit(50)
    keys = named(credit, 200)
    credit.name("invented-180", FEED)
    credit.name("invented-190", None)
    asked, _ = in_turn(credit, keys)
    assert asked[50:] == ["invented-180", "invented-190"]


def test_what_earlier_runs_left_has_the_same_limit_and_is_not_of_this_run():
    credit = Credit(50)
    keys = [f"old-{number}" for number in range(300)]
    credit.remember({key: frozenset({LIAR}) for key in keys})
    asked, lost = in_turn(credit, keys + named(credit, 300))
    assert (len(asked), lost) == (50, [LIAR])
    assert not credit.is_of_this_run("old-1")
    assert credit.is_of_this_run("invented-1")


def test_without_a_limit_all_is_believed():
    credit = Credit(0)
    assert len(in_turn(credit, named(credit, 500))[0]) == 500


def test_a_source_in_doubt_has_five_and_regains_its_credit_by_one_article():
    credit = Credit(50)
    credit.doubt([LIAR])
    asked, lost = in_turn(credit, named(credit, 300))
    assert (len(asked), lost, credit.doubted) == (5, [LIAR], [LIAR])

    credit = Credit(50)
    credit.doubt([LIAR])
    keys = named(credit, 300)
    asked, _ = in_turn(credit, keys, real=lambda key: key == keys[3])
    assert len(asked) == 4 + 50

    credit = Credit(50)
    credit.doubt([LIAR])
    in_turn(credit, named(credit, 2))
    assert credit.doubted == [LIAR]
    in_turn(credit, named(credit, 1, prefix="true"), real=lambda key: True)
    assert credit.doubted == []
