import QtQuick
import QtQuick.Templates as T
import "../theme"

// The ring around what the keyboard is on.
Rectangle {
    id: ring

    required property Item control
    property bool shown: (control as T.AbstractButton)?.visualFocus ?? false

    anchors.fill: control
    anchors.margins: -Theme.focusWidth - 2
    visible: shown
    color: "transparent"
    radius: Theme.radius + Theme.focusWidth
    border.width: Theme.focusWidth
    border.color: Theme.focus
}
