"""The same captures give the same archive, whichever is taken first."""

import json
from itertools import permutations

import pytest

from tests.ingest.foreign import Foreign
from tests.running import ucancrawl

URL = "https://www.ucanews.com/news/weavers-mend-their-bridge/81234"
DAY = "2019-03-22T10:00:00Z"
TEXT = {"kind": "conversion", "headers": (("Content-Type", "text/plain"),)}
TOLD = [
    "The weavers of Lomitar have mended the bridge over the river Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over at last.",
]


def page(headline, told=TOLD):
    said = "".join(f"<p>{one}</p>" for one in told)
    return (
        f"<html><head><title>{headline} | UCA News</title></head><body>"
        f"<h1>{headline}</h1><div>By Ann Bo, Lomitar</div><div>May 6, 2018</div>"
        f"<img src=/uploads/2018/x.jpg><div class=t>{said}</div>"
        "<h3>Related</h3><ul><li><a href=/news/old-mill/70001>Old mill of Sarn reopens"
        "</a></li></ul></body></html>"
    ).encode()


def text(headline):
    lines = [headline, "By Ann Bo, Lomitar", "May 6, 2018", *TOLD, "Related"]
    return "\n".join([*lines, "Old mill of Sarn reopens"]).encode()


FIRST, SECOND = "Weavers mend their bridge", "Weavers of Lomitar mend a bridge"
GROUPS = {
    "a page and its text": [
        (page(FIRST), {"WARC_Date": DAY}),
        (text(FIRST), {"WARC_Date": DAY} | TEXT),
    ],
    "two pages of one instant": [
        (page(FIRST), {"WARC_Date": DAY}),
        (page(SECOND), {"WARC_Date": DAY}),
    ],
}  # fmt: skip


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_the_export_does_not_depend_on_the_order(tmp_path, group):
    files = [
        Foreign().add(URL, body, **more).save(tmp_path / f"{number}.warc.gz")
        for number, (body, more) in enumerate(group)
    ]
    told = []
    for place, order in enumerate(permutations(files)):
        archive = tmp_path / f"archive{place}"
        for file in order:
            done = ucancrawl("ingest", str(file), "--archive", str(archive))
            assert done.returncode == 0, done.stderr
        told.append(exported(archive))
    assert ucancrawl("rebuild", "--archive", str(archive)).returncode == 0
    told.append(exported(archive))
    assert told == [told[0]] * len(told)
    assert [link["text"] for link in told[0]["links"]] == ["Old mill of Sarn reopens"]
    assert all(link["url"] for link in told[0]["links"])


def exported(archive):
    done = ucancrawl("export", "jsonl", "--archive", str(archive))
    (line,) = map(json.loads, done.stdout.splitlines())
    return {name: value for name, value in line.items() if name != "capture"}
