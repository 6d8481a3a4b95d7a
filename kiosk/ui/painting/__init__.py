"""The pictures of the walkthrough, drawn with QPainter from outlines in millimetres."""
