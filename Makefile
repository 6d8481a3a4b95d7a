.PHONY: run test lock
UV = build/lock/bin/uv
COMPILE = $(UV) --no-config pip compile pyproject.toml --quiet --upgrade --universal \
	--python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url

run:
	python3 main.py

test:
	python3 main.py test

# Makes the hashed requirements*.txt, for every Python and system we support, from pyproject.toml.
lock: $(UV)
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --extra test --constraint requirements.txt --output-file requirements-test.txt

$(UV):
	python3 -m venv build/lock
	build/lock/bin/python -m pip install --quiet 'uv>=0.13,<0.14'
