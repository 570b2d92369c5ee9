# Every command prepares what it needs; a second run starts at once. Windows: see README.md (scripts/*.ps1).

.DEFAULT_GOAL := help
.PHONY: help setup run test test-office lint benchmarks package test-package clean

help:
	@echo "make run         start the window (without a display: make the sample papers)"
	@echo "make test        everything CI runs"
	@echo "make test-office  forms through a real LibreOffice (installs it, about 500 MB)"
	@echo "make setup       system libraries, .venv and locked dependencies only"
	@echo "make lint        ruff, mypy, import contracts, form freshness"
	@echo "make benchmarks  speed against the named peers, as ratios"
	@echo "make package     installers for Windows and Linux in dist/ (as root also the Windows ones)"
	@echo "make test-package  installs them, uses them, updates and removes them"
	@echo "make clean       remove what was built; .venv stays"

setup:
	@bash scripts/setup.sh development

run:
	@bash scripts/run.sh

test: setup
	@.venv/bin/python scripts/check.py

test-office: setup
	@bash scripts/office.sh
	@.venv/bin/python -m pytest -p no:randomly -m slow --durations=0 -rA tests/office

lint: setup
	@.venv/bin/python scripts/check.py ruff mypy contracts forms

benchmarks: setup
	@.venv/bin/python benchmarks/run.py

package: setup
	@bash packaging/prepare.sh
	@.venv/bin/python packaging/make_packages.py

test-package: setup
	@bash packaging/prepare.sh
	@[ -f dist/SHA256SUMS ] || $(MAKE) package
	@.venv/bin/python -m pytest -p no:randomly -m slow --durations=0 -rA tests/packaging

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
