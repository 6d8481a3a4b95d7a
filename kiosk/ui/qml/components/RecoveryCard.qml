pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// One of the five lists of a milestone: told apart by sign, heading and place, colour only helps.
Rectangle {
    id: card

    required property ShellView shell
    required property var list
    property real leading: Theme.leading
    // Where there is little room its heading takes less of it than what one reads.
    property bool tight: false
    readonly property real edge: tight ? Theme.xs : Theme.s
    readonly property string kind: list.kind
    readonly property var signs: ({
            "normal": "expected",
            "may_do": "thumbs-ok",
            "not_yet": "no-entry",
            "medicine": "pill",
            "wound": "bandage"
        })
    readonly property color tint: kind === "normal" ? Theme.expected : kind === "not_yet" ? Theme.call : kind === "medicine" ? Theme.accent : kind === "wound" ? Theme.inkSoft : Theme.primary
    readonly property color soft: kind === "normal" ? Theme.expectedSoft : kind === "not_yet" ? Theme.callSoft : kind === "may_do" ? Theme.primarySoft : Theme.sunken

    height: inside.height + 2 * edge
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.contrast ? Theme.keyline : Theme.hairline
    border.color: Theme.line

    Column {
        id: inside

        x: Theme.s
        y: card.edge
        width: parent.width - 2 * Theme.s
        spacing: Theme.xs

        Row {
            width: parent.width
            spacing: Theme.s
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Rectangle {
                id: disc

                width: card.tight ? Theme.tight(0.16) * 1.3 : Theme.heading * 1.5
                height: width
                radius: width / 2
                color: card.soft
                border.width: Theme.contrast ? Theme.hairline : 0
                border.color: card.tint

                Glyph {
                    anchors.centerIn: parent
                    name: card.signs[card.kind]
                    size: parent.width * 0.66
                    tint: card.tint
                }
            }

            Title {
                width: parent.width - disc.width - parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                text: card.list.title
                color: card.tint
                font.pixelSize: card.tight ? Theme.tight(0.16) : Theme.lead
            }
        }

        Bullets {
            width: parent.width
            shell: card.shell
            items: card.list.items
            tint: card.tint
            leading: card.leading
        }
    }
}
