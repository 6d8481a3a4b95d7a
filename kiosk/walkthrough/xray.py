"""What casts a shadow on an X-ray, by the ids of the parts that the walkthrough shows."""

from __future__ import annotations

XRAY_PARTS = frozenset(
    {
        "vertebra", "broken-vertebra", "pedicle", "crack", "crack-after-cement", "needle",
        "hollow-tube", "stylet", "drill", "balloon", "cement",
    }
)  # fmt: skip
"""Nerves, muscle, skin and discs do not."""
