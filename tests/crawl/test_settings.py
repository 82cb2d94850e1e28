"""Doors that must stay shut, in the settings a crawler really runs with."""

import json
import os
import subprocess
import sys

import pytest

PROGRAM = """
import json
from scrapy.utils.project import get_project_settings
from scrapy.utils.misc import load_object
s = get_project_settings()
handlers = {k: v for k, v in s.getwithbase("DOWNLOAD_HANDLERS").items() if v}
parts = {}
for name in ("DOWNLOADER_MIDDLEWARES", "SPIDER_MIDDLEWARES", "EXTENSIONS", "ITEM_PIPELINES"):
    parts[name] = [p for p, n in s.getwithbase(name).items() if n is not None]
    for path in parts[name]:
        load_object(path)
print(json.dumps({"handlers": handlers, "parts": parts,
    "values": {k: s[k] for k in s if isinstance(s[k], (str, int, float, bool, type(None)))}}))
"""


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    env = {k: v for k, v in os.environ.items() if not k.startswith("UCAN_")}
    env |= {
        "SCRAPY_SETTINGS_MODULE": "ucancrawl.settings",
        "UCAN_CONTACT": "desk@example.org",
        "UCAN_DELAY": "4.5",
    }
    shown = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=True,
        env=env,
        cwd=tmp_path_factory.mktemp("elsewhere"),
    )
    return json.loads(shown.stdout)


def test_two_handlers_and_both_are_ours(running):
    assert running["handlers"] == dict.fromkeys(
        ("http", "https"), "ucancrawl.download.handler.GuardedHandler"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELNETCONSOLE_ENABLED", False),
        ("REMOTE_CONTROL_ENABLED", False),
        ("COOKIES_ENABLED", False),
        ("REFERER_ENABLED", False),
        ("REDIRECT_ENABLED", False),
        ("METAREFRESH_ENABLED", False),
        ("RETRY_ENABLED", False),
        ("COMPRESSION_ENABLED", False),
        ("HTTPCACHE_ENABLED", False),
        ("JOBDIR", None),
        ("DOWNLOAD_VERIFY_CERTIFICATES", True),
        ("DOWNLOAD_MAXSIZE", 10 * 1024 * 1024),
        ("DOWNLOAD_TIMEOUT", 60),
        ("CONCURRENT_REQUESTS_PER_DOMAIN", 1),
        ("ROBOTSTXT_OBEY", True),
        ("UCAN_DELAY", 4.5),
        ("DOWNLOAD_DELAY", 4.5),
    ],
)
def test_limits_and_shut_doors(running, name, value):
    assert running["values"][name] == value


def test_the_user_agent_says_who_and_whom_to_write_to(running):
    agent = running["values"]["USER_AGENT"]
    assert agent.startswith("ucancrawl/")
    assert "desk@example.org" in agent


def test_scrapy_s_own_layers_do_not_do_the_work_twice(running):
    middlewares = running["parts"]["DOWNLOADER_MIDDLEWARES"]
    assert not [
        m
        for m in middlewares
        if m.endswith(("OffsiteMiddleware", "RobotsTxtMiddleware"))
    ]


def test_a_delay_that_is_no_number_is_the_careful_one():
    env = os.environ | {"UCAN_DELAY": "fast"}
    code = "from ucancrawl.settings import UCAN_DELAY; print(UCAN_DELAY)"
    shown = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=env,
        check=True,
    )
    assert shown.stdout.strip() == "3.0"
