"""What staff do, without a screen, a clock or a disk: PIN, bundles, comparison, what goes live.

How the staff screens use it stands in `kiosk.updates`.
"""
