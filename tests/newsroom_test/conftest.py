"""A running newsroom and a world in memory, both small."""

import json
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.newsroom.site import Site
from tests.newsroom.world import World

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Running:
    """A newsroom in a process of its own."""

    proxy: str
    ca_file: str
    truth: Path

    def opener(self, *, trusting: bool = True) -> urllib.request.OpenerDirector:
        context = ssl.create_default_context(cafile=self.ca_file if trusting else None)
        return urllib.request.build_opener(
            urllib.request.ProxyHandler({"http": self.proxy, "https": self.proxy}),
            urllib.request.HTTPSHandler(context=context),
        )


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("newsroom")
    truth = folder / "truth.json"
    command = [sys.executable, "-m", "tests.newsroom", "--seed", "3"]
    command += ["--articles", "90", "--state", str(folder), "--truth", str(truth)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        yield Running(ready["proxy"], ready["ca_file"], truth)
        process.terminate()
        assert process.wait(10) == 0


@pytest.fixture
def site() -> Site:
    return Site(World(5, 150))
