pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// A number as so many little people of 100 or 1,000, with its words both ways round.
Block {
    id: root

    Rectangle {
        width: Math.min(parent.width, Theme.broad)
        x: Theme.rightToLeft ? parent.width - width : 0
        height: inside.height + 2 * Theme.s
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.contrast ? Theme.keyline : Theme.hairline
        border.color: Theme.line

        Column {
            id: inside

            x: Theme.m
            y: Theme.s
            width: parent.width - 2 * Theme.m
            spacing: Theme.m

            Words {
                width: parent.width
                text: root.block.title
                even: true
                font.variableAxes: ({
                        "wght": 650
                    })
            }

            Repeater {
                model: root.block.rows

                Flow {
                    id: row

                    required property var modelData
                    required property int index
                    readonly property bool beside: width > Theme.body * 24

                    width: inside.width
                    spacing: Theme.s
                    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                    Image {
                        id: grid

                        readonly property real ratio: root.block.of === 100 ? 200 / 80 : 500 / 320

                        width: row.beside ? row.width * 0.45 : row.width
                        height: width / ratio
                        sourceSize: Qt.size(Math.round(width), Math.round(height))
                        source: "image://figures/" + [root.block.of, row.modelData.count, hex(row.index === 0 ? Theme.primary : Theme.accent), hex(Theme.edge)].join("/")
                        mirror: Theme.rightToLeft
                        Accessible.role: Accessible.Graphic
                        Accessible.name: row.modelData.caption
                        Accessible.ignored: !enabled

                        function hex(colour: color): string {
                            return colour.toString().slice(1);
                        }
                    }

                    Column {
                        width: row.beside ? row.width - grid.width - Theme.s : row.width
                        spacing: Theme.xs

                        Title {
                            width: parent.width
                            text: row.modelData.caption
                            color: row.index === 0 ? Theme.primary : Theme.accent
                            font.pixelSize: Theme.heading
                        }

                        Words {
                            width: parent.width
                            text: row.modelData.label
                        }

                        Words {
                            width: parent.width
                            text: row.modelData.rest
                            color: Theme.inkSoft
                        }
                    }
                }
            }
        }
    }
}
