.PHONY: run test audit bench bench-walkthrough proof pictures stills plates golden deb schema lock
PYTHON = .venv/bin/python
UV = build/lock/bin/uv
COMPILE = $(UV) --no-config pip compile pyproject.toml --quiet --upgrade --universal \
	--python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url

run:
	python3 main.py

test:
	python3 main.py test

# Every screen in every language, text size, theme and screen size: for the night.
audit:
	$(PYTHON) -m tests.ui.layout_spread

# Takes a quiet machine with xvfb and chromium.
bench:
	$(PYTHON) bench/start.py

# The same, for five minutes; writes build/bench-walkthrough.md.
bench-walkthrough:
	$(PYTHON) -m bench.walkthrough

# Every screen as a picture, and the document that a clinician signs, in build/proof.
proof:
	python3 main.py proof build/proof

# The pictures of the README.
pictures:
	$(PYTHON) -m kiosk.proof.readme

# The pictures of assets/ that are stills of the walkthrough.
stills:
	$(PYTHON) -m kiosk.proof.stills

# docs/walkthrough.md: the walkthrough step by step, for people who judge it without a kiosk.
plates:
	$(PYTHON) -m kiosk.proof.plates

# The package for Debian 13, in build/. On another Debian: as root, with mmdebstrap installed.
deb:
	sh deploy/make_deb.sh

# Takes the walkthrough as it is drawn now for how it is meant to be; build/golden shows what changed.
golden:
	$(PYTHON) -m tests.golden.accept

# What editors of content.json are helped by.
schema:
	$(PYTHON) -m kiosk.content.schema > content.schema.json

# Makes the hashed requirements*.txt, for every Python and system we support, from pyproject.toml.
lock: $(UV)
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --extra test --constraint requirements.txt --output-file requirements-test.txt
	$(COMPILE) --extra package --constraint requirements.txt --output-file requirements-package.txt

$(UV):
	python3 -m venv build/lock
	build/lock/bin/python -m pip install --quiet 'uv>=0.13,<0.14'
