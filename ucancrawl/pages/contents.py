"""Tables of contents: a label, and links to the crossheads of the same page."""

from itertools import groupby

from ucancrawl.pages.labels import Line, Role

MIN_ENTRIES = 2
MAX_LABEL = 4
"""Words of what heads such a table."""


def name_contents(lines: list[Line]) -> None:
    """Name the links of such a table, and its label: none is a line of the text."""
    for is_entry, run in groupby(range(len(lines)), lambda n: _leads_down(lines[n])):
        entries = list(run)
        if not is_entry or len(entries) < MIN_ENTRIES:
            continue
        for number in entries:
            lines[number].role = Role.SUPPORT
        first = entries[0]
        label = lines[first - 1] if first else lines[first]
        around = set(lines[first].block.parents[:3])
        if (
            label.role is Role.NONE
            and label.words <= MAX_LABEL
            and not label.ends
            and around & set(label.block.parents[:2])
        ):
            label.role = Role.SUPPORT


def _leads_down(line: Line) -> bool:
    """Whether a line is nothing but links to places on its own page."""
    return (
        line.role is Role.NONE
        and line.is_link
        and all(a.href.startswith("#") and a.href != "#" for a in line.block.anchors)
    )
