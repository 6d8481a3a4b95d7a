import QtQuick
import "../components"
import "../theme"

// A sentence behind its sign.
Row {
    id: row

    required property string modelData
    required property string icon_
    required property color tint

    spacing: Theme.s

    Glyph {
        id: sign

        name: row.icon_
        size: 8 * Theme.mm
        y: Math.round((said.lineHeight - height) / 2)
        tint: row.tint
    }

    Words {
        id: said

        width: parent.width - sign.width - parent.spacing
        text: row.modelData
        font.pixelSize: Theme.small
    }
}
