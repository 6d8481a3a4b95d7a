pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The names of the parts beside the picture, each with a line to its part. Python places them.
Item {
    id: labels

    required property WalkthroughPicture picture
    required property int letters
    readonly property var nothing: ({
            "text": "",
            "x": 0,
            "y": 0,
            "width": 0,
            "height": 0,
            "startX": 0,
            "startY": 0,
            "endX": 0,
            "endY": 0
        })
    readonly property var placed: picture.labels

    // In the cross-section: which side is the back, which the front. They do not move.
    Repeater {
        model: labels.picture.cues.length

        Rectangle {
            id: cue

            required property int index
            readonly property var one: labels.picture.cues[index] ?? labels.nothing

            x: one.x
            y: one.y
            width: one.width
            height: one.height
            radius: Theme.mm
            color: Theme.surface

            Text {
                anchors.centerIn: parent
                anchors.verticalCenterOffset: Theme.rightToLeft ? -0.12 * font.pixelSize : 0
                lineHeightMode: Text.FixedHeight
                lineHeight: Math.ceil(1.36 * font.pixelSize)
                text: cue.one.text
                textFormat: Text.PlainText
                color: Theme.ink
                font.family: Theme.sans
                font.pixelSize: labels.letters
                font.variableAxes: ({
                        "wght": 600
                    })
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                Accessible.ignored: !enabled || !visible
            }
        }
    }

    Repeater {
        // By number: while one scrubs, labels move; making them anew each time takes far longer.
        model: labels.placed.length

        Item {
            id: label

            required property int index
            readonly property var one: labels.placed[index] ?? labels.nothing
            readonly property real dx: one.endX - one.startX
            readonly property real dy: one.endY - one.startY

            Rectangle {
                x: label.one.startX
                y: label.one.startY - height / 2
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
                x: label.one.endX - width / 2
                y: label.one.endY - height / 2
                width: 2.6 * Theme.mm
                height: width
                radius: width / 2
                color: Theme.accent
                border.width: Theme.keyline
                border.color: Theme.surface
                antialiasing: true
            }

            Rectangle {
                x: label.one.x
                y: label.one.y
                width: label.one.width
                height: label.one.height
                radius: Theme.mm * 1.6
                color: Theme.surface
                border.width: Theme.hairline
                border.color: Theme.edge

                Text {
                    objectName: "label.name"
                    anchors.centerIn: parent
                    lineHeightMode: Text.FixedHeight
                    lineHeight: Math.ceil(1.36 * font.pixelSize)
                    text: label.one.text
                    horizontalAlignment: Text.AlignHCenter
                    textFormat: Text.PlainText
                    color: Theme.ink
                    font.family: Theme.sans
                    font.pixelSize: labels.letters
                    font.variableAxes: ({
                            "wght": 600
                        })
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text.replace("\n", " ")
                    Accessible.ignored: !enabled || !visible
                }
            }
        }
    }
}
