import QtQuick
import "../components"
import "../theme"

// One tier of "when to call": told by icon, word, colour and place, never by colour alone.
Block {
    id: root

    readonly property string tier: block.tier
    readonly property color tint: tier === "emergency" ? Theme.emergency : tier === "call" ? Theme.call : Theme.expected
    readonly property color ground: tier === "emergency" ? Theme.emergencySoft : tier === "call" ? Theme.callSoft : Theme.expectedSoft

    Rectangle {
        width: Math.min(parent.width, Theme.broad)
        x: Theme.rightToLeft ? parent.width - width : 0
        height: inside.height + 2 * Theme.s
        radius: Theme.radius
        color: root.ground
        border.width: Theme.keyline
        border.color: root.tint

        Column {
            id: inside

            x: Theme.m
            y: Theme.s
            width: parent.width - 2 * Theme.m
            spacing: Theme.xs

            Row {
                width: parent.width
                spacing: Theme.s
                layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                Glyph {
                    id: sign

                    // Its middle is that of the capitals in the first line.
                    y: title.y + title.baselineOffset - 0.35 * title.font.pixelSize - height / 2
                    name: root.tier
                    size: Theme.heading * 1.2
                    tint: root.tint
                }

                Title {
                    id: title

                    width: parent.width - sign.width - parent.spacing
                    text: root.block.title
                    color: root.tint
                    font.pixelSize: Theme.heading
                }
            }

            Words {
                width: parent.width
                visible: text !== ""
                text: root.block.text
                font.variableAxes: ({
                        "wght": 650
                    })
            }

            Signs {
                visible: root.block.drawings.length > 0
                width: parent.width
                shell: root.shell
                items: visible ? root.block.items : []
                drawings: root.block.drawings
                tint: root.tint
                ground: root.ground
            }

            Bullets {
                visible: root.block.drawings.length === 0
                width: parent.width
                shell: root.shell
                items: visible ? root.block.items : []
                tint: root.tint
            }
        }
    }
}
