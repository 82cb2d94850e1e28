"""Pages that lead only to more of themselves, beside pages that are merely many."""

from ucancrawl.mazes import Mazes

CALENDAR = "https://www.ucanews.com/calendar/{}/01"
TAG = "https://www.ucanews.com/tag/invented-{}"


def test_a_calendar_ends_and_the_first_refusal_is_told_once():
    mazes = Mazes(limit=50)
    admitted, told = 0, 0
    for year in range(1970, 2170):
        admitted += mazes.admits(CALENDAR.format(year))
        told += mazes.is_first_refused(CALENDAR.format(year))
    assert (admitted, told) == (50, 1)


def test_other_families_are_not_held_to_account():
    mazes = Mazes(limit=50)
    for year in range(100):
        mazes.admits(CALENDAR.format(year))
    assert mazes.admits(TAG.format(1))
    assert mazes.admits("https://china.ucanews.com/calendar/2020/01")


def test_pages_that_name_articles_now_and_then_are_all_asked_for():
    mazes = Mazes(limit=50)
    for number in range(1000):
        assert mazes.admits(TAG.format(number))
        if number % 40 == 0:
            mazes.bore_fruit(TAG.format(number))


def test_without_a_limit_nothing_is_refused():
    mazes = Mazes(limit=0)
    assert all(mazes.admits(CALENDAR.format(year)) for year in range(500))
