"""Compares single values of an exported article with the truth.

Only what typography may change is folded: blanks, apostrophes and Unicode form.
"""

import re
import unicodedata
from collections import Counter
from datetime import UTC, datetime
from typing import Any

Line = dict[str, Any]
Truth = dict[str, Any]

SCALARS = ("standfirst", "byline", "dateline", "section")
_APOSTROPHES = str.maketrans("´’‘`", "''''")
_QUOTES = str.maketrans("“”„", '"""')
_OPENING = re.compile(r"^[^a-z]{2,60} \(UCAN\) (?:--|—) ")
_TOKEN = re.compile(r"[\u3400-\u9fff]|\w+")


def folded(text: str | None) -> str | None:
    if text is None:
        return None
    text = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    return re.sub(r"\s+", " ", text.translate(_QUOTES)).strip() or None


def tokens(text: str) -> list[str]:
    return _TOKEN.findall((folded(text) or "").casefold())


def without_opening(text: str) -> str:
    """A body with or without its `PLACE (UCAN) --` counts the same."""
    return _OPENING.sub("", folded(text) or "")


def body_f1(line: Line, truth: Truth) -> float:
    mine = Counter(tokens(without_opening(line.get("body") or "")))
    true = Counter(tokens(truth["body"]))
    common = sum((mine & true).values())
    if not common:
        return 0.0
    return 2 * common / (sum(mine.values()) + sum(true.values()))


def boilerplate(line: Line, truth: Truth) -> list[str]:
    """Paragraphs of the export that the story does not have."""
    whole = squeezed(truth["body"])
    body = line.get("body") or ""
    found = []
    for number, paragraph in enumerate(body.split("\n\n")):
        text = without_opening(paragraph) if number == 0 else paragraph
        if squeezed(text) and squeezed(text) not in whole:
            found.append(paragraph)
    return found


def missing(line: Line, truth: Truth) -> list[str]:
    """Paragraphs of the story that the export does not have."""
    whole = squeezed(line.get("body") or "")
    return [p for p in truth["paragraphs"] if squeezed(p) not in whole]


def repeats(line: Line, truth: Truth) -> bool:
    """Whether the export prints more than the story, as a pull quote kept in does."""
    return len(squeezed(without_opening(line.get("body") or ""))) > len(
        squeezed(truth["body"])
    )


def squeezed(text: str) -> str:
    return re.sub(r"\W+", "", folded(text) or "").casefold()


def paragraph_count_right(line: Line, truth: Truth) -> bool:
    count = len((line.get("body") or "").split("\n\n"))
    return count == (1 if truth["flat"] else len(truth["paragraphs"]))


def date_verdict(line: Line, truth: Truth) -> str:
    """`right`, `absent` (where one was printed) or `wrong`."""
    value = normal_date(line.get("date_published"))
    accepted = {
        normal_date(day)
        for face in truth["faces"]
        for day in (face["date_accepted"] or [None])
    }
    # A feed tells the true instant also where the page prints less.
    accepted.add(normal_date(truth["published"]))
    if None in accepted:
        # Where the page prints no date, a list that led to it may have the day.
        accepted.add(truth["published_day"])
    if value in accepted:
        return "right"
    return "absent" if value is None else "wrong"


def normal_date(value: str | None) -> str | None:
    if value is None or len(value) <= 10:
        return value
    when = datetime.fromisoformat(value)
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def scalar_right(name: str, line: Line, truth: Truth) -> bool:
    """A dateline in capitals is the same place as one without."""
    mine = folded(line.get(name))
    true = {folded(face[name]) for face in truth["faces"]}
    if name == "dateline":
        return (mine or "").casefold() in {(t or "").casefold() for t in true}
    return mine in true


def list_right(name: str, line: Line, truth: Truth) -> bool:
    mine = [folded(text) for text in line.get(name) or []]
    return any(mine == [folded(t) for t in face[name]] for face in truth["faces"])


def images_right(name: str, line: Line, truth: Truth) -> bool:
    """Captions or credits of the printed pictures, in order; blank ones not counted."""
    mine = [folded(i.get(name)) for i in line.get("images") or [] if i.get(name)]
    return any(
        mine == [folded(i[name]) for i in face["images"] if i[name]]
        for face in truth["faces"]
    )


def targets(line: Line, kind: str) -> set[str]:
    return {
        link["target"]
        for link in line.get("links") or []
        if link["kind"] == kind and link.get("target")
    }


def printed_targets(truth: Truth, name: str) -> tuple[set[str], set[str]]:
    """Targets that the own page prints, and those that any of its pages prints."""
    own = {link["target"] for link in truth["faces"][0][name]} - {None}
    every = {link["target"] for face in truth["faces"] for link in face[name]} - {None}
    return own, every
