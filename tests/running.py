"""A replica newsroom running beside the test or the demo, and commands run against it."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
CONTACT = "tests@example.org"


@dataclass(frozen=True)
class Running:
    """A newsroom that answers as a forward proxy."""

    proxy: str
    ca_file: Path
    truth_file: Path
    articles: int

    def environment(self) -> dict[str, str]:
        """What makes any program take this newsroom for the internet."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith("UCAN_")}
        return clean | {
            "http_proxy": self.proxy,
            "https_proxy": self.proxy,
            "no_proxy": "",
            "SSL_CERT_FILE": str(self.ca_file),
            "UCAN_DELAY": "0",
            "UCAN_CONTACT": CONTACT,
        }

    def command(
        self, *arguments: str, timeout: float = 600, quiet: bool = True
    ) -> subprocess.CompletedProcess[str]:
        """Run `ucancrawl` in a process of its own against this newsroom."""
        return ucancrawl(
            *arguments, env=self.environment(), timeout=timeout, quiet=quiet
        )

    def ask(self, path: str) -> Any:
        """Ask the newsroom itself: /truth, /requests, /advance?new=3 ..."""
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({"http": self.proxy})
        )
        with opener.open(f"http://newsroom.test{path}", timeout=60) as answer:
            return json.load(answer)


def ucancrawl(
    *arguments: str,
    env: dict[str, str] | None = None,
    timeout: float = 600,
    quiet: bool = True,
) -> subprocess.CompletedProcess[str]:
    """The command as a user runs it; with `quiet` its output is taken, not shown."""
    program = Path(sys.executable).with_name("ucancrawl")
    return subprocess.run(
        [str(program), *arguments],
        capture_output=quiet,
        text=True,
        env=env,
        timeout=timeout,
        check=False,
    )


@contextmanager
def newsroom(
    folder: Path, *, seed: int = 7, articles: int = 500, faults: tuple[str, ...] = ()
) -> Iterator[Running]:
    """A newsroom for the length of the block; its state and truth stand in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    truth = folder / "truth.json"
    arguments = ["--seed", str(seed), "--articles", str(articles)]
    arguments += ["--state", str(folder), "--truth", str(truth)]
    for fault in faults:
        arguments += ["--fault", fault]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.newsroom", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        try:
            assert process.stdout is not None
            ready = json.loads(process.stdout.readline())
            yield Running(
                proxy=ready["proxy"],
                ca_file=Path(ready["ca_file"]),
                truth_file=truth,
                articles=ready["articles"],
            )
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
