"""Finds the layouts beside it. Adding one is adding a file; deleting one is safe."""

import pkgutil
from functools import cache
from importlib import import_module

import ucancrawl.pages.layouts as room
from ucancrawl.pages.layouts.layout import Layout, Outline

UNKNOWN = "unknown"


@cache
def layouts() -> tuple[Layout, ...]:
    """Every layout, by name."""
    found = []
    for module in pkgutil.iter_modules(room.__path__):
        layout = getattr(
            import_module(f"{room.__name__}.{module.name}"), "LAYOUT", None
        )
        if isinstance(layout, Layout):
            found.append(layout)
    return tuple(sorted(found, key=lambda layout: layout.name))


def layout_of(outline: Outline) -> str:
    """Name of the layout that fits best, or `unknown`."""
    best, best_score = UNKNOWN, 0.0
    for layout in layouts():
        score = layout.score(outline)
        if score > best_score:
            best, best_score = layout.name, score
    return best
