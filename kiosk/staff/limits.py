"""How much may come from a stick, each cap with its reason, in one place.

What `content.json` itself may hold is capped in `kiosk.content.limits`.
"""

from __future__ import annotations

MAX_BUNDLE_BYTES = 64_000_000
"""Forty full-screen photographs. A machine with a 4 GB card has to keep three such versions."""

MAX_PICTURE_BYTES = 8_000_000
"""A photograph of full screen size takes under 3 MB as JPEG, a drawing under 2 MB as PNG."""

MAX_PICTURE_SIDE = 4096
"""The largest screen is 3840 pixels wide."""

MAX_PICTURE_PIXELS = 10_000_000
"""Shown, each pixel takes four bytes: 40 MB of memory for one picture is the most."""

MAX_PICTURE_CHUNK_BYTES = 1_000_000
"""Colour profiles and the like, beside the pixels: a few KB in honest files."""

MAX_JPEG_SCANS = 32
"""Usual progressive files have ten; each one more costs a pass over the whole picture."""

MAX_FILES = 100
"""Pages, procedures and their pictures come to forty; a folder of thousands is not ours."""

MAX_MANIFEST_BYTES = 64_000
"""A line of some hundred bytes for each file."""

MAX_DIRECTORY_BYTES = 64_000
"""The zip's own list of its files, likewise."""

MAX_NAME_LENGTH = 80
"""Every system and every stick can hold such names, and a screen can show them."""

MAX_ENTRIES_LOOKED_AT = 2_000
"""Files of a stick that are looked at to find content. Someone's photo stick must not take long."""

MAX_CANDIDATES = 12
"""More than fit on the screen to choose from."""

MAX_TOLD = 500
"""Problems or changes that are told in one go; nobody reads more on a screen."""

MAX_ANSWER_BYTES = 16_000_000
"""What the importer may answer: all words of two contents of the largest size, old beside new."""

IMPORT_MEMORY_BYTES = 512_000_000
"""Address space of the importer. Python alone maps 100 MB; the goal for use is under 256 MB."""

IMPORT_SECONDS = 60.0
"""A full bundle on a slow stick takes 20 s; then the importer is ended, whatever it does."""

IMPORT_CPU_SECONDS = 40
"""The same as work, for a stick that answers quickly with something that is hard to read."""
