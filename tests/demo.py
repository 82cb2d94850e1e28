"""`make demo`: crawl the replica newsroom, link, export, and say what came of it."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.running import ROOT, Running, newsroom

FOLDER = ROOT / "demo"
SEED = 7
ARTICLES = 500
_COLUMNS = ("articles", "revisions", "captures", "links", "resolved")


def main() -> int:
    started = time.monotonic()
    shutil.rmtree(FOLDER, ignore_errors=True)
    print(f"A replica newsroom of {ARTICLES} invented articles starts on this machine.")
    with newsroom(FOLDER / "newsroom", seed=SEED, articles=ARTICLES) as running:
        for step in _steps():
            print(f"\n$ ucancrawl {' '.join(step)}", flush=True)
            _run(running, step)
    _table()
    minutes, seconds = divmod(int(time.monotonic() - started), 60)
    _farewell(f"{minutes} min {seconds} s")
    return 0


def _steps() -> list[list[str]]:
    archive = ["--archive", _short(FOLDER / "archive")]
    return [
        ["crawl", *archive],
        ["link", *archive],
        ["export", "jsonl", "-o", _short(FOLDER / "articles.jsonl"), *archive],
    ]


def _run(running: Running, step: list[str]) -> None:
    ended = running.command(*step, quiet=False)
    if ended.returncode:
        print(f"The demo stops here: exit code {ended.returncode}.", file=sys.stderr)
        raise SystemExit(ended.returncode)


def _table() -> None:
    program = Path(sys.executable).with_name("ucancrawl")
    shown = subprocess.run(
        [str(program), "status", "--json", "--archive", str(FOLDER / "archive")],
        capture_output=True,
        check=True,
    )
    rows = json.loads(shown.stdout)["editions"]
    print(f"\n{'edition':<12}" + "".join(f"{name:>11}" for name in _COLUMNS))
    for row in rows:
        cells = "".join(f"{row[name]:>11,}" for name in _COLUMNS)
        print(f"{row['edition']:<12}{cells}")
    total = "".join(f"{sum(row[name] for row in rows):>11,}" for name in _COLUMNS)
    print(f"{'all':<12}{total}")


def _example() -> str:
    with (FOLDER / "articles.jsonl").open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    linked = (a["key"] for a in articles if a["references"])
    return next(linked, articles[0]["key"])


def _short(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _farewell(took: str) -> None:
    program = _short(Path(sys.executable).with_name("ucancrawl"))
    archive = _short(FOLDER / "archive")
    print(
        f"""
Done in {took}. The archive stands in {archive}, its articles in demo/articles.jsonl.

Try next:
  {program} show {_example()} --archive {archive}
  {program} status --archive {archive}
  sqlite3 {archive}/archive.db 'select edition, count(*) from article group by edition'
The real sites (slowly, one request every three seconds):
  export UCAN_CONTACT=you@example.org
  {program} crawl vietnam --limit 20"""
    )


if __name__ == "__main__":
    raise SystemExit(main())
