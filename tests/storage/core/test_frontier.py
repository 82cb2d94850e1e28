"""Known, new, due, settled: the archive as the frontier, and its books."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from storage.archive import Archive
from storage.books import books, close_books
from storage.books_before import failed_as_ever
from storage.database import read_session, write_session
from storage.due import due
from storage.found import Found, SourceKind
from storage.frontier import is_complete, mark_complete, note
from storage.outcome import DueReason, FrontierState, OutcomeState, WhyDue
from storage.runs import begin_run, close_crashed, end_run, latest_runs
from storage.settling import settle
from storage.tables import (
    Article,
    Capture,
    CrawlRun,
    Discovery,
    Extraction,
    Frontier,
    Outcome,
    Revision,
)

SITE = "https://www.ucanews.com"
LISTING = f"{SITE}/category/news/7711"


def found(number, *, source=SourceKind.LISTING, slug="invented", **more):
    return Found(f"{SITE}/news/{slug}/{number}", source, via=LISTING, **more)


def key(number):
    return f"english:news:{number}"


def noted(archive, run_id, founds, at):
    with write_session(archive.engine) as session:
        return note(session, run_id, founds, at)


def settled(archive, run_id, url_key, state, at, reason=None, **more):
    with write_session(archive.engine) as session:
        settle(session, run_id, url_key, OutcomeState(state), reason, at=at, **more)


def keys_due(archive, now, edition="english", **more):
    with read_session(archive.engine) as session:
        return [
            (one.url_key, one.why.value) for one in due(session, edition, now, **more)
        ]


def rows(archive, table):
    with read_session(archive.engine) as session:
        return session.scalars(select(table)).all()


def test_noting_says_what_is_new_and_enters_it_once(archive, run_id, at):
    first = noted(archive, run_id, [found(1), found(2), found(1, slug="other")], at)
    assert [(n.url_key, n.is_new, n.is_due) for n in first] == [
        (key(1), True, True),
        (key(2), True, True),
    ]
    again = noted(archive, run_id, [found(2), found(3)], at)
    assert [(n.url_key, n.is_new, n.is_due) for n in again] == [
        (key(2), False, True),
        (key(3), True, True),
    ]
    assert {row.url_key for row in rows(archive, Frontier)} == {key(1), key(2), key(3)}


def test_every_spelling_of_an_address_is_one(archive, run_id, at):
    spellings = [
        "http://ucanews.com/news/a-b/43072",
        "https://www.ucanews.com:443/amp/a-b/43072?tablet=yes",
        "https://www.ucanews.org/news/A-B/43072#x",
    ]
    told = [Found(url, SourceKind.INLINE, via=SITE) for url in spellings]
    assert [n.url_key for n in noted(archive, run_id, told, at)] == [key(43072)]


def test_what_is_not_ours_and_images_are_left_out(archive, run_id, at):
    urls = [
        "https://example.org/news/a/1",
        "javascript:alert(1)",
        f"{SITE}/uploads/2018/03/1521176641.jpg",
        "",
        "https://www.uca.news/news/a/1",
    ]
    told = [Found(url, SourceKind.INLINE, via=SITE) for url in urls]
    assert noted(archive, run_id, told, at) == []
    assert rows(archive, Frontier) == []


def test_each_kind_of_source_leaves_its_first_and_last_word(archive, new_run, at):
    one, two = new_run(), new_run()
    later = at + timedelta(days=1)
    noted(archive, one, [found(1, text="First"), found(1, text="Second")], at)
    noted(archive, two, [found(1, text="Third")], later)
    noted(archive, two, [found(1, source=SourceKind.FEED, date_raw="d")], later)
    told = {row.source: row for row in rows(archive, Discovery)}
    assert set(told) == {"listing", "feed"}
    assert (told["listing"].text, told["listing"].run_id) == ("First", one)
    assert (told["listing"].first_seen_at, told["listing"].last_seen_at) == (at, later)
    assert (told["feed"].run_id, told["feed"].date_raw) == (two, "d")


def test_more_than_one_statement_holds(archive, run_id, at):
    founds = [found(number) for number in range(1, 2501)]
    assert [n.url_key for n in noted(archive, run_id, founds, at)] == [
        key(number) for number in range(1, 2501)
    ]
    assert not any(n.is_new for n in noted(archive, run_id, founds, at))


def test_odd_characters_in_addresses_and_texts_make_no_write_fail(archive, run_id, at):
    odd = [
        Found(
            f"{SITE}/news/{slug}/{number}", SourceKind.INLINE, via="\ud800", text="\0"
        )
        for number, slug in enumerate(("\ud800", "a\0b", "%00", "\U0001f600"), 1)
    ]
    for _ in range(2):
        noted(archive, run_id, odd, at)


def test_a_settled_address_is_not_due_again_in_its_run(archive, new_run, at):
    one, two = new_run(), new_run()
    feed = Found(f"{SITE}/rss/news", SourceKind.ROBOTS, via=SITE)
    (entry,) = noted(archive, one, [feed], at)
    settled(archive, one, entry.url_key, "read", at, changed=True)
    assert [n.is_due for n in noted(archive, one, [feed], at)] == [False]
    assert [n.is_due for n in noted(archive, two, [feed], at)] == [True]
    assert keys_due(archive, at, run_id=one) == []
    assert keys_due(archive, at, run_id=two) == [(entry.url_key, "source")]


def test_a_later_change_told_by_a_sitemap_makes_due(archive, new_run, at):
    one, two = new_run(), new_run()
    later = at + timedelta(hours=2)
    noted(archive, one, [found(1), found(2)], at)
    for number in (1, 2):
        settled(archive, one, key(number), "stored", at)
    told = [
        found(1, modified_raw=(at + timedelta(hours=1)).isoformat()),
        found(2, modified_raw=at.isoformat()),
    ]
    assert [n.is_due for n in noted(archive, two, told, later)] == [True, False]


def test_a_sitemap_that_cries_wolf_is_not_heard(archive, new_run, at):
    noted(archive, new_run(), [found(1)], at)
    for day in range(6):
        now = at + timedelta(minutes=day)
        run = new_run()
        (entry,) = noted(archive, run, [found(1, modified_raw=now.isoformat())], now)
        if entry.is_due:
            settled(archive, run, key(1), "unchanged" if day else "stored", now)
    (row,) = rows(archive, Frontier)
    assert row.visits <= 4


def test_order_of_what_is_due(archive, new_run, at):
    run = new_run()
    sources = [
        Found(f"{SITE}/", SourceKind.GIVEN, via=SITE),
        Found(LISTING, SourceKind.HOME, via=SITE),
    ]
    noted(archive, run, [*sources, *(found(n) for n in range(1, 5))], at)
    for url_key, state in (
        (f"{SITE}/", "read"),
        (LISTING, "read"),
        (key(1), "failed"),
        (key(2), "stored"),
        (key(3), "gone"),
    ):
        settled(archive, run, url_key, state, at, changed=True)
    soon = at + timedelta(hours=7)
    assert keys_due(archive, soon) == [
        (key(4), "new"),
        (f"{SITE}/", "source"),
        (LISTING, "source"),
        (key(1), "retry"),
        (key(2), "recheck"),
    ]
    assert keys_due(archive, soon, limit=2) == keys_due(archive, soon)[:2]
    assert keys_due(archive, soon, edition="india") == []
    everything = keys_due(archive, soon, full=True)
    assert everything == [*keys_due(archive, soon), (key(3), "full")]
    assert keys_due(archive, at) == [
        (key(4), "new"),
        (f"{SITE}/", "source"),
        (LISTING, "source"),
    ]


def test_what_failed_comes_back_for_ever(archive, new_run, at):
    noted(archive, new_run(), [found(1)], at)
    now = at
    for _ in range(40):
        settled(archive, new_run(), key(1), "failed", now, "timeout")
        assert keys_due(archive, now) == []
        now += timedelta(days=31)
        assert keys_due(archive, now) == [(key(1), "retry")]
    settled(archive, new_run(), key(1), "stored", now)
    (row,) = rows(archive, Frontier)
    assert (row.state, row.tries, row.visits, row.changes) == ("stored", 0, 41, 1)


def published(archive, run_id, number, day, at):
    with write_session(archive.engine) as session:
        capture = Capture(
            run_id=run_id,
            url=SITE,
            url_key=key(number),
            status=200,
            captured_at=at,
            record="response",
            payload_digest="d",
            payload_length=1,
            warc="w",
            offset=number,
            length=1,
            origin="crawl",
        )
        article = Article(
            key=key(number),
            edition="english",
            url=SITE,
            state="live",
            first_seen_at=at,
            last_seen_at=at,
        )
        session.add_all([capture, article])
        session.flush()
        revision = Revision(
            article_key=key(number),
            number=1,
            content_digest="d",
            captured_at=at,
            capture_id=capture.id,
        )
        session.add(revision)
        session.flush()
        extraction = Extraction(
            revision_id=revision.id,
            capture_id=capture.id,
            reader="1",
            layout="x",
            extracted_at=at,
            authors=[],
            keywords=[],
            images=[],
            date_published=day,
        )
        session.add(extraction)
        session.flush()
        revision.extraction_id = extraction.id
        article.revision_id = revision.id


def test_since_leaves_out_what_is_known_to_be_older(archive, run_id, at):
    post = "https://china.ucanews.com/2015/03/07/invented-slug/"
    noted(archive, run_id, [found(n) for n in (1, 2, 3, 4)], at)
    noted(archive, run_id, [Found(LISTING, SourceKind.HOME, via=SITE)], at)
    noted(archive, run_id, [Found(post, SourceKind.FEED, via=SITE)], at)
    published(archive, run_id, 1, "2019-12-31", at)
    published(archive, run_id, 2, "2020-01-01T05:00:00Z", at)
    published(archive, run_id, 3, None, at)
    asked = {k for k, _ in keys_due(archive, at, since=date(2020, 1, 1))}
    assert asked == {key(2), key(3), key(4), LISTING}
    late = at.date() + timedelta(days=1)
    assert {k for k, _ in keys_due(archive, at, since=late)} == {LISTING}
    assert keys_due(archive, at, edition="china", since=date(2015, 3, 8)) == []
    assert len(keys_due(archive, at, edition="china", since=date(2015, 3, 7))) == 1
    assert len(keys_due(archive, at, since=date(2020, 1, 1), limit=2)) == 2


def test_an_old_article_waits_longer_than_a_new_one(archive, new_run, at):
    run = new_run()
    noted(archive, run, [found(1), found(2)], at)
    published(archive, run, 1, "1989-04-12", at)
    published(archive, run, 2, at.date().isoformat(), at)
    for number in (1, 2):
        settled(archive, run, key(number), "stored", at)
    old, new = (
        row.due_at for row in sorted(rows(archive, Frontier), key=lambda r: r.url_key)
    )
    assert new - at < timedelta(days=1)
    assert old - at > timedelta(days=90)


def test_an_outcome_is_one_and_keeps_what_was_stored(archive, run_id, at):
    noted(archive, run_id, [found(1), found(2)], at)
    settled(archive, run_id, key(1), "failed", at, "timeout")
    settled(archive, run_id, key(1), "stored", at)
    settled(archive, run_id, key(1), "unchanged", at)
    settled(archive, run_id, key(2), "read", at)
    settled(archive, run_id, key(2), "gone", at, "410")
    ended = {row.url_key: (row.state, row.reason) for row in rows(archive, Outcome)}
    assert ended == {key(1): ("stored", None), key(2): ("gone", "410")}


def test_settling_the_unknown_is_a_fault_of_the_program(archive, run_id, at):
    with pytest.raises(LookupError, match="never noted"):
        settled(archive, run_id, "english:news:9", "read", at)


def test_left_as_due_the_frontier_stays_as_it_was(archive, run_id, at):
    noted(archive, run_id, [found(1)], at)
    settled(archive, run_id, key(1), "due", at, "limit")
    (row,) = rows(archive, Frontier)
    assert (row.state, row.visits, row.tried_at) == ("new", 0, None)
    assert keys_due(archive, at) == [(key(1), "new")]


def test_a_listing_remembers_that_it_was_read_to_its_end(archive, run_id, at):
    noted(archive, run_id, [Found(LISTING, SourceKind.HOME, via=SITE)], at)
    with write_session(archive.engine) as session:
        assert not is_complete(session, LISTING)
        mark_complete(session, LISTING)
        assert is_complete(session, LISTING)
        assert not is_complete(session, "https://www.ucanews.com/never")


def test_every_state_has_its_place():
    for state in (*OutcomeState, *FrontierState, *DueReason, *WhyDue):
        assert state.value == state.value.lower()
    assert {s.value for s in FrontierState} <= {s.value for s in OutcomeState} | {"new"}


def test_what_was_visited_by_a_clock_in_the_future_is_due(archive, run_id, at):
    """A year ahead once, and no word from the archive for a year."""
    noted(archive, run_id, [found(1), found(2)], at)
    settled(archive, run_id, key(1), "stored", at + timedelta(days=400))
    settled(archive, run_id, key(2), "stored", at + timedelta(minutes=20))
    assert [name for name, _ in keys_due(archive, at)] == [key(1)]
    again = noted(archive, run_id + 1, [found(1), found(2)], at)
    assert [one.is_due for one in again] == [True, False]


def test_refusals_of_one_day_are_one(archive, run_id, at):
    noted(archive, run_id, [found(1)], at)
    for hours in (0, 1, 2, 30, 31):
        later = at + timedelta(hours=hours)
        settled(archive, run_id, key(1), "refused", later, "no_article")
    assert [row.tries for row in rows(archive, Frontier)] == [2]


def test_only_what_never_was_an_article_fails_as_ever(archive, new_run, at):
    """The same wall twice; another failure first; an article that has one now."""
    walls = ("challenge", "login")
    first, second = new_run(), new_run()
    for run in (first, second):
        noted(archive, run, [found(n) for n in range(1, 7)], at)
    for number, reason in ((1, "login"), (2, "http_503"), (3, "challenge")):
        settled(archive, first, key(number), "failed", at, reason)
    settled(archive, first, key(5), "stored", at)
    for number in (1, 2, 3, 4):
        settled(archive, second, key(number), "failed", at, "challenge")
    with write_session(archive.engine) as session:
        assert not failed_as_ever(session, second, walls).total(), "no article"
        session.add_all([an_article(key(3), at), an_article(key(5), at)])
        session.flush()
        assert failed_as_ever(session, second, walls) == {"english": 1}
        assert not failed_as_ever(session, first, walls).total()


def test_a_site_that_stays_blocked_is_never_known_for_it(archive, new_run, at):
    """Whatever another edition shows meanwhile."""
    walls = ("challenge",)
    good, second, third = new_run(), new_run(), new_run()
    other = Found("https://india.ucanews.com/news/a/7", SourceKind.LISTING, LISTING)
    noted(archive, good, [*(found(n) for n in range(1, 9)), other], at)
    settled(archive, good, key(1), "stored", at)
    for run in (good, second, third):
        settled(archive, run, "india:news:7", "unchanged", at)
    for run in (second, third):
        for number in range(2, 9):
            settled(archive, run, key(number), "failed", at, "challenge")
    with write_session(archive.engine) as session:
        session.add_all([an_article(key(1), at), an_article("india:news:7", at)])
        session.flush()
        assert not failed_as_ever(session, third, walls).total()


def an_article(url_key, at):
    return Article(
        key=url_key,
        edition=url_key.partition(":")[0],
        url=SITE,
        state="live",
        first_seen_at=at,
        last_seen_at=at,
    )


def test_books_name_every_reason_and_close(archive, new_run, at):
    earlier, run = new_run(), new_run()
    noted(archive, earlier, [found(99), found(98)], at)
    noted(archive, run, [found(n) for n in range(1, 8)], at)
    noted(archive, run, [found(99)], at)
    settled(archive, run, key(1), "stored", at)
    settled(archive, run, key(2), "failed", at, "timeout")
    settled(archive, run, key(3), "failed", at, "timeout")
    settled(archive, run, key(4), "failed", at, "dns")
    settled(archive, run, key(5), "refused", at, "robots")
    settled(archive, run, key(99), "unchanged", at)
    with write_session(archive.engine) as session:
        assert not books(session, run).closed
        assert close_books(session, run, at, reason="limit") == 2
        assert close_books(session, run, at, reason="budget") == 0
        found_books = books(session, run)
    assert found_books.closed
    (english,) = found_books.editions.values()
    assert english.discovered == 8
    assert dict(english.ended) == {
        "stored": 1,
        "failed": 3,
        "refused": 1,
        "unchanged": 1,
        "due": 2,
    }
    assert english.by_reason(OutcomeState.FAILED) == {"timeout": 2, "dns": 1}
    assert english.by_reason(OutcomeState.DUE) == {"limit": 2}
    assert english.count(OutcomeState.GONE) == 0


def test_an_address_that_was_asked_for_but_not_settled_is_still_due(
    archive, new_run, at
):
    earlier, run = new_run(), new_run()
    noted(archive, earlier, [found(1)], at)
    with write_session(archive.engine) as session:
        session.add(
            Capture(
                run_id=run,
                url=SITE,
                url_key=key(1),
                status=200,
                captured_at=at,
                record="response",
                payload_digest="d",
                payload_length=1,
                warc="w",
                offset=1,
                length=1,
                origin="crawl",
            )
        )
        session.flush()
        assert close_books(session, run, at) == 1
        assert books(session, run).closed


OUTCOMES = [state for state in OutcomeState if state != OutcomeState.DUE]
LIVES = st.lists(
    st.tuples(st.integers(1, 12), st.sampled_from(["note", *OUTCOMES])), max_size=40
)


@given(lives=st.lists(LIVES, min_size=1, max_size=3))
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_books_close_whatever_happened(tmp_path_factory, lives):
    """Against a book kept beside it in plain Python, for up to three runs."""
    from datetime import UTC, datetime

    at = datetime(2026, 3, 1, tzinfo=UTC)
    folder = tmp_path_factory.mktemp("books")
    known: set[int] = set()
    with Archive.open(folder, write=True, create=True) as archive:
        for life in lives:
            with write_session(archive.engine) as session:
                run = begin_run(
                    session,
                    command="crawl",
                    editions=[],
                    settings={},
                    software="x",
                    at=at,
                )
            ours: dict[int, str] = {}
            for number, event in life:
                if event == "note":
                    (entry,) = noted(archive, run, [found(number)], at)
                    assert entry.is_new == (number not in known)
                    if number not in known:
                        ours[number] = "due"
                    known.add(number)
                elif number in known:
                    settled(archive, run, key(number), event, at)
                    brought = ("stored", "revised")
                    if ours.get(number) not in brought or event in brought:
                        ours[number] = event
            with write_session(archive.engine) as session:
                close_books(session, run, at)
                told = books(session, run)
                counted = session.scalar(
                    select(func.count()).where(Outcome.run_id == run)
                )
            assert told.closed
            assert counted == len(ours)
            ended = {state: list(ours.values()).count(state) for state in ours.values()}
            page = told.editions.get("english")
            assert dict(page.ended if page else {}) == ended


def test_runs_begin_end_and_are_found_again(archive, new_run, at):
    one, two = new_run(), new_run()
    later = at + timedelta(hours=1)
    with write_session(archive.engine) as session:
        end_run(session, one, outcome="done", exit_code=0, counts={"a": 1}, at=later)
        end_run(session, one, outcome="other", exit_code=9, counts={}, at=later)
    with read_session(archive.engine) as session:
        newest, oldest = latest_runs(session)
        assert (newest.id, newest.outcome, newest.ended_at) == (two, "running", None)
        assert (oldest.outcome, oldest.exit_code, oldest.counts) == (
            "done",
            0,
            {"a": 1},
        )
        assert oldest.ended_at == later
        assert [run.id for run in latest_runs(session, 1)] == [two]


def test_a_crashed_run_is_closed_with_its_books(archive, new_run, at):
    done, dead = new_run(), new_run()
    with write_session(archive.engine) as session:
        end_run(session, done, outcome="done", exit_code=0, counts={}, at=at)
    noted(archive, dead, [found(1), found(2)], at)
    settled(archive, dead, key(1), "stored", at)
    with write_session(archive.engine) as session:
        assert close_crashed(session, at) == [dead]
        assert close_crashed(session, at) == []
        told = books(session, dead)
        assert session.get(CrawlRun, dead).outcome == "crashed"
    assert told.closed
    assert told.editions["english"].by_reason(OutcomeState.DUE) == {"interrupted": 1}
