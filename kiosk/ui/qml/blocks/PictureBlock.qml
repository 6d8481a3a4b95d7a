import QtQuick
import "../components"
import "../theme"

// A picture no taller than the view, its caption beside it where there is room, else below.
Block {
    id: root

    readonly property real room: Math.min(width, Theme.broad)
    readonly property real wide: Math.min(room, Math.max(viewHeight * 0.78, 60 * Theme.mm) * 1.5)
    readonly property bool beside: room - wide > Theme.small * 9

    Drawing {
        id: drawing

        x: Theme.rightToLeft ? parent.width - width : 0
        width: root.wide
        height: width / 1.5
        picture: root.block.picture
        alt: root.block.alt
    }

    Words {
        readonly property real start: root.beside ? drawing.width + Theme.s : 0

        visible: text !== ""
        width: root.room - start
        x: Theme.rightToLeft ? parent.width - width - start : start
        y: root.beside ? drawing.height - height : drawing.height + Theme.xs
        text: root.block.caption
        even: true
        color: Theme.inkSoft
        font.pixelSize: Theme.small
    }
}
