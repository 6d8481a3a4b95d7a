pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// What happens on each side of the comparison, abreast or one below the other.
Grid {
    id: captions

    required property WalkthroughView walkthrough
    property bool abreast: false
    readonly property real each: abreast ? Math.floor((width - spacing) / 2) : width

    columns: abreast ? 2 : 1
    spacing: abreast ? Theme.gap : Theme.s
    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    Repeater {
        model: captions.walkthrough.sides

        Column {
            id: side

            required property var modelData

            width: captions.each

            Words {
                width: parent.width
                visible: !captions.abreast
                text: side.modelData.name
                color: Theme.accent
                font.pixelSize: Theme.label
                font.variableAxes: ({
                        "wght": 650
                    })
            }

            Title {
                width: parent.width
                text: side.modelData.title
                font.pixelSize: Theme.small
                color: Theme.primary
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: side.modelData.caption
                font.pixelSize: Theme.small
                leading: 1.24
            }
        }
    }
}
