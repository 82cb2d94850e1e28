"""Every setting of the crawl. Value, then Scrapy's default, then the reason.

A few values come from the environment and from nowhere else: `UCAN_ARCHIVE`,
`UCAN_DATABASE`, `UCAN_CONTACT`, `UCAN_DELAY`, `UCAN_LOG_LEVEL`, `UCAN_LOG_FORMAT`,
`UCAN_METRICS`, `UCAN_STATUS_FILE`, `UCAN_HEARTBEAT`.
"""

import os
from importlib.metadata import PackageNotFoundError, version
from math import isfinite
from typing import Any

BOT_NAME = "ucancrawl"
SPIDER_MODULES = ["ucancrawl.spiders"]
NEWSPIDER_MODULE = "ucancrawl.spiders"

# The archive. Used by ucancrawl/crawl_session.py.
UCAN_ARCHIVE = os.environ.get("UCAN_ARCHIVE", "./archive")
UCAN_DATABASE = os.environ.get("UCAN_DATABASE") or None

# Who we are. Used by the user agent and the WARC files.
UCAN_CONTACT = os.environ.get("UCAN_CONTACT", "").strip()
try:
    UCAN_VERSION = version("ucancrawl")
except PackageNotFoundError:
    UCAN_VERSION = "0"
USER_AGENT = (  # default Scrapy's own; whoever is crawled must know whom to write to
    f"ucancrawl/{UCAN_VERSION} (news archive{'; +' if UCAN_CONTACT else ''}"
    f"{UCAN_CONTACT.encode('ascii', 'ignore').decode()})"
)
UCAN_ROBOTS_NAME = "ucancrawl"  # used by middlewares/robots.py

# Politeness. Used by ucancrawl/politeness.py, which waits after the end of a response.
try:
    UCAN_DELAY = max(0.0, float(os.environ.get("UCAN_DELAY", "3")))
except ValueError:
    UCAN_DELAY = 3.0
if not isfinite(UCAN_DELAY):
    UCAN_DELAY = 3.0
DOWNLOAD_DELAY = UCAN_DELAY  # default 0; one small newsroom's server
DOWNLOAD_DELAY_JITTER = 0.5  # default 0.5; only ever added to the delay, see the gate
CONCURRENT_REQUESTS = 1  # default 16; an edition is one host, and order is exact
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # default 8; one request at a time per host
AUTOTHROTTLE_ENABLED = False  # default False; the gate knows Retry-After, it does not
ROBOTSTXT_OBEY = True  # default True; obeyed by our own layer after RFC 9309
UCAN_RETRIES = 2  # used by the gate: second and third try, later
UCAN_STOP_BLOCKED = 3  # used by the gate: 403 in a row that end a host's run
UCAN_STOP_BUSY = 5  # used by the gate: 429 or 503 in a row that end a host's run
UCAN_STOP_FAILING = 20  # used by the gate: other failures in a row that end it
UCAN_WAIT_MOST = 3600  # used by the gate: a longer Retry-After ends the host's run

UCAN_IN_FULL = 0.05  # used by honesty.py: share of 304 answers put to the proof

# Limits: reliability of unattended runs, issue 4 item 7.
DOWNLOAD_TIMEOUT = 60  # default 180; a request in all, connect to last byte
DOWNLOAD_MAXSIZE = 10 * 1024 * 1024  # default 1 GiB; 150 KB of gzip open to 100 MiB
DOWNLOAD_WARNSIZE = 0  # default 32 MiB; above the limit
UCAN_HEADER_BYTES = 256 * 1024  # used by download/protocol.py
UCAN_REDIRECTS = 10  # used by middlewares/redirect.py
DNS_TIMEOUT = 20  # default 60; the request has 60 s in all
URLLENGTH_LIMIT = 2083  # default 2083; also refused by name in sources/traps.py
DEPTH_LIMIT = 0  # default 0; budgets and traps end a run, not depth

# Budgets of one run, 0 for none. Used by extensions/budgets.py.
UCAN_REQUESTS = 0
UCAN_BYTES = 0
UCAN_MINUTES = 0
UCAN_FREE_BYTES = 200 * 1024 * 1024  # free disk below which a run ends
UCAN_LISTING_PAGES = 2000  # pages of one listing in one run; used by walks.py
UCAN_TRAP_PAGES = 50  # new pages of one family that bring no article; used by mazes.py

# Signs for whoever watches. Used by ucancrawl/signs/signs.py.
UCAN_METRICS = os.environ.get("UCAN_METRICS") or None
UCAN_STATUS_FILE = os.environ.get("UCAN_STATUS_FILE") or None
UCAN_HEARTBEAT = os.environ.get("UCAN_HEARTBEAT") or None

# What a run is asked for. Set by crawling.py.
UCAN_FULL = False
UCAN_SINCE: Any = None
UCAN_LIMIT = 0
UCAN_PROBE = 0  # numbers in gaps, per edition; storage/coverage/probing.py

# Doors that stay shut.
DOWNLOAD_HANDLERS = {
    "http": "ucancrawl.download.handler.GuardedHandler",
    "https": "ucancrawl.download.handler.GuardedHandler",
    "file": None,  # default on; a page's file:// link must never read the disk
    "data": None,  # default on; nothing of ours is a data: address
    "ftp": None,  # default on
    "s3": None,  # default on
}
DOWNLOAD_VERIFY_CERTIFICATES = True  # default False
TELNETCONSOLE_ENABLED = False  # default True; opens a port
REMOTE_CONTROL_ENABLED = False  # default True; runs Python code sent to a port
COOKIES_ENABLED = False  # default True; and the first one fetches the suffix list
REFERER_ENABLED = False  # default True; Referrer-Policy is a header to be attacked by
METAREFRESH_ENABLED = False  # default True; a page is read as what it is
REDIRECT_ENABLED = False  # default True; middlewares/redirect.py checks each hop
RETRY_ENABLED = False  # default True; three tries in 19 ms, Retry-After ignored
COMPRESSION_ENABLED = False  # default True; accepts half a gzip, see capture.py
HTTPCACHE_ENABLED = False  # default False; the archive is the memory
JOBDIR = None  # default None; a kill loses what a job directory holds
MEMUSAGE_ENABLED = True  # default True
MEMUSAGE_LIMIT_MB = 2048  # default 0; a run must not take the machine with it

# Components.
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate, br, zstd",  # what storage can open again
}
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,  # guard.py
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,  # robots.py
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "ucancrawl.middlewares.guard.GuardMiddleware": 50,
    "ucancrawl.middlewares.plain_http.PlainHttpMiddleware": 55,
    "ucancrawl.middlewares.quota.QuotaMiddleware": 60,
    "ucancrawl.middlewares.robots.RobotsMiddleware": 100,
    "ucancrawl.middlewares.retry.LaterMiddleware": 550,
    "ucancrawl.middlewares.redirect.HopMiddleware": 600,
    "ucancrawl.middlewares.resume.ResumeMiddleware": 640,
    "ucancrawl.middlewares.revisit.RevisitMiddleware": 650,
    "ucancrawl.middlewares.capture.CaptureMiddleware": 900,
}
ITEM_PIPELINES = {
    "ucancrawl.pipelines.normalise.NormalisePipeline": 100,
    "ucancrawl.pipelines.judge.JudgePipeline": 200,
    "ucancrawl.pipelines.store.StorePipeline": 300,
}
EXTENSIONS = {
    "ucancrawl.extensions.run.RunExtension": 0,
    "ucancrawl.extensions.budgets.BudgetExtension": 100,
    "ucancrawl.extensions.shutdown.ShutdownExtension": 100,
    "ucancrawl.extensions.progress.ProgressExtension": 200,
}
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"  # by key in EditionSpider
HTTPERROR_ALLOW_ALL = True  # default False; 404 and 304 are facts to be kept

# Logs go to standard error; standard output belongs to data.
LOG_LEVEL = os.environ.get("UCAN_LOG_LEVEL", "INFO").upper()
if LOG_LEVEL not in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"):
    LOG_LEVEL = "INFO"
WARN_ON_GENERATOR_RETURN_VALUE = False  # default True; reads our source at run time
UCAN_LOG_FORMAT = os.environ.get("UCAN_LOG_FORMAT", "plain").lower()  # log_output.py
LOG_VERSIONS: list[str] = []  # default ten libraries; `ucancrawl --version` says ours
LOGSTATS_INTERVAL = 0  # default 60; extensions/progress.py speaks instead
UCAN_PROGRESS = True  # used by extensions/progress.py: a table on a terminal
STATS_DUMP = False  # default True; the run row holds the counts
LOG_FORMATTER = "ucancrawl.extensions.log_lines.EscapedLines"  # default lets CR, LF in
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
