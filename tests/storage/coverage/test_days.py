"""Gaps against calendars whose losses the test made."""

from datetime import date, timedelta
from math import exp
from random import Random

import pytest

from storage.coverage.days import calendar_of

START = date(2012, 1, 10)
WEEK = (1.0, 1.1, 1.0, 1.0, 0.9, 0.1, 0.15)
"""How much of a usual day each weekday has, Monday first."""


def poisson(rng, mean):
    count, chance, limit = 0, rng.random(), exp(-mean)
    while chance > limit:
        count += 1
        chance *= rng.random()
    return count


def history(seed, rate, years=8):
    """A newsroom that grows slowly and rests at the weekend."""
    rng = Random(seed)
    days = []
    for n in range(365 * years):
        day = START + timedelta(days=n)
        grown = rate * (1 + n / (365 * years) / 2)
        days += [day] * poisson(rng, grown * WEEK[day.weekday()])
    return days


def gaps(days):
    found = calendar_of(days)
    months = [month.period for month in found.months if month.is_gap]
    return months, [day.period for day in found.thin_days], found.silences


@pytest.mark.parametrize("rate", [0.05, 0.6, 4, 12])
def test_a_whole_history_has_hardly_an_alarm(rate):
    months = days = silences = 0
    for seed in range(3):
        found = gaps(history(seed, rate))
        months += len(found[0])
        days += len(found[1])
        silences += len(found[2])
    assert months <= 1
    assert silences == 0
    assert days <= 3 * 365 * 8 * 0.001


@pytest.mark.parametrize("rate", [0.6, 4, 12])
def test_a_lost_month_is_found(rate):
    days = history(1, rate)
    lost = [day for day in days if (day.year, day.month) != (2016, 3)]
    months, _, silences = gaps(lost)
    assert "2016-03" in months
    assert [(s.first.month, s.last.month) for s in silences] != []
    assert any(
        s.first <= date(2016, 3, 2) < date(2016, 3, 30) <= s.last for s in silences
    )
    known = len([day for day in days if (day.year, day.month) == (2016, 3)])
    expected = next(s.expected for s in silences if s.first.year == 2016)
    assert expected == pytest.approx(known, rel=0.5)


def test_a_month_of_which_two_thirds_are_lost_is_found():
    rng = Random(5)
    days = history(2, 4)
    kept = [
        day
        for day in days
        if (day.year, day.month) != (2015, 7) or rng.random() < 1 / 3
    ]
    assert "2015-07" in gaps(kept)[0]
    assert "2015-07" not in gaps(days)[0]


def test_a_lost_week_and_a_lost_day_of_a_busy_newsroom_are_found():
    days = history(3, 12)
    week = [date(2017, 5, 8) + timedelta(days=n) for n in range(7)]
    day = date(2018, 10, 10)
    found = gaps([one for one in days if one not in week and one != day])
    assert [(s.first, s.last) for s in found[2]] == [(week[0], week[-1]), (day, day)]
    assert {one.isoformat() for one in (*week[:5], day)} <= set(found[1])


def test_weekends_are_no_silence():
    days = [
        START + timedelta(days=n)
        for n in range(2000)
        if (START + timedelta(days=n)).weekday() < 5
        for _ in range(10)
    ]
    assert gaps(days) == ([], [], [])


def test_the_future_and_the_undated_expect_nothing():
    known = calendar_of([date(2020, 1, 1), date(2031, 1, 1)], 7, date(2020, 6, 1))
    assert (known.dated, known.undated, known.silences) == (1, 7, [])
    assert known.days == {"2020-01-01": 1}
    assert calendar_of([]).months == []


def test_the_first_and_the_last_month_are_never_gaps():
    days = [day for day in history(4, 4) if day >= date(2012, 1, 31)]
    found = calendar_of(days).months
    assert not found[0].is_gap
    assert found[0].expected is None
    assert found[-1].expected is None
    assert [month.period for month in found][:2] == ["2012-01", "2012-02"]
