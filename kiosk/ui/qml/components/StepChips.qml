pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// A number for every step. Where they do not all fit in `rows` rows, buttons turn to more of them.
Item {
    id: chips

    required property ShellView shell
    required property WalkthroughView walkthrough
    property int rows: 1
    readonly property real each: Theme.target
    readonly property int fit: Math.max(1, Math.floor((width + Theme.gap) / (each + Theme.gap)))
    readonly property bool paged: walkthrough.stepCount > fit * rows
    readonly property int most: paged ? fit - 2 : fit * rows
    readonly property int pages: Math.ceil(walkthrough.stepCount / Math.max(1, most))
    property int page: Math.floor(walkthrough.stepIndex / Math.max(1, most))

    implicitHeight: paged || walkthrough.stepCount <= fit ? each : rows * each + (rows - 1) * Theme.gap

    Connections {
        target: chips.walkthrough

        function onStep_changed() {
            chips.page = Math.floor(chips.walkthrough.stepIndex / Math.max(1, chips.most));
        }
    }

    Grid {
        columns: chips.fit
        spacing: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        KioskButton {
            shell: chips.shell
            control: "walkthrough.chips.before"
            visible: chips.paged
            enabled: chips.page > 0
            width: chips.each
            height: chips.each
            padding: 0
            icon_: "previous"
            pointing: true
            Accessible.name: chips.shell.words.earlier
            onActivated: chips.page -= 1
        }

        Repeater {
            model: chips.walkthrough.steps

            KioskButton {
                id: chip

                required property var modelData
                required property int index

                shell: chips.shell
                control: "walkthrough.step." + modelData.id
                visible: !chips.paged || Math.floor(index / chips.most) === chips.page
                width: chips.each
                height: chips.each
                padding: 0
                chosen: index === chips.walkthrough.stepIndex
                textSize: Theme.label
                text: modelData.number
                Accessible.name: modelData.number + ". " + modelData.title
                onActivated: chips.walkthrough.go_to(index)
            }
        }

        KioskButton {
            shell: chips.shell
            control: "walkthrough.chips.after"
            visible: chips.paged
            enabled: chips.page < chips.pages - 1
            width: chips.each
            height: chips.each
            padding: 0
            icon_: "next"
            pointing: true
            Accessible.name: chips.shell.words.later
            onActivated: chips.page += 1
        }
    }
}
