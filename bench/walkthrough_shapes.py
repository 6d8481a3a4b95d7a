"""Writes the walkthrough as a browser can show it: still layers, and moving shapes by frame.

`python -m bench.walkthrough_shapes FOLDER WIDTHxHEIGHT [short]` makes one JSON file and the layers
of the scenes that the bench plays. The browser gets the same outlines, colours and gradients, and
as little to do per frame as the kiosk has: what stands still is an image there, too, and a frame
in which nothing moves by as much as can be seen is null.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import msgspec
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from bench.walkthrough_kiosk import SECONDS, SWEEPS, Scene, scenes_of
from kiosk.content.model import Content, Tool, Walkthrough
from kiosk.options import SHIPPED_CONTENT
from kiosk.ui.painting import camera, lifting
from kiosk.ui.painting.camera import Size
from kiosk.ui.painting.frame import Frame
from kiosk.ui.painting.palette import LIGHT
from kiosk.ui.painting.side import VERTEBRA_BOX
from kiosk.ui.painting.stamps import Stamps, corner
from kiosk.ui.painting.studio import Studio
from kiosk.walkthrough import spine
from kiosk.walkthrough.anatomy import shapes
from kiosk.walkthrough.plane import Outline, Point
from kiosk.walkthrough.pose import Pose
from kiosk.walkthrough.timeline import Scene as Moment
from kiosk.walkthrough.timeline import Timeline
from kiosk.walkthrough.tools import Rod, side_point

FRAMES = 60
STEEL = [[0, "#8e9aa4"], [0.22, LIGHT.steel], [0.34, LIGHT.steel_lit], [1, LIGHT.steel_dim]]


def main(folder: Path, size: Size, asked: list[str]) -> None:
    """Write everything into a folder."""
    app = QGuiApplication([])
    content = msgspec.json.decode(SHIPPED_CONTENT.read_bytes(), type=Content)
    story = next(one for one in content.procedures if one.id == "kyphoplasty").walkthrough
    told = [
        exported(scene, story, size, folder, number)
        for number, scene in enumerate(scenes_of(asked))
    ]
    data = {"width": size.width, "height": size.height, "seconds": SECONDS, "scenes": told}
    (folder / "scenes.json").write_text(json.dumps(data), encoding="utf-8")
    del app


def exported(
    scene: Scene, story: Walkthrough, size: Size, folder: Path, number: int
) -> dict[str, Any]:
    """One scene: its still layers, and each frame's transforms and shapes."""
    timeline = Timeline(story)
    index = next(i for i, step in enumerate(story.steps) if step.id == scene.step)
    step = story.steps[index]
    frame = camera.side_frame(size, step.zoom, "slice" if step.view == "slice" else None)
    still = timeline.scene(index, timeline.starts[index])
    spine_moves = "lift" in step.ends
    layers = _spine(frame, folder, number) if spine_moves else []
    ground = folder / f"ground{number}.png"
    if not spine_moves:
        _ground(still, story.tool, size).save(str(ground))
    frames: list[dict[str, Any] | None] = []
    fine, last = camera.fine(size, still.shift), None
    for i in range(int(SECONDS * FRAMES)):
        passed = i / FRAMES / SECONDS
        part = 1 - abs(2 * (passed * SWEEPS % 1.0) - 1)
        if not scene.scrubbed:
            part = min(1.0, scene.begin + i / FRAMES / step.seconds)
        pose = timeline.pose_in(index, timeline.starts[index] + part * step.seconds, fine)
        if pose == last:
            frames.append(None)
            continue
        last = pose
        moved = _moved(pose.lift, frame) if spine_moves else []
        frames.append({"layers": moved, "shapes": drawn(story.tool, pose, frame)})
    return {
        "name": scene.name,
        "ground": ground.name,
        "layers": layers,
        "frames": frames,
    }


def _ground(still: Moment, tool: Tool, size: Size) -> QImage:
    """The picture before anything has come in."""
    image = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    bare = Moment(Pose(numb=1, lift=still.pose.lift), False, still.shift)
    Studio().paint(painter, size, bare, tool, LIGHT)
    painter.end()
    return image


def _spine(frame: Frame, folder: Path, number: int) -> list[dict[str, Any]]:
    """The layers of a spine that moves, as the kiosk has them, and where each belongs."""
    made = lifting.make_layers(LIGHT, frame, Stamps())
    made.ground.save(str(folder / f"ground{number}.png"))
    layers = []
    boxes = {"disc": lifting.DISC_BOX, "broken": VERTEBRA_BOX}
    for name, image in (("disc", made.disc), ("above", made.above), ("broken", made.broken)):
        assert image is not None
        file = f"{name}{number}.png"
        image.save(str(folder / file))
        x, y = corner(frame, (0.0, 0.0), boxes[name]) if name in boxes else (0, 0)
        layers.append({"file": file, "x": x, "y": y})
    return layers


def _moved(lift: float, frame: Frame) -> list[list[float]]:
    """Each layer's transform: the disc stretched, the bones above turned, the bone stretched."""
    hinge, middle = frame.px(spine.HINGE), -4.0
    right = frame.px((spine.HALF_LENGTH, 0)).x()
    grown = (spine.HALF_LENGTH - spine.plate_x(middle, lift)) / (
        spine.HALF_LENGTH - spine.plate_x(middle, 0.0)
    )
    turn = spine.bend(0.0) - spine.bend(lift)
    return [
        [2 - grown, frame.px((-20.0, 0)).x(), 0, 0],
        [1, hinge.x(), hinge.y(), turn],
        [grown, right, 0, 0],
    ]


def drawn(tool: Tool, pose: Pose, frame: Frame) -> list[dict[str, Any]]:
    """The moving shapes of a pose in px, the furthest from the eye first."""
    now = shapes(tool, pose)
    found = []
    if now.hollow is not None:
        found.append(_shape("hollow", now.hollow.side(), frame, LIGHT.void, LIGHT.bone_line))
    if pose.cement > 0:
        found.append(_round("cement", now.cement, frame, ("#7FE0D3", "#1E9C93", "#07494A")))
    if now.balloon_seen > 0:
        side = now.balloon.side()
        found.append(_round("balloon", side, frame, ("#CFE9FFB0", "#4C9FE0A0", "#164E86D0")))
    for name, rod in now.rods().items():
        if name != "needle":
            found += _rod(name, rod, frame)
    return found + (_rod("needle", now.needle, frame) if now.needle.seen > 0 else [])


def _rod(name: str, rod: Rod, frame: Frame) -> list[dict[str, Any]]:
    outline = rod.side()
    shade = tuple((x + 0.8, y - 0.5) for x, y in outline)
    ends = (side_point(rod.tip, -rod.width / 2), side_point(rod.tip, rod.width / 2))
    shape = _shape(name, outline, frame, "", LIGHT.steel_line)
    shape["linear"] = [*_px(ends, frame), STEEL]
    return [_shape(f"{name}-shade", shade, frame, "#3A241545", ""), shape]


def _round(
    name: str, outline: Outline, frame: Frame, colors: tuple[str, str, str]
) -> dict[str, Any]:
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    middle = ((min(xs) + max(xs)) / 2 - 1.5, (min(ys) + max(ys)) / 2 + 2)
    radius = frame.scale * max(max(xs) - min(xs), max(ys) - min(ys), 0.1) * 0.7
    shape = _shape(name, outline, frame, "", colors[2][:7])
    stops = [[0, colors[0]], [0.5, colors[1]], [1, colors[2]]]
    shape["radial"] = [*_px((middle,), frame), round(radius, 1), stops]
    return shape


def _shape(name: str, outline: Outline, frame: Frame, fill: str, line: str) -> dict[str, Any]:
    return {
        "id": name,
        "points": _px(outline, frame),
        "fill": fill,
        "line": line,
        "wide": round(frame.line, 2),
    }


def _px(points: tuple[Point, ...], frame: Frame) -> list[float]:
    flat = []
    for point in points:
        at = frame.px(point)
        flat += [round(at.x(), 1), round(at.y(), 1)]
    return flat


if __name__ == "__main__":
    width, height = (int(part) for part in sys.argv[2].split("x"))
    main(Path(sys.argv[1]), Size(width, height), sys.argv[3:])
