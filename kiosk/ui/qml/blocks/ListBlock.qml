import QtQuick
import "../components"
import "../theme"

Block {
    id: root

    Column {
        width: Math.min(parent.width, Theme.measure)
        x: Theme.rightToLeft ? parent.width - width : 0
        spacing: Theme.xs

        Words {
            width: parent.width
            visible: text !== ""
            text: root.block.title
            even: true
            font.variableAxes: ({
                    "wght": 650
                })
        }

        Bullets {
            width: parent.width
            shell: root.shell
            items: root.block.items
            numbered: root.block.kind === "steps"
        }
    }
}
