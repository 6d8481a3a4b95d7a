import QtQuick
import "../theme"

// One milestone on the recovery path: a disc with its sign, larger where one looks.
KioskButton {
    id: station

    property bool passed: false
    readonly property real size: (chosen ? 20 : 17) * Theme.mm

    width: Theme.target
    height: Theme.target
    padding: 0
    Accessible.role: Accessible.RadioButton
    checkable: true

    background: Item {
        FocusRing {
            control: station
            parent: station
            radius: width / 2
        }
    }

    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: station.size
            height: width
            radius: width / 2
            color: station.chosen ? station.down ? Theme.primaryPressed : Theme.primary : station.down ? Theme.pressed : Theme.surface
            border.width: Theme.keyline
            border.color: station.chosen || station.passed ? Theme.primary : Theme.inkSoft

            Behavior on width {
                NumberAnimation {
                    duration: Theme.soft
                    easing.type: Easing.OutCubic
                }
            }

            Glyph {
                anchors.centerIn: parent
                name: station.icon_
                size: Math.round(station.size * 0.6)
                tint: station.chosen ? Theme.primaryInk : Theme.primary
            }
        }
    }
}
