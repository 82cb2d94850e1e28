"""What `ucancrawl crawl` can be told, option by option."""

from pathlib import Path
from typing import Annotated

import typer

from ucancrawl.cli.options import MOST, edition_name, finite
from ucancrawl.log_output import LogFormat

MEGABYTE = 1024 * 1024

Editions = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[EDITION ...]",
        help="Editions to crawl; all by default.",
        parser=edition_name,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(help="Leave known articles older than this day alone."),
]
Limit = Annotated[
    int | None, typer.Option(help="Stop after this many articles.", min=1, max=MOST)
]
Full = Annotated[
    bool, typer.Option("--full", help="Ask again for everything that is known.")
]
Delay = Annotated[
    float | None,
    typer.Option(
        envvar="UCAN_DELAY",
        help="Seconds between two requests to a host; 3 by default.",
        min=0,
        callback=finite,
    ),
]
Probe = Annotated[
    int,
    typer.Option(
        metavar="N",
        help="In the end, ask for N numbers of each edition that nobody named.",
        min=0,
        max=MOST,
    ),
]
Requests = Annotated[
    int | None, typer.Option(help="End after this many requests.", min=1, max=MOST)
]
Bytes = Annotated[
    int | None,
    typer.Option(
        "--bytes", help="End after this many bytes over the wire.", min=1, max=MOST
    ),
]
Minutes = Annotated[
    float | None,
    typer.Option(help="End after this many minutes.", min=0.001, callback=finite),
]
MinFree = Annotated[
    int | None,
    typer.Option(
        "--min-free",
        metavar="MB",
        help="End when the archive's disk has less free; 200 by default.",
        min=0,
        max=MOST // MEGABYTE,
    ),
]
Metrics = Annotated[
    Path | None,
    typer.Option(
        envvar="UCAN_METRICS",
        help="Write how the run ended as a Prometheus text file.",
        dir_okay=False,
    ),
]
StatusFile = Annotated[
    Path | None,
    typer.Option(
        "--status-file",
        envvar="UCAN_STATUS_FILE",
        help="Write how the run ended as JSON; status.json in the archive by default.",
        dir_okay=False,
    ),
]
Heartbeat = Annotated[
    str | None,
    typer.Option(
        envvar="UCAN_HEARTBEAT",
        metavar="FILE|URL",
        help="After a success, touch this file or ask for this address.",
    ),
]
Logs = Annotated[
    LogFormat,
    typer.Option(
        "--log-format",
        envvar="UCAN_LOG_FORMAT",
        help="Log lines for people, or one JSON object a line.",
        case_sensitive=False,
    ),
]
