"""Articles whose pages came in out of order: read again, and their history told anew.

Room: `storage/retelling.py`.
"""

from collections.abc import Iterable

from storage.archive import Archive
from storage.captures import OWN
from storage.database import read_session, write_session
from storage.retelling import PageRead, pages_of, tell_anew
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import look_up_each
from ucancrawl.reextraction.again import Errand, read_errand


def retell(archive: Archive, keys: Iterable[str]) -> int:
    """Tell these articles anew; gives how many were.

    One with a page that cannot be read again stays as it was told, and so does one of
    which no page came from elsewhere. A page that shows no article now has no part.
    """
    return sum(_retell_one(archive, key) for key in sorted(keys))


def _retell_one(archive: Archive, key: str) -> bool:
    with read_session(archive.engine) as session:
        captures = pages_of(session, key)
        kept = look_up_each(session, [capture.id for capture in captures])
    if all(capture.origin == OWN for capture in captures):
        return False
    errand = Errand(key, tuple(kept[capture.id] for capture in captures))
    readings = read_errand(archive.warc_folder, errand).readings.values()
    pages = [
        PageRead(one.capture_id, one.article, one.canonical)
        for one in readings
        if one.article is not None and one.article.key == key
    ]
    if not pages or len(captures) < 2 or any(one.fault for one in readings):
        return False
    with write_session(archive.engine) as session:
        tell_anew(session, key, pages, READER_VERSION)
    return True
