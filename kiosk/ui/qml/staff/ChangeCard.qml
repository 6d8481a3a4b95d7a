pragma ComponentBehavior: Bound

import QtQuick
import "../components"
import "../theme"

// One changed thing: its title, and row by row what it says now and what it would say.
Rectangle {
    id: card

    required property var modelData
    required property var words
    readonly property real half: Math.floor((column.width - Theme.m) / 2)

    height: column.height + 2 * Theme.s
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    Column {
        id: column

        x: Theme.m
        y: Theme.s
        width: parent.width - 2 * Theme.m
        spacing: Theme.s

        Words {
            width: parent.width
            text: card.modelData.title
            font.pixelSize: Theme.small
            font.variableAxes: ({
                    "wght": 650
                })
        }

        Words {
            width: parent.width
            text: card.modelData.about
            font.pixelSize: Theme.label
            color: Theme.inkSoft
        }

        Words {
            width: parent.width
            visible: card.modelData.note !== ""
            text: card.modelData.note
            font.pixelSize: Theme.small
        }

        Repeater {
            model: card.modelData.rows

            Column {
                id: row

                required property var modelData

                width: column.width
                spacing: Theme.xs

                Words {
                    width: parent.width
                    visible: row.modelData.language !== ""
                    text: row.modelData.language
                    font.pixelSize: Theme.label
                    color: Theme.inkSoft
                }

                Row {
                    spacing: Theme.m

                    SideText {
                        width: card.half
                        heading: card.words.before
                        text: row.modelData.before
                        ground: Theme.sunken
                    }

                    SideText {
                        width: card.half
                        heading: card.words.after
                        text: row.modelData.after
                        ground: Theme.primarySoft
                    }
                }
            }
        }

        Bulleted {
            width: parent.width
            visible: modelData !== ""
            modelData: card.modelData.as_before
            icon_: "info"
            tint: Theme.inkSoft
        }
    }
}
