pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// A line to hold a ruler to, with a mark at each centimetre.
Item {
    id: ruler

    property int length: 100
    property real stretch: 1
    readonly property real unit: Theme.mm * stretch

    objectName: "staff.ruler"
    width: length * unit
    height: 14 * Theme.mm
    Accessible.ignored: true

    Rectangle {
        width: parent.width
        height: Theme.keyline
        color: Theme.ink
        y: parent.height - height
    }

    Repeater {
        model: ruler.length / 10 + 1

        Rectangle {
            required property int index

            x: index * 10 * ruler.unit - (index === 0 ? 0 : width)
            y: parent.height - height
            width: Theme.keyline
            height: (index % 5 === 0 ? 12 : 7) * Theme.mm
            color: Theme.ink
        }
    }
}
