pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The path of a recovery: tap a station, drag along the path, or step with the two buttons, which
// may stand elsewhere.
FocusScope {
    id: line

    required property ShellView shell
    required property RecoveryView recovery
    required property Painters painters
    readonly property RecoveryPath drawn: painters.path() as RecoveryPath
    readonly property bool below: Theme.portrait
    property bool buttons: true
    readonly property real buttonWidth: Math.round(33.5 * Theme.mm)
    readonly property int lettering: below ? Theme.body : Theme.compact ? Math.ceil(Theme.bodyEm * 0.66) : Theme.label
    readonly property real inset: 11.5 * Theme.mm
    readonly property real swing: (Theme.compact ? 1.5 : 3) * Theme.mm
    readonly property real way: path.width - 2 * inset
    readonly property real middle: 12 * Theme.mm + swing
    readonly property real foot: middle + swing + 11.5 * Theme.mm

    implicitHeight: (below ? strip.height + Theme.s + earlier.height : buttons ? Math.max(strip.height, earlier.height) : strip.height) + 2 * Theme.xs

    onWayChanged: recovery.lay_out(way / Theme.mm, 2 * Theme.label / Theme.mm)

    function across(position: real): real {
        return inset + way * (Theme.rightToLeft ? 1 - position : position);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    component StepButton: KioskButton {
        shell: line.shell
        width: line.below ? (line.width - 2 * Theme.m - Theme.gap) / 2 : line.buttonWidth
        y: line.below ? line.height - height - Theme.xs : (line.height - height) / 2
        stacked: !line.below
        textSize: line.lettering
        pointing: true
        opacity: enabled ? 1 : 0.35
    }

    // Keys come to it where it stands: before the path, or below it.
    component EarlierButton: StepButton {
        readonly property real start: line.below ? Theme.m : Theme.s

        control: "recovery.earlier"
        x: Theme.rightToLeft ? line.width - width - start : start
        icon_: "back"
        text: line.shell.words.earlier
        enabled: line.recovery.current > 0
        onActivated: line.recovery.show_milestone(line.recovery.current - 1)
    }

    EarlierButton {
        id: earlier

        visible: line.buttons && !line.below
    }

    Item {
        id: strip

        readonly property real beside: line.buttonWidth + Theme.s
        readonly property real first: line.below || !line.buttons ? Theme.xs : beside + 4 * Theme.mm
        readonly property real last: line.below || !line.buttons ? Theme.xs : beside - Theme.mm

        x: Theme.rightToLeft ? last : first
        y: Theme.xs
        width: parent.width - first - last
        height: line.foot + scale.height

        Item {
            id: path

            readonly property var look: ({
                    "regions": line.recovery.regions,
                    "ticks": scale.ticked ? line.recovery.ticks : [],
                    "mirrored": Theme.rightToLeft,
                    "outlined": Theme.contrast,
                    "tone": Theme.dark ? 0.3 : 0.83,
                    "sizes": {
                        "inset": line.inset,
                        "swing": line.swing,
                        "middle": line.middle,
                        "broad": 11 * Theme.mm,
                        "fine": Theme.keyline
                    },
                    "colours": {
                        "warm": Theme.accent,
                        "cool": Theme.primary,
                        "ground": Theme.paper,
                        "edge": Theme.edge
                    }
                })
            property real progress: line.recovery.stations[line.recovery.current]?.position ?? 0
            property real until: line.recovery.stations[line.recovery.current + 1]?.position ?? 1

            width: parent.width
            height: line.foot
            onLookChanged: line.drawn.show(look)
            onProgressChanged: line.drawn.look_at(progress, until)
            onUntilChanged: line.drawn.look_at(progress, until)
            Component.onCompleted: {
                line.drawn.parent = path;
                line.drawn.anchors.fill = path;
                line.drawn.show(look);
                line.drawn.look_at(progress, until);
            }

            Behavior on progress {
                NumberAnimation {
                    duration: Theme.soft
                    easing.type: Easing.OutCubic
                }
            }

            Behavior on until {
                NumberAnimation {
                    duration: Theme.soft
                    easing.type: Easing.OutCubic
                }
            }
        }

        Repeater {
            model: line.recovery.stations

            TimelineStation {
                required property var modelData
                required property int index

                x: line.across(modelData.position) - width / 2
                y: line.middle + line.swing * modelData.bend - height / 2
                shell: line.shell
                control: "recovery.station." + modelData.id
                icon_: modelData.icon
                text: modelData.when + ". " + modelData.title
                chosen: index === line.recovery.current
                passed: index < line.recovery.current
                onActivated: line.recovery.show_milestone(index)
            }
        }

        TimelineScale {
            id: scale

            y: line.foot
            width: parent.width
            recovery: line.recovery
            inset: line.inset
        }

        DragHandler {
            id: drag

            property bool counts: false

            target: null
            yAxis.enabled: false
            onActiveChanged: counts = active && line.shell.tap("recovery.path")
            onCentroidChanged: {
                if (active && counts) {
                    const along = (centroid.position.x - line.inset) / Math.max(1, line.way);
                    line.recovery.point_at(Theme.rightToLeft ? 1 - along : along);
                }
            }
        }
    }

    EarlierButton {
        visible: line.buttons && line.below
    }

    StepButton {
        control: "recovery.later"
        height: earlier.height
        x: Theme.rightToLeft ? earlier.start : line.width - width - earlier.start
        visible: line.buttons
        icon_: "next"
        filled: enabled
        text: line.shell.words.later
        enabled: line.recovery.current < line.recovery.stations.length - 1
        onActivated: line.recovery.show_milestone(line.recovery.current + 1)
    }
}
