"""A hundred ways toward private addresses and files: no connection at any socket."""

import subprocess
import sys
from itertools import product

import pytest
from scrapy import Request
from scrapy.http import Response
from scrapy.utils.test import get_crawler

from storage.editions.registry import edition_of_host
from tests.campaign.ground import PROGRAM, ask
from tests.running import newsroom
from ucancrawl.exits import Exit
from ucancrawl.failures import Failure, Refusal
from ucancrawl.middlewares.redirect import HopMiddleware
from ucancrawl.settings import __dict__ as ours
from ucancrawl.spiders.editions import SPIDERS

HERE = "https://www.ucanews.com/news/any/1"
PLACES = """127.0.0.1 127.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 127.0.0.1.
0 0.0.0.0 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 localhost
localhost.localdomain [::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [fe80::1] [fc00::1]
[64:ff9b::7f00:1] [2002:7f00:1::] ①②⑦.⓪.⓪.① 127。0。0。1 %31%32%37.0.0.1
127.0.0.1.nip.io www.ucanews.com.evil.test evil.test www.ucanews.com@127.0.0.1
www.ucanews.com%40127.0.0.1 www.ucanews.com:x@127.0.0.1 127.0.0.1#www.ucanews.com
127.0.0.1?www.ucanews.com 127.0.0.1\\www.ucanews.com www.ucanews.com:22""".split()
FORMS = ("http://{}/", "https://{}/", "//{}/", "HtTp://{}/", "\t//{}/")
OTHERS = """file:///etc/passwd file:/etc/passwd file://localhost/etc/passwd FILE:///etc
data:text/html,x ftp://www.ucanews.com/ s3://bucket/key gopher://127.0.0.1:70/_x
javascript:alert(1) jar:http://www.ucanews.com!/ blob:https://www.ucanews.com/x
http:127.0.0.1 http:/127.0.0.1/ http:///127.0.0.1/ ///127.0.0.1/ \\\\127.0.0.1\\x
http://[::1 http://[::ffff:127.0.0.1 http://www.ucanews.com:99999/ http://:80/ ://x
dict://127.0.0.1:11211/ ldap://127.0.0.1/ about:blank view-source:http://127.0.0.1/
""".split()
TRICKS = [form.format(place) for form, place in product(FORMS, PLACES)] + OTHERS
NUMBERS = """127.0.0.1 127.255.255.254 10.0.0.1 172.31.255.255 192.168.0.1 0.0.0.0
169.254.169.254 100.64.0.1 198.18.0.1 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1
::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 fec0::1
""".split()
SPY = """
import itertools, os, socket, sys
numbers = itertools.cycle({numbers!r})
def look_up(name, port=0, *rest, **named):
    number = next(numbers)
    kind = socket.AF_INET6 if ":" in number else socket.AF_INET
    place = (number, port or 443) + ((0, 0) if ":" in number else ())
    return [(kind, socket.SOCK_STREAM, 6, "", place)]
socket.getaddrinfo = look_up
socket.gethostbyname = lambda name: look_up(name)[0][4][0]
def hear(event, details):
    if event in ("socket.connect", "socket.sendto"):
        with open({log!r}, "a") as log:
            log.write(repr(details[1]) + "\\n")
sys.addaudithook(hear)
"""


@pytest.fixture(scope="module")
def hop():
    settings = {k: v for k, v in ours.items() if k.isupper()}
    crawler = get_crawler(SPIDERS["english"], settings, prevent_warnings=False)
    return HopMiddleware.from_crawler(crawler)


@pytest.mark.parametrize("location", TRICKS)
def test_no_redirect_leads_out_of_the_editions(hop, location):
    """Refused by name, or an address of the editions' own hosts after all."""
    request = Request(HERE)
    headers = {"Location": location.encode()}
    response = Response(HERE, status=302, headers=headers, request=request)
    try:
        following = hop.process_response(request, response)
    except (Refusal, Failure):
        return
    scheme, _, rest = following.url.partition("://")
    assert scheme in ("http", "https")
    assert edition_of_host(rest.partition("/")[0]) is not None, following.url


def test_names_that_turn_private_are_connected_to_by_nobody(tmp_path):
    """Every look-up gives the next private number; the sockets are overheard."""
    log, archive = tmp_path / "connected", tmp_path / "archive"
    spy = SPY.format(numbers=NUMBERS, log=str(log))
    (tmp_path / "sitecustomize.py").write_text(spy, "utf-8")
    with newsroom(tmp_path / "nr", seed=2605, articles=60) as running:
        env = running.environment() | {"http_proxy": "", "https_proxy": ""}
        env["PYTHONPATH"] = f"{tmp_path}:{env.get('PYTHONPATH', '')}"
        knock = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
        subprocess.run([sys.executable, "-c", knock], env=env, check=True)
        assert log.read_text(), "the spy hears nothing"
        log.unlink()
        done = subprocess.run(
            [PROGRAM, "crawl", "--archive", str(archive)],
            env=env,
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )
    assert done.returncode == Exit.UNREACHABLE, done.stderr[-2000:]
    assert not log.exists(), log.read_text()
    assert ask(archive, "select count(*) from capture") == [(0,)]
    refused = "select count(*) from outcome where reason = 'private_address'"
    assert ask(archive, refused)[0][0] > 0
