"""The command line's entry: `python3 main.py` (on Windows `py main.py`)."""

from kiosk.bootstrap import main

if __name__ == "__main__":
    main()
