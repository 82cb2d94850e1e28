"""`show` tells of each value where it came from, for people and for machines."""

import gzip
import json

from tests.loaded import ucancrawl


def test_each_value_names_source_raw_string_and_record(archive):
    shown = ucancrawl(
        "show", "english:news:900017", "--json", "--archive", str(archive)
    )
    article = json.loads(shown.stdout)
    fields = article["fields"]
    assert {"headline", "date_published", "body"} <= fields.keys()
    for name, origin in fields.items():
        assert origin["value"] == article[name]
        record = origin["record"]
        with (archive / "warc" / record["warc"]).open("rb") as file:
            file.seek(record["offset"])
            head = gzip.GzipFile(fileobj=file).read(1000).decode()
        assert f"WARC-Record-ID: <{record['record_id']}>" in head
    dated = fields["date_published"]
    assert "May 27, 2015 09:25 AM GMT" in dated["raw"]
    assert dated["agreeing"] >= 1


def test_a_person_sees_source_and_record(archive):
    shown = ucancrawl("show", "english:news:900017", "--archive", str(archive))
    lines = [line.strip() for line in shown.stdout.splitlines()]
    at = next(n for n, line in enumerate(lines) if line.startswith("date_published"))
    assert lines[at + 1].startswith("from ")
    assert "09:25 AM GMT" in lines[at + 1]
    assert any(line.startswith("record 1") and ".warc.gz:" in line for line in lines)
