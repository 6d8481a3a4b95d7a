import QtQuick
import "../components"
import "../theme"

// One thing to mend: what is wrong, what to do about it, where it stands.
Rectangle {
    id: card

    required property var modelData

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
        spacing: Theme.xs

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
            text: card.modelData.fix
            font.pixelSize: Theme.small
        }

        Words {
            width: parent.width
            text: card.modelData.where
            font.pixelSize: Theme.label
            color: Theme.inkSoft
        }
    }
}
