import QtQuick
import "../components"
import "../theme"

Block {
    id: root

    Title {
        y: Theme.s
        width: Math.min(parent.width, Theme.measure)
        x: Theme.rightToLeft ? parent.width - width : 0
        text: root.block.text.plain
        font.pixelSize: Theme.heading
        color: Theme.primary
    }
}
