"""A proxy or a certificate file that cannot be used is met before a run begins."""

import os

import pytest

from tests.running import ucancrawl
from ucancrawl.exits import Exit
from ucancrawl.surroundings import faults

NAMES = ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"]


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in [n for n in os.environ if n.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "value",
    [
        "https://127.0.0.1:3128",
        "garbage://",
        "garbage",
        "socks5://127.0.0.1:1080",
        "/var/run/proxy.sock",
        "http://",
        "http://:3128",
        "http://host:port",
        "http://[::1",
    ],
)
def test_a_proxy_that_cannot_be_used_is_named(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    (fault,) = faults()
    assert fault.startswith(f"{name} ")
    assert "http://host:port" in fault


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "value",
    ["", "http://127.0.0.1:3128", "http://me:secret@host:80/", "http://[::1]:9"],
)
def test_a_proxy_that_can_be_used(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert list(faults()) == []


def test_a_proxy_without_a_scheme_speaks_that_of_its_addresses(monkeypatch):
    monkeypatch.setenv("http_proxy", "127.0.0.1:3128")
    assert list(faults()) == []
    monkeypatch.setenv("https_proxy", "127.0.0.1:3128")
    (fault,) = faults()
    assert fault.startswith("https_proxy ")


def test_lower_case_stands_above_upper_case(monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "garbage://")
    monkeypatch.setenv("https_proxy", "http://host:3128")
    assert list(faults()) == []
    monkeypatch.setenv("https_proxy", "")
    assert list(faults()) == []


def test_other_variables_of_the_kind_are_left_alone(monkeypatch):
    monkeypatch.setenv("no_proxy", "garbage://")
    monkeypatch.setenv("ftp_proxy", "garbage://")
    assert list(faults()) == []


def test_a_password_is_not_repeated(monkeypatch):
    monkeypatch.setenv("https_proxy", "https://me:secret@host:3128")
    assert "secret" not in "".join(faults())


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "No such file"),
        (lambda path: path.mkdir(), "cannot be used"),
        (lambda path: path.write_text("no certificate"), "holds no certificate"),
    ],
    ids=["missing", "folder", "text"],
)
def test_certificates_that_cannot_be_trusted(monkeypatch, tmp_path, make, said):
    path = tmp_path / "trusted.pem"
    make(path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    (fault,) = faults()
    assert str(path) in fault
    assert said in fault


@pytest.mark.parametrize(
    ("name", "value"),
    [("https_proxy", "https://127.0.0.1:9"), ("SSL_CERT_FILE", "/nowhere.pem")],
)
def test_no_run_begins(tmp_path, name, value):
    archive = tmp_path / "archive"
    environment = os.environ | {name: value}
    done = ucancrawl("crawl", "india", "--archive", str(archive), env=environment)
    assert done.returncode == Exit.USAGE
    assert done.stderr.startswith(f"ucancrawl: {name} ")
    assert done.stderr.count("\n") == 1
    assert not archive.exists()
