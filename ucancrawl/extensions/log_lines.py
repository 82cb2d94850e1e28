"""Log lines that no server can forge: control characters of addresses are escaped."""

import logging
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.logformatter import LogFormatter
from twisted.python.failure import Failure

from ucancrawl.log_output import one_line


class EscapedLines(LogFormatter):
    """Scrapy's lines, quieter: a dropped item is counted, not shouted."""

    def dropped(
        self,
        item: Any,
        exception: BaseException,
        response: Response | Failure | None,
        spider: Spider,
    ) -> Any:
        return {
            "level": logging.INFO,
            "msg": "Dropped: %(exception)s",
            "args": {"exception": one_line(str(exception))},
        }

    def item_error(
        self,
        item: Any,
        exception: BaseException,
        response: Response | Failure | None,
        spider: Spider,
    ) -> Any:
        return {
            "level": logging.ERROR,
            "msg": "Fault while storing %(key)s",
            "args": {"key": one_line(str(getattr(item, "key", item)))[:200]},
        }

    def download_error(
        self,
        failure: Failure,
        request: Request,
        spider: Spider,
        errmsg: str | None = None,
    ) -> Any:
        return {
            "level": logging.DEBUG,
            "msg": "No response: %(request)s (%(cause)s)",
            "args": {"request": request, "cause": one_line(str(failure.value))},
        }
