"""`python -m tests.newsroom`: serve a newsroom until SIGTERM."""

import argparse
import asyncio
import json
import os
import signal
import tempfile
from pathlib import Path

from tests.newsroom.authority import Authority
from tests.newsroom.control import Newsroom
from tests.newsroom.faults import Fault, Faults
from tests.newsroom.server import Proxy
from tests.newsroom.site import Site
from tests.newsroom.world import World


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.newsroom")
    parser.add_argument("--seed", type=int, default=7, help="world and markup")
    parser.add_argument("--articles", type=int, default=500, help="over five editions")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--state", type=Path, help="folder for certificates")
    parser.add_argument("--truth", type=Path, help="file to keep the truth in")
    parser.add_argument(
        "--fault", action="append", default=[], help="NAME[:RATE], may be repeated"
    )
    parser.add_argument("--even", action="store_true", help="as many in each edition")
    parser.add_argument("--traps", action="store_true", help="link endless places")
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace, state: Path) -> None:
    site = Site(
        World(arguments.seed, arguments.articles, even=arguments.even),
        traps=arguments.traps,
    )
    faults = Faults(arguments.seed, [Fault.parse(text) for text in arguments.fault])
    newsroom = Newsroom(site, faults, arguments.truth)
    authority = Authority(state)
    proxy = Proxy(authority, newsroom.respond)
    newsroom.proxy = proxy
    server = await proxy.start(arguments.port)
    port = server.sockets[0].getsockname()[1]
    ready = {
        "port": port,
        "proxy": f"http://127.0.0.1:{port}",
        "ca_file": str(authority.ca_file.resolve()),
        "truth": str(arguments.truth.resolve()) if arguments.truth else None,
        "articles": len(site.world.stories),
        "pid": os.getpid(),
    }
    print(json.dumps(ready), flush=True)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()
    server.close()


def main() -> None:
    arguments = _arguments()
    if arguments.state:
        asyncio.run(_serve(arguments, arguments.state))
        return
    with tempfile.TemporaryDirectory(prefix="newsroom-") as folder:
        asyncio.run(_serve(arguments, Path(folder)))


if __name__ == "__main__":
    main()
