pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// Where one is: the procedure, the topic's number, and a line with one mark per topic.
Item {
    id: strip

    property string over: ""
    property string where: ""
    property string icon_: ""
    property int number: 0
    property int total: 0
    property real edge: Theme.m
    readonly property Item heading: whereWords

    height: over === "" && where === "" ? 0 : Theme.label * 1.3 + 2 * Theme.xs + 2 * Theme.mm

    Row {
        id: row

        x: Theme.rightToLeft ? parent.width - width - strip.edge : strip.edge
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.mm
        spacing: Theme.xs
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        // The mark of what is read stands between it and the words.
        Item {
            visible: strip.icon_ !== "" && strip.height > 0
            width: sign.width + Theme.xs
            height: sign.height
            anchors.verticalCenter: parent.verticalCenter

            Glyph {
                id: sign

                x: Theme.rightToLeft ? Theme.xs : 0
                name: strip.icon_
                size: Theme.label * 1.3
                tint: Theme.accent
            }
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: strip.over
            visible: text !== ""
            color: Theme.accent
            font.pixelSize: Theme.label
            font.variableAxes: ({
                    "wght": 650
                })
            wrapMode: Text.NoWrap
        }

        Words {
            id: whereWords

            anchors.verticalCenter: parent.verticalCenter
            text: strip.where
            visible: text !== ""
            color: Theme.inkSoft
            font.pixelSize: Theme.label
            wrapMode: Text.NoWrap
        }
    }

    Row {
        id: marks

        anchors.bottom: parent.bottom
        x: strip.edge
        width: parent.width - 2 * strip.edge
        height: 1.4 * Theme.mm
        spacing: Theme.mm
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        visible: strip.total > 1

        Repeater {
            model: strip.total

            Rectangle {
                required property int index

                width: (marks.width - (strip.total - 1) * marks.spacing) / strip.total
                height: marks.height
                radius: height / 2
                color: index < strip.number ? Theme.primary : Theme.line
            }
        }
    }
}
