pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The names of the parts beside the picture, each with a line to its part. Python places them.
Item {
    id: labels

    required property WalkthroughPicture picture

    Repeater {
        model: labels.picture.labels

        Item {
            id: label

            required property var modelData
            readonly property real dx: modelData.endX - modelData.startX
            readonly property real dy: modelData.endY - modelData.startY

            Rectangle {
                x: label.modelData.startX
                y: label.modelData.startY - height / 2
                width: Math.sqrt(label.dx * label.dx + label.dy * label.dy)
                height: Theme.keyline + 2
                radius: height / 2
                rotation: Math.atan2(label.dy, label.dx) * 180 / Math.PI
                transformOrigin: Item.Left
                color: Theme.surface
                antialiasing: true

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 1
                    color: Theme.ink
                    antialiasing: true
                }
            }

            Rectangle {
                x: label.modelData.endX - width / 2
                y: label.modelData.endY - height / 2
                width: 2.6 * Theme.mm
                height: width
                radius: width / 2
                color: Theme.accent
                border.width: Theme.keyline
                border.color: Theme.surface
                antialiasing: true
            }

            Rectangle {
                x: label.modelData.x
                y: label.modelData.y
                width: label.modelData.width
                height: label.modelData.height
                radius: Theme.mm * 1.6
                color: Theme.surface
                border.width: Theme.hairline
                border.color: Theme.edge

                Text {
                    anchors.centerIn: parent
                    text: label.modelData.text
                    textFormat: Text.PlainText
                    color: Theme.ink
                    font.family: Theme.sans
                    font.pixelSize: Theme.label
                    font.variableAxes: ({
                            "wght": 600
                        })
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
}
