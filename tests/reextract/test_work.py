"""A better reader over a kept archive: what changes, and all that must not."""

from collections import Counter

import pytest

from storage.database import write_session
from storage.record import Image, Link, LinkKind
from storage.references.link_pass import link_pass
from tests.reextract.conftest import NEW, OLD, START, Kept, another
from ucancrawl.exits import Exit
from ucancrawl.pages.page import Reading, Verdict
from ucancrawl.reading import read_article
from ucancrawl.reextraction.difference import Change
from ucancrawl.reextraction.spool import NAME

OBSERVED = ("revision", "alias", "frontier", "discovery")
"""Tables that another reader of the same captures must leave as they are."""

PLAIN = """<!doctype html><html lang="en"><head><title>{headline} - UCA News</title>
<meta property="og:type" content="article"></head><body><main><article>
<h1>{headline}</h1><p class="by">By Ana Tello, Cebu</p>
<p>Published: March 01, 2026 05:00 PM GMT</p>
<p>{first} The potters of Nambo carried their bricks up the hill again on Monday,
and nobody in the village would say how many there were.</p>
<p>They had counted them twice before the rain came, an old potter said, and the
second count was larger than the first one by a whole wall.</p>
<p>The parish will count them a third time when the road is dry enough to walk.</p>
</article></main></body></html>"""
URL = "https://www.ucanews.com/news/potters-mend-the-river-wall/{}"


def page(number: int, *, day: int = 0, status: int = 200, **texts: str) -> Kept:
    values = {"headline": "Potters mend the river wall", "first": ""} | texts
    html = PLAIN.format(**values).encode()
    return Kept(URL.format(number), html if status == 200 else b"", day, status)


def test_only_the_field_that_is_read_otherwise_changes(shelf, replica):
    spoilt = set()

    def spoil(article):
        if article.headline and len(article.key) % 3 == 0:
            spoilt.add(article.key)
            article.headline += " - UCA News"

    shelf.fill(replica[::2], another(spoil))
    before, tables = shelf.export(), {name: shelf.rows(name) for name in OBSERVED}
    found, code = shelf.reextract()
    after = shelf.export()
    assert code == Exit.DONE
    assert len(spoilt) > 5
    assert Counter(n for (_, _, n, _) in found.fields.elements()) == {
        "headline": len(spoilt)
    }
    assert {change for *_, change in found.fields} == {Change.CHANGED}
    assert found.readings == len(before)
    differing = {k: _differing(before[k], after[k]) for k in before | after}
    assert {k for k, names in differing.items() if names} == spoilt
    assert {n for names in differing.values() for n in names} == {"headline"}
    for key in spoilt:
        assert before[key]["headline"] == after[key]["headline"] + " - UCA News"
    assert _observed(shelf.rows("revision")) == _observed(tables["revision"])
    assert {n: shelf.rows(n) for n in OBSERVED[1:]} == {
        n: tables[n] for n in OBSERVED[1:]
    }
    assert Counter(row["reader"] for row in shelf.rows("extraction")) == {
        OLD: len(before),
        NEW: len(before),
    }


def test_the_second_time_nothing_is_left_to_do(shelf, replica):
    shelf.fill(replica[:20], read_article)
    shelf.reextract()
    tables = {name: shelf.rows(name) for name in ("crawl_run", "extraction", "link")}
    with shelf.opened() as archive:
        work = shelf.work(archive)
        assert work.wanted == {}
        assert work.compare(keep=True).captures == 0
    assert {name: shelf.rows(name) for name in tables} == tables
    assert not (shelf.folder / NAME).exists()


def test_a_dry_run_changes_no_byte(shelf, replica):
    shelf.fill(replica[:20], another(lambda a: setattr(a, "byline", None)))
    files = _bytes(shelf.folder)
    with shelf.opened(write=False) as archive:
        found = shelf.work(archive).compare(keep=False)
    assert found.by(2)["byline"]["gained"] > 5
    assert _bytes(shelf.folder) == files


def test_all_cores_find_what_one_finds(shelf, replica):
    shelf.fill(replica[:40], another(lambda a: setattr(a, "section", "No section")))
    with shelf.opened(write=False) as archive:
        one = shelf.work(archive).compare(keep=False)
        two = shelf.work(archive, jobs=2).compare(keep=False)
    assert one == two
    assert one.differing > 20


def test_a_renamed_layout_that_has_less_stands_nevertheless(shelf):
    """What the old reader took from elsewhere was wrong, however much it was."""

    def invent(article):
        article.layout = "older1999"
        article.standfirst = "A line out of the menu"
        article.images = [Image("https://www.ucanews.com/menu.png", caption="Menu")]

    shelf.fill([page(1)], another(invent))
    found, _ = shelf.reextract()
    (line,) = shelf.export().values()
    assert (line["standfirst"], line["images"]) == (None, [])
    assert line["layout"] != "older1999"
    assert ("english", "older1999", "standfirst", Change.LOST) in found.fields


def test_links_follow_the_reader_and_none_is_deleted(shelf):
    glued = Link(LinkKind.RELATED, "One titleAnother title")
    shelf.fill([page(1)], another(lambda a: a.links.append(glued)))
    assert [link["text"] for link in shelf.export()["english:news:1"]["links"]] == [
        glued.text
    ]
    found, _ = shelf.reextract()
    with shelf.opened() as archive, write_session(archive.engine) as session:
        assert link_pass(session, START).links == 0
    assert shelf.export()["english:news:1"]["links"] == []
    assert found.by(2)["links"]["lost"] == 1
    (row,) = shelf.rows("link")
    assert (row["text"], row["withdrawn_by"]) == (glued.text, NEW)


def test_a_link_that_one_of_several_pages_prints_stands(shelf):
    """Withdrawn is only what today's reader finds on none of them."""
    related = '<h3>Related reports</h3><ul><li><a href="{}">{}</a></li></ul></article>'
    first, second = page(1), page(1, day=3)
    link = related.format(URL.format(77), "Weavers dye the market roof")
    first = Kept(first.url, first.html.replace(b"</article>", link.encode()))
    wrong = Link(LinkKind.RELATED, "Out of the menu")
    shelf.fill([first, second], another(lambda a: a.links.append(wrong)))
    before = {row["text"]: _span(row) for row in shelf.rows("link")}
    assert len(before) == 2
    shelf.reextract()
    rows = {row["text"]: row for row in shelf.rows("link")}
    assert _span(rows["Weavers dye the market roof"]) == (1, 1)
    assert rows["Weavers dye the market roof"]["withdrawn_by"] is None
    assert _span(rows[wrong.text]) == before[wrong.text]
    assert rows[wrong.text]["withdrawn_by"] == NEW


def test_a_refused_page_becomes_an_article(shelf):
    def refuse(page):
        return Reading(Verdict.NO_ARTICLE, "not understood")

    shelf.fill([page(1), page(2), page(2, day=5, status=404)], refuse)
    assert shelf.export() == {}
    found, _ = shelf.reextract()
    lines = shelf.export()
    assert found.became_articles == ["english:news:1", "english:news:2"]
    assert lines["english:news:1"]["headline"] == "Potters mend the river wall"
    assert lines["english:news:1"]["state"] == "live"
    assert lines["english:news:2"]["state"] == "gone"
    states = {row["url_key"]: row["state"] for row in shelf.rows("frontier")}
    assert states == {"english:news:1": "stored", "english:news:2": "gone"}
    ended = {
        row["url_key"]: row["state"]
        for row in shelf.rows("outcome")
        if row["run_id"] == 2
    }
    assert ended == {"english:news:1": "stored"}


def test_two_contents_of_a_refused_page_are_two_revisions(shelf):
    shelf.fill(
        [page(1), page(1, day=2, first="They sang."), page(1, day=4)],
        lambda page: Reading(Verdict.NO_ARTICLE, "not understood"),
    )
    shelf.reextract()
    assert [(r["number"], r["captured_at"].day) for r in shelf.rows("revision")] == [
        (1, 1),
        (2, 3),
    ]
    assert shelf.export()["english:news:1"]["revision"] == 2
    assert "sang" not in shelf.export()["english:news:1"]["body"]


def test_an_article_that_is_none_now_is_told_and_stays(shelf, monkeypatch):
    shelf.fill([page(1), page(2)], read_article)
    before = shelf.export()

    def refuse(page):
        if page.url.endswith("/2"):
            return Reading(Verdict.LISTING, "many titles")
        return read_article(page)

    monkeypatch.setattr("ucancrawl.reextraction.again.read_article", refuse)
    found, code = shelf.reextract()
    assert found.no_articles == [("english:news:2", "listing")]
    assert code == Exit.DONE
    assert shelf.export() == before
    with shelf.opened() as archive:
        assert shelf.work(archive).wanted == {}


def test_revisions_are_told_and_neither_made_nor_merged(shelf):
    """An old reader that took a counter for content, and one that saw no byline."""

    def count(article):
        if article.key.endswith(":1"):
            article.body += f"\n\nRead {next(numbers)} times"
        if article.key.endswith(":2"):
            article.body = article.body.split("\n\n")[0]

    numbers = iter(range(9))
    later = "The parish will not count them"
    edited = page(2, day=2)
    html = edited.html.replace(b"The parish will count them", later.encode())
    shelf.fill(
        [page(1), page(1, day=1), page(2), Kept(edited.url, html, 2)], another(count)
    )
    revisions = _observed(shelf.rows("revision"))
    assert [(row["article_key"], row["number"]) for row in revisions] == [
        ("english:news:1", 1),
        ("english:news:1", 2),
        ("english:news:2", 1),
    ]
    found, _ = shelf.reextract()
    assert found.same_revisions == [("english:news:1", 1, 2)]
    assert found.other_content == [("english:news:2", 4)]
    assert _observed(shelf.rows("revision")) == revisions
    assert later not in shelf.export()["english:news:2"]["body"]
    assert "Read" not in shelf.export()["english:news:1"]["body"]


def test_damage_is_named_and_what_was_read_stays(shelf):
    old = another(lambda a: setattr(a, "headline", a.headline.upper()))
    shelf.fill([page(1), page(2, first="They sang.")], old)
    (warc,) = (shelf.folder / "warc").glob("*.warc.gz")
    offset = shelf.rows("capture")[1]["offset"]
    data = bytearray(warc.read_bytes())
    data[offset + 60] ^= 0xFF
    warc.write_bytes(data)
    found, code = shelf.reextract()
    assert code == Exit.DAMAGED
    (fault,) = found.faults
    assert (fault.key, fault.capture_id) == ("english:news:2", 2)
    assert warc.name in fault.why
    assert str(offset) in fault.why
    lines = shelf.export()
    assert lines["english:news:1"]["headline"] == "Potters mend the river wall"
    assert lines["english:news:2"]["headline"] == "POTTERS MEND THE RIVER WALL"
    again, code = shelf.reextract()
    assert (again.captures, len(again.faults), code) == (1, 1, Exit.DAMAGED)


def test_a_reader_that_raises_on_one_page_goes_on(shelf, monkeypatch):
    shelf.fill([page(1), page(2)], another(lambda a: setattr(a, "section", "Menu")))

    def fail(page):
        if page.url.endswith("/1"):
            raise RecursionError("too deep")
        return read_article(page)

    monkeypatch.setattr("ucancrawl.reextraction.again.read_article", fail)
    found, code = shelf.reextract()
    assert "too deep" in found.faults[0].why
    assert code == Exit.INTERNAL_ERROR
    sections = {key: line["section"] for key, line in shelf.export().items()}
    assert sections == {"english:news:1": "Menu", "english:news:2": None}


@pytest.mark.parametrize("stored", [0, 1])
def test_what_is_in_the_spool_is_not_read_again(shelf, replica, monkeypatch, stored):
    shelf.fill(replica[:30], another(lambda a: setattr(a, "section", "Menu")))
    with shelf.opened() as archive:
        first = shelf.work(archive).compare(keep=True)
        if stored:
            monkeypatch.setattr("ucancrawl.reextraction.work.BATCH", 5)
            work = shelf.work(archive)
            work._store(1, next(iter([list(work._kept(set()))[:7]])))
    reads = []
    monkeypatch.setattr(
        "ucancrawl.reextraction.again.read_article", lambda page: reads.append(page)
    )
    found, _ = shelf.reextract()
    assert reads == []
    assert found.keys == first.keys - 7 * stored
    assert {line["section"] for line in shelf.export().values()} != {"Menu"}


def _differing(old, new):
    return [name for name in old if old[name] != new[name]]


def _observed(revisions):
    """All but the pointer to the reading, which is a conclusion."""
    return [
        {name: value for name, value in row.items() if name != "extraction_id"}
        for row in revisions
    ]


def _span(link):
    return link["first_capture_id"], link["last_capture_id"]


def _bytes(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
