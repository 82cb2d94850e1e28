"""Files and functions stay small; every module says what it is for."""

import ast

FILE_LINES = 300
FUNCTION_LINES = 50


def test_every_module_says_what_it_is_for(sources):
    assert [s.name for s in sources.values() if not ast.get_docstring(s.tree)] == []


def test_no_file_is_long(sources):
    long = {
        s.name: lines
        for s in sources.values()
        if (lines := len(s.path.read_text("utf-8").splitlines())) > FILE_LINES
    }
    assert long == {}


def test_no_function_is_long(sources):
    long = {
        f"{s.name}.{node.name}": lines
        for s in sources.values()
        if ".migrations.versions" not in s.name
        for node in ast.walk(s.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := node.end_lineno - node.lineno + 1) > FUNCTION_LINES
    }
    assert long == {}


def test_no_drawer_of_odds_and_ends(sources):
    drawers = {"utils", "util", "helpers", "misc", "common"}
    assert [n for n in sources if drawers & set(n.split("."))] == []
