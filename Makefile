# Everything that people type. Each target does its own set-up; the lock file decides the versions.

PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null)
BIN := .venv/bin
RUN_READY := .venv/.run-ready
TEST_READY := .venv/.test-ready
NPM := $(shell command -v npm 2>/dev/null)
MUTMUT := .venv/mutmut
WITNESSES := tests/contracts/twurple tests/browser/axe
WITNESSES_READY := $(WITNESSES:%=%/node_modules/.package-lock.json)
CHROMIUM := $(firstword $(foreach one,chromium chromium-browser google-chrome chrome,$(shell command -v $(one) 2>/dev/null)))
APT := $(if $(filter 0,$(shell id -u 2>/dev/null)),$(shell command -v apt-get 2>/dev/null))

# What was compiled is kept: a run that may keep nothing compiles every test anew, in each process.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup demo run test test-all check mutants coverage bench audit sbom reader lock words pages pictures chromium

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

# What others wrote for Node, to judge the sandbox and the pages. Nothing else needs it: without it
# their tests are skipped.
$(WITNESSES_READY): %/node_modules/.package-lock.json: %/package-lock.json
ifdef NPM
	@$(NPM) ci --prefix $* --silent --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-timeout=20000 && touch $@ \
		|| echo "\`npm ci\` failed in $*: its tests are skipped this time"
else
	@echo "there is no Node with npm here: the tests that need $* are skipped"
endif

# The pages are tried in a real browser; where it is there already, this says and does nothing.
chromium:
ifndef CHROMIUM
ifdef APT
	@echo 'installing Chromium, to try the pages in …'
	@{ $(APT) -qq -o Acquire::Retries=1 -o Acquire::http::Timeout=20 update && DEBIAN_FRONTEND=noninteractive $(APT) -qq -y -o Acquire::Retries=1 -o Acquire::http::Timeout=20 install --no-install-recommends chromium; } >/dev/null 2>&1 \
		|| echo '`apt-get install chromium` failed: the tests in a browser are skipped this time'
else
	@echo 'there is no Chromium here, and only root can install it by apt-get: the tests in a browser are skipped; install Chromium or Chrome yourself to run them'
endif
endif

setup: $(TEST_READY) $(WITNESSES_READY) chromium    ## install all that running, testing and checking need

demo: $(RUN_READY)      ## moderate a recorded live in a sandbox Twitch (LOG=path, SPEED=20)
	@$(BIN)/python -m bot demo $(if $(LOG),--log "$(LOG)") $(if $(SPEED),--speed $(SPEED)) $(DEMO)

reader: $(RUN_READY)    ## add what the second reader needs
ifdef UV
	@$(UV) sync --quiet --frozen --inexact --compile-bytecode --no-dev --extra reader
else
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-reader.txt
endif

run: $(RUN_READY)       ## moderate for real, by config.toml
	@$(BIN)/python -m bot run --config config.toml

# Three processes, whatever the machine has: a third of the time, tests wait.
test: $(TEST_READY) $(WITNESSES_READY) chromium     ## run every test, long soaks excepted
	@$(BIN)/python -m pytest -q -n 3 --dist loadfile --no-loadscope-reorder -m "not long"

test-all: $(TEST_READY) $(WITNESSES_READY) chromium ## run every test
	@$(BIN)/python -m pytest -q -n 3 --dist loadfile --no-loadscope-reorder

check: $(TEST_READY)    ## format, lint, types, architecture, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(MAKE) --no-print-directory test

# Nothing else needs mutmut: it is put where only this looks.
mutants: $(TEST_READY)  ## change the core in every small way, and see that tests notice (MODULES=paths; an hour)
ifdef UV
	@test -d $(MUTMUT) || $(UV) pip install --quiet --python $(BIN)/python --target $(MUTMUT) mutmut==3.8.1
else
	@test -d $(MUTMUT) || $(BIN)/python -m pip install --quiet --target $(MUTMUT) mutmut==3.8.1
endif
	@PYTHONPATH=$(MUTMUT) $(BIN)/python -m scripts.mutants $(MODULES)

coverage: $(TEST_READY) $(WITNESSES_READY) chromium ## say room by room which share of its branches some test takes (half an hour)
	@$(BIN)/python -m coverage erase
	@$(BIN)/python -m coverage run -m pytest -q -n 3 --dist loadfile --no-loadscope-reorder -m "not long"
	@$(BIN)/python -m coverage combine --quiet && $(BIN)/python -m coverage json --quiet
	@$(BIN)/python -m scripts.branches

bench: $(TEST_READY)    ## measure all that docs/performance.md speaks of, an hour or so (QUICK=1: two minutes)
	@$(BIN)/python -m benchmarks.everything $(if $(QUICK),--quick)

audit: $(TEST_READY)    ## ask bandit about our code, pip-audit about what it stands on (needs the network)
	@$(BIN)/python -m scripts.audit

sbom: $(TEST_READY)     ## write what it stands on into sbom.cdx.json, with licences and sums
	@$(BIN)/python -m scripts.sbom

pages: $(TEST_READY)    ## write the pages of docs that are made from the program anew
	@$(BIN)/python -m bot explain --all > docs/filters.md
	@$(BIN)/python -m bot explain --commands > docs/commands.md
	@$(BIN)/python -m bot explain --commands --language fr > docs/fr/commandes.md
	@$(BIN)/python -m scripts.api_page
	@$(BIN)/python -m scripts.licences
	@$(BIN)/python -m scripts.rooms
	@$(BIN)/python -m scripts.sheet

pictures: $(TEST_READY) chromium ## take the pictures of docs/images anew
	@$(BIN)/python -m tests.browser.pictures

words: $(TEST_READY)    ## compile the catalogues after a change to them
	@$(BIN)/python -m bot.words.compile

lock:                   ## renew the lock file and what pip reads of it (needs uv)
	uv lock --upgrade
	uv export --quiet --frozen --no-dev --no-emit-project -o requirements.txt
	uv export --quiet --frozen --no-dev --extra reader --no-emit-project -o requirements-reader.txt
	uv export --quiet --frozen --all-extras --no-emit-project -o requirements-dev.txt
