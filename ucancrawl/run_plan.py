"""A run's plan out of the settings, whoever set them."""

from pathlib import Path

from scrapy.settings import BaseSettings

from ucancrawl.budgets import Budgets
from ucancrawl.crawl_session import SessionPlan
from ucancrawl.politeness import Manners
from ucancrawl.signs.signs import Signs

RECORDED = (
    "UCAN_FULL",
    "UCAN_LIMIT",
    "UCAN_PROBE",
    "UCAN_DELAY",
    "UCAN_REQUESTS",
    "UCAN_BYTES",
    "UCAN_MINUTES",
    "USER_AGENT",
)
"""What a run's row says of how it was set."""


def plan_of(settings: BaseSettings, editions: tuple[str, ...]) -> SessionPlan:
    since = settings.get("UCAN_SINCE")
    return SessionPlan(
        archive=Path(settings["UCAN_ARCHIVE"]),
        database=settings.get("UCAN_DATABASE") or None,
        editions=editions,
        manners=Manners(
            delay=settings.getfloat("UCAN_DELAY"),
            jitter=settings.getfloat("DOWNLOAD_DELAY_JITTER"),
            wait_most=settings.getfloat("UCAN_WAIT_MOST"),
            retries=settings.getint("UCAN_RETRIES"),
            stop_blocked=settings.getint("UCAN_STOP_BLOCKED"),
            stop_busy=settings.getint("UCAN_STOP_BUSY"),
            stop_failing=settings.getint("UCAN_STOP_FAILING"),
        ),
        budgets=Budgets(
            requests=settings.getint("UCAN_REQUESTS"),
            bytes=settings.getint("UCAN_BYTES"),
            minutes=settings.getfloat("UCAN_MINUTES"),
            free_bytes=settings.getint("UCAN_FREE_BYTES"),
        ),
        limit=settings.getint("UCAN_LIMIT"),
        full=settings.getbool("UCAN_FULL"),
        probe=settings.getint("UCAN_PROBE"),
        since=since,
        in_full=settings.getfloat("UCAN_IN_FULL"),
        user_agent=settings.get("USER_AGENT") or "",
        contact=settings.get("UCAN_CONTACT") or "",
        recorded={name: settings.get(name) for name in RECORDED}
        | {"UCAN_SINCE": since.isoformat() if since else None},
    )


def signs_of(settings: BaseSettings) -> Signs:
    """Where a run says how it ended."""

    def path(name: str) -> Path | None:
        return Path(settings[name]) if settings.get(name) else None

    return Signs(
        archive=Path(settings["UCAN_ARCHIVE"]),
        status=path("UCAN_STATUS_FILE"),
        metrics=path("UCAN_METRICS"),
        heartbeat=settings.get("UCAN_HEARTBEAT") or None,
    )
