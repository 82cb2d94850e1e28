"""Records that stand in a run's own file while their rows did not come about.

A run enters them at its end. Where it cannot, it leaves its file unsealed and ends
without saying so: its successor takes it for dead and adopts them.
"""

from collections.abc import Callable

from sqlalchemy import Engine, select

from storage.database import write_session
from storage.tables import Capture


def enter_rowless(
    engine: Engine, warc: str, rowless: list[Callable[[], Capture]]
) -> None:
    """Enters the rows of one file that are still missing, all of them or none."""
    if not rowless:
        return
    with write_session(engine) as session:
        # A commit that failed may have come through all the same.
        offsets = select(Capture.offset).where(Capture.warc == warc)
        known = set(session.scalars(offsets))
        rows = [make() for make in rowless]
        session.add_all(row for row in rows if row.offset not in known)
    rowless.clear()
