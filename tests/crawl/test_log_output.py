"""No server writes a log line of its own, in either format."""

import io
import json
import logging
import sys

import pytest

from ucancrawl.log_output import (
    JsonFormatter,
    PlainFormatter,
    RunHandler,
    is_worth_a_line,
    one_line,
    talk_to_stderr,
)

EVIL = (
    "https://example.org/\r\n2026-01-01 00:00:00 [root] INFO: all is well\x1b[2J\x9b1m"
    "\u202etxt.exe\u2066\u2028\u2029\x85\x00\ud800 năm 新闻"
)


def record(message, *args, exc_info=None):
    return logging.LogRecord("ucancrawl.x", 20, "f", 1, message, args, exc_info)


def caught():
    try:
        raise ValueError(EVIL)
    except ValueError:
        return sys.exc_info()


def test_a_plain_line_is_one_line_and_keeps_the_languages():
    line = PlainFormatter().format(record("Asked %s", EVIL))
    assert line.isprintable()
    assert len(line.splitlines()) == 1
    assert r"\r\n2026-01-01" in line
    assert r"\x1b[2J\x9b1m\u202etxt.exe\u2066\u2028\u2029\x85\x00\ud800" in line
    assert line.endswith("năm 新闻")


def test_a_traceback_cannot_begin_a_line_of_its_own():
    shown = PlainFormatter().format(record("Fault", exc_info=caught()))
    first, *rest = shown.split("\n")
    assert "[ucancrawl.x] INFO: Fault" in first
    assert all(line.startswith("    ") and line.isprintable() for line in rest)


def test_json_is_one_ascii_object_a_line():
    line = JsonFormatter().format(record("Asked %s", EVIL, exc_info=caught()))
    assert line.isascii()
    assert line.isprintable()
    said = json.loads(line)
    assert said["message"] == "Asked " + EVIL
    assert (said["level"], said["logger"]) == ("INFO", "ucancrawl.x")
    assert said["time"].endswith("Z")
    assert "ValueError" in said["traceback"]


def test_what_is_printable_stays_as_it_is():
    assert one_line("năm mới 新闻 – “x”") == "năm mới 新闻 – “x”"


@pytest.mark.parametrize(
    ("name", "level", "worth"),
    [
        ("scrapy.middleware", logging.INFO, False),
        ("alembic.runtime.migration", logging.INFO, False),
        ("scrapy.middleware", logging.WARNING, True),
        ("scrapy.core.scraper", logging.ERROR, True),
        ("ucancrawl.run_report", logging.INFO, True),
        ("scrapy.crawlers_of_ours", logging.INFO, True),
    ],
)
def test_talk_about_components_is_left_out(name, level, worth):
    spoken = logging.LogRecord(name, level, "f", 1, "m", (), None)
    assert is_worth_a_line(spoken) is worth


@pytest.fixture
def root():
    logger = logging.getLogger()
    before, level = logger.handlers[:], logger.level
    yield logger
    logger.handlers[:] = before
    logger.setLevel(level)


def test_one_handler_however_often(root):
    talk_to_stderr("INFO", "plain")
    talk_to_stderr("WARNING", "json")
    (handler,) = (h for h in root.handlers if isinstance(h, RunHandler))
    handler.setStream(io.StringIO())
    logging.getLogger("ucancrawl.test").info("quiet")
    logging.getLogger("ucancrawl.test").warning("loud")
    lines = handler.stream.getvalue().splitlines()
    assert [json.loads(line)["message"] for line in lines] == ["loud"]
