"""Updates from sticks, as they are run: find, check, make ready, go live."""
