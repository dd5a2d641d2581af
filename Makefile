# Everything that people type. Each target does its own set-up; the lock file decides the versions.

PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null)
BIN := .venv/bin
RUN_READY := .venv/.run-ready
TEST_READY := .venv/.test-ready
NPM := $(shell command -v npm 2>/dev/null)
WITNESS := tests/contracts/twurple
WITNESS_READY := $(WITNESS)/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.PHONY: help setup demo run test test-all check bench lock words

help:           ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile

$(RUN_READY): uv.lock requirements.txt
	@echo 'setting up: a few minutes the first time …'
ifdef UV
	@$(UV) sync --quiet --frozen --inexact --compile-bytecode --no-dev
else
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Chartreuse needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
endif
	@$(BIN)/python -m compileall -q bot filters charters
	@touch $@

$(TEST_READY): $(RUN_READY) requirements-dev.txt
ifdef UV
	@$(UV) sync --quiet --frozen --inexact --compile-bytecode
else
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
endif
	@touch $@

# Another hand's Twitch client for Node. Nothing else needs it: without it one test is skipped.
$(WITNESS_READY): $(WITNESS)/package-lock.json
ifdef NPM
	@$(NPM) ci --prefix $(WITNESS) --silent --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-timeout=20000 && touch $@ \
		|| echo "\`npm ci\` failed in $(WITNESS): the sandbox is not tested with @twurple this time"
else
	@echo "there is no Node with npm here: the sandbox is not tested with @twurple"
endif

setup: $(TEST_READY) $(WITNESS_READY)    ## install all that running, testing and checking need

demo: $(RUN_READY)      ## moderate a recorded live in a sandbox Twitch (LOG=path, SPEED=20)
	@$(BIN)/python -m bot demo $(if $(LOG),--log "$(LOG)") $(if $(SPEED),--speed $(SPEED)) $(DEMO)

run: $(RUN_READY)       ## moderate for real, by config.toml
	@$(BIN)/python -m bot run --config config.toml

test: $(TEST_READY) $(WITNESS_READY)     ## run every test, long soaks excepted
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not long"

test-all: $(TEST_READY) $(WITNESS_READY) ## run every test
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile

check: $(TEST_READY)    ## format, lint, types, architecture, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(MAKE) --no-print-directory test

bench: $(TEST_READY)    ## measure, as ratios within one run
	@$(BIN)/python -m benchmarks

words: $(TEST_READY)    ## compile the catalogues after a change to them
	@$(BIN)/python -m bot.words.compile

lock:                   ## renew the lock file and what pip reads of it (needs uv)
	uv lock --upgrade
	uv export --quiet --frozen --no-dev --no-emit-project -o requirements.txt
	uv export --quiet --frozen --no-emit-project -o requirements-dev.txt
