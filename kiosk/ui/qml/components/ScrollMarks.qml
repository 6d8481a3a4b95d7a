pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// What shows that there is more to see: lines fade out where an end cuts through them, those above
// altogether, and a thumb on a track tells how much there is.
Item {
    id: marks

    required property Flickable flick
    required property real foot
    readonly property real track: flick.height - foot
    readonly property real whole: Math.max(1, flick.contentHeight)
    readonly property bool more: flick.contentHeight > flick.height + 1

    Repeater {
        model: 2

        Rectangle {
            id: veil

            required property int index
            readonly property bool upper: index === 0
            readonly property color clear: Qt.alpha(Theme.paper, 0)

            visible: upper ? marks.flick.contentY > 1 : marks.flick.contentY < marks.flick.contentHeight - marks.flick.height - 2
            x: marks.flick.x
            y: upper ? 0 : marks.flick.height - height
            width: marks.flick.width
            height: Theme.s
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: veil.upper ? Theme.paper : veil.clear
                }
                GradientStop {
                    position: 0.5
                    color: Qt.alpha(Theme.paper, veil.upper ? 1 : 0.5)
                }
                GradientStop {
                    position: 1
                    color: veil.upper ? veil.clear : Theme.paper
                }
            }
        }
    }

    Rectangle {
        visible: marks.more
        x: thumb.x
        width: thumb.width
        height: marks.track
        radius: width / 2
        color: Theme.contrast ? Theme.paper : Theme.sunken
    }

    Rectangle {
        id: thumb

        visible: marks.more
        // In the middle of what is between the words and the buttons, or the edge of the screen.
        x: Theme.rightToLeft ? Math.max(Theme.mm, marks.flick.x - (Theme.m + width) / 2) : Math.min(marks.width - Theme.mm - width, marks.flick.x + marks.flick.width + (Theme.m - width) / 2)
        y: marks.track * marks.flick.contentY / marks.whole
        width: Math.max(4, 1.2 * Theme.mm)
        height: marks.track * marks.flick.height / marks.whole
        radius: width / 2
        color: Theme.edge
    }
}
