"""A host that was caught lying is remembered; one that stood the proof is sampled."""

from datetime import UTC, datetime, timedelta

from storage.archive import Archive
from storage.database import write_session
from storage.runs import begin_run, end_run
from ucancrawl.honesty import FIRST, MEMORY, Honesty

HOST = "www.ucanews.com"
NOW = datetime(2026, 5, 1, tzinfo=UTC)


def ran(archive, at, counts):
    with write_session(archive.engine) as session:
        run = begin_run(
            session,
            command="crawl",
            editions=["english"],
            settings={},
            software="",
            at=at,
        )
        end_run(session, run, outcome="done", exit_code=0, counts=counts, at=at)


def remembered(tmp_path, at, **counted):
    with Archive.open(tmp_path / "a", write=True, create=True) as archive:
        keys = {f"ucan/304_{name}/{HOST}": n for name, n in counted.items()}
        ran(archive, at, {"english": keys, "india": {}})
        return Honesty.remembered(archive, NOW, share=0)


def test_the_first_answers_are_all_put_to_the_proof():
    honesty = Honesty(share=0)
    for _ in range(FIRST):
        assert honesty.is_to_be_proven(HOST)
        honesty.prove(HOST, lied=False)
    assert not honesty.is_to_be_proven(HOST)
    assert honesty.trusts(HOST)


def test_one_lie_ends_the_trust_in_that_host_alone():
    honesty = Honesty()
    honesty.prove(HOST, lied=True)
    assert not honesty.trusts(HOST)
    assert honesty.trusts("india.ucanews.com")


def test_lies_and_proofs_of_earlier_runs_count(tmp_path):
    honesty = remembered(tmp_path, NOW - timedelta(days=9), checked=7, lies=1)
    assert honesty.checked[HOST] == 7
    assert not honesty.trusts(HOST)


def test_an_old_lie_is_forgiven(tmp_path):
    honesty = remembered(tmp_path, NOW - MEMORY - timedelta(days=1), checked=7, lies=1)
    assert honesty.trusts(HOST)
