"""The command line's entry: `python3 main.py` (on Windows `py main.py`)."""

import sys

sys.dont_write_bytecode = False  # whatever the environment says: a kiosk starts every morning

from kiosk.bootstrap import main  # noqa: E402

if __name__ == "__main__":
    main()
