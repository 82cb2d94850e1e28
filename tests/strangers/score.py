"""`python -m tests.strangers.score`: how many fields of the strangers' pages are exact."""

import argparse
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from storage.editions.registry import EDITIONS
from storage.export.line import line
from storage.identity import identify
from tests.strangers.as_text import as_text
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

HERE = Path(__file__).parent
SETS = sorted(path.name.split(".")[0] for path in (HERE / "sets").glob("*.gz"))
FIELDS = (
    *("read", "headline", "standfirst", "byline", "day", "section", "captions"),
    *("credits", "body", "related"),
)
LABEL = re.compile(
    r"^[/|] |^(?:photo composite|photo(?:graph)?s?|foto|gambar|ảnh|image|picture|credit|"
    r"[图圖相照](?:片)?(?:来源|來源)?|[摄攝]影)"
    r"(?: credit)?(?: by| oleh)?\s*(?:[:：/／]|\.\.\.|…|(?<=by)|(?<=oleh))\s*"
    r"|^(?:photos?|foto) (?=supplied|tersedia|courtesy)|(?:^|(?<=photo ))courtesy of "
    r"|\s*(?:[摄攝]影?|提供|[图圖]片?)$",
    re.IGNORECASE,
)
MARKER = re.compile(r"^\s*(?:--|[•–—-])\s+")
Row = dict[str, Any]


@dataclass(slots=True)
class Score:
    """What was right in one set."""

    articles: int = 0
    others: int = 0
    taken: list[str] = field(default_factory=list)
    """Pages that are no article and were taken for one."""
    wrong_days: list[str] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    """File, field, what was wanted and what was read."""


def fewer(found: Score, least: tuple[int, ...]) -> dict[str, int]:
    """The fields that are exact less often than before, and how often they are."""
    pairs = zip(FIELDS, least, strict=True)
    return {one: found.right[one] for one, count in pairs if found.right[one] < count}


def rows(name: str) -> Iterator[Row]:
    """Each page of a set, and what its tester says of it."""
    with gzip.open(HERE / "sets" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as told:
        yield from map(json.loads, told)


def score(name: str, *, by_text: bool = False) -> Score:
    """Read every page of a set, or its bare text, and compare."""
    found = Score()
    for row in rows(name):
        said = _read(row, by_text=by_text)
        if not row["article"]:
            found.others += 1
            found.taken += [row["file"]] if said is not None else []
            continue
        found.articles += 1
        for name_of, (want, got) in compared(row, said or {}).items():
            if want == got:
                found.right[name_of] += 1
            else:
                found.lost.append(f"{row['file']} {name_of}: {want!r} read as {got!r}")
                if name_of == "day" and got:
                    found.wrong_days.append(row["file"])
    return found


def _read(row: Row, *, by_text: bool = False) -> Row | None:
    edition = EDITIONS[identify(row["url"]).edition or "english"]
    page = Page(row["url"], edition, html=row["html"].encode())
    if by_text:
        page = Page(row["url"], edition, text=as_text(row["html"]))
    article = read_article(page).article
    if article is None:
        return None
    said: Row = orjson.loads(orjson.dumps(line(article)))
    return said


def compared(row: Row, said: Row) -> dict[str, tuple[Any, Any]]:
    """What is wanted and what was read, by field."""
    images = said.get("images", [])
    related = [one["text"] for one in said.get("links", []) if one["kind"] == "related"]
    return {
        "read": (True, bool(said)),
        **{
            name: (folded(row[name]), folded(said.get(name)))
            for name in ("headline", "standfirst", "section")
        },
        "byline": (
            [folded(name) for name in row["authors"]],
            [folded(name) for name in said.get("authors", [])],
        ),
        "day": (row["day"] or "", _day(said, row["day"])),
        "captions": (_printed(row["images"], "caption"), _printed(images, "caption")),
        "credits": (_printed(row["images"], "credit"), _printed(images, "credit")),
        "body": (_letters(row["body"]), _letters(_told(row, said))),
        "related": (sorted(set(map(folded, row["related"]))), sorted(set(map(folded, related)))),
    }  # fmt: skip


def _told(row: Row, said: Row) -> list[str]:
    """The paragraphs read, but for those that a careful reader may count either way."""
    optional = {_letters([one]) for one in row.get("optional", [])}
    read = (said.get("body") or "").split("\n\n")
    return [one for one in read if _letters([one]) not in optional]


def folded(text: str | None) -> str:
    """A text in one spelling of quotes, dashes, blanks, case and closing marks."""
    text = re.sub(r"[\u2018\u2019´`]", "'", text or "")  # NFKC takes an accent apart
    text = re.sub(r"[\u201c\u201d]", '"', unicodedata.normalize("NFKC", text))
    text = re.sub(r"[\u2010-\u2015]", "-", text)
    return " ".join(text.split()).strip(" .:;,。").casefold()


def _printed(images: list[Row], name: str) -> list[str]:
    said = (folded(LABEL.sub("", one[name])) for one in images if one[name])
    return [one for one in said if one]


def _letters(paragraphs: list[str]) -> str:
    """The text without blanks, and without the marks in front of typed list items."""
    paragraphs = [
        MARKER.sub("", one) for text in paragraphs for one in text.split("\n")
    ]
    return "".join(folded(" ".join(paragraphs)).split())


def _day(said: Row, wanted: str | None) -> str:
    """The day read; an instant is in UTC, and its local day may be the next."""
    value: str = said.get("date_published") or ""
    if "T" in value and wanted:
        apart = date.fromisoformat(value[:10]) - date.fromisoformat(wanted)
        if abs(apart.days) <= 1:
            return wanted
    return value[:10]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.strangers.score")
    parser.add_argument("sets", nargs="*", default=SETS, help="which, all unless said")
    parser.add_argument(
        "-v", action="store_true", help="name every field that is wrong"
    )
    parser.add_argument("--text", action="store_true", help="read their text alone")
    parser.add_argument("--page", metavar="FILE", help="print this page instead")
    arguments = parser.parse_args()
    for row in (row for name in arguments.sets for row in rows(name)):
        if row["file"] == arguments.page:
            sys.stdout.write(row["html"])
    for name in () if arguments.page else arguments.sets:
        found = score(name, by_text=arguments.text)
        shares = (
            f"{one} {100 * found.right[one] / found.articles:.0f}" for one in FIELDS
        )
        sys.stdout.write(
            f"{name}, {found.articles} articles: {', '.join(shares)}; wrong days "
            f"{len(found.wrong_days)}; taken {len(found.taken)} of {found.others}\n"
        )
        if arguments.v:
            sys.stdout.writelines(
                f"  {one[:300]}\n" for one in (*found.lost, *found.taken)
            )


if __name__ == "__main__":
    main()
