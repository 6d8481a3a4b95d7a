import QtQuick
import "../theme"

// The ring around what the keyboard is on.
Rectangle {
    id: ring

    required property Item control

    anchors.fill: control
    anchors.margins: -Theme.focusWidth - 2
    visible: control.activeFocus
    color: "transparent"
    radius: Theme.radius + Theme.focusWidth
    border.width: Theme.focusWidth
    border.color: Theme.focus
}
