# Two commands carry a newcomer: `make demo` and `make test`. Each does its own set-up.
# Needed on the machine: Python 3.11 or newer, and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
JOBS ?= 2

.PHONY: help demo test campaign check format bench lock clean

help:
	@echo "make demo    crawl the replica newsroom: five editions, linked and exported"
	@echo "make test    formatter, linter, types and all tests"
	@echo "make campaign the crash, disk and kill tests at full size: hours"
	@echo "make check   formatter, linter and types only"
	@echo "make format  put the code into its form"
	@echo "make bench   compare the reader with three others on the same pages"
	@echo "make clean   remove the virtual environment and the demo"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "ucancrawl needs Python 3.11 or newer; name one with: make PYTHON=python3.12 demo" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv" >&2; exit 2; }

# The lock holds every package, so pip need not resolve: --no-deps.
$(VENV)/.runtime: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the locked packages into $(VENV) ..."
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.runtime
	@echo "Installing the locked development packages ..."
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

# pywb pins other versions than ours, so it lives by itself; only tests use it.
.venv-replay/.done: requirements-replay.lock | $(BIN)/python
	@echo "Installing pywb for the replay test ..."
	@$(PYTHON) -m venv .venv-replay
	@.venv-replay/bin/python -m pip --disable-pip-version-check install --quiet \
	  --no-deps --require-hashes -r $<
	@touch $@

demo: $(VENV)/.runtime
	@$(BIN)/python -m tests.demo

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

test: check .venv-replay/.done
	$(BIN)/pytest -n $(JOBS)

# The tests of tests/campaign at the size of the figures in docs/operations.md.
campaign: $(VENV)/.dev
	UCAN_CAMPAIGN=1 $(BIN)/pytest -s tests/campaign

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev
	@$(BIN)/python -W ignore -m benchmarks.compare

# The locks name packages and hashes, never an index host.
lock: $(BIN)/python
	@$(PIP) install --quiet uv
	@set -e; compile="$(BIN)/uv pip compile --quiet --universal --generate-hashes \
	  --no-header --no-annotate --python-version 3.11 --extra build"; \
	$$compile pyproject.toml -o requirements.lock; \
	$$compile --extra dev pyproject.toml -o requirements-dev.lock; \
	echo 'pywb>=2.10' | $(BIN)/uv pip compile --quiet --universal --generate-hashes \
	  --no-header --no-annotate --python-version 3.11 - -o requirements-replay.lock

clean:
	rm -rf $(VENV) .venv-replay demo
