"""Log lines that no server can forge, for people or as one JSON object a line.

An address or an error's text may hold anything a server sent: CR and LF would begin a
line that nobody wrote, ESC would command the terminal, bidi marks would turn it round.
"""

import json
import logging
from datetime import UTC, datetime
from enum import StrEnum
from typing import TextIO

LINE = "%(asctime)s [%(name)s] %(levelname)s: %(message)s"
TIME = "%Y-%m-%d %H:%M:%S"
TALKATIVE = (
    "alembic",
    "scrapy.addons",
    "scrapy.core.engine",
    "scrapy.crawler",
    "scrapy.extensions.memusage",
    "scrapy.middleware",
    "scrapy.utils.log",
)
"""Loggers that list every setting and component, once for each edition."""


class LogFormat(StrEnum):
    """Values of `--log-format` and UCAN_LOG_FORMAT."""

    PLAIN = "plain"
    JSON = "json"


def one_line(text: str) -> str:
    """One line of printable characters, whatever is in it.

    >>> one_line("a" + chr(10) + "b" + chr(27) + "[2J" + chr(0x202E))
    'a\\\\nb\\\\x1b[2J\\\\u202e'
    """
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in text
    )


class PlainFormatter(logging.Formatter):
    """One line an event; the lines of a traceback are set in, as no event is."""

    def __init__(self) -> None:
        super().__init__(LINE, TIME)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 logging's name
        record.message = one_line(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: "logging._SysExcInfoType") -> str:  # noqa: N802 logging's name
        lines = super().formatException(ei).split("\n")
        return "\n".join("    " + one_line(line) for line in lines)


class JsonFormatter(logging.Formatter):
    """One JSON object a line, ASCII: what is no ASCII stands as an escape."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        said: dict[str, object] = {
            "time": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            said["traceback"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=True)


def talk_to_stderr(level: str, wanted: str) -> None:
    """Give the root logger the one handler of a run; twice is as once.

    Not Scrapy's handler: each of its crawlers puts a new one in the place of the last.
    """
    root = logging.getLogger()
    for before in [h for h in root.handlers if isinstance(h, RunHandler)]:
        root.removeHandler(before)
    handler = RunHandler()
    handler.setLevel(level)
    if level != "DEBUG":
        handler.addFilter(is_worth_a_line)
    root.addHandler(handler)
    root.setLevel(logging.NOTSET)
    dress(wanted)


class RunHandler(logging.StreamHandler[TextIO]):
    """Writes to standard error; a class of its own so that it can be told apart."""


def is_worth_a_line(record: logging.LogRecord) -> bool:
    """Whether an event says more than how the program is built."""
    is_talk = any(
        record.name == name or record.name.startswith(name + ".") for name in TALKATIVE
    )
    return record.levelno >= logging.WARNING or not is_talk


def dress(wanted: str) -> None:
    """Give the handlers of the root logger the wanted format."""
    formatter = JsonFormatter() if wanted == LogFormat.JSON else PlainFormatter()
    for handler in logging.getLogger().handlers:
        handler.setFormatter(formatter)
