pragma ComponentBehavior: Bound

import QtQuick
import "../components"
import "../theme"

Block {
    id: root

    Flow {
        id: flow

        readonly property int count: root.block.tiles.length
        readonly property int columns: Math.max(1, Math.min(count, Math.floor((width + Theme.s) / (Theme.body * 8 + Theme.s))))
        readonly property real each: (width - (columns - 1) * Theme.s) / columns

        width: Math.min(parent.width, Theme.broad)
        x: Theme.rightToLeft ? parent.width - width : 0
        spacing: Theme.s
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        Repeater {
            id: tiles

            model: root.block.tiles

            Rectangle {
                id: tile

                required property var modelData
                required property int index
                // The last of an odd number takes the whole of its row.
                readonly property bool alone: index === flow.count - 1 && index % flow.columns === 0

                implicitHeight: inside.height + 2 * Theme.s
                width: alone ? flow.width : flow.each
                // Side by side all are as tall as the tallest; one below another each as its words need.
                height: {
                    if (alone || flow.columns === 1)
                        return implicitHeight;
                    let tallest = implicitHeight;
                    for (let i = 0; i < tiles.count; ++i)
                        tallest = Math.max(tallest, tiles.itemAt(i)?.implicitHeight ?? 0);
                    return tallest;
                }
                radius: Theme.radius
                color: Theme.surface
                border.width: Theme.contrast ? Theme.keyline : Theme.hairline
                border.color: Theme.line

                Column {
                    id: inside

                    x: Theme.s
                    y: Theme.s
                    width: parent.width - 2 * Theme.s
                    spacing: Theme.xs / 2

                    Title {
                        width: parent.width
                        text: tile.modelData.value
                        font.pixelSize: Theme.heading
                        color: Theme.primary
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.role: Accessible.StaticText
                    }

                    Words {
                        width: parent.width
                        text: tile.modelData.label
                        even: true
                        horizontalAlignment: Text.AlignHCenter
                        leading: 1.2
                    }
                }
            }
        }
    }
}
