pragma ComponentBehavior: Bound

import QtQuick
import "../components"
import "../theme"

Block {
    id: root

    Column {
        width: Math.min(parent.width, Theme.measure)
        x: Theme.rightToLeft ? parent.width - width : 0
        spacing: Theme.s

        Repeater {
            model: root.block.items

            Column {
                id: source

                required property var modelData

                width: parent.width

                Words {
                    width: parent.width
                    text: source.modelData.title
                    font.variableAxes: ({
                            "wght": 650
                        })
                }

                Words {
                    width: parent.width
                    text: source.modelData.by
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }

                Words {
                    width: parent.width
                    visible: text !== ""
                    text: source.modelData.note
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
