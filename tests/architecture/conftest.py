"""The source tree as data: modules, their imports, their syntax trees."""

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("storage", "ucancrawl")


@dataclass(frozen=True)
class Source:
    """One module of ours: its dotted name, file and syntax tree."""

    name: str
    path: Path
    tree: ast.Module

    def imports(self) -> set[str]:
        """Dotted names this module imports, also inside functions."""
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
        return found


def read_sources() -> dict[str, Source]:
    sources = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            name = ".".join(parts).removesuffix(".__init__")
            sources[name] = Source(name, path, ast.parse(path.read_text("utf-8")))
    return sources


@pytest.fixture(scope="session")
def sources() -> dict[str, Source]:
    return read_sources()
