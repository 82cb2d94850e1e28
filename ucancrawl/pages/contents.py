"""Tables of contents: a label, and links to the crossheads of the same page."""

from itertools import groupby

from ucancrawl.pages.labels import Line, Role

MIN_ENTRIES = 2
MAX_LABEL = 4
"""Words of what heads such a table."""


def name_contents(lines: list[Line]) -> None:
    """Name the links of such a table, and its label: none is a line of the text."""
    downward = [
        number
        for number, line in enumerate(lines)
        if line.is_link and line.block.anchors[0].href[:1] == "#" and _leads_down(line)
    ]
    # Numbers in a row have one distance to their places.
    for _, run in groupby(enumerate(downward), lambda pair: pair[1] - pair[0]):
        entries = [number for _, number in run]
        if len(entries) < MIN_ENTRIES:
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
    """Whether the links of a line lead to places on its own page."""
    return line.role is Role.NONE and all(
        a.href.startswith("#") and a.href != "#" for a in line.block.anchors
    )
