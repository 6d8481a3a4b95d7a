"""The packaged program's entry: the command line, without the set-up that a checkout needs."""

from __future__ import annotations

import sys

from kiosk import cli

if __name__ == "__main__":
    sys.exit(cli.main(sys.argv[1:]))
