"""Status file, metrics and heartbeat: when they are given, and when they are not."""

import http.server
import json
import os
import threading
from datetime import UTC, datetime, timedelta

import pytest

from storage.holdings import Holdings
from ucancrawl.exits import Exit
from ucancrawl.signs.run_end import RunEnd
from ucancrawl.signs.signs import Signs

BEGAN = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)


def end(exit=Exit.DONE, day=0, holdings=None):
    at = BEGAN + timedelta(days=day)
    return RunEnd(
        exit, "It ended so.", at, at + timedelta(hours=1), 7, {}, True, holdings
    )


def said(path):
    return json.loads(path.read_bytes())


def test_the_status_file_stands_in_the_archive(tmp_path):
    Signs(tmp_path).put_out(end(holdings=Holdings({"china": 3}, None)))
    status = said(tmp_path / "status.json")
    assert (status["exit_code"], status["outcome"], status["run"]) == (0, "done", 7)
    assert status["last_success_at"] == status["ended_at"] == "2026-03-01T05:00:00Z"
    assert status["articles"] == {"china": 3}
    assert [p.name for p in tmp_path.iterdir()] == ["status.json"]


def test_without_an_archive_none_is_made(tmp_path):
    Signs(tmp_path / "none").put_out(end(Exit.DAMAGED))
    assert list(tmp_path.iterdir()) == []


def test_a_failure_remembers_the_last_success(tmp_path):
    signs = Signs(tmp_path, metrics=tmp_path / "m.prom")
    signs.put_out(end())
    signs.put_out(end(Exit.DAMAGED, day=1))
    signs.put_out(end(Exit.NEEDS_MIGRATE, day=2))
    status = said(tmp_path / "status.json")
    assert status["outcome"] == "needs_migrate"
    assert status["last_success_at"] == "2026-03-01T05:00:00Z"
    success = (BEGAN + timedelta(hours=1)).timestamp()
    name = "ucancrawl_last_success_timestamp_seconds"
    assert f"{name} {success!r}\n" in (tmp_path / "m.prom").read_text()


def test_a_torn_status_file_is_no_obstacle(tmp_path):
    (tmp_path / "status.json").write_text('{"last_succ')
    Signs(tmp_path).put_out(end(Exit.DAMAGED))
    assert said(tmp_path / "status.json")["last_success_at"] is None


@pytest.mark.parametrize("code", list(Exit), ids=lambda code: code.name)
def test_the_heart_beats_for_success_alone(tmp_path, code):
    beat = tmp_path / "beat"
    Signs(tmp_path, heartbeat=str(beat)).put_out(end(code))
    assert beat.exists() is (code == 0)


def test_an_old_heartbeat_is_renewed(tmp_path):
    beat = tmp_path / "beat"
    beat.touch()
    os.utime(beat, (1, 1))
    Signs(tmp_path, heartbeat=str(beat)).put_out(end())
    assert beat.stat().st_mtime > 1


def test_signs_that_cannot_be_written_change_nothing(tmp_path, caplog):
    nowhere = tmp_path / "no" / "folder"
    Signs(tmp_path, nowhere / "s", nowhere / "m", str(nowhere / "h")).put_out(end())
    assert len(caplog.records) == 3
    assert all(record.levelname == "WARNING" for record in caplog.records)


@pytest.fixture
def listener(monkeypatch):
    """A server of this machine that counts who asks; it answers 500."""
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(500)

        def log_message(self, *args):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/beat", asked
        server.shutdown()


def test_an_address_is_asked_once_and_its_failure_is_only_said(
    tmp_path, listener, caplog
):
    url, asked = listener
    Signs(tmp_path, heartbeat=url + "?token=secret").put_out(end())
    assert asked == ["/beat?token=secret"]
    assert "500" in caplog.text
    assert "secret" not in caplog.text
