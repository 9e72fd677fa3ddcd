# One word each; every one sets up by itself what it needs. `make help` lists them.
PYTHON ?= python3
VENV := .venv/bin
SCREEN := $(if $(CI),,$(DISPLAY)$(WAYLAND_DISPLAY))
LOCK := $(VENV)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate
PO := $(wildcard resources/locale/*/*.po)

.DEFAULT_GOAL := help
.PHONY: help run demo test check format shots bench soak coverage audit lock package clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

run: .venv/words ## open the app
	$(VENV)/lentiz-desk

demo: .venv/words ## play the main job with fictional people in build/demo, then open the app
	rm -rf build/demo
	$(VENV)/lentiz-desk demo build/demo
	$(if $(SCREEN),$(VENV)/lentiz-desk build/demo/demo.lentiz --key-file build/demo/sleutel.key)

test: .venv/words ## every test; ARGS="-k name" for some
	packaging/run-tests $(ARGS)

check: .venv/ready ## format, lint, types, import contracts
	$(VENV)/ruff format --check
	$(VENV)/ruff check
	$(VENV)/mypy
	$(VENV)/lint-imports --no-logo

format: .venv/ready ## put the code in form
	$(VENV)/ruff format
	$(VENV)/ruff check --fix

shots: .venv/words ## draw every screen, light and dark, into docs/screens
	packaging/private-session $(VENV)/python -m tests.shots

bench: .venv/words ## figures, each against something bare, side by side; WORDS="start verify" for some, "large" for 10,000 cases (almost half an hour); "first" for 100,000 entries
	$(VENV)/python -m tests.bench $(WORDS)

soak: .venv/words ## long random runs of the laws
	packaging/private-session $(VENV)/python -m pytest -m hypothesis --hypothesis-profile=soak $(ARGS)

coverage: .venv/words ## every test, and which lines none of them reached
	packaging/private-session $(VENV)/coverage run -m pytest $(ARGS)
	$(VENV)/coverage report

audit: .venv/ready ## known weaknesses in what is locked (asks the network)
	$(VENV)/pip-audit --disable-pip --require-hashes -r requirements.lock

lock: .venv/ready ## renew both lock files; they name versions and hashes, never a host
	$(LOCK) --upgrade pyproject.toml -o requirements.lock
	$(LOCK) --upgrade --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock
	! grep -n '://' requirements.lock requirements-dev.lock

package: .venv/words ## the wheel, in dist
	$(VENV)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean: ## remove what the others made
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find resources lentiz_desk tests packaging typings \( -name '*.mo' -o -name __pycache__ \) -prune -exec rm -rf {} +

.venv/ready: requirements-dev.lock pyproject.toml hatch_build.py packaging/system-packages
	$(PYTHON) packaging/set_up.py

.venv/words: .venv/ready $(PO)
	$(VENV)/python hatch_build.py
	@touch $@
