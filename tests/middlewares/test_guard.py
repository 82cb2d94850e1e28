"""The socket itself: nothing private is connected to, whatever a name says."""

import pytest
from scrapy import Request

from ucancrawl.download.guarded_reactor import GuardedReactor
from ucancrawl.failures import AddressRefused, Refusal
from ucancrawl.middlewares.guard import GuardMiddleware


class Spy:
    """A reactor that writes down what it is asked to connect to."""

    def __init__(self):
        self.connected = []

    def connectTCP(self, host, port, *args, **named):
        self.connected.append((host, port))
        return "connector"


@pytest.mark.parametrize(
    "number",
    ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:10.0.0.1", "fd00::1"],
)
def test_a_private_number_is_never_connected_to(number):
    spy = Spy()
    with pytest.raises(AddressRefused):
        GuardedReactor(spy).connectTCP(number, 80, object())
    assert spy.connected == []


def test_a_public_number_is():
    spy = Spy()
    assert GuardedReactor(spy).connectTCP("93.184.216.34", 443, object()) == "connector"
    assert spy.connected == [("93.184.216.34", 443)]


@pytest.mark.parametrize(
    "request_",
    [
        Request("http://127.0.0.1/"),
        Request("https://evil.example/"),
        Request("https://www.ucanews.com/", method="POST"),
        Request("https://www.ucanews.com/", method="HEAD"),
        Request("https://www.ucanews.com:81/"),
    ],
)
def test_refused_before_it_is_asked(crawler, request_):
    with pytest.raises(Refusal):
        GuardMiddleware.from_crawler(crawler).process_request(request_)


def test_own_addresses_pass(crawler):
    door = GuardMiddleware.from_crawler(crawler)
    assert door.process_request(Request("https://www.ucanews.com/news/a/1")) is None
