# Each target works on a machine with python3.11, pip, make and git: what else is needed comes into .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# --no-compile: modules are compiled at first use instead of all at once, a third of the space and time saved
INSTALL := $(PIP) install --no-compile --constraint constraints.txt
CHECKED := src tests benchmarks examples tools

.PHONY: demo test lint bench gate fuzz kills quality reference spark clean

demo: $(VENV)/.run-ready
	$(BIN)/consilience brief examples/reports -o brief.html

test: lint
	$(BIN)/python -m pytest

lint: $(VENV)/.dev-ready
	$(BIN)/ruff check --quiet $(CHECKED)
	$(BIN)/ruff format --check --quiet $(CHECKED)
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports > .import-linter.log || { cat .import-linter.log; exit 1; }

# Speed beside what people use today, and how records grow: docs/reference/benchmarks.md. HOW=--quick in two minutes,
# kept nowhere; HOW=--full with a record of 100,000 reports, more than an hour.
bench: $(VENV)/.bench-ready
	$(BIN)/python benchmarks/run.py $(HOW)

# The quality gate: the example crisis, the passages and the counting of origins against their keys, and the quick ones
# of the public tasks where they lie beside the project (CI: own data only); no score below its floor.
gate: $(VENV)/.run-ready
	$(BIN)/consilience evaluate --gold examples/key/morna.jsonl --reports examples/reports --floors examples/key/floors.toml
	$(BIN)/consilience evaluate --passages tests/data/crises --floors tests/gold/crises.toml
	$(BIN)/consilience evaluate --origins --floors tests/gold/origins.toml
	$(if $(CI),,$(BIN)/consilience evaluate --suite ../shared --quick --floors tests/gold/suite.toml)

# The tables of docs/explanation/quality.md, from all public tasks and labelled events beside the project.
quality: $(VENV)/.run-ready
	$(BIN)/python tools/make_quality.py

# 200,000 damaged reports and made-up sentences through every reader and grammar: 15 minutes on two quiet cores.
fuzz: $(VENV)/.dev-ready
	$(BIN)/python tools/fuzz.py --jobs 2

# 200 processes killed while they add to a record, which must come to what it would have come to: an hour on a busy
# machine. Where strace is installed, some are killed at a write to the file.
kills: $(VENV)/.dev-ready
	$(BIN)/python tools/kill.py

# Pages of docs/reference, written from the code.
reference: $(VENV)/.run-ready
	$(BIN)/python tools/make_reference.py
	$(BIN)/python tools/make_origins.py

# What the tests of runs over a cluster need beside Java; they are skipped without.
spark: $(VENV)/.spark-ready

clean:
	rm -rf $(VENV) brief.html .import-linter.log

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV) || $(PYTHON) -m venv --without-pip $(VENV) && \
	$(BIN)/python -m pip --version > /dev/null 2>&1 || $(PYTHON) -m pip --python $(BIN)/python install --quiet pip
	@touch $@

$(VENV)/.run-ready: $(VENV)/.made pyproject.toml constraints.txt
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.dev-ready: $(VENV)/.made pyproject.toml constraints.txt
	$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.run-ready

$(VENV)/.bench-ready: $(VENV)/.dev-ready
	$(INSTALL) --editable '.[bench]'
	@touch $@

$(VENV)/.spark-ready: $(VENV)/.dev-ready
	$(INSTALL) --editable '.[spark]'
	@touch $@
