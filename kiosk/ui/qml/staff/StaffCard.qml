import QtQuick
import "../components"
import "../theme"

// A button that says what it leads to and, below, how that stands now.
PressCard {
    id: card

    required property string title
    property string value: ""
    property string sign: ""
    property bool worry: false

    implicitHeight: Math.max(Theme.mainTarget, column.height + 2 * Theme.s)
    text: title + (value === "" ? "" : ", " + value)

    Glyph {
        id: glyph

        x: Theme.s
        anchors.verticalCenter: parent.verticalCenter
        visible: card.sign !== ""
        width: visible ? size : 0
        name: card.sign
        size: 11 * Theme.mm
        tint: card.worry ? Theme.call : Theme.primary
    }

    Column {
        id: column

        x: glyph.x + glyph.width + (glyph.visible ? Theme.s : 0)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - Theme.s

        Words {
            width: parent.width
            text: card.title
            color: Theme.primary
            font.pixelSize: Theme.small
            font.variableAxes: ({
                    "wght": 600
                })
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: card.value
            color: card.worry ? Theme.call : Theme.inkSoft
            font.pixelSize: Theme.label
            Accessible.ignored: true
        }
    }
}
