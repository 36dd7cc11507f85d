# Two commands do it all: `make map` and `make test`. What they need they install into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PAGE_ASSETS := .npmrc package.json package-lock.json scripts/hatch_build.py
SAMPLES := samples/coast-march-2025

.PHONY: map test test-postgis check format picture clean help

help:            ## list the targets
	@sed -n 's/^\([a-z-]*\): *.*## /\1\t/p' $(MAKEFILE_LIST)

map: $(VENV)/.run  ## draw the sample reports: output/map.html
	$(BIN)/mapper map $(SAMPLES) -o output/map.html

test: $(VENV)/.test  ## run all tests, the browser's too
	$(BIN)/python -m pytest -n auto $(PYTEST_ARGS)

test-postgis: $(VENV)/.test  ## try stores on a PostGIS server that it starts and removes
	sh scripts/postgis.sh $(BIN)/python -m pytest tests/postgis

check: $(VENV)/.test  ## lint, format check, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

picture: $(VENV)/.test  ## take the README's picture of the sample map: docs/map.png
	$(BIN)/python scripts/picture.py

format: $(VENV)/.test  ## put every file into the project's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:           ## remove what the targets made
	rm -rf $(VENV) build dist node_modules mapper/map/vendor

# The stamps hold the moment of the last install; a change of the dependencies makes them old.
$(VENV)/.run: pyproject.toml $(PAGE_ASSETS)
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.test: $(VENV)/.run scripts/chromium.sh
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	sh scripts/chromium.sh $(BIN)
	touch $@
