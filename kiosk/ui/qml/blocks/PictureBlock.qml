import QtQuick
import "../components"
import "../theme"

Block {
    id: root

    Column {
        width: Math.min(parent.width, Theme.measure)
        x: Theme.rightToLeft ? parent.width - width : 0
        spacing: Theme.xs

        Drawing {
            readonly property real wide: Math.min(parent.width, Math.max(root.viewHeight * 0.78, 60 * Theme.mm) * 1.5)

            x: Theme.rightToLeft ? parent.width - width : 0
            width: wide
            height: wide / 1.5
            picture: root.block.picture
            alt: root.block.alt
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: root.block.caption
            color: Theme.inkSoft
            font.pixelSize: Theme.small
        }
    }
}
