"""A run that needs no network, and a crawler that works for it."""

import pytest
from scrapy.utils.test import get_crawler

from ucancrawl.crawl_session import CrawlSession, SessionPlan
from ucancrawl.politeness import Manners
from ucancrawl.settings import __dict__ as ours
from ucancrawl.spiders.editions import SPIDERS


@pytest.fixture
def session(tmp_path):
    plan = SessionPlan(tmp_path / "a", None, ("english",), Manners(delay=0, jitter=0))
    opened = CrawlSession.open(plan)
    yield opened
    opened.close("done", 0, {})


@pytest.fixture
def crawler(session):
    settings = {k: v for k, v in ours.items() if k.isupper()}
    crawler = get_crawler(SPIDERS["english"], settings, prevent_warnings=False)
    crawler.spider = SPIDERS["english"].from_crawler(crawler, session=session)
    return crawler
