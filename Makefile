# Concordia's commands. A fresh machine needs Python >= 3.11, make and a package index; the rest is installed here.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --use-pep517
ONLY   ?=

.PHONY: help demo run test check drills bench shots lock clean
help:            ## show the commands
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/run  ## try it in a browser, no token needed: http://127.0.0.1:8080
	$(BIN)/concordia demo

run: $(VENV)/run   ## run the bot with your settings (.env)
	$(BIN)/concordia run

test: $(VENV)/dev chromium  ## all tests, the browser's included
	$(BIN)/pytest -n auto --dist worksteal

check: $(VENV)/dev  ## style, types, imports between the folders, and what the bot says
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/concordia content check

drills: $(VENV)/dev  ## kill, repeat, steal and mangle; ONLY="file-kill" runs one
	$(BIN)/python -m tests.drills $(ONLY)

bench: $(VENV)/dev   ## figures beside the peers; ONLY="memory" runs one
	$(BIN)/python -m tests.bench $(ONLY)

shots: $(VENV)/dev chromium  ## the README's pictures, made from the demo
	$(BIN)/python -m tests.shots

.PHONY: chromium
chromium:
	@sh tests/chromium.sh

$(VENV)/base:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Concordia needs Python 3.11 or newer: try make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.lock
	@touch $@

$(VENV)/run: $(VENV)/base requirements.lock pyproject.toml
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps -e .
	@touch $@

$(VENV)/dev: $(VENV)/base requirements-dev.lock pyproject.toml
	$(PIP) --require-hashes -r requirements-dev.lock
	$(PIP) --no-deps -e .
	@touch $@ $(VENV)/run

lock:            ## choose versions anew (needs uv); no index address is written
	echo "setuptools>=80" | uv pip compile -q - --universal --generate-hashes --python-version 3.11 --no-header --no-annotate -o requirements-build.lock
	uv pip compile -q pyproject.toml --extra dev --universal --generate-hashes --python-version 3.11 --no-header --no-annotate -o requirements-dev.lock
	uv pip compile -q pyproject.toml -c requirements-dev.lock --universal --generate-hashes --python-version 3.11 --no-header --no-annotate -o requirements.lock

clean:           ## forget the environment and the caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache *.egg-info
