"""JSON lines: sorted, the same bytes each time, whole file or none."""

import io
import json
import os
import stat
from datetime import date

import pytest

from storage.errors import ArchiveUnwritable
from storage.export.jsonl import ExportFilters, export_jsonl, export_jsonl_file
from storage.export.publish import publish


def lines(shelf, **filters):
    out = io.BytesIO()
    count = export_jsonl(shelf.session, out, ExportFilters(**filters))
    found = [json.loads(text) for text in out.getvalue().splitlines()]
    assert count == len(found)
    return found, out.getvalue()


def test_sorted_by_key_and_byte_for_byte_again(shelf, make):
    for number in (3, 20, 1):
        shelf.store(make(number, headline="Đức Giám mục 主教"))
    found, data = lines(shelf)
    assert [one["key"] for one in found] == [
        "english:news:1",
        "english:news:20",
        "english:news:3",
    ]
    assert "主教".encode() in data
    assert lines(shelf)[1] == data


def test_filters(shelf, make):
    shelf.store(make(1, date_published=date(2019, 1, 1)))
    shelf.store(make(2))
    assert [one["key"] for one in lines(shelf, since=date(2019, 1, 1))[0]] == [
        "english:news:1"
    ]
    assert lines(shelf, edition="vietnam")[0] == []


def test_text_no_database_keeps_is_still_one_line(shelf, make):
    odd = "a\x00b\ud800c\u2028d\ne"
    shelf.store(make(1, headline=odd, body=odd, keywords=[odd], authors=[odd]))
    found, _ = lines(shelf)
    assert found[0]["headline"] == "a\ufffdb\ufffdc\u2028d\ne"
    assert found[0]["keywords"] == [found[0]["headline"]]


def test_a_file_appears_whole_or_not_at_all(shelf, make, tmp_path):
    shelf.store(make(1))
    path = tmp_path / "out.jsonl"
    assert export_jsonl_file(shelf.session, path) == 1
    assert path.read_bytes() == lines(shelf)[1]
    with path.open("rb") as earlier:
        shelf.store(make(2))
        export_jsonl_file(shelf.session, path)
        assert len(earlier.readlines()) == 1
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
    with pytest.raises(RuntimeError):
        _write_half(path)
    assert path.read_bytes() == lines(shelf)[1]
    assert [one.name for one in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(ArchiveUnwritable, match="cannot be written"):
        _write_half(tmp_path / "none" / "out.jsonl")


def _write_half(path):
    with publish(path) as out:
        out.write(b"half")
        raise RuntimeError
