# make run and make test do everything on a fresh machine with Python 3.11 or newer.
PYTHON ?= python3
# where the environment is; LOWEST=1 takes the lowest dependencies that pyproject allows
export VENV ?= .venv
export LOWEST
PY := $(VENV)/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen
COURSE ?= courses/leadership-vs-management
# the fuzzer: for Linux only, and only where it is wanted
NEEDS_ATHERIS = $(PY) -c "import atheris" 2> /dev/null || $(PY) -m pip install --quiet "atheris>=3"

.PHONY: run test setup-tests attacks fuzz examples check test-screen-reader coverage tour bench torture docs translations pictures guide art wheel setup clean

setup:
	@$(PYTHON) tools/setup_env.py

run: setup
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  echo "There is no screen here, so the program takes the tour; its pictures will be in build/tour."; \
	  $(MAKE) --no-print-directory tour; \
	else $(PY) -P -m lmtrainer $(ARGS); fi

tour: setup
	@$(OFFSCREEN) $(PY) -P -m lmtrainer tour $(COURSE) --out build/tour --force $(ARGS)

check: setup
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

setup-tests: setup
	@$(PYTHON) tools/setup_tests.py

test: check setup-tests
	@$(OFFSCREEN) $(PY) -m pytest -n auto --dist worksteal $(ARGS)

attacks: setup-tests
	@$(OFFSCREEN) EXAMPLES=2000 $(PY) -m pytest tests/attacks tests/corpora -m "long or not long" --timeout 900 $(ARGS)

fuzz: setup-tests
	@$(NEEDS_ATHERIS)
	@PYTHONPATH=.:tools $(PY) -m fuzz --seconds $(or $(SECONDS),60) $(ARGS)

examples: setup-tests
	@EXAMPLES=3000 $(OFFSCREEN) $(PY) -m pytest -q --timeout=3600 tests/publishing tests/corpora/test_random.py $(ARGS)

test-screen-reader: setup
	@$(PY) tests/accessibility/run.py $(PY)

coverage: setup
	@$(OFFSCREEN) .venv/bin/coverage run -m pytest -q $(ARGS)
	@$(VENV)/bin/coverage report --include='src/lmtrainer/course/*,src/lmtrainer/learning/*,src/lmtrainer/store/*,src/lmtrainer/study/*' --sort=cover

bench: setup
	@$(PY) tools/bench.py

docs: setup
	@$(PY) tools/write_docs.py

translations: setup
	@$(PY) tools/translations.py $(if $(NEW),--language $(NEW))

torture: setup-tests
	@$(NEEDS_ATHERIS)
	@$(OFFSCREEN) PYTHONPATH=.:tools nice $(PY) -m torture $(ARGS)

pictures: setup
	@rm -rf build/tour
	@$(MAKE) --no-print-directory tour ARGS="--theme light"
	@$(PY) tools/take_pictures.py

guide: setup
	@$(OFFSCREEN) $(PY) tools/make_guide.py

art: setup
	@$(OFFSCREEN) $(PY) tools/paint_course_art.py

wheel: setup
	@$(PY) -m build --wheel --no-isolation

# Packages for organisations; docs/deployment.md tells what each is. SITE=sites/example packs a site with them.
INSTALLERS := deb rpm win-exe win-msi
SITES := site-deb site-msi site-zip
BUILD := $(PYTHON) installers/build.py $(if $(SITE),--site $(SITE))

.PHONY: installers installers-test installers-test-bare measure-start compare-builds run-package $(INSTALLERS) $(SITES)
installers:
	@$(BUILD) --target all $(ARGS)

$(INSTALLERS) $(SITES):
	@$(BUILD) --target $@ $(ARGS)

run-package:
	@$(BUILD) --target run $(ARGS)

installers-test:
	@$(PYTHON) installers/prove.py $(ARGS)

installers-test-bare:
	@$(PYTHON) installers/bare.py $(ARGS)

compare-builds:
	@$(PYTHON) installers/compare.py $(ARGS)

measure-start: setup
	@$(PYTHON) installers/measure_start.py

clean:
	rm -rf build dist
