import QtQuick
import "../components"
import "../theme"

// A text under what it is: "Now" or "New".
Rectangle {
    id: side

    required property string heading
    required property string text
    required property color ground

    height: column.height + 2 * Theme.xs
    radius: Theme.radius / 2
    color: ground

    Column {
        id: column

        x: Theme.s
        y: Theme.xs
        width: parent.width - 2 * Theme.s

        Words {
            width: parent.width
            text: side.heading
            font.pixelSize: Theme.label
            color: Theme.inkSoft
        }

        Words {
            width: parent.width
            text: side.text === "" ? "–" : side.text
            font.pixelSize: Theme.small
        }
    }
}
