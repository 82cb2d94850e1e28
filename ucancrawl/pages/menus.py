"""Menus that a page prints twice: whole, and cut for another size of screen."""

from ucancrawl.pages.labels import Line

MIN_MENU = 3
"""Entries of a menu that a shorter one repeats."""


def begins_menu(lines: list[Line], first: int, last: int) -> bool:
    """Whether a row of links, in this order, begins a longer one above: no way here."""
    row = [line.folded for line in lines[first : last + 1]]
    if len(row) < MIN_MENU:
        return False
    return any(
        [line.folded for line in lines[number : number + len(row)]] == row
        and lines[number + len(row)].is_link
        for number in range(first - len(row))
        if lines[number].folded == row[0]
    )
