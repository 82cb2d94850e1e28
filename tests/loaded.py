"""The command in a process whose modules are loaded: for the many small ones of tests.

A fork of a server that has imported them: what a command does, prints and returns is
as ever, without the second that loading costs. That it can be started as users start it
is shown where `tests.running` is used, which has the same function.
"""

import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from ucancrawl.cli.entry import main

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(
    [
        "tests.loaded",
        "ucancrawl.cli.ingest",
        "ucancrawl.cli.main",
        "ucancrawl.ingest.taking",
        "ucancrawl.reading",
    ]
)
OUT, ERR = "stdout", "stderr"


def ucancrawl(
    *arguments: str, env: dict[str, str] | None = None, timeout: float = 250
) -> subprocess.CompletedProcess[str]:
    """What `ucancrawl` with these arguments returned and wrote.

    Raises:
        subprocess.TimeoutExpired: after so many seconds; the process is ended.
    """
    with TemporaryDirectory() as folder:
        process = _PROCESSES.Process(
            target=_run, args=(arguments, dict(env or os.environ), folder, os.getcwd())
        )
        process.start()
        process.join(timeout)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise subprocess.TimeoutExpired(arguments, timeout)
        out, err = ((Path(folder) / name).read_text("utf-8") for name in (OUT, ERR))
        return subprocess.CompletedProcess(arguments, process.exitcode, out, err)


def _run(
    arguments: tuple[str, ...], environment: dict[str, str], folder: str, place: str
) -> None:
    for number, name in enumerate((OUT, ERR), 1):
        file = os.open(f"{folder}/{name}", os.O_WRONLY | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
        stream = open(number, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        setattr(sys, name, stream)
    os.chdir(place)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["ucancrawl", *arguments]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        code = main()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    sys.exit(code)
