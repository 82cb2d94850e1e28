"""Articles whose pages came in out of order: read again, and their history told anew.

Room: `storage/retelling.py`.
"""

from storage.archive import Archive
from storage.database import read_session, write_session
from storage.retelling import (
    PageRead,
    pages_of,
    runs_to_tell,
    taken_out_of_order,
    tell_anew,
)
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import look_up_each
from ucancrawl.reextraction.again import Errand, read_errand


def retell(archive: Archive, run_id: int | None = None) -> int:
    """Tell anew what this run, or those that died before it, took out of order.

    Null for all runs there are. Gives the number of articles. An article with a page
    that cannot be read again stays as it was told.
    """
    with read_session(archive.engine) as session:
        runs = None if run_id is None else runs_to_tell(session, run_id)
        keys = taken_out_of_order(session, runs)
    return sum(_retell_one(archive, key) for key in keys)


def _retell_one(archive: Archive, key: str) -> bool:
    with read_session(archive.engine) as session:
        captures = pages_of(session, key)
        kept = look_up_each(session, [capture.id for capture in captures])
    errand = Errand(key, tuple(kept[capture.id] for capture in captures))
    readings = read_errand(archive.warc_folder, errand).readings.values()
    pages = [
        PageRead(one.capture_id, one.article, one.canonical)
        for one in readings
        if one.article is not None and one.article.key == key
    ]
    if len(pages) < len(captures):
        return False
    with write_session(archive.engine) as session:
        tell_anew(session, key, pages, READER_VERSION)
    return True
