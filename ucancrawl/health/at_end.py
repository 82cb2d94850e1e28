"""The check at the end of a crawl: short, and never the reason that a run is lost."""

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from storage.archive import Archive
from storage.errors import ArchiveError
from ucancrawl.health.check import EditionCheck, check_run

logger = logging.getLogger(__name__)
SECONDS = 60.0
"""For looking at pages; what is left out then makes the sample smaller."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def is_degraded(archive: Archive, run_id: int) -> bool:
    """Whether the run's pages read worse than this archive's history.

    Told to stop, or unable to look, it leaves the check to `ucancrawl health`.
    """
    try:
        with _stoppable():
            checks = check_run(archive, run_id, seconds=SECONDS)
    except KeyboardInterrupt:
        logger.warning("The check of the run was stopped; `ucancrawl health` makes it.")
        return False
    except ArchiveError as error:
        logger.warning("The run could not be checked: %s", error)
        return False
    except Exception:
        logger.exception("The check of the run failed; what was crawled is kept")
        return False
    for check in checks:
        _tell(check)
    return any(check.is_alarm for check in checks)


def _tell(check: EditionCheck) -> None:
    for found in check.findings:
        logger.warning("%s, %s: %s", check.edition, check.verdict.value, found.sentence)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Both signals end the check; Scrapy's handlers speak of a reactor that is gone."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
