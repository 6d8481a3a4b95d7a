import QtQuick
import "../theme"

// A dialog over a darkened screen; touches beside it go nowhere.
FocusScope {
    id: sheet

    default property alias content: column.data
    property real share: 0.8

    focus: true
    Accessible.role: Accessible.Dialog

    Component.onCompleted: forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Rectangle {
        width: Math.min(parent.width - 2 * Theme.m, Math.max(parent.width * 0.6, 260 * Theme.mm))
        height: Math.min(parent.height - 2 * Theme.m, column.height + 2 * Theme.l)
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.m, Math.min(parent.height * 0.36, parent.height - height - Theme.l))
        radius: Theme.radius * 1.6
        color: Theme.surface
        border.width: Theme.contrast ? Theme.keyline : Theme.hairline
        border.color: Theme.edge

        Flickable {
            anchors.fill: parent
            anchors.margins: Theme.l
            contentHeight: column.height
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height

            Column {
                id: column

                width: parent.width
                spacing: Theme.m
            }
        }
    }
}
