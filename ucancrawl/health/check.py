"""The check of a run: look, compare with history, keep what was found."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.database import read_session, write_session
from storage.health.finding import Found
from storage.health.findings import findings_of, keep_findings
from storage.health.judging import judge
from storage.health.observations import (
    editions_of,
    history,
    of_run,
    unexamined_runs,
)
from storage.health.sighting import NO_HISTORY_BELOW
from storage.health.silence import Silence, silence_of, strange_silence
from ucancrawl.health.canaries import Canaries, read_canaries
from ucancrawl.health.examination import examine
from ucancrawl.health.verdict import (
    ALARMS,
    HealthVerdict,
    reader_findings,
    verdict_of,
)


@dataclass(slots=True)
class EditionCheck:
    """One edition in one run."""

    edition: str
    run_id: int
    verdict: HealthVerdict
    pages: int
    """Pages of the run that were looked at."""
    history: int
    """Pages of history they were compared with."""
    findings: list[Found] = field(default_factory=list)
    canaries: Canaries | None = None
    silence: Silence = field(default_factory=lambda: Silence(0))

    @property
    def is_alarm(self) -> bool:
        return self.verdict in ALARMS


def check_run(
    archive: Archive, run_id: int, *, seconds: float | None = None
) -> list[EditionCheck]:
    """Look at a run's pages, judge them, keep the findings. Needs the archive to write.

    Canaries are read only where something was found, to say whose fault it is.
    """
    examine(archive, run_id, seconds)
    with read_session(archive.engine) as session:
        checks = [
            _judged(session, run_id, edition)
            for edition in editions_of(of_run(session, run_id))
        ]
    for check in checks:
        if check.findings:
            settle(check, read_canaries(archive, check.edition))
    with write_session(archive.engine) as session:
        found = [one for check in checks for one in check.findings]
        keep_findings(session, run_id, found, datetime.now(UTC))
    return checks


def catch_up(archive: Archive) -> list[int]:
    """Check the runs that ended without a check; returns them."""
    with read_session(archive.engine) as session:
        runs = unexamined_runs(session)
    for run_id in runs:
        check_run(archive, run_id)
    return runs


def kept_check(session: Session, run_id: int, edition: str) -> EditionCheck:
    """What a check of a run came to, as it was kept."""
    now = [one for one in of_run(session, run_id) if one.edition == edition]
    before = history(session, run_id, edition)
    silence = silence_of(session, run_id, edition)
    found = findings_of(session, run_id, edition)
    return _check(edition, run_id, len(now), len(before), found, silence)


def settle(check: EditionCheck, canaries: Canaries) -> None:
    """Take in what the canaries say."""
    check.canaries = canaries
    known = {one.field for one in check.findings}
    check.findings += [
        one
        for one in reader_findings(check.edition, canaries)
        if one.field not in known
    ]
    check.verdict = verdict_of(
        check.findings,
        canaries,
        stored=check.silence.stored,
        has_history=check.history >= NO_HISTORY_BELOW,
    )


def _judged(session: Session, run_id: int, edition: str) -> EditionCheck:
    now = [one for one in of_run(session, run_id) if one.edition == edition]
    before = history(session, run_id, edition)
    silence = silence_of(session, run_id, edition)
    found = [*judge(now, before), *strange_silence(edition, silence)]
    return _check(edition, run_id, len(now), len(before), found, silence)


def _check(
    edition: str,
    run_id: int,
    pages: int,
    past: int,
    found: Sequence[Found],
    silence: Silence,
) -> EditionCheck:
    verdict = verdict_of(
        found, None, stored=silence.stored, has_history=past >= NO_HISTORY_BELOW
    )
    return EditionCheck(
        edition, run_id, verdict, pages, past, list(found), None, silence
    )
