"""Days of change that a theme puts in front of the day of publication, and hides."""

from lxml.etree import _Element

PUBLISHED = "published"
UPDATED = "updated"
"""What the microformat hAtom calls them; microdata says `dateModified`."""


def hide_changed_days(root: _Element) -> None:
    """Hide a day of change beside the day of publication, in one element.

    Style sheets hide it (GeneratePress: `.posted-on .updated{display:none}`).
    """
    for time in list(root.iter("time")):
        row = time.getparent()
        if row is not None and _is_of_change(time):
            beside = (other for other in row.iter("time") if other is not time)
            if any(_is_of_publication(other) for other in beside):
                time.set("hidden", "hidden")


def _is_of_change(time: _Element) -> bool:
    names = (time.get("class") or "").split()
    is_named = UPDATED in names and PUBLISHED not in names
    return is_named or time.get("itemprop") == "dateModified"


def _is_of_publication(time: _Element) -> bool:
    names = (time.get("class") or "").split()
    return PUBLISHED in names or time.get("itemprop") == "datePublished"
