pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The scale below the recovery path: the ticks' numbers where there is room, then the units of time.
Item {
    id: scale

    required property RecoveryView recovery
    required property real inset
    readonly property bool ticked: !Theme.compact
    readonly property real way: width - 2 * inset
    readonly property int unitSize: Math.ceil(Theme.bodyEm * 0.66)

    height: (ticked ? numbers.height : 0) + unitSize * 1.3

    function across(position: real): real {
        return inset + way * (Theme.rightToLeft ? 1 - position : position);
    }

    Item {
        id: numbers

        visible: scale.ticked
        width: parent.width
        height: Theme.label * 1.15

        Repeater {
            model: scale.recovery.ticks

            Words {
                required property var modelData

                x: scale.across(modelData.position) - width / 2
                text: modelData.amount
                color: Theme.ink
                font.pixelSize: Theme.label
                leading: 1.1
                wrapMode: Text.NoWrap
            }
        }
    }

    Repeater {
        model: scale.recovery.regions

        Words {
            required property var modelData
            readonly property real middle: scale.across((modelData.begin + modelData.end) / 2)

            x: Math.max(0, Math.min(scale.width - width, middle - width / 2))
            y: scale.height - scale.unitSize * 1.3
            text: modelData.name
            color: Theme.ink
            font.pixelSize: scale.unitSize
            leading: 1.1
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            font.variableAxes: ({
                    "wght": 650
                })
        }
    }
}
