"""`python -m tests.pages.corpus FOLDER`: reads every case of html5lib's tests.

FOLDER is `html5lib/tests/testdata` of the package's source distribution, or a checkout
of html5lib-tests. Each case is read as a page by itself and before an article. It must
not raise, must end soon, and must leave the article standing where it closes itself.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from storage.editions.registry import EDITIONS
from tests.pages.maker import as_html, compose
from tests.pages.orders import NEWS, ORDERS
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

LONGEST = 1.0
"""Seconds of CPU that no case may take."""


def trees(path: Path) -> Iterator[bytes]:
    """What a `.dat` file gives to a parser: broken trees, or encodings."""
    for case in path.read_bytes().split(b"#data\n")[1:]:
        yield re.split(rb"\n#(?:errors|encoding)", case)[0]


def tokens(path: Path) -> Iterator[bytes]:
    """What a `.test` file gives to a tokenizer."""
    for case in json.loads(path.read_text("utf-8")).get("tests", ()):
        if isinstance(case.get("input"), str):
            yield case["input"].encode("utf-8", "surrogatepass")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pages.corpus")
    parser.add_argument("folder", type=Path, help="html5lib's test data")
    folder = parser.parse_args().folder
    story, parts = compose(ORDERS["news2021"][2], 5, NEWS.format(id=12345))
    good = as_html(parts, story, 5)
    found: Counter[str] = Counter()
    for kind, pattern, cases in (("tree", "*.dat", trees), ("token", "*.test", tokens)):
        for path in sorted(folder.rglob(pattern)):
            for data in cases(path):
                for page in (data, data + good):
                    began = time.process_time()
                    page_ = Page(story.url, EDITIONS["english"], html=page)
                    reading = read_article(page_)
                    found[f"{kind} slow"] += time.process_time() - began > LONGEST
                found[kind] += 1
                found[f"{kind}, article read"] += reading.article is not None
    print(", ".join(f"{name}: {count}" for name, count in sorted(found.items())))
    return 0 if found["tree"] else 1


if __name__ == "__main__":
    sys.exit(main())
