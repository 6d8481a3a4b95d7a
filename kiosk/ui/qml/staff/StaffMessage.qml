import QtQuick
import "../components"
import "../theme"

// What was just done, or why it was not.
Rectangle {
    id: message

    property alias text: said.text
    property bool bad: false
    // What all but the longest need: three lines of small letters.
    readonly property int room: Math.ceil(3 * Theme.label * Theme.leading) + 3 * Theme.xs
    readonly property color tint: bad ? Theme.call : Theme.expected

    height: Math.max(Theme.mainTarget, said.height + 2 * Theme.xs)
    radius: Theme.radius
    color: bad ? Theme.callSoft : Theme.expectedSoft
    border.width: Theme.hairline
    border.color: tint
    onTextChanged: {
        if (text !== "")
            said.Accessible.announce(text);
    }

    Glyph {
        id: mark

        x: Theme.s
        anchors.verticalCenter: parent.verticalCenter
        name: message.bad ? "warning" : "info"
        size: 9 * Theme.mm
        tint: message.tint
    }

    Words {
        id: said

        x: mark.width + 2 * Theme.s
        width: parent.width - x - Theme.s
        anchors.verticalCenter: parent.verticalCenter
        color: message.tint
        font.pixelSize: Theme.compact || text.length > 110 ? Theme.label : Theme.small
        Accessible.role: Accessible.AlertMessage
    }
}
