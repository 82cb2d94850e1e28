"""Every stat key of ours is declared, described, and the only kind in use."""

import ast
from pathlib import Path

from ucancrawl import stats

ROOT = Path(stats.__file__).parent


def declared():
    return {n: v for n, v in vars(stats).items() if n.isupper() and isinstance(v, str)}


def test_every_key_is_described():
    assert set(declared().values()) == set(stats.DESCRIBED)
    assert all(text.endswith(".") for text in stats.DESCRIBED.values())


def test_no_key_is_spelled_out_elsewhere():
    spelled = [
        f"{path.name}: {node.value}"
        for path in ROOT.rglob("*.py")
        if path.name != "stats.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith("ucan/")
        and node.value != "ucan/"
    ]
    assert spelled == []


def test_every_key_is_counted_somewhere():
    code = "\n".join(
        p.read_text("utf-8") for p in ROOT.rglob("*.py") if p.name != "stats.py"
    )
    assert [name for name in declared() if f"stats.{name}" not in code] == []
