"""Articles whose pages came in out of order: read again, and their history told anew.

Room: `storage/retelling.py`.
"""

from collections.abc import Iterable

from storage.archive import Archive
from storage.database import read_session, write_session
from storage.retelling import PageRead, pages_of, tell_anew
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import look_up_each
from ucancrawl.reextraction.again import Errand, read_errand


def retell(archive: Archive, keys: Iterable[str]) -> int:
    """Tell these articles anew; gives how many were.

    One with a page that cannot be read again stays as it was told.
    """
    return sum(_retell_one(archive, key) for key in sorted(keys))


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
    if len(pages) < max(len(captures), 2):
        return False
    with write_session(archive.engine) as session:
        tell_anew(session, key, pages, READER_VERSION)
    return True
